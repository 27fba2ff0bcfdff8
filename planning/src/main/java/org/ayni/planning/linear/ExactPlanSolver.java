package org.ayni.planning.linear;

import java.util.Optional;
import org.ayni.kernel.lp.EquilibratedSolver;
import org.ayni.kernel.lp.LinearProgram;
import org.ayni.kernel.lp.LpOutcome;
import org.ayni.kernel.lp.LpSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.solve.Impasse;
import org.ayni.planning.solve.PlanOutcome;
import org.ayni.planning.solve.PlanSolver;

/// Solves a plan problem as a linear programme, exactly within the LP solver's tolerance; a smooth
/// objective by a few of them. Where a smooth objective is kept, the problem of the objective
/// before is solved once more: around its solution the chords are exact, so that what was reached
/// can be kept. When there is no solution, finds out what is missing and what stands in the way.
/// Refuses a problem that would not fit into memory before it allocates any.
public final class ExactPlanSolver implements PlanSolver {

  private static final Impasse NOT_KEPT =
      new Impasse(
          Impasse.Kind.NOT_KEPT,
          "no plan was found that holds all limits and keeps what was reached of the objectives before");

  private final LpSolver lp;

  public ExactPlanSolver(LpSolver lp) {
    this.lp = new EquilibratedSolver(lp);
  }

  /// `problem` as a linear programme, a minimisation, for export and comparison; a smooth objective
  /// by its first chords.
  public static LinearProgram program(PlanProblem problem) {
    return Programme.of(problem).linear();
  }

  @Override
  public String name() {
    return lp.name();
  }

  @Override
  public boolean keepsObjectives() {
    return true;
  }

  @Override
  public PlanOutcome solve(PlanProblem problem, RunControl control) {
    MemoryEstimate.require(problem);
    if (!Programme.keepsSmooth(problem)) {
      return solve(Programme.of(problem), control);
    }
    // A plan that keeps everything, and is as good as the objective before this one can be.
    PlanProblem before = problem.settled(problem.kept().size() - 1);
    return switch (solve(before, control)) {
      case PlanOutcome.Optimal(var plan) ->
          solve(
              Programme.around(
                  problem, plan.activities().satisfaction(), HarmonyRefinement.FIRST_WIDTH),
              control);
      case PlanOutcome.Stopped _ -> new PlanOutcome.Stopped(Optional.empty());
      case PlanOutcome.Infeasible _ -> new PlanOutcome.Failed(NOT_KEPT);
      case PlanOutcome.Failed failed -> failed;
    };
  }

  private PlanOutcome solve(Programme programme, RunControl control) {
    return switch (lp.solve(programme.linear(), control)) {
      case LpOutcome.Optimal(var solution, _) ->
          new PlanOutcome.Optimal(refined(programme.plan(solution), control));
      case LpOutcome.Stopped(var best, _) -> new PlanOutcome.Stopped(best.map(programme::plan));
      case LpOutcome.Infeasible _ ->
          programme.problem().kept().isEmpty()
              ? new Diagnosis(this, lp, programme, control).outcome()
              : new PlanOutcome.Failed(NOT_KEPT);
      case LpOutcome.Unbounded _ ->
          new PlanOutcome.Failed(
              Impasse.Kind.UNBOUNDED,
              "the objective can grow without end: some need has no limit, or something is made from"
                  + " nothing");
      case LpOutcome.Failed(var reason) -> new PlanOutcome.Failed(Impasse.Kind.SOLVER, reason);
    };
  }

  /// The best plan of a problem that is known to have one; empty when the run is stopped before.
  Optional<Plan> best(PlanProblem problem, RunControl control) {
    Programme programme = Programme.of(problem);
    return switch (lp.solve(programme.linear(), control)) {
      case LpOutcome.Optimal(var solution, _) ->
          Optional.of(refined(programme.plan(solution), control));
      case LpOutcome.Stopped(var best, _) -> best.map(programme::plan);
      case LpOutcome.Infeasible _, LpOutcome.Unbounded _, LpOutcome.Failed _ -> Optional.empty();
    };
  }

  private Plan refined(Plan plan, RunControl control) {
    return Programme.smooth(plan.problem())
        ? new HarmonyRefinement(lp, plan.problem(), control).from(plan)
        : plan;
  }
}
