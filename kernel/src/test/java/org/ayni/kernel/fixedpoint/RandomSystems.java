package org.ayni.kernel.fixedpoint;

import java.util.Random;
import org.ayni.kernel.matrix.LuFactorization;
import org.ayni.kernel.matrix.SparseMatrix;

/// Random nonnegative systems, and their solution by dense elimination.
final class RandomSystems {

  private RandomSystems() {}

  /// Prints and returns the seed: always the same, unless the system property `ayni.seed` says
  /// another, to look further.
  static Random seeded(Class<?> test) {
    long seed = Long.getLong("ayni.seed", 20261122);
    System.out.println(test.getSimpleName() + " seed " + seed);
    return new Random(seed);
  }

  /// About a third of all entries; every row sums to at most `most`, so ρ ≤ most.
  static SparseMatrix withRowSums(int n, double most, Random random) {
    SparseMatrix.Builder builder = SparseMatrix.builder(n, n);
    for (int i = 0; i < n; i++) {
      double[] row = new double[n];
      double sum = 0;
      for (int j = 0; j < n; j++) {
        row[j] = random.nextInt(3) == 0 ? random.nextDouble() : 0;
        sum += row[j];
      }
      double scale = sum == 0 ? 0 : most * (0.5 + random.nextDouble() / 2) / sum;
      for (int j = 0; j < n; j++) {
        builder.add(i, j, scale * row[j]);
      }
    }
    return builder.build();
  }

  /// `perRow` entries in each row, `random` columns or, when `band` > 0, at most `band` from the
  /// diagonal; every row sums to `sum`.
  static NonnegativeMatrix large(int n, int perRow, int band, double sum, Random random) {
    NonnegativeMatrix.Builder builder = NonnegativeMatrix.builder(n, n, n * perRow);
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < perRow; k++) {
        int j =
            band == 0
                ? random.nextInt(n)
                : Math.floorMod(i + random.nextInt(2 * band + 1) - band, n);
        builder.add(j, sum / perRow);
      }
      builder.endRow();
    }
    return builder.build();
  }

  static SparseMatrix identityMinus(SparseMatrix a) {
    SparseMatrix.Builder builder = SparseMatrix.builder(a.rows(), a.columns());
    a.forEach((i, j, v) -> builder.add(i, j, -v));
    for (int i = 0; i < a.rows(); i++) {
      builder.add(i, i, 1);
    }
    return builder.build();
  }

  /// (I − A)⁻¹ d by LU.
  static double[] exact(SparseMatrix a, double[] d) {
    return LuFactorization.of(identityMinus(a)).solve(d);
  }
}
