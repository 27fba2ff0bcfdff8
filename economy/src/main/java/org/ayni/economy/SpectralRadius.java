package org.ayni.economy;

import java.util.Arrays;
import org.ayni.kernel.matrix.SparseMatrix;

/// Proven bounds on the spectral radius ρ(A): below 1, a nonnegative A can be lived with (I − A has
/// a nonnegative inverse); from 1 on, making one unit takes a unit or more.
///
/// For a nonnegative matrix and a vector x > 0, ρ ≤ maxᵢ (Ax)ᵢ / xᵢ, and for x ≥ 0 without its
/// zeros, ρ ≥ minᵢ (Ax)ᵢ / xᵢ (Collatz 1942; Wielandt 1950). The vectors come from power iteration
/// on A + I, which converges where A alone would turn in circles.
///
/// @param lower ρ ≥ lower
/// @param upper ρ ≤ upper
/// @param hasNegativeCells then the bounds hold for |A|, the matrix of absolute values: ρ(A) ≤
///   ρ(|A|) still gives the upper bound, but nothing is known from below, and `lower` is 0
public record SpectralRadius(double lower, double upper, boolean hasNegativeCells) {

  private static final int MOST_ITERATIONS = 2_000;
  private static final double CLOSE_ENOUGH = 1e-9;

  /// Entries below this share of the largest are left out of the lower bound: in a matrix that
  /// falls into parts they die away and would pull it to 0.
  private static final double SUPPORT = 1e-9;

  /// Iterates until the bounds meet, or for as long as it makes sense.
  ///
  /// @param a square
  public static SpectralRadius of(SparseMatrix a) {
    if (a.rows() != a.columns()) {
      throw new IllegalArgumentException(
          "a " + a.rows() + " × " + a.columns() + " matrix has no spectrum; expected a square one");
    }
    int n = a.rows();
    boolean negative = Arrays.stream(a.values()).anyMatch(v -> v < 0);
    SparseMatrix absolute = negative ? absolute(a) : a;
    double[] x = new double[n];
    Arrays.fill(x, 1);
    double lower = 0;
    double upper = n == 0 ? 0 : Double.POSITIVE_INFINITY;
    for (int k = 0; k < MOST_ITERATIONS && upper - lower > CLOSE_ENOUGH * (1 + lower); k++) {
      double[] ax = absolute.multiply(x);
      upper = Math.min(upper, upperBound(ax, x));
      lower = Math.max(lower, lowerBound(absolute, x));
      double largest = 0;
      for (int i = 0; i < n; i++) {
        x[i] += ax[i];
        largest = Math.max(largest, x[i]);
      }
      for (int i = 0; i < n; i++) {
        // Never quite 0, so that the upper bound stays one.
        x[i] = Math.max(x[i] / largest, Double.MIN_NORMAL);
      }
    }
    return new SpectralRadius(negative ? 0 : lower, upper, negative);
  }

  private static double upperBound(double[] ax, double[] x) {
    double upper = 0;
    for (int i = 0; i < x.length; i++) {
      upper = Math.max(upper, ax[i] / x[i]);
    }
    return upper;
  }

  private static double lowerBound(SparseMatrix a, double[] x) {
    double largest = Arrays.stream(x).max().orElse(0);
    double[] support = x.clone();
    for (int i = 0; i < x.length; i++) {
      if (support[i] < SUPPORT * largest) {
        support[i] = 0;
      }
    }
    double[] image = a.multiply(support);
    double lower = Double.POSITIVE_INFINITY;
    for (int i = 0; i < x.length; i++) {
      if (support[i] > 0) {
        lower = Math.min(lower, image[i] / support[i]);
      }
    }
    return lower;
  }

  private static SparseMatrix absolute(SparseMatrix a) {
    SparseMatrix.Builder builder = SparseMatrix.builder(a.rows(), a.columns());
    a.forEach((i, j, v) -> builder.add(i, j, Math.abs(v)));
    return builder.build();
  }

  /// Certainly below 1.
  public boolean isBelowOne() {
    return upper < 1;
  }

  /// Certainly 1 or more.
  public boolean isAtLeastOne() {
    return lower >= 1;
  }
}
