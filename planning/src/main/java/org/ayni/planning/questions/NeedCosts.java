package org.ayni.planning.questions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.problem.TradeFlow;
import org.ayni.planning.problem.TradeFlow.Direction;

/// What one more unit of each need costs in labour and in foreign exchange, with the techniques and
/// the share of imports that the plan uses in that year.
///
/// Demand d for products is met by imports (share μᵢ = mᵢ / (mᵢ + Σⱼ Oᵢⱼ xⱼ)) and by the techniques
/// in proportion to what they make of it; these demand inputs in turn: d ← A x(d) until nothing is
/// left (the power series of Leontief 1936). Where a technique makes several products the whole of
/// its inputs is charged to the one demanded. Investment is not charged.
public final class NeedCosts {

  private static final int MOST_ROUNDS = 10_000;

  private final PlanProblem problem;
  private final Plan plan;
  private final int t;
  private final double[] supply;
  private final double[] importShare;
  private final double[] importPrice;
  private final int labour;

  /// In one unit of every product, once [#contents()] has found them.
  private double[] workIn;

  private double[] exchangeIn;

  private NeedCosts(Plan plan, int t) {
    this.plan = plan;
    this.problem = plan.problem();
    this.t = t;
    int n = problem.products().size();
    double[] made = new double[n];
    double[] imported = new double[n];
    double[] paid = new double[n];
    for (int j = 0; j < problem.techniques().size(); j++) {
      problem.techniques().get(j).outputs().addTo(made, plan.activities().activity().at(t, j));
    }
    for (int f = 0; f < problem.trade().size(); f++) {
      TradeFlow flow = problem.trade().get(f);
      if (flow.direction() == Direction.IMPORT) {
        double amount = plan.activities().trade().at(t, f);
        imported[flow.product()] += amount;
        paid[flow.product()] += amount * flow.price();
      }
    }
    supply = new double[n];
    importShare = new double[n];
    importPrice = new double[n];
    Arrays.setAll(supply, i -> made[i] + imported[i]);
    Arrays.setAll(importShare, i -> supply[i] > 0 ? imported[i] / supply[i] : 0);
    Arrays.setAll(importPrice, i -> imported[i] > 0 ? paid[i] / imported[i] : 0);
    int found = -1;
    for (int r = 0; r < problem.resources().size(); r++) {
      if (problem.resources().get(r).code().equals(Resource.LABOUR)) {
        found = r;
      }
    }
    labour = found;
    workIn = new double[n];
    exchangeIn = new double[n];
  }

  /// The costs of all needs in year index t.
  ///
  /// @throws IllegalStateException when the plan's techniques use up more than they make, so that
  ///   the chain of suppliers has no end
  public static List<NeedCost> of(Plan plan, int t) {
    NeedCosts costs = new NeedCosts(plan, t);
    boolean together = costs.addUp() && costs.contents();
    List<NeedCost> all = new ArrayList<>();
    for (int g = 0; g < plan.problem().baskets().size(); g++) {
      all.add(together ? costs.fromContents(g) : costs.of(g));
    }
    return all;
  }

  /// Whether each technique makes one product alone: then costs add up product by product.
  private boolean addUp() {
    return problem.techniques().stream().allMatch(one -> one.outputs().size() <= 1);
  }

  /// Finds labour and foreign exchange in one unit of every product, all suppliers included: one
  /// chain for all needs, λᵢ = Σⱼ (xⱼ/supplyᵢ) (ℓⱼ + Σ_k A_kj λ_k), and likewise with what imports
  /// cost in place of ℓ. False where it has no end.
  private boolean contents() {
    double[] last = {Double.NaN, Double.NaN};
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double[] work = new double[supply.length];
      double[] exchange = new double[supply.length];
      Arrays.setAll(exchange, i -> importShare[i] * importPrice[i]);
      for (int j = 0; j < problem.techniques().size(); j++) {
        Technique technique = problem.techniques().get(j);
        double activity = plan.activities().activity().at(t, j);
        if (activity > 0 && technique.outputs().size() == 1) {
          int i = technique.outputs().index(0);
          double each = labour < 0 ? 0 : technique.resources().get(labour);
          work[i] += activity / supply[i] * (each + technique.inputs().dot(workIn));
          exchange[i] += activity / supply[i] * technique.inputs().dot(exchangeIn);
        }
      }
      workIn = work;
      exchangeIn = exchange;
      double[] now = {Arrays.stream(work).sum(), Arrays.stream(exchange).sum()};
      if (Math.abs(now[0] - last[0]) <= 1e-14 * Math.abs(now[0])
          && Math.abs(now[1] - last[1]) <= 1e-14 * Math.abs(now[1])) {
        return true;
      }
      last = now;
    }
    return false;
  }

  private NeedCost fromContents(int g) {
    SparseVector basket = problem.baskets().get(g).products().get(t);
    return new NeedCost(
        problem.baskets().get(g).code(),
        t + 1,
        basket.dot(workIn),
        basket.dot(exchangeIn),
        basket.dot(plan.prices().balance().year(t)));
  }

  private NeedCost of(int g) {
    SparseVector basket = problem.baskets().get(g).products().get(t);
    double[] demand = new double[supply.length];
    basket.addTo(demand, 1);
    double first = Arrays.stream(demand).sum();
    double work = 0;
    double exchange = 0;
    for (int round = 0; Arrays.stream(demand).sum() > 1e-13 * first; round++) {
      if (round == MOST_ROUNDS) {
        throw new IllegalStateException(
            "the suppliers of '"
                + problem.baskets().get(g).code()
                + "' need ever more of each other");
      }
      double[] perUnitOfSupply = new double[demand.length];
      for (int i = 0; i < demand.length; i++) {
        exchange += demand[i] * importShare[i] * importPrice[i];
        perUnitOfSupply[i] = supply[i] > 0 ? demand[i] / supply[i] : 0;
      }
      double[] next = new double[demand.length];
      for (int j = 0; j < problem.techniques().size(); j++) {
        Technique technique = problem.techniques().get(j);
        double activity =
            plan.activities().activity().at(t, j)
                * shareDemanded(technique.outputs(), perUnitOfSupply);
        if (activity > 0) {
          work += labour < 0 ? 0 : activity * technique.resources().get(labour);
          technique.inputs().addTo(next, activity);
        }
      }
      demand = next;
    }
    return new NeedCost(
        problem.baskets().get(g).code(),
        t + 1,
        work,
        exchange,
        basket.dot(plan.prices().balance().year(t)));
  }

  /// The share of a technique's activity that meets the demand: of its products the one most
  /// demanded.
  private static double shareDemanded(SparseVector outputs, double[] perUnitOfSupply) {
    double share = 0;
    for (int k = 0; k < outputs.size(); k++) {
      share = Math.max(share, perUnitOfSupply[outputs.index(k)]);
    }
    return share;
  }
}
