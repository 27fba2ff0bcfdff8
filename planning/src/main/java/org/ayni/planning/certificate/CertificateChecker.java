package org.ayni.planning.certificate;

import org.ayni.planning.plan.Plan;

/// Recomputes from a problem and a plan what the plan proves. Trusts nobody: it shares no code with
/// what made the plan. O(size of the problem).
public final class CertificateChecker {

  private CertificateChecker() {}

  public static Certificate check(Plan plan) {
    return new Certificate(
        ObjectiveValue.of(plan.problem(), plan.activities()),
        WeakDuality.bound(plan.problem(), plan.prices()),
        RowCheck.violations(plan.problem(), plan.activities()));
  }
}
