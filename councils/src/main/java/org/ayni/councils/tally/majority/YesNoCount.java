package org.ayni.councils.tally.majority;

import java.util.OptionalLong;
import org.ayni.councils.tally.Rational;

/// Whether a question passed, and why.
///
/// @param rule what was asked for
/// @param votes what was cast
/// @param roll number of members, where known
/// @param presentNeeded members that make the quorum, perhaps no whole number
/// @param quorate whether so many were present
/// @param base votes or members the majority is a share of
/// @param yesNeeded share of those that yes must exceed (or reach, when not strict)
/// @param carried whether yes did
public record YesNoCount(
    YesNoRule rule,
    YesNoVotes votes,
    OptionalLong roll,
    Rational presentNeeded,
    boolean quorate,
    long base,
    Rational yesNeeded,
    boolean carried) {

  /// Quorum and majority both.
  public boolean passed() {
    return quorate && carried;
  }
}
