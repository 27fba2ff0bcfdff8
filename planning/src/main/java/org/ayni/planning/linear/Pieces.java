package org.ayni.planning.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.ayni.planning.plan.YearTable;
import org.ayni.planning.problem.HarmonyFunction;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.SatisfactionCurve;
import org.ayni.planning.problem.SatisfactionCurve.Piece;

/// The piecewise-linear curve of every need and year that a linear programme works with: the
/// objective's own, or, for a smooth one, chords between chosen points. Chords lie below a concave
/// function, so what the programme reaches is reached.
public final class Pieces {

  private static final double[] FIRST_POINTS = {
    0, 0.2, 0.4, 0.6, 0.8, 0.9, 1, 1.1, 1.2, 1.4, 1.7, 2, 3, 5, 10, 30, 100, 1e3, 1e4
  };

  /// Points put around the last solution, in widths of the round.
  private static final double[] AROUND = {0.25, 1, 3, 8};

  private final List<List<SatisfactionCurve>> byYear;

  private Pieces(List<List<SatisfactionCurve>> byYear) {
    this.byYear = byYear;
  }

  /// None for objectives without curves; the curve itself for welfare; the first chords for
  /// harmony.
  public static Pieces of(PlanProblem problem, Objective objective) {
    return switch (objective) {
      case Objective.Welfare welfare -> constant(problem, welfare.curve());
      case Objective.Harmony _ -> constant(problem, chords(FIRST_POINTS));
      case Objective.Fulfil _, Objective.LeastUse _ -> new Pieces(List.of());
    };
  }

  /// What curves leave out: they begin at 0, the harmony function does not. F = what the pieces
  /// bring
  /// + this.
  static double beyond(PlanProblem problem, Objective objective) {
    if (!(objective instanceof Objective.Harmony harmony)) {
      return 0;
    }
    double sum = 0;
    for (int t = 0; t < problem.years(); t++) {
      for (double weight : harmony.weights()) {
        sum += Math.pow(harmony.discount(), t) * weight * HarmonyFunction.at(0);
      }
    }
    return sum;
  }

  private static Pieces constant(PlanProblem problem, SatisfactionCurve curve) {
    List<List<SatisfactionCurve>> byYear = new ArrayList<>();
    for (int t = 0; t < problem.years(); t++) {
      List<SatisfactionCurve> needs = new ArrayList<>();
      problem.baskets().forEach(basket -> needs.add(curve));
      byYear.add(needs);
    }
    return new Pieces(byYear);
  }

  /// Chords of the harmony function that are closest together around a solution.
  ///
  /// @param width distance of the nearest points, relative to the solution
  public static Pieces around(YearTable satisfaction, double width) {
    List<List<SatisfactionCurve>> byYear = new ArrayList<>();
    for (int t = 0; t < satisfaction.years(); t++) {
      List<SatisfactionCurve> needs = new ArrayList<>();
      for (int g = 0; g < satisfaction.items(); g++) {
        double c = Math.max(satisfaction.at(t, g), 1e-6);
        TreeSet<Double> points = new TreeSet<>(List.of(0.0, 1.0, c, 2 * c + 2, 1e4));
        for (double step : AROUND) {
          points.add(Math.max(0, c * (1 - step * width)));
          points.add(c * (1 + step * width));
        }
        needs.add(chords(points.stream().mapToDouble(Double::doubleValue).toArray()));
      }
      byYear.add(needs);
    }
    return new Pieces(byYear);
  }

  private static SatisfactionCurve chords(double[] points) {
    List<Piece> pieces = new ArrayList<>();
    for (int k = 1; k < points.length; k++) {
      double width = points[k] - points[k - 1];
      double rise = HarmonyFunction.at(points[k]) - HarmonyFunction.at(points[k - 1]);
      // A chord's slope lies between those of the function at its ends. Between points that are
      // almost the same the quotient is rounding, and one slope too low would bend all later ones.
      double slope =
          Math.clamp(
              rise / width, HarmonyFunction.slope(points[k]), HarmonyFunction.slope(points[k - 1]));
      pieces.add(new Piece(width, slope));
    }
    return new SatisfactionCurve(pieces);
  }

  /// The largest number of pieces of any curve, 0 when there are none.
  public int most() {
    return byYear.stream()
        .flatMap(List::stream)
        .mapToInt(curve -> curve.pieces().size())
        .max()
        .orElse(0);
  }

  /// The curve of need g in year index t.
  public List<Piece> of(int t, int g) {
    return byYear.get(t).get(g).pieces();
  }
}
