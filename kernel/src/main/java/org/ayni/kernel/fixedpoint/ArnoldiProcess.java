package org.ayni.kernel.fixedpoint;

import java.util.Arrays;
import org.ayni.kernel.run.RunControl;

/// A few steps of Arnoldi's process: H = Vᵀ A V [k × k] upper Hessenberg, V [n × k] an orthonormal
/// basis of span{b, A b, …}. The eigenvalues of H approach the outermost ones of A first.
///
/// By classical Gram–Schmidt, so that all dot products of a step take one pass over the basis:
/// exact enough for a few steps. Source: Saad (2003), section 6.3.
final class ArnoldiProcess {

  /// Below this length, relative to the vector it came of, a Krylov vector is rounding noise.
  private static final double BREAKDOWN = 1e-8;

  private ArnoldiProcess() {}

  /// to = A from.
  @FunctionalInterface
  interface Pass {
    void run(double[] from, double[] to);
  }

  /// A pass over a matrix in memory, shared by `workers`.
  static Pass over(NonnegativeMatrix a, Workers workers) {
    return (x, y) ->
        workers.forEachChunk(a.rows(), (chunk, first, end) -> multiply(a, x, y, first, end));
  }

  /// Bytes held during `steps` steps.
  static long memory(int n, int steps) {
    return 8L * n * (steps + 1);
  }

  /// Streamed during `steps` steps: A once in each, and the vectors that a step makes orthogonal to
  /// each other, read twice.
  static long bytes(NonnegativeMatrix a, int steps) {
    return steps * a.bytes() + 8L * a.rows() * (steps * (steps + 1L) + 5L * steps);
  }

  /// Arnoldi's process with classical Gram–Schmidt: H [k × k], k ≤ m, upper Hessenberg.
  static double[][] hessenberg(int n, Pass a, int m, Workers workers, RunControl control) {
    double[][] h = new double[m][m];
    double[][] basis = new double[m + 1][];
    basis[0] = start(n);
    double length = Math.sqrt(dots(basis, 1, basis[0], workers)[0]);
    scale(basis[0], 1 / length, workers);
    for (int k = 0; k < m; k++) {
      if (control.shouldStop()) {
        return top(h, k);
      }
      double[] w = new double[n];
      basis[k + 1] = w;
      double[] from = basis[k];
      a.run(from, w);
      double size = Math.sqrt(dots(new double[][] {w}, 1, w, workers)[0]);
      double[] projection = dots(basis, k + 1, w, workers);
      for (int i = 0; i <= k; i++) {
        h[i][k] = projection[i];
      }
      int count = k + 1;
      workers.forEachChunk(
          n,
          (chunk, first, end) -> {
            for (int i = 0; i < count; i++) {
              subtract(w, projection[i], basis[i], first, end);
            }
          });
      double rest = Math.sqrt(dots(new double[][] {w}, 1, w, workers)[0]);
      if (k + 1 == m || !(rest > BREAKDOWN * size)) {
        return top(h, k + 1);
      }
      h[k + 1][k] = rest;
      scale(w, 1 / rest, workers);
    }
    return h;
  }

  /// Components between 0.5 and 1.5 without any order: no eigenvector of a matrix with a pattern.
  private static double[] start(int n) {
    double[] v = new double[n];
    for (int i = 0; i < n; i++) {
      double turn = i * 0.6180339887498949;
      v[i] = 0.5 + (turn - Math.floor(turn));
    }
    return v;
  }

  private static double[][] top(double[][] h, int k) {
    double[][] top = new double[k][];
    for (int i = 0; i < k; i++) {
      top[i] = Arrays.copyOf(h[i], k);
    }
    return top;
  }

  private static void multiply(NonnegativeMatrix a, double[] x, double[] y, int from, int to) {
    int[] start = a.starts();
    int[] column = a.columnIndices();
    double[] value = a.values();
    for (int i = from; i < to; i++) {
      double sum = 0;
      int end = start[i + 1];
      for (int q = start[i]; q < end; q++) {
        sum += value[q] * x[column[q]];
      }
      y[i] = sum;
    }
  }

  private static void subtract(double[] w, double factor, double[] v, int from, int to) {
    for (int i = from; i < to; i++) {
      w[i] -= factor * v[i];
    }
  }

  private static void scale(double[] v, double factor, Workers workers) {
    workers.forEachChunk(
        v.length,
        (chunk, from, to) -> {
          for (int i = from; i < to; i++) {
            v[i] *= factor;
          }
        });
  }

  /// v₀·w … v₍count₋₁₎·w: sums of chunks, added up in their order.
  private static double[] dots(double[][] v, int count, double[] w, Workers workers) {
    double[][] partial = new double[Workers.chunks(w.length)][count];
    workers.forEachChunk(
        w.length,
        (chunk, from, to) -> {
          for (int k = 0; k < count; k++) {
            partial[chunk][k] = dot(v[k], w, from, to);
          }
        });
    double[] sum = new double[count];
    for (double[] part : partial) {
      for (int k = 0; k < count; k++) {
        sum[k] += part[k];
      }
    }
    return sum;
  }

  private static double dot(double[] v, double[] w, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += v[i] * w[i];
    }
    return sum;
  }
}
