package org.ayni.kernel.fixedpoint;

/// How [SubstitutionSystem#solve] ended.
public sealed interface SubstitutionOutcome {

  /// The proven error is as small as was asked for.
  record Solved(LeastCost leastCost) implements SubstitutionOutcome {}

  /// The caller stopped it or the time limit passed; `best` states its error.
  record Stopped(LeastCost best) implements SubstitutionOutcome {}

  /// Rounding keeps the error above what was asked for; `best` states its error.
  record Stalled(LeastCost best) implements SubstitutionOutcome {}

  /// There is no solution: whatever is chosen, the components of the evidence feed each other at
  /// least as much as they get, and their values grow without end.
  record Divergent(GrowingVector evidence) implements SubstitutionOutcome {}

  /// Nothing is proven after very many passes: the best choice has a spectral radius very near 1.
  record Undecided(String reason) implements SubstitutionOutcome {}
}
