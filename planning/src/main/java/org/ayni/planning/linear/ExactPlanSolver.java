package org.ayni.planning.linear;

import org.ayni.kernel.lp.LinearProgram;
import org.ayni.kernel.lp.LpOutcome;
import org.ayni.kernel.lp.LpSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.solve.PlanOutcome;
import org.ayni.planning.solve.PlanSolver;

/// Solves a plan problem as one linear programme, exactly within the LP solver's tolerance. When it
/// has no solution, finds out what is missing and what stands in the way.
public final class ExactPlanSolver implements PlanSolver {

  private final LpSolver lp;

  public ExactPlanSolver(LpSolver lp) {
    this.lp = lp;
  }

  /// `problem` as the linear programme that is solved, a minimisation; for export and comparison.
  public static LinearProgram program(PlanProblem problem) {
    return Assembly.of(problem, new Layout(problem));
  }

  @Override
  public String name() {
    return lp.name();
  }

  @Override
  public PlanOutcome solve(PlanProblem problem, RunControl control) {
    MemoryEstimate.require(problem);
    Layout layout = new Layout(problem);
    LinearProgram program = Assembly.of(problem, layout);
    return switch (lp.solve(program, control)) {
      case LpOutcome.Optimal(var solution, _) ->
          new PlanOutcome.Optimal(Reading.plan(problem, layout, program, solution));
      case LpOutcome.Stopped(var best, _) ->
          new PlanOutcome.Stopped(
              best.map(solution -> Reading.plan(problem, layout, program, solution)));
      case LpOutcome.Infeasible _ -> new Diagnosis(lp, problem, control).outcome();
      case LpOutcome.Unbounded _ ->
          new PlanOutcome.Failed(
              "the objective can grow without end: some need has no limit, or something is made from"
                  + " nothing");
      case LpOutcome.Failed(var reason) -> new PlanOutcome.Failed(reason);
    };
  }
}
