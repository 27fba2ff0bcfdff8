package org.ayni.planning.condensed;

import java.util.Arrays;
import java.util.List;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;

/// The unknowns that are left: one column q for every need whose satisfaction has to be chosen.
///
/// A need that counts for nothing beyond its floor stays at its floor and has no column. Where the
/// worst-met need counts (`fulfil`), all needs without a floor are met alike: one column for all of
/// them.
final class NeedColumns {

  /// The basket has no column: it stays at its floor.
  static final int FIXED = -1;

  private final PlanProblem problem;

  /// Number of columns k.
  final int columns;

  /// Column of every basket, or [#FIXED].
  final int[] ofBasket;

  /// D by rows: row i is at start[i] … start[i + 1] − 1.
  final int[] start;

  final int[] column;
  final double[] amount;

  NeedColumns(PlanProblem problem) {
    this.problem = problem;
    ofBasket = new int[problem.baskets().size()];
    columns = number();
    start = new int[problem.products().size() + 1];
    for (int g = 0; g < ofBasket.length; g++) {
      SparseVector basket = basket(g);
      for (int e = 0; e < basket.size(); e++) {
        start[basket.index(e) + 1] += ofBasket[g] == FIXED ? 0 : 1;
      }
    }
    for (int i = 1; i < start.length; i++) {
      start[i] = Math.addExact(start[i - 1], start[i]);
    }
    column = new int[start[start.length - 1]];
    amount = new double[column.length];
    int[] next = start.clone();
    for (int g = 0; g < ofBasket.length; g++) {
      if (ofBasket[g] != FIXED) {
        SparseVector basket = basket(g);
        for (int e = 0; e < basket.size(); e++) {
          int at = next[basket.index(e)]++;
          column[at] = ofBasket[g];
          amount[at] = basket.value(e);
        }
      }
    }
  }

  private int number() {
    return switch (problem.objective()) {
      case Objective.Welfare welfare -> weighted(welfare.weights());
      case Objective.Harmony harmony -> weighted(harmony.weights());
      case Objective.Fulfil _ -> shared();
      case Objective.LeastUse _ -> {
        Arrays.fill(ofBasket, FIXED);
        yield 0;
      }
    };
  }

  private int weighted(List<Double> weights) {
    int next = 0;
    for (int g = 0; g < ofBasket.length; g++) {
      ofBasket[g] = weights.get(g) > 0 ? next++ : FIXED;
    }
    return next;
  }

  private int shared() {
    boolean common = false;
    for (int g = 0; g < ofBasket.length; g++) {
      common |= floor(g) == 0;
    }
    int next = common ? 1 : 0;
    for (int g = 0; g < ofBasket.length; g++) {
      ofBasket[g] = floor(g) == 0 ? 0 : next++;
    }
    return next;
  }

  SparseVector basket(int g) {
    return problem.baskets().get(g).products().getFirst();
  }

  double floor(int g) {
    return problem.baskets().get(g).floor().at(0);
  }

  /// Least θ, one a column.
  double[] floors() {
    double[] least = new double[columns];
    for (int g = 0; g < ofBasket.length; g++) {
      if (ofBasket[g] != FIXED) {
        least[ofBasket[g]] = floor(g);
      }
    }
    return least;
  }

  /// Satisfaction of every basket at θ, never below its floor.
  double[] satisfaction(double[] theta) {
    double[] satisfaction = new double[ofBasket.length];
    for (int g = 0; g < ofBasket.length; g++) {
      satisfaction[g] = ofBasket[g] == FIXED ? floor(g) : Math.max(floor(g), theta[ofBasket[g]]);
    }
    return satisfaction;
  }

  /// g = f + D θ, and what fixed baskets take: a demand for every product, in its unit.
  ///
  /// @param fixed f
  /// @param satisfaction of every basket
  double[] demand(double[] fixed, double[] satisfaction) {
    double[] demand = fixed.clone();
    List<Basket> baskets = problem.baskets();
    for (int g = 0; g < baskets.size(); g++) {
      if (satisfaction[g] > 0) {
        basket(g).addTo(demand, satisfaction[g]);
      }
    }
    return demand;
  }
}
