package org.ayni.server.run;

import java.util.Optional;
import org.ayni.planning.certificate.Certificate;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.solve.PlanOutcome;

/// How planning ended, with the proof of the plan there is.
///
/// @param certificate recomputed from the plan by the checker; empty when there is no plan
/// @param solver that answered
/// @param seconds it took
public record PlanAnswer(
    PlanQuestion question,
    PlanOutcome outcome,
    Optional<Certificate> certificate,
    String solver,
    double seconds)
    implements Answer {

  /// The plan there is.
  public Optional<Plan> plan() {
    return plan(outcome);
  }

  /// The plan that further questions can be about: one that only comes nearest to what was asked
  /// for has no prices that mean something, and is no ground for asking more.
  public Optional<Plan> ground() {
    return plan().filter(_ -> !(outcome instanceof PlanOutcome.Infeasible));
  }

  @Override
  public boolean settled() {
    return switch (outcome) {
      case PlanOutcome.Optimal _ -> true;
      case PlanOutcome.Infeasible infeasible -> infeasible.relaxed().isPresent();
      case PlanOutcome.Stopped _, PlanOutcome.Failed _ -> false;
    };
  }

  /// The best plan, the best so far, or the one that comes nearest.
  public static Optional<Plan> plan(PlanOutcome outcome) {
    return switch (outcome) {
      case PlanOutcome.Optimal optimal -> Optional.of(optimal.plan());
      case PlanOutcome.Stopped stopped -> stopped.best();
      case PlanOutcome.Infeasible infeasible -> infeasible.relaxed();
      case PlanOutcome.Failed _ -> Optional.empty();
    };
  }
}
