package org.ayni.planning.linear;

import java.util.Arrays;
import java.util.List;
import org.ayni.kernel.lp.LinearProgram;
import org.ayni.kernel.matrix.SparseMatrix;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Retraining;
import org.ayni.planning.problem.SatisfactionCurve.Piece;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.problem.TradeFlow;

/// Writes a plan problem as min cᵀz, L ≤ A z ≤ U, l ≤ z ≤ u: the objective with its sign turned.
final class Assembly {

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private final PlanProblem problem;
  private final Layout layout;
  private final Pieces pieces;
  private final SparseMatrix.Builder matrix;
  private final double[] cost;
  private final double[] lower;
  private final double[] upper;
  private final double[] rowLower;
  private final double[] rowUpper;

  private Assembly(PlanProblem problem, Layout layout, Pieces pieces) {
    this.problem = problem;
    this.layout = layout;
    this.pieces = pieces;
    int columns = layout.columns();
    matrix = SparseMatrix.builder(layout.rows(), columns);
    cost = new double[columns];
    lower = new double[columns];
    upper = new double[columns];
    rowLower = new double[layout.rows()];
    rowUpper = new double[layout.rows()];
    Arrays.fill(upper, INFINITY);
    Arrays.fill(rowLower, -INFINITY);
    Arrays.fill(rowUpper, INFINITY);
    for (int t = 0; t < layout.years; t++) {
      production(t);
      capital(t);
      inventories(t);
      trade(t);
      retraining(t);
      baskets(t);
    }
    budgets();
    objective();
  }

  /// @param pieces the curves to work with; `layout` has room for them
  static LinearProgram of(PlanProblem problem, Layout layout, Pieces pieces) {
    return new Assembly(problem, layout, pieces).program();
  }

  private LinearProgram program() {
    return new LinearProgram(matrix.build(), cost, lower, upper, rowLower, rowUpper);
  }

  private void production(int t) {
    for (int i = 0; i < layout.products; i++) {
      rowLower[layout.balance(t, i)] = 0;
    }
    for (int r = 0; r < layout.resources; r++) {
      rowUpper[layout.resource(t, r)] = problem.resources().get(r).limit().at(t);
    }
    for (int j = 0; j < layout.techniques; j++) {
      Technique technique = problem.techniques().get(j);
      int x = layout.activity(t, j);
      each(technique.outputs(), (i, o) -> matrix.add(layout.balance(t, i), x, o));
      each(technique.inputs(), (i, a) -> matrix.add(layout.balance(t, i), x, -a));
      each(technique.resources(), (r, l) -> matrix.add(layout.resource(t, r), x, l));
      if (technique.pace().isPresent()) {
        pace(t, j, technique.pace().get());
      }
    }
  }

  /// xₜ − (1 + up) xₜ₋₁ ≤ 0 and xₜ − (1 − down) xₜ₋₁ ≥ 0; the first year against the base.
  private void pace(int t, int j, Technique.Pace pace) {
    if (pace.up() < INFINITY) {
      int row = layout.paceUp(t, j);
      matrix.add(row, layout.activity(t, j), 1);
      if (t == 0) {
        rowUpper[row] = (1 + pace.up()) * pace.base();
      } else {
        matrix.add(row, layout.activity(t - 1, j), -(1 + pace.up()));
        rowUpper[row] = 0;
      }
    }
    if (pace.down() < 1) {
      int row = layout.paceDown(t, j);
      matrix.add(row, layout.activity(t, j), 1);
      if (t == 0) {
        rowLower[row] = (1 - pace.down()) * pace.base();
      } else {
        matrix.add(row, layout.activity(t - 1, j), -(1 - pace.down()));
        rowLower[row] = 0;
      }
    }
  }

  private void capital(int t) {
    for (int s = 0; s < layout.stocks; s++) {
      CapitalStock stock = problem.stocks().get(s);
      int v = layout.investment(t, s);
      each(stock.composition(), (i, share) -> matrix.add(layout.balance(t, i), v, -share));
      // κ xₜ − kₜ ≤ 0; k₁ is a number, later k are columns.
      int capacity = layout.capacity(t, s);
      int law = layout.capital(t, s);
      if (stock.requirement() > 0) {
        matrix.add(capacity, layout.activity(t, stock.technique()), stock.requirement());
        rowUpper[capacity] = t == 0 ? stock.initial() : 0;
        if (t > 0) {
          matrix.add(capacity, layout.nextCapital(t - 1, s), -1);
        }
      }
      // kₜ₊₁ − (1 − δ) kₜ − vₜ₋lag ≤ what was begun before the first year.
      double kept = 1 - stock.depreciation();
      matrix.add(law, layout.nextCapital(t, s), 1);
      rowUpper[law] = (t == 0 ? kept * stock.initial() : 0) + stock.underway(t);
      if (t > 0) {
        matrix.add(law, layout.nextCapital(t - 1, s), -kept);
      }
      if (t >= stock.lag()) {
        matrix.add(law, layout.investment(t - stock.lag(), s), -1);
      }
      if (t == layout.years - 1) {
        lower[layout.nextCapital(t, s)] = stock.terminal();
      }
    }
  }

