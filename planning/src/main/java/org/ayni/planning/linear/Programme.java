package org.ayni.planning.linear;

import org.ayni.kernel.lp.LinearProgram;
import org.ayni.kernel.lp.LpSolution;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.PlanProblem;

/// A plan problem written as a linear programme, and the way back from a solution to a plan.
record Programme(PlanProblem problem, Layout layout, LinearProgram linear) {

  /// With the objective's own curves, or first chords of it.
  static Programme of(PlanProblem problem) {
    return of(problem, Pieces.of(problem));
  }

  static Programme of(PlanProblem problem, Pieces pieces) {
    Layout layout = new Layout(problem, pieces.most());
    return new Programme(problem, layout, Assembly.of(problem, layout, pieces));
  }

  Plan plan(LpSolution solution) {
    return Reading.plan(problem, layout, linear, solution);
  }
}
