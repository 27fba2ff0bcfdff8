package org.ayni.analysis.multipliers;

import java.util.Arrays;

/// Total over direct effects.
final class Ratios {

  private Ratios() {}

  /// total_j / direct_j, NaN where direct_j = 0: a ratio to nothing is not defined.
  static double[] of(double[] total, double[] direct) {
    double[] ratio = new double[total.length];
    Arrays.setAll(ratio, j -> direct[j] == 0 ? Double.NaN : total[j] / direct[j]);
    return ratio;
  }
}
