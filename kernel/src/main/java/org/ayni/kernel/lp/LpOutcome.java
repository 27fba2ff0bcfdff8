package org.ayni.kernel.lp;

import java.util.Optional;

/// How a run of an [LpSolver] ended, each way with its evidence.
public sealed interface LpOutcome {

  /// Optimal within the solver's tolerances.
  record Optimal(LpSolution solution, long iterations) implements LpOutcome {}

  /// Stopped by the caller or the time limit; the best point so far where there is one. The point
  /// need not be feasible: check it.
  record Stopped(Optional<LpSolution> best, long iterations) implements LpOutcome {}

  /// No point satisfies all rows and bounds.
  record Infeasible(long iterations) implements LpOutcome {}

  /// The cost falls without end.
  record Unbounded(long iterations) implements LpOutcome {}

  /// The solver gave up; `reason` says why in its own words.
  record Failed(String reason) implements LpOutcome {}
}
