package org.ayni.analysis.balancing;

/// The one equation that every step of GRAS solves.
final class SignedTotals {

  private SignedTotals() {}

  /// The factor f > 0 with p f − n / f = total: the positive root of p f² − total f − n = 0.
  ///
  /// @param positive p ≥ 0, what the positive cells add up to at factor 1
  /// @param negative n ≥ 0, the same of the absolute values of the negative cells
  /// @return 0 where a row of positive cells is to add up to 0; NaN where no factor can do it
  static double factor(double positive, double negative, double total) {
    if (negative == 0) {
      // RAS: f = total / p.
      if (positive == 0) {
        return total == 0 ? 1 : Double.NaN;
      }
      return total >= 0 ? total / positive : Double.NaN;
    }
    if (positive == 0) {
      return total < 0 ? -negative / total : Double.NaN;
    }
    double root = Math.sqrt(total * total + 4 * positive * negative);
    // Of the two forms of the root the one that does not subtract nearly equal numbers.
    return total >= 0 ? (total + root) / (2 * positive) : 2 * negative / (root - total);
  }
}
