package org.ayni.planning.certificate;

import java.util.OptionalInt;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.planning.plan.Prices;
import org.ayni.planning.plan.YearTable;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.HarmonyFunction;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;
import org.ayni.planning.problem.Retraining;
import org.ayni.planning.problem.SatisfactionCurve;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.problem.TradeFlow;

/// The bound that prices prove: no plan of the problem can reach more.
///
/// With a price y ≥ 0 for every limit g(z) ≤ b, every feasible plan z has objective F(z) ≤ F(z) + Σ
/// y (b − g(z)) ≤ Σ y b + max over z in its box of (F(z) − Σ y g(z)) (weak Lagrangian duality;
/// Rockafellar 1970, §28). The last maximum is taken variable by variable, over the box of
/// [ImpliedLimits]. Prices below 0 or NaN are taken as 0, so that whatever stands in the plan the
/// bound is valid.
final class WeakDuality {

  private final PlanProblem problem;
  private final Prices prices;
  private final ImpliedLimits limits;
  private final int last;
  private double bound;

  private WeakDuality(PlanProblem problem, Prices prices) {
    this.problem = problem;
    this.prices = prices;
    this.limits = new ImpliedLimits(problem);
    this.last = problem.years() - 1;
  }

  static double bound(PlanProblem problem, Prices prices) {
    WeakDuality duality = new WeakDuality(problem, prices);
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

  /// Adds price · limit; a limit that is not there has no price, whatever the plan says.
  private void limit(double price, double limit) {
    if (price > 0) {
      bound += price * limit;
    }
  }

  /// Adds the most that `coefficient · z` can be for z in [least, most].
  private void most(double coefficient, double least, double most) {
    if (coefficient > 0) {
      bound += coefficient * Math.max(least, most);
    } else if (coefficient < 0) {
      bound += coefficient * least;
    } else if (Double.isNaN(coefficient)) {
      bound = Double.NaN;
    }
  }

  private double value(SparseVector products, int t) {
    double sum = 0;
    for (int k = 0; k < products.size(); k++) {
      sum += products.value(k) * price(prices.balance(), t, products.index(k));
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
            (1 - product.storageLoss().getAsDouble()) * product.initialInventory());
      }
    }
    for (int s = 0; s < problem.stocks().size(); s++) {
      CapitalStock stock = problem.stocks().get(s);
      limit(
          price(prices.capacity(), 0, s)
              + (1 - stock.depreciation()) * price(prices.capital(), 0, s),
          stock.initial());
    }
  }

  private void activities(int t) {
    double[] coefficient = new double[problem.techniques().size()];
    OptionalInt costly =
        problem.objective() instanceof Objective.LeastUse least
            ? OptionalInt.of(least.resource())
            : OptionalInt.empty();
    for (int j = 0; j < coefficient.length; j++) {
      Technique technique = problem.techniques().get(j);
      double sum = value(technique.outputs(), t) - value(technique.inputs(), t);
      SparseVector resources = technique.resources();
      for (int k = 0; k < resources.size(); k++) {
        int r = resources.index(k);
        sum -= resources.value(k) * (price(prices.resource(), t, r) + budget(r));
      }
      if (costly.isPresent()) {
        sum -= resources.get(costly.getAsInt());
      }
      if (technique.pace().isPresent()) {
        sum += pace(technique.pace().get(), t, j);
      }
      coefficient[j] = sum;
    }
    for (int s = 0; s < problem.stocks().size(); s++) {
      CapitalStock stock = problem.stocks().get(s);
      coefficient[stock.technique()] -= stock.requirement() * price(prices.capacity(), t, s);
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
      sum -= now;
      if (t == 0) {
        limit(now, (1 + pace.up()) * pace.base());
      }
      if (t < last) {
        sum += (1 + pace.up()) * price(prices.paceUp(), t + 1, j);
      }
    }
    double down = price(prices.paceDown(), t, j);
    sum += down;
    if (t == 0) {
      bound -= down * (1 - pace.down()) * pace.base();
    }
    if (t < last) {
      sum -= (1 - pace.down()) * price(prices.paceDown(), t + 1, j);
    }
    return sum;
  }

  private void stocks(int t) {
    for (int s = 0; s < problem.stocks().size(); s++) {
      CapitalStock stock = problem.stocks().get(s);
      int ready = t + stock.lag();
      double earned = ready <= last ? price(prices.capital(), ready, s) : 0;
      most(earned - value(stock.composition(), t), 0, limits.investment[t][s]);
      // The stock at the start of the next year.
      double coefficient = -price(prices.capital(), t, s);
      if (t < last) {
        coefficient +=
            price(prices.capacity(), t + 1, s)
                + (1 - stock.depreciation()) * price(prices.capital(), t + 1, s);
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
          coefficient +=
              (1 - product.storageLoss().getAsDouble()) * price(prices.balance(), t + 1, i);
        }
        most(coefficient, 0, limits.inventory[t][i]);
      }
    }
  }

  private void trade(int t) {
    double exchange = price(prices.foreignExchange(), t, 0);
    for (int f = 0; f < problem.trade().size(); f++) {
      TradeFlow flow = problem.trade().get(f);
      double gain = price(prices.balance(), t, flow.product()) - exchange * flow.price();
      most(flow.direction().sign() * gain, 0, limits.trade[t][f]);
    }
  }

  private void retraining(int t) {
    for (int z = 0; z < problem.retraining().size(); z++) {
      Retraining one = problem.retraining().get(z);
      double gain = -value(one.cost(), t);
      for (int later = t; later <= last; later++) {
        gain -= price(prices.resource(), later, one.from());
        if (later > t) {
          gain += price(prices.resource(), later, one.to());
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
    double shared = 0;
    double common = Double.POSITIVE_INFINITY;
    for (int g = 0; g < problem.baskets().size(); g++) {
      Basket basket = problem.baskets().get(g);
      double cost = value(basket.products().get(t), t);
      double least = basket.floor().at(t);
      double most = Math.max(least, limits.satisfaction[t][g]);
      switch (problem.objective()) {
        case Objective.Welfare welfare -> {
          double year = Math.pow(welfare.discount(), t);
          bound += year * surplus(welfare, g, cost / year, least, most);
        }
        case Objective.Harmony harmony -> {
          double year = Math.pow(harmony.discount(), t);
          bound += year * surplus(harmony.weights().get(g), cost / year, least, most);
        }
        case Objective.Fulfil _ -> {
          double weight = price(prices.fulfilment(), t, g);
          shared += weight;
          common = Math.min(common, most);
          most(weight - cost, least, most);
        }
        case Objective.LeastUse _ -> most(-cost, least, most);
      }
    }
    if (problem.objective() instanceof Objective.Fulfil fulfil) {
      // The least fulfilment itself, between 0 and what every basket can reach.
      most(Math.pow(fulfil.discount(), t) - shared, 0, common);
    }
  }

  /// max over c in [least, most] of w H(c) − cost · c.
  private static double surplus(double weight, double cost, double least, double most) {
    if (weight == 0) {
      return -cost * least;
    }
    double c = HarmonyFunction.best(cost / weight, least, most);
    return c == Double.POSITIVE_INFINITY ? c : weight * HarmonyFunction.at(c) - cost * c;
  }

  /// max over c in [least, most] of w φ(c) − cost · c: concave, so its maximum lies at an end or a
  /// breakpoint.
  private static double surplus(
      Objective.Welfare welfare, int g, double cost, double least, double most) {
    SatisfactionCurve curve = welfare.curve();
    double weight = welfare.weights().get(g);
    double best = weight * curve.at(least) - cost * least;
    double at = 0;
    for (SatisfactionCurve.Piece piece : curve.pieces()) {
      at += piece.width();
      double c = Math.clamp(at, least, most);
      if (c < Double.POSITIVE_INFINITY) {
        best = Math.max(best, weight * curve.at(c) - cost * c);
      } else if (weight * piece.slope() > cost) {
        return Double.POSITIVE_INFINITY;
      }
    }
    return best;
  }
}
