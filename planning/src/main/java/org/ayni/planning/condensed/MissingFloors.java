package org.ayni.planning.condensed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.plan.Prices;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.SatisfactionCurve;
import org.ayni.planning.problem.SatisfactionCurve.Piece;
import org.ayni.planning.problem.Series;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.solve.EasedLimit;
import org.ayni.planning.solve.Obstacle;
import org.ayni.planning.solve.PlanOutcome;
import org.ayni.planning.solve.Shortfall;

/// What is missing where the floors cannot all be met, and what stands in the way, as a condensed
/// problem too: the floors become needs that may be met in part, each worth as much as any other
/// when met in full, so that the total share missed is least.
final class MissingFloors {

  /// Shares below this are rounding.
  private static final double NOTHING = 1e-8;

  /// Room beyond what is missing, as a share of a floor, so that the eased problem has a point
  /// inside.
  private static final double ROOM = 1e-7;

  private static final double NO_WORTH = 1e-12;

  private final PlanProblem problem;

  /// The baskets that have a floor, by index.
  private final List<Integer> floors = new ArrayList<>();

  MissingFloors(PlanProblem problem) {
    this.problem = problem;
    for (int g = 0; g < problem.baskets().size(); g++) {
      if (floor(g) > 0) {
        floors.add(g);
      }
    }
  }

  private double floor(int g) {
    return problem.baskets().get(g).floor().at(0);
  }

  /// Whether there are floors to ease.
  boolean any() {
    return !floors.isEmpty();
  }

  /// The problem of meeting as much of the floors as can be: satisfaction 1 of a need is its floor.
  PlanProblem easing() {
    List<Basket> baskets = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (int g : floors) {
      Basket old = problem.baskets().get(g);
      SparseVector products = times(old.products().getFirst(), floor(g));
      baskets.add(new Basket(old.code(), old.names(), List.of(products), Series.constant(1, 0)));
      weights.add(1.0);
    }
    SatisfactionCurve upToOne = new SatisfactionCurve(List.of(new Piece(1, 1)));
    return problem.toBuilder()
        .baskets(baskets)
        .objective(new Objective.Welfare(weights, 1, upToOne))
        .build();
  }

  private static SparseVector times(SparseVector vector, double factor) {
    int[] index = new int[vector.size()];
    double[] value = new double[vector.size()];
    for (int k = 0; k < index.length; k++) {
      index[k] = vector.index(k);
      value[k] = factor * vector.value(k);
    }
    return SparseVector.of(index, value);
  }

  /// @param plan the best of [#easing()]
  List<Shortfall> shortfalls(Plan plan) {
    List<Shortfall> shortfalls = new ArrayList<>();
    for (int k = 0; k < floors.size(); k++) {
      double share = plan.activities().satisfaction().at(0, k);
      if (share < 1 - NOTHING) {
        int g = floors.get(k);
        String code = problem.baskets().get(g).code();
        shortfalls.add(new Shortfall(RowKind.FLOOR, code, 1, floor(g), floor(g) * share));
      }
    }
    shortfalls.sort(
        Comparator.comparingDouble((Shortfall s) -> s.possible() / s.wanted())
            .thenComparing(Shortfall::code));
    return shortfalls;
  }

  /// The floors that take the place of those that cannot be met.
  static List<EasedLimit> eased(List<Shortfall> shortfalls) {
    List<EasedLimit> eased = new ArrayList<>();
    for (Shortfall one : shortfalls) {
      double value = Math.max(0, one.possible() - ROOM * one.wanted());
      eased.add(new EasedLimit(one.kind(), one.code(), one.year(), value));
    }
    return eased;
  }

  /// The outcome, from the best plan of [#easing()] and of the problem with floors eased.
  PlanOutcome outcome(Plan plan, Optional<Plan> relaxed) {
    List<Shortfall> shortfalls = shortfalls(plan);
    return new PlanOutcome.Infeasible(
        relaxed, shortfalls, eased(shortfalls), obstacles(plan.prices()));
  }

  private List<Obstacle> obstacles(Prices prices) {
    List<Obstacle> found = new ArrayList<>();
    for (int s = 0; s < problem.stocks().size(); s++) {
      CapitalStock stock = problem.stocks().get(s);
      double worth =
          prices.capacity().at(0, s) + (1 - stock.depreciation()) * prices.capital().at(0, s);
      add(found, RowKind.CAPITAL, stock.code(), stock.initial(), worth);
      add(found, RowKind.TERMINAL, stock.code(), stock.terminal(), prices.capital().at(0, s));
    }
    for (int r = 0; r < problem.resources().size(); r++) {
      Resource resource = problem.resources().get(r);
      double limit = resource.limit().at(0);
      add(found, RowKind.RESOURCE, resource.code(), limit, prices.resource().at(0, r));
      double total = resource.total().orElse(Double.POSITIVE_INFINITY);
      add(found, RowKind.BUDGET, resource.code(), total, prices.budget().at(0, r));
    }
    for (int j = 0; j < problem.techniques().size(); j++) {
      Technique technique = problem.techniques().get(j);
      double base = technique.pace().map(Technique.Pace::base).orElse(0.0);
      add(found, RowKind.PACE_UP, technique.code(), base, prices.paceUp().at(0, j));
      add(found, RowKind.PACE_DOWN, technique.code(), base, prices.paceDown().at(0, j));
    }
    found.sort(
        Comparator.comparingDouble((Obstacle o) -> -o.worthOfOnePercent())
            .thenComparing(Obstacle::kind)
            .thenComparing(Obstacle::code));
    return found;
  }

  private static void add(
      List<Obstacle> found, RowKind kind, String code, double limit, double worth) {
    if (Double.isFinite(limit) && worth * Math.max(1, limit) > NO_WORTH) {
      found.add(new Obstacle(kind, code, 1, limit, worth));
    }
  }
}
