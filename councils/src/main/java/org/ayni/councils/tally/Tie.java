package org.ayni.councils.tally;

import java.util.List;

/// A tie, and how it was broken.
///
/// @param step number of the stage, round, seat or place, from 1, where it arose
/// @param purpose what was being decided
/// @param tied those who were equal, by number, at least two; their order says nothing
/// @param chosen the one of them it was decided for
/// @param means what decided
public record Tie(int step, Purpose purpose, List<Integer> tied, int chosen, Means means) {

  /// What the chosen one is chosen for.
  public enum Purpose {
    /// To have the surplus transferred first.
    TRANSFER,
    /// To be excluded.
    EXCLUSION,
    /// To get a seat or a place.
    SEAT,
    /// To be the next project.
    PROJECT
  }

  /// What decides.
  public enum Means {
    /// Votes at the most recent earlier stage where they differed, as the rule says.
    EARLIER_STAGE,
    /// The lot.
    LOT
  }

  public Tie {
    tied = tied.stream().sorted().toList();
    if (!(tied.size() >= 2) || !tied.contains(chosen)) {
      throw new IllegalArgumentException("tie of " + tied + ", chosen " + chosen);
    }
  }
}
