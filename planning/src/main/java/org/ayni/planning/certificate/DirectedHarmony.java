package org.ayni.planning.certificate;

import org.ayni.kernel.rounding.Rounding;

/// The function H of [org.ayni.planning.problem.HarmonyFunction] and the most it can bring at a
/// price, rounded as told.
///
/// Java's logarithm is within one unit in the last place of the real one; two steps are added to be
/// clear of powers of two.
final class DirectedHarmony {

  private DirectedHarmony() {}

  /// H(c) = −(1 − c)(3 − c)/2 below 1, ln c above.
  static double at(double c, Rounding rounding) {
    if (c >= 1) {
      return Math.max(0, log(c, rounding));
    }
    Rounding opposite = rounding.opposite();
    double product = rounding.multiply(-opposite.add(1, -c), opposite.add(3, -c));
    return rounding.multiply(0.5, product);
  }

  /// max over c in [least, most] of weight · H(c) − cost · c.
  ///
  /// @param minusCost −cost; above 0 where more of it is worth something besides
  /// @param least ≥ 0
  /// @param rounding `NEAREST` or `UP`
  static double surplus(
      double weight, double minusCost, double least, double most, Rounding rounding) {
    if (minusCost > 0) {
      double linear = rounding.multiply(minusCost, most);
      return weight == 0
          ? linear
          : rounding.add(rounding.multiply(weight, at(most, rounding)), linear);
    }
    if (weight == 0) {
      return rounding.multiply(minusCost, least);
    }
    double price = rounding.opposite().divide(-minusCost, weight);
    double best;
    if (slope(least, rounding) <= price) {
      best = at(least, price, rounding);
    } else if (slope(most, rounding.opposite()) >= price) {
      best = at(most, price, rounding);
    } else {
      best = conjugate(price, rounding);
    }
    return rounding.multiply(weight, best);
  }

  /// H(c) − price · c.
  private static double at(double c, double price, Rounding rounding) {
    return rounding.add(at(c, rounding), rounding.multiply(-price, c));
  }

  /// H′(c) = 2 − c below 1, 1/c above.
  private static double slope(double c, Rounding rounding) {
    return c < 1 ? rounding.add(2, -c) : rounding.divide(1, c);
  }

  /// max over c ≥ 0 of H(c) − p c: −ln p − 1 at c = 1/p for p ≤ 1, ((2 − p)² − 3)/2 at c = 2 − p
  /// for p ≤ 2, H(0) = −3/2 beyond.
  private static double conjugate(double p, Rounding rounding) {
    if (p < 1) {
      return rounding.add(-log(p, rounding.opposite()), -1);
    }
    double c = Math.max(0, rounding.add(2, -p));
    return rounding.multiply(0.5, rounding.add(rounding.multiply(c, c), -3));
  }

  private static double log(double x, Rounding rounding) {
    double log = StrictMath.log(x);
    return switch (rounding) {
      case NEAREST -> log;
      case UP -> Math.nextUp(Math.nextUp(log));
      case DOWN -> Math.nextDown(Math.nextDown(log));
    };
  }
}
