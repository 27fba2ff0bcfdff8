package org.ayni.analysis.balancing;

/// When balancing ends.
///
/// @param tolerance largest error of any total that counts as none, relative to what the row or
///   column holds in absolute values; > 0
/// @param mostIterations rounds over all rows and columns; ≥ 1
public record BalancingLimits(double tolerance, int mostIterations) {

  /// 10⁻¹⁰ within 10,000 rounds.
  public static final BalancingLimits STANDARD = new BalancingLimits(1e-10, 10_000);

  public BalancingLimits {
    if (!(tolerance > 0)) {
      throw new IllegalArgumentException("tolerance " + tolerance + "; expected a number > 0");
    }
    if (!(mostIterations >= 1)) {
      throw new IllegalArgumentException(mostIterations + " iterations; expected at least 1");
    }
  }
}
