package org.ayni.kernel.saddle;

/// min f(z) subject to K z ≥ b, lower ≤ z ≤ upper. The arrays are shared, not copied: they are as
/// large as the problem; who makes them must not change them while an iteration runs.
public final class SaddleProblem {

  final Separable objective;
  final double[] cost;
  final double[] lower;
  final double[] upper;
  final double[] least;

  /// @param objective the curved part of f
  /// @param cost [columns] the linear part, for columns before the first curved one
  /// @param lower [columns] finite
  /// @param upper [columns] may be +∞
  /// @param least b [rows], finite
  public SaddleProblem(
      Separable objective, double[] cost, double[] lower, double[] upper, double[] least) {
    this.objective = objective;
    this.cost = cost;
    this.lower = lower;
    this.upper = upper;
    this.least = least;
  }
}
