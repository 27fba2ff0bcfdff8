package org.ayni.planning.firstorder;

import java.util.Arrays;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.problem.TradeFlow;
import org.ayni.planning.problem.TradeFlow.Direction;

/// How large every variable and every price is likely to be: the economy's own scale. No more than
/// a guess, from a year that repeats itself: what must be made so that every need is met once and
/// worn equipment is replaced, and what it then costs in scarce resources. Good guesses save steps,
/// bad ones cost some; the plan does not depend on them.
///
/// Quantities go up the chains of supply, x ← demand + A x + δ κ B x, each product's requirement
/// shared among those who can make it; prices down, p ← (Aᵀp + ℓ w + charge on equipment) / O. Both
/// are swept until they settle, a fixed number of times at most, and kept within what equipment
/// allows, so that an economy that cannot feed itself gets an answer too.
final class Reference {

  private static final int SWEEPS = 40;

  /// Change from sweep to sweep, as share of all, that is small enough for a guess.
  private static final double SETTLED = 1e-4;

  /// What equipment costs a year beyond its wear, as a share of its price.
  private static final double CHARGE = 0.15;

  /// Smallest guess relative to a typical one.
  private static final double TINY = 1e-4;

  private final PlanProblem problem;
  private final Space space;
  private final double[] activity;
  private final double[] required;
  private final double[] price;
  private final double[] wage;
  private double exchange;

  /// [columns]: size of each variable, > 0.
  final double[] quantity;

  /// [rows]: size of each price, > 0, in a unit of its own; 0 for rows that limit nothing.
  final double[] value;

  Reference(PlanProblem problem, Space space, GivenNumbers given, Satisfaction satisfaction) {
    this.problem = problem;
    this.space = space;
    activity = new double[space.techniques];
    required = new double[space.products];
    price = new double[space.products];
    wage = new double[space.resources];
    quantities();
    prices();
    quantity = new double[space.columns];
    fillQuantities(given);
    value = new double[space.rows];
    fillValues(given, satisfaction);
  }

  private double most(int j) {
    Technique technique = problem.techniques().get(j);
    return technique.pace().map(Technique.Pace::base).filter(x -> x > 0).orElse(Double.NaN);
  }

  private double[] room() {
    double[] room = new double[space.techniques];
    for (int j = 0; j < room.length; j++) {
      room[j] = most(j);
    }
    for (CapitalStock stock : problem.stocks()) {
      if (stock.requirement() > 0 && stock.initial() > 0) {
        double limit = stock.initial() / stock.requirement();
        int j = stock.technique();
        room[j] = Double.isNaN(room[j]) ? limit : Math.min(room[j], limit);
      }
    }
    return room;
  }

  private void quantities() {
    double[] room = room();
    double[] demand = new double[space.products];
    for (var basket : problem.baskets()) {
      for (SparseVector year : basket.products()) {
        year.addTo(demand, 1.0 / space.years);
      }
    }
    // Who can make a product, by what its equipment lets it make.
    double[] makers = new double[space.products];
    for (int j = 0; j < space.techniques; j++) {
      SparseVector outputs = problem.techniques().get(j).outputs();
      for (int k = 0; k < outputs.size(); k++) {
        makers[outputs.index(k)] += weight(room[j], outputs.value(k));
      }
    }
    for (TradeFlow flow : problem.trade()) {
      if (flow.direction() == Direction.IMPORT) {
        double share = Math.min(flow.limit().at(0), demand[flow.product()]);
        makers[flow.product()] += share > 0 ? 0.1 * makers[flow.product()] : 0;
      }
    }
    System.arraycopy(demand, 0, required, 0, demand.length);
    double before = -1;
    for (int sweep = 0; sweep < SWEEPS && !settled(before, sum(activity)); sweep++) {
      before = sum(activity);
      for (int j = 0; j < space.techniques; j++) {
        SparseVector outputs = problem.techniques().get(j).outputs();
        double needed = 0;
        for (int k = 0; k < outputs.size(); k++) {
          int i = outputs.index(k);
          double o = outputs.value(k);
          if (o > 0 && makers[i] > 0) {
            needed = Math.max(needed, required[i] * weight(room[j], o) / makers[i] / o);
          }
        }
        activity[j] = Double.isNaN(room[j]) ? needed : Math.min(needed, 3 * room[j]);
      }
      System.arraycopy(demand, 0, required, 0, demand.length);
      for (int j = 0; j < space.techniques; j++) {
        problem.techniques().get(j).inputs().addTo(required, activity[j]);
      }
      for (CapitalStock stock : problem.stocks()) {
        double worn = stock.depreciation() * stock.requirement() * activity[stock.technique()];
        stock.composition().addTo(required, worn);
      }
    }
    floor(required);
    floor(activity);
  }

