package org.ayni.kernel.fixedpoint;

/// x ← x + ω r with r = d + A x − x, for one right-hand side or [#WIDTH] of them side by side, in
/// one pass over A. ω = 1 is Jacobi's step x ← A x + d.
///
/// Each column's arithmetic is the same, in the same order, alone or beside others. Vectors are
/// stored component by component, the columns of one together.
final class RelaxedIteration {

  /// Columns that share a pass. Four sums and what they need fit into the registers of every
  /// processor we know.
  static final int WIDTH = 4;

  private final NonnegativeMatrix a;
  private final int width;
  private final Workers workers;
  private final double[] d;
  private double[] x;
  private double[] before;
  private final double[] partial;
  private boolean atZero = true;
  private int passes;
  private long bytes;

  /// Starts at x = 0.
  ///
  /// @param rightHandSides one or [#WIDTH], each of length n
  RelaxedIteration(NonnegativeMatrix a, double[][] rightHandSides, Workers workers) {
    this.a = a;
    this.width = rightHandSides.length;
    if (width != 1 && width != WIDTH) {
      throw new IllegalArgumentException(width + " columns; expected 1 or " + WIDTH);
    }
    this.workers = workers;
    int n = a.rows();
    this.d = width == 1 ? rightHandSides[0] : sideBySide(rightHandSides, n);
    this.x = new double[Math.multiplyExact(n, width)];
    this.before = new double[Math.multiplyExact(n, width)];
    this.partial = new double[Workers.chunks(n) * width];
  }

  private static double[] sideBySide(double[][] columns, int n) {
    double[] packed = new double[n * columns.length];
    for (int c = 0; c < columns.length; c++) {
      for (int i = 0; i < n; i++) {
        packed[i * columns.length + c] = columns[c][i];
      }
    }
    return packed;
  }

  /// One step: makes the next x and returns ‖r‖∞ of each column of the x before it. The first, from
  /// x = 0, needs no pass over A: r = d.
  ///
  /// @param omega one factor a column
  double[] step(double[] omega) {
    double[] next = before;
    workers.forEachChunk(
        a.rows(),
        (chunk, from, to) -> {
          if (atZero) {
            first(d, omega, next, from, to, partial, chunk * width);
          } else if (width == 1) {
            partial[chunk] = one(a, d, x, omega[0], next, from, to);
          } else {
            four(a, d, x, omega, next, from, to, partial, chunk * WIDTH);
          }
        });
    before = x;
    x = next;
    passes += atZero ? 0 : 1;
    bytes += (atZero ? 0 : a.bytes() + 8L * x.length) + 16L * x.length;
    atZero = false;
    double[] norm = new double[width];
    for (int k = 0; k < partial.length; k++) {
      norm[k % width] = Math.max(norm[k % width], partial[k]);
    }
    return norm;
  }

  /// Column `c` of the x whose residual the last step returned; a copy.
  double[] before(int c) {
    return column(before, c);
  }

  /// Column `c` of the x that the last step made; a copy.
  double[] current(int c) {
    return column(x, c);
  }

  private double[] column(double[] packed, int c) {
    if (width == 1) {
      return packed.clone();
    }
    double[] column = new double[a.rows()];
    for (int i = 0; i < column.length; i++) {
      column[i] = packed[i * width + c];
    }
    return column;
  }

  /// Makes column `c` of x at least 0 everywhere.
  void clamp(int c) {
    for (int k = c; k < x.length; k += width) {
      x[k] = Math.max(0, x[k]);
    }
  }

  /// ‖x‖∞ of column `c` of the x before the last step.
  double sizeBefore(int c) {
    double largest = 0;
    for (int k = c; k < before.length; k += width) {
      largest = Math.max(largest, Math.abs(before[k]));
    }
    return largest;
  }

  /// Whether column `c` of the x before the last step has a negative component.
  boolean hasNegativeBefore(int c) {
    for (int k = c; k < before.length; k += width) {
      if (before[k] < 0) {
        return true;
      }
    }
    return false;
  }

  /// Passes over A so far.
  int passes() {
    return passes;
  }

  /// Bytes that the steps so far had to move at least: in a pass A once; x, d and the next x once
  /// each.
  long bytes() {
    return bytes;
  }

  private static void first(
      double[] d, double[] omega, double[] next, int from, int to, double[] norm, int at) {
    int width = omega.length;
    for (int c = 0; c < width; c++) {
      double largest = 0;
      for (int k = from * width + c; k < to * width; k += width) {
        largest = Math.max(largest, Math.abs(d[k]));
        next[k] = omega[c] * d[k];
      }
      norm[at + c] = largest;
    }
  }

  private static double one(
      NonnegativeMatrix a, double[] d, double[] x, double omega, double[] next, int from, int to) {
    int[] start = a.starts();
    int[] column = a.columnIndices();
    double[] value = a.values();
    double largest = 0;
    for (int i = from; i < to; i++) {
      double sum = d[i];
      int end = start[i + 1];
      for (int q = start[i]; q < end; q++) {
        sum += value[q] * x[column[q]];
      }
      double r = sum - x[i];
      largest = Math.max(largest, Math.abs(r));
      next[i] = x[i] + omega * r;
    }
    return largest;
  }

  private static void four(
      NonnegativeMatrix a,
      double[] d,
      double[] x,
      double[] omega,
      double[] next,
      int from,
      int to,
      double[] norm,
      int at) {
    int[] start = a.starts();
    int[] column = a.columnIndices();
    double[] value = a.values();
    double most0 = 0;
    double most1 = 0;
    double most2 = 0;
    double most3 = 0;
    for (int i = from; i < to; i++) {
      int own = WIDTH * i;
      double sum0 = d[own];
      double sum1 = d[own + 1];
      double sum2 = d[own + 2];
      double sum3 = d[own + 3];
      int end = start[i + 1];
      for (int q = start[i]; q < end; q++) {
        double v = value[q];
        int k = WIDTH * column[q];
        sum0 += v * x[k];
        sum1 += v * x[k + 1];
        sum2 += v * x[k + 2];
        sum3 += v * x[k + 3];
      }
      double r0 = sum0 - x[own];
      double r1 = sum1 - x[own + 1];
      double r2 = sum2 - x[own + 2];
      double r3 = sum3 - x[own + 3];
      most0 = Math.max(most0, Math.abs(r0));
      most1 = Math.max(most1, Math.abs(r1));
      most2 = Math.max(most2, Math.abs(r2));
      most3 = Math.max(most3, Math.abs(r3));
      next[own] = x[own] + omega[0] * r0;
      next[own + 1] = x[own + 1] + omega[1] * r1;
      next[own + 2] = x[own + 2] + omega[2] * r2;
      next[own + 3] = x[own + 3] + omega[3] * r3;
    }
    norm[at] = most0;
    norm[at + 1] = most1;
    norm[at + 2] = most2;
    norm[at + 3] = most3;
  }
}
