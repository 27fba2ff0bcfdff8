package org.ayni.planning.solve;

import org.ayni.kernel.run.RunControl;
import org.ayni.planning.plan.Plan;
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

  /// This solver beginning at `start` where it can: a plan of a problem of the same shape, such as
  /// before a weight changed. One that always begins anew, or to which the plan is of no use, is
  /// left as it is.
  default PlanSolver from(Plan start) {
    return this;
  }

  /// Solves `problem`, polling `control`: its objective, those of [PlanProblem#later()] being no
  /// business of a solver.
  PlanOutcome solve(PlanProblem problem, RunControl control);
}
