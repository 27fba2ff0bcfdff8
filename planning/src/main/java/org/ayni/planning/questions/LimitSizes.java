package org.ayni.planning.questions;

import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.linear.GivenLimit;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.TradeFlow;

/// How large a limit is, so that a change of it can be told as a share: the limit itself, and for
/// foreign exchange what the plan turns over in that year when that is more, because a credit of 0
/// has no size.
final class LimitSizes {

  private final Plan plan;

  LimitSizes(Plan plan) {
    this.plan = plan;
  }

  /// In the limit's unit, ≥ 0.
  double of(GivenLimit limit) {
    double size = Math.abs(limit.value());
    return limit.name().kind() == RowKind.FOREIGN_EXCHANGE
        ? Math.max(size, turnover(limit.name().year() - 1))
        : size;
  }

  private double turnover(int t) {
    double sum = 0;
    for (int f = 0; f < plan.problem().trade().size(); f++) {
      TradeFlow flow = plan.problem().trade().get(f);
      sum += flow.price() * plan.activities().trade().at(t, f);
    }
    return sum;
  }
}
