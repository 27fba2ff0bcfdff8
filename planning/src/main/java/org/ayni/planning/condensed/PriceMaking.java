package org.ayni.planning.condensed;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.planning.plan.Prices;
import org.ayni.planning.plan.YearTable;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.Technique;

/// Prices that prove a bound, made from the worth of the limits: p = P (1 − η)(Aᵀ p + Lᵀ w + ρ),
/// transposed Leontief solves. By construction no technique earns more than it costs: p ≤ Aᵀ p + Lᵀ
/// w + ρ.
final class PriceMaking {

  private static final double MARGIN = Outputs.MARGIN;

  /// What is left of a price after rounding can have made it too high.
  private static final double BELOW = 1 - 1e-13;

  private final Production production;
  private final PlanProblem problem;
  private final NeedColumns needs;
  private final FixedPoint sweeps;

  /// ρ by product, per unit of gross output, and w by resource.
  private final double[] limitPrice;

  private final double[] resourcePrice;

  /// p by product.
  private final double[] price;

  PriceMaking(Production production, NeedColumns needs, FixedPoint sweeps) {
    this.production = production;
    this.problem = production.problem;
    this.needs = needs;
    this.sweeps = sweeps;
    limitPrice = new double[production.products()];
    resourcePrice = new double[problem.resources().size()];
    price = new double[production.products()];
  }

  /// Adds the prices that cuts of one condensation call for.
  ///
  /// @param multipliers of the cuts, ≥ 0; those of other condensations are left out
  /// @return false when the run is stopped before
  boolean add(Condensed source, List<Cut> cuts, double[] multipliers) {
    int n = production.products();
    double[] limit = new double[n];
    double[] resource = new double[resourcePrice.length];
    for (int c = 0; c < cuts.size(); c++) {
      Cut cut = cuts.get(c);
      if (cut.source() == source) {
        if (cut.row() < n) {
          limit[cut.row()] += multipliers[c];
        } else {
          resource[cut.row() - n] += multipliers[c];
        }
      }
    }
    for (int i = 0; i < n; i++) {
      limitPrice[i] += limit[i];
    }
    for (int r = 0; r < resource.length; r++) {
      resourcePrice[r] += resource[r];
    }
    return solve(source.made, limit, resource, new double[resource.length]);
  }

  /// Adds the prices of an objective that is a use of one resource.
  ///
  /// @param made P
  /// @return false when the run is stopped before
  boolean addLeastUse(boolean[] made, int resource) {
    double[] cost = new double[resourcePrice.length];
    cost[resource] = 1;
    return solve(made, new double[production.products()], new double[cost.length], cost);
  }

  private boolean solve(boolean[] made, double[] limit, double[] resource, double[] objective) {
    int n = production.products();
    double[] cost = new double[n];
    for (int i = 0; i < n; i++) {
      SparseVector use = production.resources(i);
      double sum = 0;
      for (int e = 0; e < use.size(); e++) {
        int r = use.index(e);
        sum += use.value(e) * (resource[r] + objective[r]);
      }
      cost[i] = limit[i] + sum / production.output[i];
    }
    Optional<double[]> found =
        sweeps.solve(
            "prices",
            (i, p) ->
                made[i]
                    ? (1 - MARGIN) * (production.inputs(i).dot(p) / production.output[i] + cost[i])
                    : 0,
            new double[n],
            MARGIN / 4);
    found.ifPresent(p -> {
      for (int i = 0; i < n; i++) {
        price[i] += Math.max(0, p[i]);
      }
    });
    return found.isPresent();
  }

