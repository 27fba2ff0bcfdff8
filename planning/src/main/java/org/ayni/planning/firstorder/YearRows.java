package org.ayni.planning.firstorder;

import java.util.Arrays;

/// A sparse matrix by rows that is the same in every year: a product with it takes all years of a
/// row in one pass. Row i holds entries start[i] … start[i + 1]; columns ascend in each row.
final class YearRows {

  final int[] start;
  final int[] column;
  final double[] value;

  private YearRows(int[] start, int[] column, double[] value) {
    this.start = start;
    this.column = column;
    this.value = value;
  }

  int rows() {
    return start.length - 1;
  }

  int entries() {
    return column.length;
  }

  /// The same matrix by columns.
  YearRows transposed(int columns) {
    int[] from = new int[columns + 1];
    for (int c : column) {
      from[c + 1]++;
    }
    for (int c = 0; c < columns; c++) {
      from[c + 1] += from[c];
    }
    int[] next = Arrays.copyOf(from, columns);
    int[] row = new int[column.length];
    double[] turned = new double[column.length];
    for (int i = 0; i < rows(); i++) {
      for (int k = start[i]; k < start[i + 1]; k++) {
        int at = next[column[k]]++;
        row[at] = i;
        turned[at] = value[k];
      }
    }
    return new YearRows(from, row, turned);
  }

  /// out[i, t] = Σₖ value · x[column, t] for rows from … to − 1.
  ///
  /// @param x [columns · years]
  /// @param out [rows · years]
  void multiply(int from, int to, double[] x, double[] out, int years) {
    switch (years) {
      case 1 -> one(from, to, x, out);
      case 5 -> five(from, to, x, out);
      default -> {
        int t = 0;
        for (; t + 4 <= years; t += 4) {
          four(from, to, x, out, years, t);
        }
        for (; t < years; t++) {
          single(from, to, x, out, years, t);
        }
      }
    }
  }

  /// out[i, t] = Σₖ |value| · x[column, t]. Seldom wanted, so not unrolled.
  void multiplyAbsolute(int from, int to, double[] x, double[] out, int years) {
    for (int i = from; i < to; i++) {
      for (int t = 0; t < years; t++) {
        double sum = 0;
        for (int k = start[i]; k < start[i + 1]; k++) {
          sum += Math.abs(value[k]) * x[column[k] * years + t];
        }
        out[i * years + t] = sum;
      }
    }
  }

  private void one(int from, int to, double[] x, double[] out) {
    for (int i = from; i < to; i++) {
      double sum = 0;
      for (int k = start[i]; k < start[i + 1]; k++) {
        sum += value[k] * x[column[k]];
      }
      out[i] = sum;
    }
  }

  /// The product for one year alone.
  void single(int from, int to, double[] x, double[] out, int years, int t) {
    for (int i = from; i < to; i++) {
      double sum = 0;
      for (int k = start[i]; k < start[i + 1]; k++) {
        sum += value[k] * x[column[k] * years + t];
      }
      out[i * years + t] = sum;
    }
  }

  private void four(int from, int to, double[] x, double[] out, int years, int t) {
    for (int i = from; i < to; i++) {
      double s0 = 0;
      double s1 = 0;
      double s2 = 0;
      double s3 = 0;
      for (int k = start[i]; k < start[i + 1]; k++) {
        double a = value[k];
        int c = column[k] * years + t;
        s0 += a * x[c];
        s1 += a * x[c + 1];
        s2 += a * x[c + 2];
        s3 += a * x[c + 3];
      }
      int o = i * years + t;
      out[o] = s0;
      out[o + 1] = s1;
      out[o + 2] = s2;
      out[o + 3] = s3;
    }
  }

  /// Five years are what most plans have.
  private void five(int from, int to, double[] x, double[] out) {
    for (int i = from; i < to; i++) {
      double s0 = 0;
      double s1 = 0;
      double s2 = 0;
      double s3 = 0;
      double s4 = 0;
      for (int k = start[i]; k < start[i + 1]; k++) {
        double a = value[k];
        int c = column[k] * 5;
        s0 += a * x[c];
        s1 += a * x[c + 1];
        s2 += a * x[c + 2];
        s3 += a * x[c + 3];
        s4 += a * x[c + 4];
      }
      int o = i * 5;
      out[o] = s0;
      out[o + 1] = s1;
      out[o + 2] = s2;
      out[o + 3] = s3;
      out[o + 4] = s4;
    }
  }

  /// Collects the entries row by row.
  static final class Builder {
    private final int[] start;
    private int[] column = new int[1024];
    private double[] value = new double[1024];
    private int size;
    private int row;

    Builder(int rows) {
      start = new int[rows + 1];
    }

    /// Adds an entry to the row being written.
    void add(int c, double v) {
      if (size == column.length) {
        int grown = Math.addExact(size, size / 2);
        column = Arrays.copyOf(column, grown);
        value = Arrays.copyOf(value, grown);
      }
      column[size] = c;
      value[size++] = v;
    }

    void endRow() {
      start[++row] = size;
    }

    YearRows build() {
      if (row != start.length - 1) {
        throw new IllegalStateException(row + " rows written; expected " + (start.length - 1));
      }
      return new YearRows(start, Arrays.copyOf(column, size), Arrays.copyOf(value, size));
    }
  }
}
