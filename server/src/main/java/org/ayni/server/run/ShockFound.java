package org.ayni.server.run;

import org.ayni.planning.certificate.Certificate;
import org.ayni.planning.certificate.Violation;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.PlanStatus;
import org.ayni.shocks.answer.ShockAnswer;

/// What a shock came to. The plan itself, with its problem, is let go: what is asked of it has been
/// taken out, and answers are remembered.
///
/// @param answer without the plan
/// @param gap the proven one; infinite where there is none
/// @param violation the largest of all limits, relative to their size; NaN where there is no plan
/// @param solver that answered
/// @param seconds all of it took
public record ShockFound(
    ShockQuestion question,
    ShockAnswer answer,
    double gap,
    double violation,
    String solver,
    double seconds)
    implements Answer {

  /// @param seconds all of it took
  public static ShockFound of(ShockQuestion question, ShockAnswer answer, double seconds) {
    PlanResult plan = answer.plan();
    return new ShockFound(
        question,
        answer.withoutPlan(),
        plan.certificate().map(Certificate::gap).orElse(Double.POSITIVE_INFINITY),
        plan.certificate().map(ShockFound::largest).orElse(Double.NaN),
        plan.solver(),
        seconds);
  }

  private static double largest(Certificate certificate) {
    return certificate.violations().stream().mapToDouble(Violation::relative).max().orElse(0);
  }

  /// Whether there is a plan to compare with.
  public boolean planned() {
    return !Double.isNaN(violation);
  }

  @Override
  public boolean settled() {
    return answer.plan().status() == PlanStatus.OPTIMAL;
  }
}
