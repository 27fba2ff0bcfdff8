package org.ayni.kernel.matrix;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/// LU factorization in plain Java, row by row, for small matrices: no native library to load.
final class JavaLu extends LuFactorization {

  /// L below the diagonal (its own diagonal is 1), U on and above, each row contiguous.
  private final double[][] lu;

  /// Row `order[k]` of the matrix became row k.
  private final int[] order;

  private JavaLu(double[][] lu, int[] order, double norm1) {
    super(lu.length, norm1);
    this.lu = lu;
    this.order = order;
  }

  static JavaLu factor(SparseMatrix matrix, boolean identityMinus) {
    int n = checkedSize(matrix);
    double[][] lu = matrix.toDenseRows();
    for (int i = 0; identityMinus && i < n; i++) {
      for (int j = 0; j < n; j++) {
        // Not −0 where nothing is.
        lu[i][j] = (i == j ? 1 : 0) - lu[i][j];
      }
    }
    int[] order = new int[n];
    Arrays.setAll(order, k -> k);
    for (int k = 0; k < n; k++) {
      movePivotUp(lu, order, k);
      eliminateBelow(lu, k);
    }
    return new JavaLu(lu, order, norm1(matrix, identityMinus));
  }

  private static void movePivotUp(double[][] lu, int[] order, int k) {
    int pivot = k;
    for (int i = k + 1; i < lu.length; i++) {
      if (Math.abs(lu[i][k]) > Math.abs(lu[pivot][k])) {
        pivot = i;
      }
    }
    if (lu[pivot][k] == 0) {
      throw new SingularMatrixException(k, lu.length);
    }
    double[] row = lu[pivot];
    lu[pivot] = lu[k];
    lu[k] = row;
    int index = order[pivot];
    order[pivot] = order[k];
    order[k] = index;
  }

  private static void eliminateBelow(double[][] lu, int k) {
    double[] u = lu[k];
    for (int i = k + 1; i < lu.length; i++) {
      double[] row = lu[i];
      if (row[k] != 0) {
        double factor = row[k] / u[k];
        row[k] = factor;
        for (int j = k + 1; j < row.length; j++) {
          row[j] -= factor * u[j];
        }
      }
    }
  }

  @Override
  void solveInPlace(double[] column, boolean transposed) {
    if (transposed) {
      solveTransposedInPlace(column);
    } else {
      solveStraightInPlace(column);
    }
  }

  private void solveStraightInPlace(double[] b) {
    int n = size();
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      double sum = b[order[i]];
      for (int j = 0; j < i; j++) {
        sum -= lu[i][j] * x[j];
      }
      x[i] = sum;
    }
    for (int i = n - 1; i >= 0; i--) {
      double sum = x[i];
      for (int j = i + 1; j < n; j++) {
        sum -= lu[i][j] * x[j];
      }
      x[i] = sum / lu[i][i];
    }
    System.arraycopy(x, 0, b, 0, n);
  }

  private void solveTransposedInPlace(double[] c) {
    int n = size();
    double[] y = c.clone();
    for (int i = 0; i < n; i++) {
      y[i] /= lu[i][i];
      for (int j = i + 1; j < n; j++) {
        y[j] -= lu[i][j] * y[i];
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int j = 0; j < i; j++) {
        y[j] -= lu[i][j] * y[i];
      }
    }
    for (int i = 0; i < n; i++) {
      c[order[i]] = y[i];
    }
  }

  @Override
  void solveInPlace(MemorySegment columns, int count, boolean transposed) {
    int n = size();
    double[] column = new double[n];
    for (int j = 0; j < count; j++) {
      long start = (long) j * n * Double.BYTES;
      MemorySegment.copy(columns, JAVA_DOUBLE, start, column, 0, n);
      solveInPlace(column, transposed);
      MemorySegment.copy(column, 0, columns, JAVA_DOUBLE, start, n);
    }
  }

  /// Higham (1988), algorithm 4.1: climbs towards a vector that M⁻¹ stretches most.
  @Override
  double reciprocalCondition(double norm1) {
    int n = size();
    double[] x = new double[n];
    Arrays.fill(x, 1.0 / n);
    double estimate = 0;
    for (int step = 0; step < 5; step++) {
      double[] y = solve(x);
      estimate = Math.max(estimate, norm1(y));
      double[] z = solveTransposed(signs(y));
      int steepest = largest(z);
      if (Math.abs(z[steepest]) <= dot(z, x)) {
        break;
      }
      Arrays.fill(x, 0);
      x[steepest] = 1;
    }
    // Alternating growing entries catch the matrices that deceive the climb.
    Arrays.setAll(x, i -> (i % 2 == 0 ? 1 : -1) * (1 + (n > 1 ? (double) i / (n - 1) : 0)));
    estimate = Math.max(estimate, 2 * norm1(solve(x)) / (3 * n));
    return 1 / (norm1 * estimate);
  }

  private static double norm1(double[] v) {
    double sum = 0;
    for (double entry : v) {
      sum += Math.abs(entry);
    }
    return sum;
  }

  private static double[] signs(double[] v) {
    double[] sign = new double[v.length];
    Arrays.setAll(sign, i -> v[i] >= 0 ? 1 : -1);
    return sign;
  }

  private static int largest(double[] v) {
    int best = 0;
    for (int i = 1; i < v.length; i++) {
      if (Math.abs(v[i]) > Math.abs(v[best])) {
        best = i;
      }
    }
    return best;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
