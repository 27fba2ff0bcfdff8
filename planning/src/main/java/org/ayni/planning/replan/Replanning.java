package org.ayni.planning.replan;

import java.util.List;
import java.util.OptionalDouble;
import org.ayni.kernel.lp.LpSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.questions.NearestResult;
import org.ayni.planning.questions.Reference;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.PlanSolver;
import org.ayni.planning.solve.Planner;

/// Plans the years that remain of a plan from what was reported of those that have passed: of all
/// plans that are as good, the one nearest to the running plan.
public final class Replanning {

  private final PlanSolver solver;
  private final double gap;
  private final OptionalDouble tolerance;
  private final LpSolver lp;

  /// @param solver of the best plan; large problems begin at what the running plan says of the
  ///   years that remain
  /// @param gap proven gap up to which the best plan is called optimal
  /// @param tolerance share of the objective that may be given up to stay near the running plan;
  ///   empty for the best plan, however far it is
  /// @param lp finds the nearest
  public Replanning(PlanSolver solver, double gap, OptionalDouble tolerance, LpSolver lp) {
    this.solver = solver;
    this.gap = gap;
    this.tolerance = tolerance;
    this.lp = lp;
  }

  /// What came of it.
  ///
  /// @param difference line by line; empty when there is no plan
  public record Replanned(PlanResult result, List<Difference.Line> difference) {
    public Replanned {
      difference = List.copyOf(difference);
    }
  }

  /// The gap that the new plan proves: what staying near gives up counts too.
  public double proven() {
    return gap + tolerance.orElse(0);
  }

  /// @param asked the problem that was asked about; that of `running` may be an eased one
  /// @param passed k: years that have passed, 1 … T − 1
  public Replanned of(
      PlanProblem asked, Plan running, Report report, int passed, RunControl control) {
    PlanProblem problem = Remaining.of(asked, running.activities(), report, passed);
    PlanSolver starting =
        running.problem().kept().isEmpty()
            ? solver.from(RestOfPlan.of(running, problem, passed))
            : solver;
    PlanResult result = new Planner(starting, gap).plan(problem, control);
    if (tolerance.isPresent()) {
      Reference near = Reference.of(asked, running.activities(), passed);
      result = NearestResult.of(result, near, tolerance.getAsDouble(), proven(), lp, control);
    }
    List<Difference.Line> difference =
        result
            .plan()
            .map(next ->
                Difference.of(asked, running.activities(), report, passed, next.activities()))
            .orElse(List.of());
    return new Replanned(result, difference);
  }
}
