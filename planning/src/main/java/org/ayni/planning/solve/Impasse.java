package org.ayni.planning.solve;

import java.util.Locale;

/// Why there is no plan, or no answer, although nobody proved that there can be none.
///
/// @param kind by which it is told in other languages
/// @param words in English, with figures
public record Impasse(Kind kind, String words) {

  /// What stood in the way.
  public enum Kind {
    /// Time ran out, or whoever asked no longer waited.
    STOPPED,
    /// The objective can grow without end.
    UNBOUNDED,
    /// Given numbers contradict each other, whatever is asked for.
    CONTRADICTION,
    /// Neither a plan nor a proof that there is none.
    NO_PLAN,
    /// Plans, but nothing that bounds how good one can be.
    NO_BOUND,
    /// What was reached of objectives before could not be kept to the last digit.
    NOT_KEPT,
    /// Plans were found, none holds all limits to the last digit.
    INEXACT,
    /// Objectives that come later in the order.
    UNDECIDED,
    /// This solver does not take such problems, another one does.
    NOT_TAKEN,
    /// More memory than there is.
    MEMORY,
    /// The program that solves it gave up.
    SOLVER;

    /// As it stands in files and messages.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
