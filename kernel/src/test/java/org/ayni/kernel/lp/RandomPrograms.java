package org.ayni.kernel.lp;

import java.util.Random;
import org.ayni.kernel.matrix.SparseMatrix;

/// Random programmes that have an optimum by construction: a point is drawn, the sides of the rows
/// are laid around it, and the costs are made of drawn prices (so the dual is feasible too).
final class RandomPrograms {

  private RandomPrograms() {}

  static LinearProgram withOptimum(Random random) {
    int rows = 1 + random.nextInt(12);
    int columns = 1 + random.nextInt(12);
    SparseMatrix.Builder builder = SparseMatrix.builder(rows, columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        if (random.nextInt(3) > 0) {
          // Small integers make ties and degenerate vertices likely.
          builder.add(i, j, random.nextInt(9) - 4);
        }
      }
    }
    SparseMatrix matrix = builder.build();
    double[] x = new double[columns];
    for (int j = 0; j < columns; j++) {
      x[j] = random.nextInt(7) - 3;
    }
    Sides columnSides = Sides.around(x, random);
    Sides rowSides = Sides.around(matrix.multiply(x), random);
    double[] y = rowSides.supportedPrices(random);
    double[] cost = matrix.multiplyTransposed(y);
    double[] reduced = columnSides.supportedPrices(random);
    for (int j = 0; j < columns; j++) {
      cost[j] += reduced[j];
    }
    return new LinearProgram(
        matrix, cost, columnSides.lower, columnSides.upper, rowSides.lower, rowSides.upper);
  }

  /// Intervals that contain given values: fixed, one-sided, two-sided or free.
  private static final class Sides {
    private final double[] lower;
    private final double[] upper;

    private Sides(double[] lower, double[] upper) {
      this.lower = lower;
      this.upper = upper;
    }

    static Sides around(double[] values, Random random) {
      double[] lower = new double[values.length];
      double[] upper = new double[values.length];
      for (int k = 0; k < values.length; k++) {
        int kind = random.nextInt(5);
        lower[k] =
            kind == 1 || kind == 3 ? Double.NEGATIVE_INFINITY : values[k] - random.nextInt(3);
        upper[k] =
            kind == 2 || kind == 3 ? Double.POSITIVE_INFINITY : values[k] + random.nextInt(3);
        if (kind == 4) {
          lower[k] = values[k];
          upper[k] = values[k];
        }
      }
      return new Sides(lower, upper);
    }

    double[] supportedPrices(Random random) {
      double[] prices = new double[lower.length];
      for (int k = 0; k < prices.length; k++) {
        int low = Double.isInfinite(upper[k]) ? 0 : -3;
        int high = Double.isInfinite(lower[k]) ? 0 : 3;
        prices[k] = low + random.nextInt(high - low + 1);
      }
      return prices;
    }
  }
}
