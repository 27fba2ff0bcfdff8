package org.ayni.federation.offer;

import org.ayni.federation.treaty.Treaty;
import org.ayni.planning.plan.YearTable;

/// What a member can fall back on.
///
/// @param welfare a: what it reaches alone, in the units of its own objective
/// @param bound no plan of its own reaches more, ≥ `welfare`
/// @param valuations what one unit of each good is worth to it alone, [years × goods] ≥ 0; 0 where
///   it does not know the good
public record Alone(double welfare, double bound, YearTable valuations) {

  /// Below this a share of what a member has alone means nothing.
  private static final double LEAST = 1e-9;

  public Alone {
    if (!(Double.isFinite(welfare) && bound >= welfare && bound < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "alone " + welfare + ", bound " + bound + "; expected finite numbers, bound >= alone");
    }
    Tables.require("valuations", valuations, valuations.years(), valuations.items());
  }

  /// s: what counts as a gain of 1.
  ///
  /// @throws IllegalArgumentException when gains are to be relative to nothing
  public double scale(Treaty treaty) {
    if (!treaty.relative()) {
      return 1;
    }
    if (!(Math.abs(welfare) >= LEAST)) {
      throw new IllegalArgumentException(
          "welfare alone is " + welfare + "; a gain relative to it means nothing (measure 'own')");
    }
    return Math.abs(welfare);
  }
}