  /// The prices of all limits of the plan.
  Prices prices() {
    double[] fulfilment = new double[problem.baskets().size()];
    double factor = 1;
    if (problem.objective() instanceof Objective.Fulfil) {
      factor = fulfilment(fulfilment);
    }
    scale(price, factor);
    scale(limitPrice, factor);
    scale(resourcePrice, factor);
    double[] capacity = new double[problem.stocks().size()];
    double[] paceUp = new double[problem.techniques().size()];
    for (int i = 0; i < limitPrice.length; i++) {
      int j = production.maker[i];
      if (limitPrice[i] > 0 && j != Production.NOBODY) {
        int by = production.activity.by[j];
        double each = limitPrice[i] * production.output[i];
        if (by == ActivityLimits.PACE) {
          paceUp[j] = each;
        } else if (by != ActivityLimits.NONE) {
          capacity[by] = each / problem.stocks().get(by).requirement();
        }
      }
    }
    double[] resource = resourcePrice.clone();
    double[] budget = new double[resource.length];
    for (int r = 0; r < resource.length; r++) {
      Resource one = problem.resources().get(r);
      if (one.total().isPresent() && one.total().getAsDouble() < one.limit().at(0)) {
        budget[r] = resource[r];
        resource[r] = 0;
      }
    }
    return new Prices(
        one(price),
        one(capacity),
        one(capital()),
        one(resource),
        one(budget),
        YearTable.zeros(1, 1),
        one(paceUp),
        one(paceDown()),
        one(fulfilment));
  }

  private static void scale(double[] values, double factor) {
    for (int k = 0; k < values.length; k++) {
      values[k] *= factor;
    }
  }

  private static YearTable one(double[] values) {
    return YearTable.of(values.length, new double[][] {values});
  }

  /// q = Bᵀ p for stocks that are built at all: what is invested costs at least what it brings.
  private double[] capital() {
    double[] capital = new double[problem.stocks().size()];
    for (int s = 0; s < capital.length; s++) {
      CapitalStock stock = problem.stocks().get(s);
      if (production.fixed.investment[s] > 0) {
        capital[s] = BELOW * stock.composition().dot(price);
      }
    }
    return capital;
  }

  /// What a technique that has to run costs beyond what it earns.
  private double[] paceDown() {
    double[] paceDown = new double[problem.techniques().size()];
    for (int j = 0; j < paceDown.length; j++) {
      Technique technique = problem.techniques().get(j);
      if (production.activity.least[j] > 0) {
        double cost = technique.inputs().dot(price) + technique.resources().dot(resourcePrice);
        if (problem.objective() instanceof Objective.LeastUse least) {
          cost += technique.resources().get(least.resource());
        }
        double earned = 0;
        if (technique.outputs().size() == 1) {
          int i = technique.outputs().index(0);
          cost += limitPrice[i] * technique.outputs().value(0);
          earned = price[i] * technique.outputs().value(0);
        }
        paceDown[j] = Math.max(0, BELOW * cost - earned);
      }
    }
    return paceDown;
  }

  /// Weights μ of the baskets in the least fulfilled one, Σ μ = 1, none above what its basket
  /// costs; those with the lowest floors first, since μ_g · floor_g is what the bound pays.
  ///
  /// @return by what all prices have to be multiplied so that there are such weights
  private double fulfilment(double[] weight) {
    double[] cost = new double[weight.length];
    double sum = 0;
    for (int g = 0; g < cost.length; g++) {
      cost[g] = needs.basket(g).dot(price);
      sum += cost[g];
    }
    if (!(sum > 0)) {
      return 1;
    }
    double factor = Math.max(1, (1 + 1e-12) / sum);
    double left = 1;
    List<Integer> order =
        IntStream.range(0, weight.length)
            .boxed()
            .sorted(Comparator.comparingDouble(needs::floor))
            .toList();
    for (int g : order) {
      weight[g] = Math.min(left, BELOW * factor * cost[g]);
      left -= weight[g];
    }
    return factor;
  }

  /// No prices: they prove no more than the limits themselves.
  static Prices none(PlanProblem problem) {
    int products = problem.products().size();
    int stocks = problem.stocks().size();
    int resources = problem.resources().size();
    int techniques = problem.techniques().size();
    double[] fulfilment = new double[problem.baskets().size()];
    if (problem.objective() instanceof Objective.Fulfil && fulfilment.length > 0) {
      Arrays.fill(fulfilment, 1.0 / fulfilment.length);
    }
    return new Prices(
        YearTable.zeros(1, products),
        YearTable.zeros(1, stocks),
        YearTable.zeros(1, stocks),
        YearTable.zeros(1, resources),
        YearTable.zeros(1, resources),
        YearTable.zeros(1, 1),
        YearTable.zeros(1, techniques),
        YearTable.zeros(1, techniques),
        one(fulfilment));
  }
}
