package org.ayni.councils.tally.stv;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;

/// One stage of a count, as it stands at its end.
///
/// @param number from 1
/// @param kind what was done
/// @param subject whose surplus was transferred, or who was excluded
/// @param votes of every candidate; after the transfer in Scottish stages, at the moment of the
///   decision in Meek's rounds
/// @param quota votes that elect
/// @param nonTransferable votes that found no further preference so far
/// @param roundingLoss votes lost to rounding so far
/// @param surplus of all elected together; in Meek's rounds only, 0 elsewhere
/// @param elected by this stage, most votes first; last vacancies in the order of the ballot file
public record Stage(
    int number,
    Kind kind,
    OptionalInt subject,
    FixedVotes votes,
    BigDecimal quota,
    BigDecimal nonTransferable,
    BigDecimal roundingLoss,
    BigDecimal surplus,
    List<Integer> elected) {

  /// What a stage does.
  public enum Kind {
    /// First preferences are counted.
    FIRST_PREFERENCES,
    /// What an elected candidate has beyond the quota goes on.
    SURPLUS,
    /// The candidate with fewest votes is excluded.
    EXCLUSION,
    /// Candidates reach the quota (Meek).
    ELECTION,
    /// As many are left as seats: they are elected.
    LAST_VACANCIES
  }

  public Stage {
    elected = List.copyOf(elected);
  }
}
