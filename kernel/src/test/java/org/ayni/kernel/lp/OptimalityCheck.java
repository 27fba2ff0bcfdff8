package org.ayni.kernel.lp;

import org.ayni.kernel.matrix.SparseMatrix;

/// How far a point and its prices are from optimal, from the definitions alone (Karush, Kuhn,
/// Tucker): min cᵀx, L ≤ Ax ≤ U, l ≤ x ≤ u.
///
/// @param primalViolation largest violation of a row or bound, in its unit
/// @param dualViolation largest price or reduced cost with a sign no finite bound supports
/// @param cost cᵀx
/// @param bound Σ max over the active sides: y⁺ᵀL − y⁻ᵀU + r⁺ᵀl − r⁻ᵀu, r = c − Aᵀy
record OptimalityCheck(double primalViolation, double dualViolation, double cost, double bound) {

  static OptimalityCheck of(LinearProgram program, LpSolution solution) {
    double[] x = solution.primal();
    double[] y = solution.dual();
    SparseMatrix a = program.matrix();
    double[] activity = a.multiply(x);
    double[] reduced = program.cost();
    double[] priced = a.multiplyTransposed(y);
    double cost = 0;
    for (int j = 0; j < reduced.length; j++) {
      cost += reduced[j] * x[j];
      reduced[j] -= priced[j];
    }
    double primal =
        Math.max(
            violation(activity, program.rowLower(), program.rowUpper()),
            violation(x, program.lower(), program.upper()));
    double dual =
        Math.max(
            unsupported(y, program.rowLower(), program.rowUpper()),
            unsupported(reduced, program.lower(), program.upper()));
    double bound =
        worth(y, program.rowLower(), program.rowUpper())
            + worth(reduced, program.lower(), program.upper());
    return new OptimalityCheck(primal, dual, cost, bound);
  }

  /// (cost − bound) / max(1, |cost|)
  double relativeGap() {
    return (cost - bound) / Math.max(1, Math.abs(cost));
  }

  private static double violation(double[] value, double[] lower, double[] upper) {
    double worst = 0;
    for (int k = 0; k < value.length; k++) {
      worst = Math.max(worst, Math.max(lower[k] - value[k], value[k] - upper[k]));
    }
    return worst;
  }

  private static double unsupported(double[] price, double[] lower, double[] upper) {
    double worst = 0;
    for (int k = 0; k < price.length; k++) {
      double side = price[k] >= 0 ? lower[k] : upper[k];
      if (Double.isInfinite(side)) {
        worst = Math.max(worst, Math.abs(price[k]));
      }
    }
    return worst;
  }

  private static double worth(double[] price, double[] lower, double[] upper) {
    double sum = 0;
    for (int k = 0; k < price.length; k++) {
      double side = price[k] >= 0 ? lower[k] : upper[k];
      if (!Double.isInfinite(side)) {
        sum += price[k] * side;
      }
    }
    return sum;
  }
}
