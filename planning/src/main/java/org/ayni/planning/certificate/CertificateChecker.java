package org.ayni.planning.certificate;

import org.ayni.kernel.rounding.Rounding;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.plan.Prices;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;

/// Recomputes from a problem and a plan what the plan proves. Trusts nobody: it shares no code with
/// what made the plan. O(size of the problem).
public final class CertificateChecker {

  private CertificateChecker() {}

  /// In ordinary arithmetic: true up to its rounding, some 1e-16 of the terms added up.
  public static Certificate check(Plan plan) {
    return check(plan, Rounding.NEAREST, Rounding.NEAREST);
  }

  /// With every operation rounded to the safe side, so that all of it holds in real arithmetic. A
  /// few times the work.
  public static RigorousCertificate rigorous(Plan plan) {
    return new RigorousCertificate(
        check(plan, Rounding.DOWN, Rounding.UP),
        ObjectiveValue.ofProblem(plan.problem(), plan.activities(), Rounding.UP));
  }

  /// What the plan reaches of an objective of its order, what trade may add to it not counted.
  ///
  /// @param rounding `DOWN` for at least so much in real arithmetic
  public static double value(Plan plan, Objective objective, Rounding rounding) {
    return ObjectiveValue.of(plan.problem(), objective, plan.activities(), rounding);
  }

  /// The bound that prices prove of a problem: of one that comes before a plan's own in its order,
  /// whose prices are kept with the plan.
  ///
  /// @param rounding `UP` for a bound in real arithmetic
  public static double bound(PlanProblem problem, Prices prices, Rounding rounding) {
    prices.requireShapeOf(problem);
    return WeakDuality.bound(problem, prices, rounding);
  }

  private static Certificate check(Plan plan, Rounding down, Rounding up) {
    return new Certificate(
        ObjectiveValue.ofProblem(plan.problem(), plan.activities(), down),
        WeakDuality.bound(plan.problem(), plan.prices(), up),
        RowCheck.violations(plan.problem(), plan.activities(), down));
  }
}
