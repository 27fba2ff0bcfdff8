package org.ayni.planning.solve;

import org.ayni.kernel.run.RunControl;
import org.ayni.planning.problem.PlanProblem;

/// Solves plan problems. Stateless and thread-safe; the same problem gives the same plan.
public interface PlanSolver {

  /// A short name for reports, such as `highs`.
  String name();

  /// The solver that does the work for `problem`: this one, or one of those it chooses from.
  default PlanSolver forProblem(PlanProblem problem) {
    return this;
  }

  /// Solves `problem`, polling `control`.
  PlanOutcome solve(PlanProblem problem, RunControl control);
}
