package org.ayni.planning.linear;

import java.util.function.Function;
import org.ayni.kernel.lp.LinearProgram;
import org.ayni.kernel.lp.LpSolution;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.plan.YearTable;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;

/// A plan problem written as a linear programme, and the way back from a solution to a plan.
record Programme(PlanProblem problem, Layout layout, KeptObjectives kept) {

  /// With the objectives' own curves, or first chords of them.
  static Programme of(PlanProblem problem) {
    return of(problem, objective -> Pieces.of(problem, objective));
  }

  /// The same with chords of a smooth objective that are closest together around a solution.
  ///
  /// @param width distance of the nearest points, relative to the solution
  static Programme around(PlanProblem problem, YearTable satisfaction, double width) {
    Pieces near = Pieces.around(satisfaction, width);
    return of(problem, objective -> smooth(objective) ? near : Pieces.of(problem, objective));
  }

  private static Programme of(PlanProblem problem, Function<Objective, Pieces> curves) {
    Pieces pieces = curves.apply(problem.objective());
    Layout layout = new Layout(problem, pieces.most());
    return new Programme(
        problem,
        layout,
        new KeptObjectives(problem, layout, Assembly.of(problem, layout, pieces), curves));
  }

  /// Whether its curves are not linear piece by piece, so that chords stand in for them.
  private static boolean smooth(Objective objective) {
    return objective instanceof Objective.Harmony;
  }

  /// Whether the objective, or one that is kept, is smooth.
  static boolean smooth(PlanProblem problem) {
    return smooth(problem.objective()) || keepsSmooth(problem);
  }

  static boolean keepsSmooth(PlanProblem problem) {
    return problem.kept().stream().anyMatch(one -> smooth(one.objective()));
  }

  LinearProgram linear() {
    return kept.linear();
  }

  Plan plan(LpSolution solution) {
    return Reading.plan(problem, layout, kept, solution);
  }
}
