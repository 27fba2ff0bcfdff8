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

  /// Whether it holds what must be kept of other objectives, [PlanProblem#kept()], and prices it. A
  /// solver that does not is given no such problem.
  default boolean keepsObjectives() {
    return false;
  }

  /// Solves `problem`, polling `control`: its objective, those of [PlanProblem#later()] being no
  /// business of a solver.
  PlanOutcome solve(PlanProblem problem, RunControl control);
}
