package org.ayni.planning.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ayni.kernel.rounding.Rounding;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.SatisfactionCurve;

/// The most that one basket can bring in one year: max over c in [least, most] of S(c) + W H(c) +
/// coefficient · c, where S adds up the satisfaction curves of all objectives that count, H is the
/// harmony function, and the coefficient holds what is linear in c, the cost of the basket first of
/// all.
///
/// Rounded up: a piece too long only raises a concave curve, and the widths are added up with this
/// rounding, so that the ends of pieces are doubles and S is piecewise linear between them,
/// exactly.
final class BasketSurplus {

  private record Weighted(SatisfactionCurve curve, double weight) {}

  private final Rounding rounding;
  private final List<Weighted> curves = new ArrayList<>();

  /// W lies between these.
  private double least;

  private double most;

  BasketSurplus(Rounding rounding) {
    this.rounding = rounding;
  }

  /// Adds weight · φ(c) in year index t.
  ///
  /// @param times what the objective itself is multiplied with, ≥ 0
  void add(Objective.Welfare welfare, int g, int t, double times) {
    double weight = rounding.multiply(times, welfare.weights().get(g));
    weight = rounding.timesPower(weight, welfare.discount(), t);
    // 0 · ∞ would be NaN.
    if (weight != 0) {
      curves.add(new Weighted(welfare.curve(), weight));
    }
  }

  /// Adds weight · H(c) in year index t.
  void add(Objective.Harmony harmony, int g, int t, double times) {
    least = rounding.opposite().add(least, weight(harmony, g, t, times, rounding.opposite()));
    most = rounding.add(most, weight(harmony, g, t, times, rounding));
  }

  private static double weight(
      Objective.Harmony harmony, int g, int t, double times, Rounding rounding) {
    return rounding.timesPower(
        rounding.multiply(times, harmony.weights().get(g)), harmony.discount(), t);
  }

  /// The maximum over [from, to]; NaN when a coefficient is.
  double over(double coefficient, double from, double to) {
    if (!(most > 0)) {
      return curves.isEmpty() ? linear(coefficient, from, to) : curved(coefficient, from, to);
    }
    // Convex in W, so largest at one end of what W may be.
    return Math.max(smooth(least, coefficient, from, to), smooth(most, coefficient, from, to));
  }

  private double linear(double coefficient, double from, double to) {
    if (coefficient == 0) {
      return 0;
    }
    return rounding.multiply(coefficient, coefficient > 0 ? to : from);
  }

  /// What `from` brings, and every stretch of the way from there that brings more than it costs.
  private double curved(double coefficient, double from, double to) {
    double sum = rounding.add(reached(from), rounding.multiply(coefficient, from));
    double start = from;
    for (double end : ends(from, to)) {
      double gain = rounding.add(slope(start), coefficient);
      if (gain > 0 || Double.isNaN(gain)) {
        sum = rounding.add(sum, rounding.multiply(gain, rounding.add(end, -start)));
      }
      start = end;
    }
    return sum;
  }

  /// Stretch by stretch, S being reached + slope · (c − start) on each.
  private double smooth(double weight, double coefficient, double from, double to) {
    double best = Double.NEGATIVE_INFINITY;
    double reached = reached(from);
    double start = from;
    for (double end : ends(from, to)) {
      double slope = slope(start);
      double atZero = rounding.add(reached, rounding.multiply(-slope, start));
      double here =
          DirectedHarmony.surplus(weight, rounding.add(slope, coefficient), start, end, rounding);
      best = Math.max(best, rounding.add(atZero, here));
      if (slope > 0) {
        reached = rounding.add(reached, rounding.multiply(slope, rounding.add(end, -start)));
      }
      start = end;
    }
    return best;
  }

  /// S(c).
  private double reached(double c) {
    double sum = 0;
    for (Weighted one : curves) {
      double value = ObjectiveValue.satisfaction(one.curve(), c, rounding);
      sum = rounding.add(sum, rounding.multiply(one.weight(), value));
    }
    return sum;
  }

  /// The slope of S to the right of c.
  private double slope(double c) {
    double sum = 0;
    for (Weighted one : curves) {
      double end = 0;
      for (SatisfactionCurve.Piece piece : one.curve().pieces()) {
        end = rounding.add(end, piece.width());
        if (c < end) {
          sum = rounding.add(sum, rounding.multiply(one.weight(), piece.slope()));
          break;
        }
      }
    }
    return sum;
  }

  /// Where the stretches of [from, to] end, `to` last.
  private SortedSet<Double> ends(double from, double to) {
    SortedSet<Double> ends = new TreeSet<>();
    for (Weighted one : curves) {
      double end = 0;
      for (SatisfactionCurve.Piece piece : one.curve().pieces()) {
        end = rounding.add(end, piece.width());
        if (end > from && end < to) {
          ends.add(end);
        }
      }
    }
    ends.add(to);
    return ends;
  }
}
