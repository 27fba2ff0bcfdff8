package org.ayni.kernel.matrix;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;
import java.util.List;

/// An immutable dense matrix, stored by columns outside the Java heap (8 bytes an entry).
/// Thread-safe.
public final class DenseMatrix {

  private final int rows;
  private final int columns;
  private final MemorySegment entries;

  private DenseMatrix(int rows, int columns, MemorySegment entries) {
    this.rows = rows;
    this.columns = columns;
    this.entries = entries;
  }

  /// Takes `entries` as they are; the caller keeps no other way to them.
  static DenseMatrix owning(int rows, int columns, MemorySegment entries) {
    return new DenseMatrix(rows, columns, entries);
  }

  /// The n × n matrix with ones on the diagonal.
  public static DenseMatrix identity(int n) {
    MemorySegment entries = memory(n, n);
    for (int i = 0; i < n; i++) {
      entries.setAtIndex(JAVA_DOUBLE, (long) i * n + i, 1);
    }
    return new DenseMatrix(n, n, entries);
  }

  /// From rows of a dense array; `dense[i][j]` becomes entry (i, j).
  public static DenseMatrix ofRows(double[][] dense) {
    int columns = dense.length == 0 ? 0 : dense[0].length;
    MemorySegment entries = memory(dense.length, columns);
    for (int i = 0; i < dense.length; i++) {
      if (dense[i].length != columns) {
        throw new IllegalArgumentException(
            "row " + i + " has " + dense[i].length + " entries; expected " + columns);
      }
      for (int j = 0; j < columns; j++) {
        entries.setAtIndex(JAVA_DOUBLE, (long) j * dense.length + i, dense[i][j]);
      }
    }
    return new DenseMatrix(dense.length, columns, entries);
  }

  /// From columns, at least one, all of the same length.
  public static DenseMatrix ofColumns(List<double[]> columns) {
    int rows = columns.getFirst().length;
    MemorySegment entries = memory(rows, columns.size());
    for (int j = 0; j < columns.size(); j++) {
      if (columns.get(j).length != rows) {
        throw new IllegalArgumentException(
            "column " + j + " has " + columns.get(j).length + " entries; expected " + rows);
      }
      MemorySegment.copy(
          columns.get(j), 0, entries, JAVA_DOUBLE, (long) j * rows * Double.BYTES, rows);
    }
    return new DenseMatrix(rows, columns.size(), entries);
  }

  private static MemorySegment memory(int rows, int columns) {
    if (rows < 0 || columns < 0) {
      throw new IllegalArgumentException(
          "a matrix of " + rows + " × " + columns + "; expected both >= 0");
    }
    return OffHeapMemory.doubles(
        (long) rows * columns, "a dense matrix of " + rows + " × " + columns);
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  public double get(int row, int column) {
    if (row < 0 || row >= rows || column < 0 || column >= columns) {
      throw new IndexOutOfBoundsException(
          "entry (" + row + ", " + column + ") of a " + rows + " × " + columns + " matrix");
    }
    return entries.getAtIndex(JAVA_DOUBLE, (long) column * rows + row);
  }

  /// A copy of one column, of length [#rows()].
  public double[] column(int column) {
    java.util.Objects.checkIndex(column, columns);
    double[] copy = new double[rows];
    MemorySegment.copy(entries, JAVA_DOUBLE, (long) column * rows * Double.BYTES, copy, 0, rows);
    return copy;
  }

  /// y = M x, x of length [#columns()], y of length [#rows()].
  public double[] multiply(double[] x) {
    checkLength("multiply", x.length, columns);
    double[] y = new double[rows];
    for (int j = 0; j < columns; j++) {
      long start = (long) j * rows;
      for (int i = 0; i < rows; i++) {
        y[i] += entries.getAtIndex(JAVA_DOUBLE, start + i) * x[j];
      }
    }
    return y;
  }

  /// y = Mᵀ x, x of length [#rows()], y of length [#columns()].
  public double[] multiplyTransposed(double[] x) {
    checkLength("multiplyTransposed", x.length, rows);
    double[] y = new double[columns];
    for (int j = 0; j < columns; j++) {
      long start = (long) j * rows;
      double sum = 0;
      for (int i = 0; i < rows; i++) {
        sum += entries.getAtIndex(JAVA_DOUBLE, start + i) * x[i];
      }
      y[j] = sum;
    }
    return y;
  }

  private void checkLength(String operation, int found, int expected) {
    if (found != expected) {
      throw new IllegalArgumentException(
          operation
              + ": a vector of length "
              + found
              + " does not fit a "
              + this
              + "; expected length "
              + expected);
    }
  }

  MemorySegment copyOfEntries() {
    return memory(rows, columns).copyFrom(entries);
  }

  @Override
  public String toString() {
    return rows + " × " + columns + " dense matrix";
  }
}
