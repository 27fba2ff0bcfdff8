package org.ayni.planning.problem;

/// An objective that comes before the one a problem is about: a plan must reach at least `least` of
/// it. So a lexicographic order becomes one limit for each objective already settled (Isermann
/// 1982).
///
/// @param least F(z) ≥ least, in the objective's own unit, finite
public record KeptObjective(Objective objective, double least) {

  /// Shares of an objective below this are a solver's rounding; none smaller can be given up.
  public static final double LEAST_TOLERANCE = 1e-9;

  /// The share that may be given up unless told otherwise.
  public static final double USUAL_TOLERANCE = 1e-6;

  public KeptObjective {
    Require.within(
        "the least value of a kept objective", least, -Double.MAX_VALUE, Double.MAX_VALUE);
  }

  /// reached − tolerance · max(1, |reached|): what must be kept of an objective when this share of
  /// it may be given up. Every place that keeps an objective keeps this much.
  ///
  /// @param tolerance a share, from [#LEAST_TOLERANCE] to 1
  public static double least(double reached, double tolerance) {
    if (!(tolerance >= LEAST_TOLERANCE && tolerance < 1)) {
      throw new IllegalArgumentException(
          "tolerance " + tolerance + "; expected a share from " + LEAST_TOLERANCE + " to 1");
    }
    return reached - tolerance * Math.max(1, Math.abs(reached));
  }
}
