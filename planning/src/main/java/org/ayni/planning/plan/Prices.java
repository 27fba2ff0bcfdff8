package org.ayni.planning.plan;

import org.ayni.planning.problem.PlanProblem;

/// What every limit of the plan is worth: the gain in the objective when the limit is eased by one
/// unit, all ≥ 0. From them a bound on the best possible objective follows by weak duality,
/// whatever they are; the better they are, the closer the bound.
///
/// @param balance p[t, product]: one more unit of the product
/// @param capacity [t, stock]: one more unit of the stock in that year alone
/// @param capital q[t, stock]: one more unit of the stock at the start of year t + 1 (index t = 0 …
///   T−1)
/// @param resource w[t, resource]: one more unit of the resource
/// @param budget [one year, resource]: one more unit of the resource's total over all years
/// @param foreignExchange [t, one item]: one more unit of foreign exchange
/// @param paceUp [t, technique]: one more unit of activity allowed
/// @param paceDown [t, technique]: one unit of activity less required
/// @param fulfilment [t, basket]: weight of each basket in the least fulfilled one; all 0 unless
///   `fulfil` is the objective or one that is kept
/// @param kept [one year, kept objective]: one unit less that must be kept of it
public record Prices(
    YearTable balance,
    YearTable capacity,
    YearTable capital,
    YearTable resource,
    YearTable budget,
    YearTable foreignExchange,
    YearTable paceUp,
    YearTable paceDown,
    YearTable fulfilment,
    YearTable kept) {

  /// Prices of a problem that keeps no objective.
  public Prices(
      YearTable balance,
      YearTable capacity,
      YearTable capital,
      YearTable resource,
      YearTable budget,
      YearTable foreignExchange,
      YearTable paceUp,
      YearTable paceDown,
      YearTable fulfilment) {
    this(
        balance,
        capacity,
        capital,
        resource,
        budget,
        foreignExchange,
        paceUp,
        paceDown,
        fulfilment,
        YearTable.zeros(1, 0));
  }

  /// Throws unless all shapes fit `problem`.
  public void requireShapeOf(PlanProblem problem) {
    int years = problem.years();
    int techniques = problem.techniques().size();
    int stocks = problem.stocks().size();
    Shapes.require("balance prices", balance, years, problem.products().size());
    Shapes.require("capacity prices", capacity, years, stocks);
    Shapes.require("capital prices", capital, years, stocks);
    Shapes.require("resource prices", resource, years, problem.resources().size());
    Shapes.require("budget prices", budget, 1, problem.resources().size());
    Shapes.require("foreign exchange prices", foreignExchange, years, 1);
    Shapes.require("pace-up prices", paceUp, years, techniques);
    Shapes.require("pace-down prices", paceDown, years, techniques);
    Shapes.require("fulfilment prices", fulfilment, years, problem.baskets().size());
    Shapes.require("prices of kept objectives", kept, 1, problem.kept().size());
  }
}
