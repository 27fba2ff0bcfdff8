package org.ayni.kernel.fixedpoint;

/// x with x ≈ A x + d, and how well. Immutable.
public final class FixedPointSolution {

  private final double[] x;
  private final double residual;
  private final double error;
  private final int passes;

  FixedPointSolution(double[] x, double residual, double error, int passes) {
    this.x = x;
    this.residual = residual;
    this.error = error;
    this.passes = passes;
  }

  /// x [n]; a copy.
  public double[] x() {
    return x.clone();
  }

  /// ‖d + A x − x‖∞ / ‖d‖∞, as computed; 0 where d = 0.
  public double residual() {
    return residual;
  }

  /// Proven, rounding allowed for: no component of x is farther than this from the exact solution's
  /// (absolute, in the unit of x).
  public double error() {
    return error;
  }

  /// Passes over A in which this right-hand side took part.
  public int passes() {
    return passes;
  }
}
