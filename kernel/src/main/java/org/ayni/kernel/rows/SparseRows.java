package org.ayni.kernel.rows;

import java.io.Serializable;
import java.util.Arrays;

/// A sparse matrix by rows, to be multiplied with several vectors at once: a product takes all of
/// them in one pass over the entries. Row i holds entries start(i) … start(i + 1) − 1; columns
/// ascend in each row.
///
/// Vectors lie side by side: component i of vector t is at i · width + t. Every sum is taken in the
/// order of the entries, whatever the width, so that a row gives the same bits alone, in a stretch
/// of rows and on another machine. Immutable.
public final class SparseRows implements Serializable {

  private static final long serialVersionUID = 1;

  private final int[] start;
  private final int[] column;
  private final double[] value;

  private SparseRows(int[] start, int[] column, double[] value) {
    this.start = start;
    this.column = column;
    this.value = value;
  }

  public int rows() {
    return start.length - 1;
  }

  public int entries() {
    return column.length;
  }

  /// Entries of the row that has most.
  public int longestRow() {
    int longest = 0;
    for (int i = 0; i < rows(); i++) {
      longest = Math.max(longest, start[i + 1] - start[i]);
    }
    return longest;
  }

  /// Where the entries of row i begin; at `rows()` where they end.
  public int start(int i) {
    return start[i];
  }

  /// The column of entry k.
  public int column(int k) {
    return column[k];
  }

  /// The value of entry k.
  public double value(int k) {
    return value[k];
  }

  /// Rows from … to − 1 as a matrix of their own.
  public SparseRows stretch(int from, int to) {
    int[] begin = new int[to - from + 1];
    for (int i = from; i <= to; i++) {
      begin[i - from] = start[i] - start[from];
    }
    return new SparseRows(
        begin,
        Arrays.copyOfRange(column, start[from], start[to]),
        Arrays.copyOfRange(value, start[from], start[to]));
  }

  /// The same matrix by columns.
  public SparseRows transposed(int columns) {
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
    return new SparseRows(from, row, turned);
  }

  /// out[i, t] = Σₖ value · x[column, t] for rows from … to − 1.
  ///
  /// @param x [columns · width]
  /// @param out [rows · width]
  public void multiply(int from, int to, double[] x, double[] out, int width) {
    switch (width) {
      case 1 -> one(from, to, x, out);
      case 5 -> five(from, to, x, out);
      default -> {
        int t = 0;
        for (; t + 4 <= width; t += 4) {
          four(from, to, x, out, width, t);
        }
        for (; t < width; t++) {
          single(from, to, x, out, width, t);
        }
      }
    }
  }

  /// out[i, t] = Σₖ |value| · x[column, t]. Seldom wanted, so not unrolled.
  public void multiplyAbsolute(int from, int to, double[] x, double[] out, int width) {
    for (int i = from; i < to; i++) {
      for (int t = 0; t < width; t++) {
        double sum = 0;
        for (int k = start[i]; k < start[i + 1]; k++) {
          sum += Math.abs(value[k]) * x[column[k] * width + t];
        }
        out[i * width + t] = sum;
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

  /// The product for vector t alone.
  public void single(int from, int to, double[] x, double[] out, int width, int t) {
    for (int i = from; i < to; i++) {
      double sum = 0;
      for (int k = start[i]; k < start[i + 1]; k++) {
        sum += value[k] * x[column[k] * width + t];
      }
      out[i * width + t] = sum;
    }
  }

  private void four(int from, int to, double[] x, double[] out, int width, int t) {
    for (int i = from; i < to; i++) {
      double s0 = 0;
      double s1 = 0;
      double s2 = 0;
      double s3 = 0;
      for (int k = start[i]; k < start[i + 1]; k++) {
        double a = value[k];
        int c = column[k] * width + t;
        s0 += a * x[c];
        s1 += a * x[c + 1];
        s2 += a * x[c + 2];
        s3 += a * x[c + 3];
      }
      int o = i * width + t;
      out[o] = s0;
      out[o + 1] = s1;
      out[o + 2] = s2;
      out[o + 3] = s3;
    }
  }

  /// Five, which are the years that most plans have.
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

  /// Collects the entries row by row, columns ascending.
  public static final class Builder {
    private int[] start;
    private int[] column = new int[1024];
    private double[] value = new double[1024];
    private int size;
    private int row;

    /// Of as many rows as will be ended.
    public Builder() {
      this(1024);
    }

    /// @param rows how many rows to expect
    public Builder(int rows) {
      start = new int[rows + 1];
    }

    /// Adds an entry to the row being written.
    public void add(int c, double v) {
      if (size == column.length) {
        int grown = Math.addExact(size, size / 2);
        column = Arrays.copyOf(column, grown);
        value = Arrays.copyOf(value, grown);
      }
      column[size] = c;
      value[size++] = v;
    }

    public void endRow() {
      if (row + 1 == start.length) {
        start = Arrays.copyOf(start, Math.addExact(start.length, start.length / 2 + 1));
      }
      start[++row] = size;
    }

    public SparseRows build() {
      return new SparseRows(
          Arrays.copyOf(start, row + 1), Arrays.copyOf(column, size), Arrays.copyOf(value, size));
    }
  }
}
