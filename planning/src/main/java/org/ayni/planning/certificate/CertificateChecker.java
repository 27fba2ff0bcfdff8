package org.ayni.planning.certificate;

import org.ayni.kernel.rounding.Rounding;
import org.ayni.planning.plan.Plan;

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
        ObjectiveValue.of(plan.problem(), plan.activities(), Rounding.UP));
  }

  private static Certificate check(Plan plan, Rounding down, Rounding up) {
    return new Certificate(
        ObjectiveValue.of(plan.problem(), plan.activities(), down),
        WeakDuality.bound(plan.problem(), plan.prices(), up),
        RowCheck.violations(plan.problem(), plan.activities(), down));
  }
}
