package org.ayni.planning.certificate;

import java.util.ArrayList;
import java.util.List;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.kernel.rounding.Rounding;
import org.ayni.planning.plan.Prices;
import org.ayni.planning.plan.YearTable;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.KeptObjective;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;
import org.ayni.planning.problem.Retraining;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.problem.TradeFlow;

/// The bound that prices prove: no plan of the problem can reach more.
///
/// With a price y ≥ 0 for every limit g(z) ≤ b, every feasible plan z has objective F(z) ≤ F(z) + Σ
/// y (b − g(z)) ≤ Σ y b + max over z in its box of (F(z) − Σ y g(z)) (weak Lagrangian duality;
/// Rockafellar 1970, §28). The last maximum is taken variable by variable, over the box of
/// [ImpliedLimits]. Prices below 0 or NaN are taken as 0, so that whatever stands in the plan the
/// bound is valid.
///
/// Prices and variables are ≥ 0, so a coefficient that is too large only loosens the bound: with
/// every operation rounded up the bound holds in real arithmetic (Jansson 2004, theorem 3; Neumaier
/// and Shcherbina 2004). What is subtracted enters with its sign turned first, which is exact.
final class WeakDuality {

  private final PlanProblem problem;
  private final Prices prices;
  private final Rounding rounding;
  private final ImpliedLimits limits;
  private final int last;

  /// The objective, once, and those that are kept, as often as their price says: F(z) + Σ y (K(z) −
  /// least), of which the last term is a given number.
  private final List<Weighted> objectives = new ArrayList<>();

  private double bound;

  private record Weighted(Objective objective, double times) {}

  private WeakDuality(PlanProblem problem, Prices prices, Rounding rounding) {
    this.problem = problem;
    this.prices = prices;
    this.rounding = rounding;
    this.limits = new ImpliedLimits(problem);
    this.last = problem.years() - 1;
    objectives.add(new Weighted(problem.objective(), 1));
    for (int k = 0; k < problem.kept().size(); k++) {
      KeptObjective kept = problem.kept().get(k);
      double price = price(prices.kept(), 0, k);
      if (price > 0) {
        objectives.add(new Weighted(kept.objective(), price));
        // An endless price proves nothing: ∞ · least may have any sign.
        bound = price < Double.POSITIVE_INFINITY ? bound : Double.NaN;
        add(price, -kept.least());
      }
    }
  }

  /// @param rounding `UP` for a bound in real arithmetic
  static double bound(PlanProblem problem, Prices prices, Rounding rounding) {
    WeakDuality duality = new WeakDuality(problem, prices, rounding);
    duality.givenLimits();
    for (int t = 0; t < problem.years(); t++) {
      duality.activities(t);
      duality.stocks(t);
      duality.inventories(t);
      duality.trade(t);
      duality.retraining(t);
      duality.baskets(t);
    }
    return Double.isNaN(duality.bound) ? Double.POSITIVE_INFINITY : duality.bound;
  }

  private static double price(YearTable table, int t, int k) {
    double price = table.at(t, k);
    return price > 0 ? price : 0;
  }

  /// Adds a · b to the bound.
  private void add(double a, double b) {
    bound = rounding.add(bound, rounding.multiply(a, b));
  }

  /// Adds price · limit; a limit that is not there has no price, whatever the plan says.
  private void limit(double price, double limit) {
    if (price > 0) {
      add(price, limit);
    }
  }

  /// Adds the most that `coefficient · z` can be for z in [least, most].
  private void most(double coefficient, double least, double most) {
    if (coefficient > 0) {
      add(coefficient, Math.max(least, most));
    } else if (coefficient < 0) {
      add(coefficient, least);
    } else if (Double.isNaN(coefficient)) {
      bound = Double.NaN;
    }
  }

  /// sign · Σᵢ priceᵢ · productᵢ.
  private double value(int sign, SparseVector products, int t) {
    double sum = 0;
    for (int k = 0; k < products.size(); k++) {
      double price = price(prices.balance(), t, products.index(k));
      sum = rounding.add(sum, rounding.multiply(sign * products.value(k), price));
    }
    return sum;
  }

