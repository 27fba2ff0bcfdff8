package org.ayni.planning.firstorder;

import java.util.Arrays;
import org.ayni.planning.plan.Activities;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.plan.Prices;
import org.ayni.planning.plan.YearTable;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;

/// From the solver's flat arrays to a plan, and from an earlier plan to where to begin.
final class PlanArrays {

  private final PlanProblem problem;
  private final Space space;

  PlanArrays(PlanProblem problem, Space space) {
    this.problem = problem;
    this.space = space;
  }

  /// @param z [columns]
  /// @param price [rows], with capacity and pace of the first year
  /// @param worth [S · T]: prices of the capital laws
  Plan plan(double[] z, double[] price, double[] worth) {
    Activities activities =
        new Activities(
            table(z, 0, space.techniques),
            table(z, space.investment, space.stocks),
            capital(z),
            inventory(z),
            table(z, space.trade, space.flows),
            table(z, space.retraining, space.retrainings),
            table(z, space.satisfaction, space.baskets));
    double[][] budget = {Arrays.copyOfRange(price, space.budget, space.rows)};
    Prices prices =
        new Prices(
            table(price, 0, space.products),
            table(price, space.capacity, space.stocks),
            table(worth, 0, space.stocks),
            table(price, space.resource, space.resources),
            YearTable.of(space.resources, budget),
            table(price, space.exchange, 1),
            paces(price, space.paceUp),
            paces(price, space.paceDown),
            fulfilment(price));
    return new Plan(problem, activities, prices);
  }

  private YearTable table(double[] values, int group, int items) {
    double[][] rows = new double[space.years][items];
    for (int k = 0; k < items; k++) {
      for (int t = 0; t < space.years; t++) {
        rows[t][k] = values[space.at(group, k) + t];
      }
    }
    return YearTable.of(items, rows);
  }

  /// All of it is kept: k is what the law allows.
  private YearTable capital(double[] z) {
    double[][] rows = new double[space.years + 1][space.stocks];
    for (int s = 0; s < space.stocks; s++) {
      CapitalStock stock = problem.stocks().get(s);
      double k = stock.initial();
      rows[0][s] = k;
      for (int t = 0; t < space.years; t++) {
        double begun = t >= stock.lag() ? z[space.at(space.investment, s) + t - stock.lag()] : 0;
        k = (1 - stock.depreciation()) * k + begun + stock.underway(t);
        rows[t + 1][s] = k;
      }
    }
    return YearTable.of(space.stocks, rows);
  }

  private YearTable inventory(double[] z) {
    double[][] rows = new double[space.years][space.products];
    for (int h = 0; h < space.stored.length; h++) {
      for (int t = 0; t < space.years; t++) {
        rows[t][space.stored[h]] = z[space.at(space.inventory, h) + t];
      }
    }
    return YearTable.of(space.products, rows);
  }

  private YearTable paces(double[] price, int group) {
    double[][] rows = new double[space.years][space.techniques];
    for (int p = 0; p < space.paced.length; p++) {
      for (int t = 0; t < space.years; t++) {
        rows[t][space.paced[p]] = price[space.at(group, p) + t];
      }
    }
    return YearTable.of(space.techniques, rows);
  }

  private YearTable fulfilment(double[] price) {
    if (space.shared) {
      return table(price, space.fulfilment, space.baskets);
    }
    double[][] rows = new double[space.years][space.baskets];
    if (problem.objective() instanceof Objective.Fulfil fulfil) {
      for (int t = 0; t < space.years; t++) {
        // One basket is the least fulfilled one.
        Arrays.fill(rows[t], Math.pow(fulfil.discount(), t));
      }
    }
    return YearTable.of(space.baskets, rows);
  }

  /// The activities of a plan of the same shape: [columns].
  double[] activities(Plan plan) {
    Activities from = plan.activities();
    double[] z = new double[space.columns];
    read(from.activity(), z, 0, space.techniques);
    read(from.investment(), z, space.investment, space.stocks);
    read(from.trade(), z, space.trade, space.flows);
    read(from.retraining(), z, space.retraining, space.retrainings);
    read(from.satisfaction(), z, space.satisfaction, space.baskets);
    for (int t = 0; t < space.years; t++) {
      for (int h = 0; h < space.stored.length; h++) {
        z[space.at(space.inventory, h) + t] = from.inventory().at(t, space.stored[h]);
      }
      if (space.shared) {
        double least = Double.POSITIVE_INFINITY;
        for (int g = 0; g < space.baskets; g++) {
          least = Math.min(least, from.satisfaction().at(t, g));
        }
        z[space.least + t] = least;
      }
    }
    return z;
  }

  /// The prices of a plan of the same shape: [rows].
  double[] prices(Plan plan) {
    Prices from = plan.prices();
    double[] price = new double[space.rows];
    read(from.balance(), price, 0, space.products);
    read(from.capacity(), price, space.capacity, space.stocks);
    read(from.resource(), price, space.resource, space.resources);
    read(from.foreignExchange(), price, space.exchange, 1);
    if (space.shared) {
      read(from.fulfilment(), price, space.fulfilment, space.baskets);
    }
    for (int s = 0; s < space.stocks; s++) {
      price[space.terminal + s] = from.capital().at(space.years - 1, s);
    }
    for (int r = 0; r < space.resources; r++) {
      price[space.budget + r] = from.budget().at(0, r);
    }
    for (int p = 0; p < space.paced.length; p++) {
      for (int t = 0; t < space.years; t++) {
        price[space.at(space.paceUp, p) + t] = from.paceUp().at(t, space.paced[p]);
        price[space.at(space.paceDown, p) + t] = from.paceDown().at(t, space.paced[p]);
      }
    }
    return price;
  }

  private void read(YearTable table, double[] into, int group, int items) {
    for (int t = 0; t < space.years; t++) {
      for (int k = 0; k < items; k++) {
        into[space.at(group, k) + t] = table.at(t, k);
      }
    }
  }
}
