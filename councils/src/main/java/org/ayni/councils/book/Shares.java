package org.ayni.councils.book;

import java.math.BigDecimal;
import java.util.Map;
import org.ayni.councils.counting.Outcome;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.tally.Rational;

/// Points as exact fractions.
final class Shares {

  private static final Rational HUNDREDTH = Rational.of(1, 100);

  private Shares() {}

  /// Whether points are those of an outcome, to a hundredth.
  static boolean near(Outcome outcome, Vote.Points points) {
    for (Map.Entry<String, String> figure : outcome.figures().entrySet()) {
      BigDecimal given = points.points().getOrDefault(figure.getKey(), BigDecimal.ZERO);
      Rational off = Rational.parse(figure.getValue()).minus(Rational.of(given));
      if (off.compareTo(HUNDREDTH) > 0 || Rational.ZERO.minus(off).compareTo(HUNDREDTH) > 0) {
        return false;
      }
    }
    return true;
  }
}
