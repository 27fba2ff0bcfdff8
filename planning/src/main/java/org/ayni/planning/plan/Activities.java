package org.ayni.planning.plan;

import org.ayni.planning.problem.PlanProblem;

/// What a plan does: every variable of its problem, all ≥ 0.
///
/// @param activity x[t, technique], in the technique's unit
/// @param investment v[t, stock]: gross investment begun in year t, in units of the stock
/// @param capital k[t, stock], T + 1 rows: stock at the start of year t + 1, the last row what is
///   left behind
/// @param inventory h[t, product] at the end of the year; 0 where the product cannot be stored
/// @param trade m or e[t, trade flow]
/// @param retraining z[t, retraining]: how many begin to learn in year t
/// @param satisfaction c[t, basket]
public record Activities(
    YearTable activity,
    YearTable investment,
    YearTable capital,
    YearTable inventory,
    YearTable trade,
    YearTable retraining,
    YearTable satisfaction) {

  /// Throws unless all shapes fit `problem`.
  public void requireShapeOf(PlanProblem problem) {
    int years = problem.years();
    Shapes.require("activity", activity, years, problem.techniques().size());
    Shapes.require("investment", investment, years, problem.stocks().size());
    Shapes.require("capital", capital, years + 1, problem.stocks().size());
    Shapes.require("inventory", inventory, years, problem.products().size());
    Shapes.require("trade", trade, years, problem.trade().size());
    Shapes.require("retraining", retraining, years, problem.retraining().size());
    Shapes.require("satisfaction", satisfaction, years, problem.baskets().size());
  }
}