  private void givenLimits() {
    for (int t = 0; t <= last; t++) {
      for (int r = 0; r < problem.resources().size(); r++) {
        limit(price(prices.resource(), t, r), problem.resources().get(r).limit().at(t));
      }
      limit(price(prices.foreignExchange(), t, 0), problem.credit().at(t));
    }
    for (int r = 0; r < problem.resources().size(); r++) {
      limit(budget(r), problem.resources().get(r).total().orElse(0));
    }
    for (int i = 0; i < problem.products().size(); i++) {
      Product product = problem.products().get(i);
      if (product.storable()) {
        limit(
            price(prices.balance(), 0, i),
            rounding.sumTimes(1, -product.storageLoss().getAsDouble(), product.initialInventory()));
      }
    }
    for (int s = 0; s < problem.stocks().size(); s++) {
      CapitalStock stock = problem.stocks().get(s);
      limit(
          rounding.add(
              price(prices.capacity(), 0, s),
              rounding.sumTimes(1, -stock.depreciation(), price(prices.capital(), 0, s))),
          stock.initial());
      for (int t = 0; t < Math.min(stock.underway().size(), problem.years()); t++) {
        limit(price(prices.capital(), t, s), stock.underway(t));
      }
    }
  }

  private void activities(int t) {
    double[] coefficient = new double[problem.techniques().size()];
    for (int j = 0; j < coefficient.length; j++) {
      Technique technique = problem.techniques().get(j);
      double sum = rounding.add(value(1, technique.outputs(), t), value(-1, technique.inputs(), t));
      SparseVector resources = technique.resources();
      for (int k = 0; k < resources.size(); k++) {
        int r = resources.index(k);
        double price = price(prices.resource(), t, r);
        sum = rounding.add(sum, rounding.sumTimes(price, budget(r), -resources.value(k)));
      }
      for (Weighted one : objectives) {
        if (one.objective() instanceof Objective.LeastUse use) {
          double counted = rounding.multiply(-resources.get(use.resource()), one.times());
          sum = rounding.add(sum, counted);
        }
      }
      if (technique.pace().isPresent()) {
        sum = rounding.add(sum, pace(technique.pace().get(), t, j));
      }
      coefficient[j] = sum;
    }
    for (int s = 0; s < problem.stocks().size(); s++) {
      CapitalStock stock = problem.stocks().get(s);
      double cost = rounding.multiply(-stock.requirement(), price(prices.capacity(), t, s));
      coefficient[stock.technique()] = rounding.add(coefficient[stock.technique()], cost);
    }
    for (int j = 0; j < coefficient.length; j++) {
      most(coefficient[j], 0, limits.activity[t][j]);
    }
  }

  /// What the pace rows of year t and of the next add to the coefficient of activity j in year t.
  private double pace(Technique.Pace pace, int t, int j) {
    double sum = 0;
    if (pace.up() < Double.POSITIVE_INFINITY) {
      double now = price(prices.paceUp(), t, j);
      sum = -now;
      if (t == 0) {
        limit(now, rounding.sumTimes(1, pace.up(), pace.base()));
      }
      if (t < last) {
        double next = price(prices.paceUp(), t + 1, j);
        sum = rounding.add(sum, rounding.sumTimes(1, pace.up(), next));
      }
    }
    double down = price(prices.paceDown(), t, j);
    sum = rounding.add(sum, down);
    if (t == 0) {
      add(down, rounding.sumTimes(-1, pace.down(), pace.base()));
    }
    if (t < last) {
      double next = price(prices.paceDown(), t + 1, j);
      sum = rounding.add(sum, rounding.sumTimes(-1, pace.down(), next));
    }
    return sum;
  }