  private void inventories(int t) {
    for (int i = 0; i < layout.products; i++) {
      int h = layout.inventory(t, i);
      var product = problem.products().get(i);
      if (product.storable()) {
        double kept = 1 - product.storageLoss().getAsDouble();
        matrix.add(layout.balance(t, i), h, -1);
        if (t == 0) {
          rowLower[layout.balance(t, i)] = -kept * product.initialInventory();
        } else {
          matrix.add(layout.balance(t, i), layout.inventory(t - 1, i), kept);
        }
      } else {
        upper[h] = 0;
      }
    }
  }

  private void trade(int t) {
    int exchange = layout.foreignExchange(t);
    rowUpper[exchange] = problem.credit().at(t);
    for (int f = 0; f < layout.flows; f++) {
      TradeFlow flow = problem.trade().get(f);
      int column = layout.trade(t, f);
      lower[column] = flow.least().at(t);
      upper[column] = flow.limit().at(t);
      cost[column] = -flow.worth().at(t);
      matrix.add(layout.balance(t, flow.product()), column, flow.direction().sign());
      matrix.add(exchange, column, flow.direction().sign() * flow.price());
    }
  }

  /// Who begins to learn in year t is missing from then on, and serves elsewhere from the next year
  /// on.
  private void retraining(int t) {
    for (int z = 0; z < layout.retrainings; z++) {
      Retraining one = problem.retraining().get(z);
      int column = layout.retraining(t, z);
      upper[column] = one.limit().at(t);
      each(one.cost(), (i, share) -> matrix.add(layout.balance(t, i), column, -share));
      for (int later = t; later < layout.years; later++) {
        matrix.add(layout.resource(later, one.from()), column, 1);
        if (later > t) {
          matrix.add(layout.resource(later, one.to()), column, -1);
        }
      }
    }
  }

  private void budgets() {
    for (int r = 0; r < layout.resources; r++) {
      if (problem.resources().get(r).total().isPresent()) {
        int row = layout.budget(r);
        rowUpper[row] = problem.resources().get(r).total().getAsDouble();
        for (int j = 0; j < layout.techniques; j++) {
          double use = problem.techniques().get(j).resources().get(r);
          for (int t = 0; t < layout.years; t++) {
            matrix.add(row, layout.activity(t, j), use);
          }
        }
      }
    }
  }

  private void baskets(int t) {
    for (int g = 0; g < layout.baskets; g++) {
      Basket basket = problem.baskets().get(g);
      int c = layout.satisfaction(t, g);
      lower[c] = basket.floor().at(t);
      each(basket.products().get(t), (i, b) -> matrix.add(layout.balance(t, i), c, -b));
    }
  }

  private void objective() {
    switch (problem.objective()) {
      case Objective.Welfare welfare -> curves(welfare.weights(), welfare.discount());
      case Objective.Harmony harmony -> curves(harmony.weights(), harmony.discount());
      case Objective.Fulfil fulfil -> {
        for (int t = 0; t < layout.years; t++) {
          cost[layout.least(t)] = -Math.pow(fulfil.discount(), t);
          for (int g = 0; g < layout.baskets; g++) {
            int row = layout.fulfilment(t, g);
            matrix.add(row, layout.satisfaction(t, g), 1);
            matrix.add(row, layout.least(t), -1);
            rowLower[row] = 0;
          }
        }
      }
      case Objective.LeastUse least -> {
        for (int t = 0; t < layout.years; t++) {
          for (int j = 0; j < layout.techniques; j++) {
            cost[layout.activity(t, j)] =
                problem.techniques().get(j).resources().get(least.resource());
          }
        }
      }
    }
  }

  /// c ≥ Σ pieces, each piece within its width and worth its slope: since slopes fall, dear pieces
  /// fill first.
  private void curves(List<Double> weights, double discount) {
    for (int t = 0; t < layout.years; t++) {
      double year = Math.pow(discount, t);
      for (int g = 0; g < layout.baskets; g++) {
        int row = layout.piecesOf(t, g);
        rowLower[row] = 0;
        matrix.add(row, layout.satisfaction(t, g), 1);
        List<Piece> curve = pieces.of(t, g);
        for (int p = 0; p < layout.pieces; p++) {
          int column = layout.piece(t, g, p);
          matrix.add(row, column, -1);
          // A curve with fewer pieces than others leaves its last places empty.
          boolean used = p < curve.size();
          upper[column] = used ? curve.get(p).width() : 0;
          cost[column] = used ? -year * weights.get(g) * curve.get(p).slope() : 0;
        }
      }
    }
  }

  @FunctionalInterface
  private interface Entry {
    void accept(int index, double value);
  }

  private static void each(SparseVector vector, Entry entry) {
    for (int k = 0; k < vector.size(); k++) {
      entry.accept(vector.index(k), vector.value(k));
    }
  }
}
