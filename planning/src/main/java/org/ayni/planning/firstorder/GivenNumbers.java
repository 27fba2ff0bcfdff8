package org.ayni.planning.firstorder;

import java.util.Arrays;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;
import org.ayni.planning.problem.Technique;

/// What a problem gives as numbers: the right-hand sides b, the box and the linear cost, in the
/// places of [Space]. What limits one variable alone (equipment and pace of the first year, limits
/// of trade and retraining, floors) is part of the box.
final class GivenNumbers {

  final double[] least;

  /// Rows that are limits at all; others have b = 0 and take no price.
  final boolean[] limits;

  final double[] lower;
  final double[] upper;
  final double[] cost;

  private final PlanProblem problem;
  private final Space space;

  GivenNumbers(PlanProblem problem, Space space) {
    this.problem = problem;
    this.space = space;
    least = new double[space.rows];
    limits = new boolean[space.rows];
    lower = new double[space.columns];
    upper = new double[space.columns];
    cost = new double[space.columns];
    Arrays.fill(upper, Double.POSITIVE_INFINITY);
    balances();
    stocks();
    paces();
    resources();
    boxes();
    objective();
  }

  private void limit(int row, double b) {
    if (b > Double.NEGATIVE_INFINITY) {
      least[row] = b;
      limits[row] = true;
    }
  }

  private void balances() {
    for (int i = 0; i < space.products; i++) {
      Product product = problem.products().get(i);
      for (int t = 0; t < space.years; t++) {
        double before =
            t == 0 && product.storable()
                ? (1 - product.storageLoss().getAsDouble()) * product.initialInventory()
                : 0;
        limit(space.at(0, i) + t, -before);
      }
    }
  }

  private void stocks() {
    for (int s = 0; s < space.stocks; s++) {
      CapitalStock stock = problem.stocks().get(s);
      double without = stock.initial();
      for (int t = 0; t < space.years; t++) {
        if (stock.requirement() > 0) {
          if (t == 0) {
            int x = space.at(0, stock.technique());
            upper[x] = Math.min(upper[x], without / stock.requirement());
          } else {
            limit(space.at(space.capacity, s) + t, -without);
          }
        }
        without = (1 - stock.depreciation()) * without + stock.underway(t);
      }
      if (stock.terminal() > 0) {
        limit(space.terminal + s, stock.terminal() - without);
      }
    }
  }

  private void paces() {
    for (int p = 0; p < space.paced.length; p++) {
      int x = space.at(0, space.paced[p]);
      Technique.Pace pace = problem.techniques().get(space.paced[p]).pace().orElseThrow();
      if (pace.up() < Double.POSITIVE_INFINITY) {
        upper[x] = Math.min(upper[x], (1 + pace.up()) * pace.base());
      }
      lower[x] = (1 - pace.down()) * pace.base();
      for (int t = 1; t < space.years; t++) {
        if (pace.up() < Double.POSITIVE_INFINITY) {
          limit(space.at(space.paceUp, p) + t, 0);
        }
        if (pace.down() < 1) {
          limit(space.at(space.paceDown, p) + t, 0);
        }
      }
    }
  }

  private void resources() {
    for (int r = 0; r < space.resources; r++) {
      for (int t = 0; t < space.years; t++) {
        limit(space.at(space.resource, r) + t, -problem.resources().get(r).limit().at(t));
      }
      int row = space.budget + r;
      problem.resources().get(r).total().ifPresent(total -> limit(row, -total));
    }
    for (int t = 0; t < space.years; t++) {
      limit(space.exchange + t, -problem.credit().at(t));
    }
  }

  private void boxes() {
    for (int t = 0; t < space.years; t++) {
      for (int f = 0; f < space.flows; f++) {
        upper[space.at(space.trade, f) + t] = problem.trade().get(f).limit().at(t);
      }
      for (int z = 0; z < space.retrainings; z++) {
        upper[space.at(space.retraining, z) + t] = problem.retraining().get(z).limit().at(t);
      }
      for (int g = 0; g < space.baskets; g++) {
        lower[space.at(space.satisfaction, g) + t] = problem.baskets().get(g).floor().at(t);
        if (space.shared) {
          limit(space.at(space.fulfilment, g) + t, 0);
        }
      }
    }
  }

  private void objective() {
    switch (problem.objective()) {
      case Objective.LeastUse use -> {
        for (int j = 0; j < space.techniques; j++) {
          double each = problem.techniques().get(j).resources().get(use.resource());
          Arrays.fill(cost, space.at(0, j), space.at(0, j) + space.years, each);
        }
      }
      case Objective.Fulfil fulfil -> {
        int column = space.shared ? space.least : space.satisfaction;
        for (int t = 0; t < space.years; t++) {
          cost[column + t] = -Math.pow(fulfil.discount(), t);
        }
      }
      // Curved: see Satisfaction.
      case Objective.Welfare _, Objective.Harmony _ -> {}
    }
  }

  /// Whether some box is empty: no plan holds all limits.
  boolean contradict() {
    for (int j = 0; j < lower.length; j++) {
      if (!(lower[j] <= upper[j])) {
        return true;
      }
    }
    return false;
  }
}