  private void stocks(int t) {
    for (int s = 0; s < problem.stocks().size(); s++) {
      CapitalStock stock = problem.stocks().get(s);
      int ready = t + stock.lag();
      double earned = ready <= last ? price(prices.capital(), ready, s) : 0;
      double gain = rounding.add(earned, value(-1, stock.composition(), t));
      most(gain, 0, limits.investment[t][s]);
      // The stock at the start of the next year.
      double coefficient = -price(prices.capital(), t, s);
      if (t < last) {
        double later = price(prices.capital(), t + 1, s);
        coefficient = rounding.add(coefficient, price(prices.capacity(), t + 1, s));
        coefficient = rounding.add(coefficient, rounding.sumTimes(1, -stock.depreciation(), later));
      }
      most(coefficient, t == last ? stock.terminal() : 0, limits.capital[t + 1][s]);
    }
  }

  private void inventories(int t) {
    for (int i = 0; i < problem.products().size(); i++) {
      Product product = problem.products().get(i);
      if (product.storable()) {
        double coefficient = -price(prices.balance(), t, i);
        if (t < last) {
          double later = price(prices.balance(), t + 1, i);
          double loss = product.storageLoss().getAsDouble();
          coefficient = rounding.add(coefficient, rounding.sumTimes(1, -loss, later));
        }
        most(coefficient, 0, limits.inventory[t][i]);
      }
    }
  }

  private void trade(int t) {
    double exchange = price(prices.foreignExchange(), t, 0);
    for (int f = 0; f < problem.trade().size(); f++) {
      TradeFlow flow = problem.trade().get(f);
      int sign = flow.direction().sign();
      double worth =
          rounding.add(flow.worth().at(t), sign * price(prices.balance(), t, flow.product()));
      double gain = rounding.add(worth, rounding.multiply(-sign * exchange, flow.price()));
      most(gain, flow.least().at(t), limits.trade[t][f]);
    }
  }

  private void retraining(int t) {
    for (int z = 0; z < problem.retraining().size(); z++) {
      Retraining one = problem.retraining().get(z);
      double gain = value(-1, one.cost(), t);
      for (int later = t; later <= last; later++) {
        gain = rounding.add(gain, -price(prices.resource(), later, one.from()));
        if (later > t) {
          gain = rounding.add(gain, price(prices.resource(), later, one.to()));
        }
      }
      most(gain, 0, one.limit().at(t));
    }
  }

  /// The price of a resource's total; a resource without one has no such price, whatever the plan
  /// says.
  private double budget(int r) {
    return problem.resources().get(r).total().isPresent() ? price(prices.budget(), 0, r) : 0;
  }

  private void baskets(int t) {
    // Of the least fulfilment, which is one variable whoever counts it.
    double common = 0;
    boolean fulfil = false;
    for (Weighted one : objectives) {
      if (one.objective() instanceof Objective.Fulfil each) {
        fulfil = true;
        common = rounding.add(common, rounding.timesPower(one.times(), each.discount(), t));
      }
    }
    double unshared = 0;
    double reachable = Double.POSITIVE_INFINITY;
    for (int g = 0; g < problem.baskets().size(); g++) {
      Basket basket = problem.baskets().get(g);
      double coefficient = value(-1, basket.products().get(t), t);
      double least = basket.floor().at(t);
      double most = Math.max(least, limits.satisfaction[t][g]);
      if (fulfil) {
        double share = price(prices.fulfilment(), t, g);
        unshared = rounding.add(unshared, -share);
        reachable = Math.min(reachable, most);
        coefficient = rounding.add(coefficient, share);
      }
      BasketSurplus surplus = new BasketSurplus(rounding);
      for (Weighted one : objectives) {
        switch (one.objective()) {
          case Objective.Welfare welfare -> surplus.add(welfare, g, t, one.times());
          case Objective.Harmony harmony -> surplus.add(harmony, g, t, one.times());
          case Objective.Fulfil _, Objective.LeastUse _ -> {}
        }
      }
      bound = rounding.add(bound, surplus.over(coefficient, least, most));
    }
    if (fulfil) {
      // The least fulfilment itself, between 0 and what every basket can reach.
      most(rounding.add(common, unshared), 0, reachable);
    }
  }
}
