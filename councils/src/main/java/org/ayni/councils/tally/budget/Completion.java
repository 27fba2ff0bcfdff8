package org.ayni.councils.tally.budget;

/// How the method of equal shares goes on when its first result leaves money over, which is usual.
public enum Completion {
  /// Not at all.
  NONE,
  /// Every voter gets one more unit of money (as if the budget were larger by n), and all is
  /// counted anew, as long as the projects still fit the real budget; the last that do are the
  /// result, even when a smaller addition already left no room for another project. As in Wieliczka
  /// 2023 (Peters and Skowron 2023).
  ADD_ONE,
  /// The same, but it ends as soon as no further project that somebody approves fits the real
  /// budget.
  ADD_ONE_EXHAUSTIVE
}
