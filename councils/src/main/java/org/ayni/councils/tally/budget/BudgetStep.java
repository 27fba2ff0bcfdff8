package org.ayni.councils.tally.budget;

import java.math.BigDecimal;
import java.util.Optional;

/// One project looked at, in the order of the rule.
///
/// @param number from 1
/// @param project which
/// @param kind what became of it
/// @param cost of the project
/// @param votes voters who approve it
/// @param payers voters who pay something for it (equal shares), 0 in other rules
/// @param inFull of those, voters who pay the share; the others pay all they have left
/// @param share most that a voter pays for it (equal shares) or the money each voter was given so
///   far when it was bought (Phragmén), rounded half up to six decimals; empty in greedy
/// @param effectiveVotes cost over share (equal shares): as many voters as would pay for it at that
///   share, rounded half up to six decimals; empty in other rules
/// @param left of the budget, after it
public record BudgetStep(
    int number,
    int project,
    Kind kind,
    BigDecimal cost,
    long votes,
    long payers,
    long inFull,
    Optional<BigDecimal> share,
    Optional<BigDecimal> effectiveVotes,
    BigDecimal left) {

  /// What became of a project.
  public enum Kind {
    /// It is done.
    SELECTED,
    /// It costs more than is left, and the rule goes on with the next.
    TOO_DEAR,
    /// It costs more than is left, and there the rule ends.
    END
  }

  /// Decimals of shares and effective votes.
  public static final int DECIMALS = 6;
}
