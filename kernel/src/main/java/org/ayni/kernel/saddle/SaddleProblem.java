package org.ayni.kernel.saddle;

import java.util.BitSet;

/// min f(z) subject to K z ≥ b, lower ≤ z ≤ upper. The arrays are shared, not copied: they are as
/// large as the problem; who makes them must not change them while an iteration runs.
public final class SaddleProblem {

  final Separable objective;
  final double[] cost;
  final double[] lower;
  final double[] upper;
  final double[] least;

  /// Columns with a cost or a box of their own.
  private final BitSet special;

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
    special = new BitSet();
    for (int j = 0; j < cost.length; j++) {
      if (!(cost[j] == 0 && lower[j] == 0 && upper[j] == Double.POSITIVE_INFINITY)) {
        special.set(j);
      }
    }
  }

  /// Whether no column of from … to − 1 has a cost or a box other than z ≥ 0.
  boolean plain(int from, int to) {
    int next = special.nextSetBit(from);
    return next < 0 || next >= to;
  }
}
