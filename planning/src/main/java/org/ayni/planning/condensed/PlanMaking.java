package org.ayni.planning.condensed;

import org.ayni.planning.plan.Activities;
import org.ayni.planning.plan.YearTable;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.PlanProblem;

/// Writes gross outputs and satisfactions as the activities of a plan.
final class PlanMaking {

  private PlanMaking() {}

  /// @param output z, in products' units
  /// @param satisfaction of every basket
  static Activities activities(Production production, double[] output, double[] satisfaction) {
    PlanProblem problem = production.problem;
    // Idle techniques stand at their least; the others follow from their product.
    double[] activity = production.activity.least.clone();
    for (int i = 0; i < output.length; i++) {
      if (production.maker[i] != Production.NOBODY) {
        activity[production.maker[i]] = output[i] / production.output[i];
      }
    }
    int stocks = problem.stocks().size();
    double[][] capital = new double[2][stocks];
    for (int s = 0; s < stocks; s++) {
      CapitalStock stock = problem.stocks().get(s);
      capital[0][s] = stock.initial();
      capital[1][s] = FixedDemand.left(stock) + production.fixed.investment[s];
    }
    return new Activities(
        one(activity),
        one(production.fixed.investment),
        YearTable.of(stocks, capital),
        YearTable.zeros(1, problem.products().size()),
        YearTable.zeros(1, 0),
        YearTable.zeros(1, problem.retraining().size()),
        one(satisfaction));
  }

  private static YearTable one(double[] values) {
    return YearTable.of(values.length, new double[][] {values});
  }
}
