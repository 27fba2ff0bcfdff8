package org.ayni.councils.tally.budget;

import java.math.BigDecimal;

/// How far a completion went.
///
/// @param completion which
/// @param additions how often every voter got one more `increment`
/// @param increment money a voter gets more, each time
/// @param reason why it ended there
public record CompletionSteps(
    Completion completion, long additions, BigDecimal increment, Reason reason) {

  /// Why a completion ends.
  public enum Reason {
    /// One more addition would select projects that cost more than the budget.
    WOULD_EXCEED_BUDGET,
    /// No further project fits.
    EXHAUSTIVE,
    /// All projects that somebody approves are selected.
    ALL_SELECTED
  }
}
