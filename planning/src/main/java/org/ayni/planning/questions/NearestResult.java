package org.ayni.planning.questions;

import java.util.Optional;
import org.ayni.kernel.lp.LpSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.certificate.Certificate;
import org.ayni.planning.certificate.CertificateChecker;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.PlanStatus;
import org.ayni.planning.solve.Planner;

/// Puts in place of a result's plan the one of equal worth nearest to a reference. Its proof is
/// made anew: the bound stays, the gap is at most the result's and the tolerance together.
public final class NearestResult {

  private NearestResult() {}

  /// @param result one with a plan or none; without a plan it comes back as it is, as it does when
  ///   the run is stopped before a nearer plan is found
  /// @param tolerance share of the objective that may be given up, see [EqualWorth]
  /// @param gap proven gap up to which the new plan is called optimal
  public static PlanResult of(
      PlanResult result,
      Reference reference,
      double tolerance,
      double gap,
      LpSolver lp,
      RunControl control) {
    if (result.plan().isEmpty() || reference.isEmpty()) {
      return result;
    }
    Optional<Plan> near =
        new EqualWorth(result.plan().get(), tolerance, lp, control).nearest(reference);
    if (near.isEmpty()) {
      return result;
    }
    Certificate proof = CertificateChecker.check(near.get());
    if (!(proof.maxViolation() <= Planner.TOLERANCE)) {
      return result;
    }
    PlanStatus status =
        result.status() == PlanStatus.INFEASIBLE
            ? PlanStatus.INFEASIBLE
            : decided(result, near.get(), gap) && proof.gap() <= gap
                ? PlanStatus.OPTIMAL
                : PlanStatus.STOPPED;
    return new PlanResult(
        status,
        result.solver(),
        near,
        Optional.of(proof),
        result.stages(),
        result.shortfalls(),
        result.eased(),
        result.obstacles(),
        result.impasse());
  }

  /// Whether nothing is open in the objectives that come before.
  private static boolean decided(PlanResult result, Plan near, double gap) {
    return near.problem().later().isEmpty()
        && result.stages().stream().allMatch(stage -> stage.proof().gap() <= gap);
  }
}