  private static boolean settled(double before, double now) {
    return Math.abs(now - before) <= SETTLED * now;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  private static double weight(double room, double output) {
    return Double.isNaN(room) ? output : Math.max(room, 1e-9) * output;
  }

  /// Raises what is (almost) nothing to a small share of the mean.
  private static void floor(double[] guess) {
    double sum = 0;
    for (int k = 0; k < guess.length; k++) {
      guess[k] = guess[k] > 0 && guess[k] < Double.MAX_VALUE ? guess[k] : 0;
      sum += guess[k];
    }
    double least = sum > 0 ? TINY * sum / guess.length : 1;
    for (int k = 0; k < guess.length; k++) {
      guess[k] = Math.max(guess[k], least);
    }
  }

  private void prices() {
    // All resources together are worth as much as each other: who knows better before the plan?
    for (int r = 0; r < space.resources; r++) {
      Resource resource = problem.resources().get(r);
      double limit = resource.limit().at(0);
      double used = 0;
      for (int j = 0; j < space.techniques; j++) {
        used += problem.techniques().get(j).resources().get(r) * activity[j];
      }
      double amount = limit < Double.POSITIVE_INFINITY && limit > 0 ? limit : used;
      wage[r] = amount > 0 ? 1 / amount : 1;
    }
    exchange = 0;
    double before = -1;
    for (int sweep = 0; sweep < SWEEPS && !settled(before, sum(price)); sweep++) {
      before = sum(price);
      double[] sum = new double[space.products];
      double[] count = new double[space.products];
      double[] cost = new double[space.techniques];
      for (CapitalStock stock : problem.stocks()) {
        cost[stock.technique()] +=
            (stock.depreciation() + CHARGE) * stock.requirement() * stock.composition().dot(price);
      }
      for (int j = 0; j < space.techniques; j++) {
        Technique technique = problem.techniques().get(j);
        double all =
            cost[j] + Math.max(0, technique.inputs().dot(price)) + technique.resources().dot(wage);
        SparseVector outputs = technique.outputs();
        for (int k = 0; k < outputs.size(); k++) {
          if (outputs.value(k) > 0) {
            double weight = outputs.value(k) * activity[j];
            sum[outputs.index(k)] += weight * all / (outputs.value(k) * outputs.size());
            count[outputs.index(k)] += weight;
          }
        }
      }
      for (int i = 0; i < price.length; i++) {
        if (count[i] > 0) {
          price[i] = Math.min(sum[i] / count[i], 1e12);
        }
      }
      trade();
    }
    floor(price);
    if (exchange == 0) {
      // Nothing traded had a price yet: what is bought is worth what it costs elsewhere on average.
      double money = 0;
      double worth = 0;
      for (TradeFlow flow : problem.trade()) {
        money += required[flow.product()] * flow.price();
        worth += required[flow.product()] * price[flow.product()];
      }
      exchange = money > 0 ? worth / money : 1;
    }
  }

  /// Foreign exchange is worth what it buys or sells on average; what only comes from abroad costs
  /// that.
  private void trade() {
    double money = 0;
    double worth = 0;
    for (TradeFlow flow : problem.trade()) {
      if (price[flow.product()] > 0) {
        double amount = Math.min(flow.limit().at(0), required[flow.product()]);
        money += amount * flow.price();
        worth += amount * price[flow.product()];
      }
    }
    exchange = money > 0 ? worth / money : exchange;
    for (TradeFlow flow : problem.trade()) {
      if (price[flow.product()] == 0 && flow.direction() == Direction.IMPORT) {
        price[flow.product()] = exchange * flow.price();
      }
    }
  }

  private void fillQuantities(GivenNumbers given) {
    for (int j = 0; j < space.techniques; j++) {
      fill(quantity, space.at(0, j), activity[j]);
    }
    for (int s = 0; s < space.stocks; s++) {
      CapitalStock stock = problem.stocks().get(s);
      double held =
          Math.max(stock.requirement() * activity[stock.technique()], TINY * stock.initial());
      fill(quantity, space.at(space.investment, s), held > 0 ? held : 1);
    }
    for (int f = 0; f < space.flows; f++) {
      int i = problem.trade().get(f).product();
      fill(quantity, space.at(space.trade, f), required[i]);
    }
    for (int z = 0; z < space.retrainings; z++) {
      int r = problem.retraining().get(z).from();
      fill(quantity, space.at(space.retraining, z), 0.1 / wage[r]);
    }
    for (int h = 0; h < space.stored.length; h++) {
      fill(quantity, space.at(space.inventory, h), required[space.stored[h]]);
    }
    Arrays.fill(quantity, space.satisfaction, space.columns, 1);
    for (int j = 0; j < quantity.length; j++) {
      if (given.upper[j] > 0) {
        quantity[j] = Math.min(quantity[j], given.upper[j]);
      }
    }
  }

  private void fill(double[] all, int at, double one) {
    Arrays.fill(all, at, at + space.years, one);
  }

  private void fillValues(GivenNumbers given, Satisfaction satisfaction) {
    double scale = scale(satisfaction);
    for (int i = 0; i < space.products; i++) {
      fill(value, space.at(0, i), scale * price[i]);
    }
    for (int s = 0; s < space.stocks; s++) {
      CapitalStock stock = problem.stocks().get(s);
      double cost = stock.composition().dot(price);
      int j = stock.technique();
      // Equipment made of nothing earns what its technique does.
      double each = cost > 0 ? cost : 0.2 * outputs(j) / Math.max(stock.requirement(), 1e-9);
      double used = cost > 0 ? (stock.depreciation() + CHARGE) * each : each;
      fill(value, space.at(space.capacity, s), scale * used);
      value[space.terminal + s] = scale * each;
    }
    for (int p = 0; p < space.paced.length; p++) {
      double earned = 0.2 * outputs(space.paced[p]);
      fill(value, space.at(space.paceUp, p), scale * earned);
      fill(value, space.at(space.paceDown, p), scale * earned);
    }
    if (space.shared) {
      Arrays.fill(value, space.fulfilment, space.resource, 1.0 / space.baskets);
    }
    for (int r = 0; r < space.resources; r++) {
      fill(value, space.at(space.resource, r), scale * wage[r]);
      value[space.budget + r] = scale * wage[r];
    }
    Arrays.fill(value, space.exchange, space.budget, scale * exchange);
    int[] groups = {
      0,
      space.capacity,
      space.terminal,
      space.paceUp,
      space.paceDown,
      space.fulfilment,
      space.resource,
      space.exchange,
      space.budget,
      space.rows
    };
    double all = mean(given, 0, space.rows);
    for (int g = 0; g + 1 < groups.length; g++) {
      double mean = mean(given, groups[g], groups[g + 1]);
      double least = TINY * (mean > 0 ? mean : all > 0 ? all : 1);
      for (int i = groups[g]; i < groups[g + 1]; i++) {
        value[i] = given.limits[i] ? Math.max(value[i], least) : 0;
      }
    }
  }

  /// Mean guess of the limits among rows from … to − 1.
  private double mean(GivenNumbers given, int from, int to) {
    double sum = 0;
    int count = 0;
    for (int i = from; i < to; i++) {
      if (given.limits[i]) {
        sum += value[i];
        count++;
      }
    }
    return count > 0 ? sum / count : 0;
  }

  private double outputs(int j) {
    return problem.techniques().get(j).outputs().dot(price);
  }

  /// From the guess's unit of value to the objective's: a unit of all needs costs what it is worth.
  private double scale(Satisfaction satisfaction) {
    double cost = 0;
    double worth = 0;
    for (int g = 0; g < space.baskets; g++) {
      for (int t = 0; t < space.years; t++) {
        cost += problem.baskets().get(g).products().get(t).dot(price);
        worth += satisfaction.slope(space.at(space.satisfaction, g) + t, 1);
      }
    }
    if (space.shared) {
      worth = space.years;
    }
    if (!(worth > 0)) {
      // Least use: a unit of the resource is worth one.
      return problem.objective() instanceof Objective.LeastUse use ? 1 / wage[use.resource()] : 1;
    }
    return cost > 0 ? worth / cost : 1;
  }
}
