package org.ayni.planning.linear;

import org.ayni.kernel.lp.LpSolution;
import org.ayni.planning.plan.Activities;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.plan.Prices;
import org.ayni.planning.plan.YearTable;
import org.ayni.planning.problem.PlanProblem;

/// Reads a plan out of a solution of its linear programme.
final class Reading {

  private final Layout layout;
  private final KeptObjectives kept;
  private final double[] value;
  private final double[] price;

  private Reading(Layout layout, KeptObjectives kept, LpSolution solution) {
    this.layout = layout;
    this.kept = kept;
    this.value = solution.primal();
    this.price = solution.dual();
    // A solver may leave a variable 1e-10 outside its bounds; the plan starts inside them.
    double[] lower = kept.linear().lower();
    double[] upper = kept.linear().upper();
    for (int j = 0; j < value.length; j++) {
      value[j] = Math.clamp(value[j], lower[j], upper[j]);
    }
  }

  /// @param solution of the whole programme, kept objectives included
  static Plan plan(PlanProblem problem, Layout layout, KeptObjectives kept, LpSolution solution) {
    Reading reading = new Reading(layout, kept, solution);
    return new Plan(problem, reading.activities(problem), reading.prices());
  }

  @FunctionalInterface
  private interface Place {
    int of(int t, int k);
  }

  private YearTable values(int items, Place place) {
    double[][] rows = new double[layout.years][items];
    for (int t = 0; t < layout.years; t++) {
      for (int k = 0; k < items; k++) {
        // + 0.0 turns −0 into 0.
        rows[t][k] = value[place.of(t, k)] + 0.0;
      }
    }
    return YearTable.of(items, rows);
  }

  /// @param sign +1 where the row's lower side binds, −1 where its upper side does
  private YearTable prices(int items, int sign, Place place) {
    double[][] rows = new double[layout.years][items];
    for (int t = 0; t < layout.years; t++) {
      for (int k = 0; k < items; k++) {
        rows[t][k] = Math.max(0, sign * price[place.of(t, k)]) + 0.0;
      }
    }
    return YearTable.of(items, rows);
  }

  private YearTable budget() {
    double[][] rows = new double[1][layout.resources];
    for (int r = 0; r < layout.resources; r++) {
      rows[0][r] = Math.max(0, -price[layout.budget(r)]) + 0.0;
    }
    return YearTable.of(layout.resources, rows);
  }

  private Activities activities(PlanProblem problem) {
    double[][] capital = new double[layout.years + 1][layout.stocks];
    for (int s = 0; s < layout.stocks; s++) {
      capital[0][s] = problem.stocks().get(s).initial();
      for (int t = 0; t < layout.years; t++) {
        capital[t + 1][s] = value[layout.nextCapital(t, s)] + 0.0;
      }
    }
    return new Activities(
        values(layout.techniques, layout::activity),
        values(layout.stocks, layout::investment),
        YearTable.of(layout.stocks, capital),
        values(layout.products, layout::inventory),
        values(layout.flows, layout::trade),
        values(layout.retrainings, layout::retraining),
        values(layout.baskets, layout::satisfaction));
  }

  private Prices prices() {
    return new Prices(
        prices(layout.products, 1, layout::balance),
        prices(layout.stocks, -1, layout::capacity),
        prices(layout.stocks, -1, layout::capital),
        prices(layout.resources, -1, layout::resource),
        budget(),
        prices(1, -1, (t, k) -> layout.foreignExchange(t)),
        prices(layout.techniques, -1, layout::paceUp),
        prices(layout.techniques, 1, layout::paceDown),
        fulfilment(),
        kept.prices(price));
  }

  /// Of the objective and of those that are kept together: the least fulfilled need is the same.
  private YearTable fulfilment() {
    double[][] rows = new double[layout.years][layout.baskets];
    for (int t = 0; t < layout.years; t++) {
      for (int g = 0; g < layout.baskets; g++) {
        double own = layout.fulfil ? Math.max(0, price[layout.fulfilment(t, g)]) : 0;
        rows[t][g] = own + kept.fulfilment(price, t, g) + 0.0;
      }
    }
    return YearTable.of(layout.baskets, rows);
  }
}
