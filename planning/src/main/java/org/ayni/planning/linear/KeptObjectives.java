package org.ayni.planning.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ayni.kernel.lp.Extension;
import org.ayni.kernel.lp.LinearProgram;
import org.ayni.planning.plan.YearTable;
import org.ayni.planning.problem.KeptObjective;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.SatisfactionCurve.Piece;

/// The objectives that a plan must keep, written behind a linear programme's own columns and rows:
/// each spelled out as the objective itself is (pieces of curves, a variable for the least
/// fulfilled need), and one row that says how much of it there must be.
final class KeptObjectives {

  private final PlanProblem problem;
  private final Layout layout;
  private final List<Kept> all = new ArrayList<>();
  private final LinearProgram linear;

  /// @param row where its least value stands
  /// @param fulfilment first of its rows c_gt − θ_t ≥ 0, year by year; −1 when it has none
  private record Kept(int row, int fulfilment) {}

  /// @param own the programme of `problem` without them
  /// @param curves those to work with, of each objective
  KeptObjectives(
      PlanProblem problem, Layout layout, LinearProgram own, Function<Objective, Pieces> curves) {
    this.problem = problem;
    this.layout = layout;
    if (problem.kept().isEmpty()) {
      linear = own;
      return;
    }
    Extension more = new Extension(own);
    for (KeptObjective kept : problem.kept()) {
      int row = keep(more, kept.least() - Pieces.beyond(problem, kept.objective()));
      Pieces pieces = curves.apply(kept.objective());
      int fulfilment =
          switch (kept.objective()) {
            case Objective.Welfare one -> curves(more, row, pieces, one.weights(), one.discount());
            case Objective.Harmony one -> curves(more, row, pieces, one.weights(), one.discount());
            case Objective.Fulfil fulfil -> fulfil(more, row, fulfil.discount());
            case Objective.LeastUse use -> use(more, row, use.resource());
          };
      all.add(new Kept(row, fulfilment));
    }
    linear = more.build();
  }

  /// Adds the row −F ≤ −least, for the entries of −F to be put into it, and returns its index: the
  /// one way in which this house keeps an objective in a linear programme.
  ///
  /// @param least of what the columns bring, see [Pieces#beyond]
  static int keep(Extension program, double least) {
    return program.row(Double.NEGATIVE_INFINITY, -least);
  }

  private int use(Extension more, int row, int resource) {
    for (int t = 0; t < layout.years; t++) {
      for (int j = 0; j < layout.techniques; j++) {
        double use = problem.techniques().get(j).resources().get(resource);
        if (use != 0) {
          more.entry(row, layout.activity(t, j), use);
        }
      }
    }
    return -1;
  }

  private int fulfil(Extension more, int row, double discount) {
    int first = -1;
    for (int t = 0; t < layout.years; t++) {
      int least = more.column(0, 0, Double.POSITIVE_INFINITY);
      more.entry(row, least, -Math.pow(discount, t));
      for (int g = 0; g < layout.baskets; g++) {
        int share = more.row(0, Double.POSITIVE_INFINITY);
        more.entry(share, layout.satisfaction(t, g), 1).entry(share, least, -1);
        first = first < 0 ? share : first;
      }
    }
    return first;
  }

  private int curves(
      Extension more, int row, Pieces pieces, List<Double> weights, double discount) {
    for (int t = 0; t < layout.years; t++) {
      double year = Math.pow(discount, t);
      for (int g = 0; g < layout.baskets; g++) {
        int sum = more.row(0, Double.POSITIVE_INFINITY);
        more.entry(sum, layout.satisfaction(t, g), 1);
        for (Piece piece : pieces.of(t, g)) {
          int column = more.column(0, 0, piece.width());
          more.entry(sum, column, -1);
          more.entry(row, column, -year * weights.get(g) * piece.slope());
        }
      }
    }
    return -1;
  }

  /// The programme with them.
  LinearProgram linear() {
    return linear;
  }

  int size() {
    return all.size();
  }

  /// The row in which objective k is kept.
  int row(int k) {
    return all.get(k).row();
  }

  /// The prices of the rows above: a row, one year.
  YearTable prices(double[] dual) {
    double[][] rows = new double[1][all.size()];
    for (int k = 0; k < all.size(); k++) {
      rows[0][k] = Math.max(0, -dual[row(k)]) + 0.0;
    }
    return YearTable.of(all.size(), rows);
  }

  /// Weight of basket g in the least fulfilled one of year index t.
  double fulfilment(double[] dual, int t, int g) {
    double sum = 0;
    for (Kept one : all) {
      if (one.fulfilment() >= 0) {
        sum += Math.max(0, dual[one.fulfilment() + t * layout.baskets + g]);
      }
    }
    return sum;
  }
}
