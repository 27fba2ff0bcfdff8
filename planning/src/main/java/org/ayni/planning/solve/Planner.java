package org.ayni.planning.solve;

import java.util.List;
import java.util.Optional;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.certificate.Certificate;
import org.ayni.planning.certificate.CertificateChecker;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.KeptObjective;
import org.ayni.planning.problem.PlanProblem;

/// Solves a problem and lets the checker say what the answer is worth: a solver's own word for
/// "optimal" is not taken.
public final class Planner {

  /// A plan that breaks a row by more than this share of its scale is no plan.
  public static final double TOLERANCE = 1e-6;

  private final PlanSolver solver;
  private final double gap;
  private final double tolerance;

  /// With the usual tolerance between the objectives of an order.
  ///
  /// @param gap the proven gap up to which a plan is called optimal, > 0
  public Planner(PlanSolver solver, double gap) {
    this(solver, gap, KeptObjective.USUAL_TOLERANCE);
  }

  /// @param gap the proven gap up to which a plan is called optimal, > 0
  /// @param tolerance where objectives come in an order: share of each that may be given up for
  ///   those after it, see [KeptObjective#least]
  public Planner(PlanSolver solver, double gap, double tolerance) {
    if (!(gap > 0)) {
      throw new IllegalArgumentException("gap " + gap + "; expected a number > 0");
    }
    this.solver = solver;
    this.gap = gap;
    this.tolerance = tolerance;
  }

  /// By all objectives of the problem in their order.
  public PlanResult plan(PlanProblem problem, RunControl control) {
    PlanSolver chosen = solver.forProblem(problem);
    if (problem.order().size() > 1 && !chosen.keepsObjectives()) {
      return PlanResult.without(
          chosen.name(),
          PlanStatus.FAILED,
          new Impasse(
              Impasse.Kind.NOT_TAKEN,
              "the solver "
                  + chosen.name()
                  + " cannot keep one objective while it looks for the best in another; choose another"
                  + " solver or ask for one objective"));
    }
    return problem.later().isEmpty()
        ? stage(problem, control)
        : new LexicographicPlanner(one -> stage(one, control), tolerance).plan(problem);
  }

  private PlanResult stage(PlanProblem problem, RunControl control) {
    PlanSolver chosen = solver.forProblem(problem);
    return switch (chosen.solve(problem, control)) {
      case PlanOutcome.Optimal(var plan) -> checked(chosen, plan, PlanStatus.OPTIMAL);
      case PlanOutcome.Stopped(var best) ->
          best.map(plan -> checked(chosen, plan, PlanStatus.STOPPED))
              .orElseGet(() ->
                  PlanResult.without(
                      chosen.name(),
                      PlanStatus.STOPPED,
                      new Impasse(
                          Impasse.Kind.STOPPED,
                          "stopped before there was a plan: allow more time, or ask for less; it may be that not all"
                              + " limits can be held at once")));
      case PlanOutcome.Infeasible infeasible -> infeasible(chosen, infeasible);
      case PlanOutcome.Failed(var impasse) ->
          PlanResult.without(chosen.name(), PlanStatus.FAILED, impasse);
    };
  }

  private PlanResult checked(PlanSolver chosen, Plan plan, PlanStatus claimed) {
    Certificate certificate = CertificateChecker.check(plan);
    if (!(certificate.maxViolation() <= TOLERANCE)) {
      return PlanResult.without(
          chosen.name(),
          claimed == PlanStatus.STOPPED ? PlanStatus.STOPPED : PlanStatus.FAILED,
          new Impasse(
              Impasse.Kind.INEXACT,
              "the best plan so far breaks a limit by "
                  + certificate.maxViolation()
                  + " of its scale; a plan may break none by more than "
                  + TOLERANCE));
    }
    // What the proof shows decides: a stopped run may have reached the gap, a finished one may have
    // missed it.
    PlanStatus status = certificate.gap() <= gap ? PlanStatus.OPTIMAL : PlanStatus.STOPPED;
    return new PlanResult(
        status,
        chosen.name(),
        Optional.of(plan),
        Optional.of(certificate),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  private static PlanResult infeasible(PlanSolver chosen, PlanOutcome.Infeasible infeasible) {
    Optional<Certificate> certificate = infeasible.relaxed().map(CertificateChecker::check);
    boolean holds = certificate.filter(proof -> proof.maxViolation() <= TOLERANCE).isPresent();
    return new PlanResult(
        PlanStatus.INFEASIBLE,
        chosen.name(),
        holds ? infeasible.relaxed() : Optional.empty(),
        holds ? certificate : Optional.empty(),
        infeasible.shortfalls(),
        infeasible.eased(),
        infeasible.obstacles(),
        holds
            ? Optional.empty()
            : Optional.of(
                new Impasse(
                    Impasse.Kind.NO_PLAN,
                    "not all limits can be held, and no plan was found that comes near")));
  }
}
