package org.ayni.kernel.matrix;

import java.util.Arrays;

/// An immutable sparse matrix, stored by columns (compressed sparse columns, rows ascending in
/// each).
///
/// Explicit zeros are dropped and repeated entries added up when it is built. Thread-safe.
public final class SparseMatrix {

  private final int rows;
  private final int columns;
  private final int[] start;
  private final int[] rowIndex;
  private final double[] value;

  private SparseMatrix(int rows, int columns, int[] start, int[] rowIndex, double[] value) {
    this.rows = rows;
    this.columns = columns;
    this.start = start;
    this.rowIndex = rowIndex;
    this.value = value;
  }

  /// What is done with one stored entry.
  @FunctionalInterface
  public interface EntryConsumer {
    /// @param index the row (or, where rows are walked, the column) of the entry
    /// @param value its value, never 0
    void accept(int index, double value);
  }

  /// What is done with one stored entry, both indices told.
  @FunctionalInterface
  public interface TripletConsumer {
    void accept(int row, int column, double value);
  }

  /// Starts a matrix of zeros.
  public static Builder builder(int rows, int columns) {
    return new Builder(rows, columns);
  }

  /// From rows of a dense array; `dense[i][j]` becomes entry (i, j).
  public static SparseMatrix ofRows(double[][] dense) {
    int columns = dense.length == 0 ? 0 : dense[0].length;
    Builder builder = builder(dense.length, columns);
    for (int i = 0; i < dense.length; i++) {
      if (dense[i].length != columns) {
        throw new IllegalArgumentException(
            "row " + i + " has " + dense[i].length + " entries; expected " + columns);
      }
      for (int j = 0; j < columns; j++) {
        builder.add(i, j, dense[i][j]);
      }
    }
    return builder.build();
  }

  /// Starts a matrix that is filled column by column, rows ascending in each: without the sorting
  /// of [#builder] and with little more memory than the matrix itself.
  ///
  /// @param entries at most so many will be added
  public static ByColumns byColumns(int rows, int columns, int entries) {
    return new ByColumns(rows, columns, entries);
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  /// Number of stored entries.
  public int entries() {
    return rowIndex.length;
  }

  /// Entry (row, column), 0 where nothing is stored; O(log of the column's entries).
  public double get(int row, int column) {
    checkIndex("row", row, rows);
    checkIndex("column", column, columns);
    int at = Arrays.binarySearch(rowIndex, start[column], start[column + 1], row);
    return at < 0 ? 0 : value[at];
  }

  /// Walks the stored entries of one column by ascending row.
  public void forEachInColumn(int column, EntryConsumer consumer) {
    for (int k = start[column]; k < start[column + 1]; k++) {
      consumer.accept(rowIndex[k], value[k]);
    }
  }

  /// Walks all stored entries, column by column, rows ascending.
  public void forEach(TripletConsumer consumer) {
    for (int j = 0; j < columns; j++) {
      for (int k = start[j]; k < start[j + 1]; k++) {
        consumer.accept(rowIndex[k], j, value[k]);
      }
    }
  }

  /// y = M x, x of length [#columns()], y of length [#rows()].
  public double[] multiply(double[] x) {
    checkLength("multiply", x.length, columns);
    double[] y = new double[rows];
    for (int j = 0; j < columns; j++) {
      double xj = x[j];
      if (xj != 0) {
        for (int k = start[j]; k < start[j + 1]; k++) {
          y[rowIndex[k]] += value[k] * xj;
        }
      }
    }
    return y;
  }

  /// y = Mᵀ x, x of length [#rows()], y of length [#columns()].
  public double[] multiplyTransposed(double[] x) {
    checkLength("multiplyTransposed", x.length, rows);
    double[] y = new double[columns];
    for (int j = 0; j < columns; j++) {
      double sum = 0;
      for (int k = start[j]; k < start[j + 1]; k++) {
        sum += value[k] * x[rowIndex[k]];
      }
      y[j] = sum;
    }
    return y;
  }

  public double[] rowSums() {
    double[] ones = new double[columns];
    Arrays.fill(ones, 1);
    return multiply(ones);
  }

  public double[] columnSums() {
    double[] ones = new double[rows];
    Arrays.fill(ones, 1);
    return multiplyTransposed(ones);
  }

  /// M diag(factor): column j times factor[j].
  public SparseMatrix scaleColumns(double[] factor) {
    checkLength("scaleColumns", factor.length, columns);
    double[] scaled = new double[value.length];
    for (int j = 0; j < columns; j++) {
      for (int k = start[j]; k < start[j + 1]; k++) {
        scaled[k] = value[k] * factor[j];
      }
    }
    return withValues(scaled);
  }

  /// The same pattern with other values, which it shares; entries that are 0 are dropped.
  private SparseMatrix withValues(double[] values) {
    int kept = 0;
    for (double v : values) {
      if (!Double.isFinite(v)) {
        throw new IllegalArgumentException("an entry became " + v + "; expected a finite number");
      }
      kept += v == 0 ? 0 : 1;
    }
    if (kept == values.length) {
      return new SparseMatrix(rows, columns, start, rowIndex, values);
    }
    int[] from = new int[columns + 1];
    int[] index = new int[kept];
    double[] left = new double[kept];
    int n = 0;
    for (int j = 0; j < columns; j++) {
      for (int k = start[j]; k < start[j + 1]; k++) {
        if (values[k] != 0) {
          index[n] = rowIndex[k];
          left[n++] = values[k];
        }
      }
      from[j + 1] = n;
    }
    return new SparseMatrix(rows, columns, from, index, left);
  }

  /// One column as a vector; a copy.
  public SparseVector column(int j) {
    return SparseVector.of(
        Arrays.copyOfRange(rowIndex, start[j], start[j + 1]),
        Arrays.copyOfRange(value, start[j], start[j + 1]));
  }

  /// diag(factor) M: row i times factor[i].
  public SparseMatrix scaleRows(double[] factor) {
    checkLength("scaleRows", factor.length, rows);
    double[] scaled = new double[value.length];
    for (int k = 0; k < scaled.length; k++) {
      scaled[k] = value[k] * factor[rowIndex[k]];
    }
    return withValues(scaled);
  }

  /// A counting sort: O(entries + rows + columns).
  public SparseMatrix transposed() {
    int[] first = new int[rows + 1];
    for (int i : rowIndex) {
      first[i + 1]++;
    }
    for (int i = 0; i < rows; i++) {
      first[i + 1] += first[i];
    }
    int[] next = Arrays.copyOf(first, rows);
    int[] column = new int[rowIndex.length];
    double[] moved = new double[rowIndex.length];
    forEach((i, j, v) -> {
      int at = next[i]++;
      column[at] = j;
      moved[at] = v;
    });
    return new SparseMatrix(columns, rows, first, column, moved);
  }

  /// A copy as dense rows, [rows][columns].
  public double[][] toDenseRows() {
    double[][] dense = new double[rows][columns];
    forEach((i, j, v) -> dense[i][j] = v);
    return dense;
  }

  /// What is done with the arrays of a matrix.
  ///
  /// @param <T> what comes of it
  @FunctionalInterface
  public interface ArraysReader<T> {
    /// @param start where each column starts, and the number of entries
    /// @param rowIndex row of each stored entry
    /// @param value value of each stored entry
    T read(int[] start, int[] rowIndex, double[] value);
  }

  /// The three arrays themselves, for kernels that share them instead of copying gigabytes: never
  /// to be written to.
  public <T> T readArrays(ArraysReader<T> reader) {
    return reader.read(start, rowIndex, value);
  }

  /// Copies of the three arrays, for solvers that want them: column starts (length columns + 1).
  public int[] columnStarts() {
    return start.clone();
  }

  /// Row of each stored entry, in storage order; a copy.
  public int[] rowIndices() {
    return rowIndex.clone();
  }

  /// Value of each stored entry, in storage order; a copy.
  public double[] values() {
    return value.clone();
  }

  private void checkLength(String operation, int found, int expected) {
    if (found != expected) {
      throw new IllegalArgumentException(
          operation
              + ": a vector of length "
              + found
              + " does not fit a "
              + rows
              + " × "
              + columns
              + " matrix; expected length "
              + expected);
    }
  }

  private static void checkIndex(String what, int index, int limit) {
    if (index < 0 || index >= limit) {
      throw new IndexOutOfBoundsException(what + " " + index + "; expected 0 … " + (limit - 1));
    }
  }

  @Override
  public String toString() {
    return rows + " × " + columns + " sparse matrix, " + entries() + " entries";
  }

  /// Collects entries in any order. Not thread-safe.
  public static final class Builder {
    private final int rows;
    private final int columns;
    private int[] row = new int[64];
    private int[] column = new int[64];
    private double[] value = new double[64];
    private int size;

    private Builder(int rows, int columns) {
      if (rows < 0 || columns < 0) {
        throw new IllegalArgumentException(
            "a matrix of " + rows + " × " + columns + "; expected both >= 0");
      }
      this.rows = rows;
      this.columns = columns;
    }

    /// Adds `v` to entry (i, j). NaN and infinite values are refused.
    public Builder add(int i, int j, double v) {
      checkIndex("row", i, rows);
      checkIndex("column", j, columns);
      if (!Double.isFinite(v)) {
        throw new IllegalArgumentException(
            "entry (" + i + ", " + j + ") is " + v + "; expected a finite number");
      }
      if (v != 0) {
        if (size == value.length) {
          int grown = Math.addExact(size, size);
          row = Arrays.copyOf(row, grown);
          column = Arrays.copyOf(column, grown);
          value = Arrays.copyOf(value, grown);
        }
        row[size] = i;
        column[size] = j;
        value[size++] = v;
      }
      return this;
    }

    /// Two counting sorts (by row, then stably by column): O(entries + rows + columns).
    public SparseMatrix build() {
      int[] byRow = stableOrder(identity(size), row, rows);
      int[] order = stableOrder(byRow, column, columns);
      int[] start = new int[columns + 1];
      int[] rowIndex = new int[size];
      double[] out = new double[size];
      int n = 0;
      int at = 0;
      for (int j = 0; j < columns; j++) {
        start[j] = n;
        while (at < size && column[order[at]] == j) {
          int k = order[at++];
          if (n > start[j] && rowIndex[n - 1] == row[k]) {
            out[n - 1] += value[k];
          } else {
            rowIndex[n] = row[k];
            out[n++] = value[k];
          }
        }
      }
      start[columns] = n;
      return new SparseMatrix(
          rows, columns, start, Arrays.copyOf(rowIndex, n), Arrays.copyOf(out, n));
    }

    private static int[] identity(int n) {
      int[] order = new int[n];
      Arrays.setAll(order, k -> k);
      return order;
    }

    private static int[] stableOrder(int[] order, int[] key, int keys) {
      int[] next = new int[keys + 1];
      for (int k : order) {
        next[key[k] + 1]++;
      }
      for (int q = 0; q < keys; q++) {
        next[q + 1] += next[q];
      }
      int[] sorted = new int[order.length];
      for (int k : order) {
        sorted[next[key[k]]++] = k;
      }
      return sorted;
    }
  }

  /// Takes columns one after the other. Not thread-safe.
  public static final class ByColumns {
    private final int rows;
    private final int[] start;
    private int[] row;
    private double[] value;
    private int column;
    private int size;

    private ByColumns(int rows, int columns, int entries) {
      if (rows < 0 || columns < 0 || entries < 0) {
        throw new IllegalArgumentException(
            "a matrix of "
                + rows
                + " × "
                + columns
                + " with "
                + entries
                + " entries; expected all >= 0");
      }
      this.rows = rows;
      start = new int[columns + 1];
      row = new int[entries];
      value = new double[entries];
    }

    /// Adds an entry to the column that is being filled.
    ///
    /// @param i larger than the row of the entry before
    /// @param v finite; 0 is dropped
    public ByColumns add(int i, double v) {
      checkIndex("row", i, rows);
      if (size > start[column] && row[size - 1] >= i) {
        throw new IllegalArgumentException(
            "row " + i + " of column " + column + " after row " + row[size - 1]);
      }
      if (!Double.isFinite(v)) {
        throw new IllegalArgumentException(
            "entry (" + i + ", " + column + ") is " + v + "; expected a finite number");
      }
      if (v != 0) {
        row[size] = i;
        value[size++] = v;
      }
      return this;
    }

    /// Goes on with the next column.
    public ByColumns endColumn() {
      start[++column] = size;
      return this;
    }

    /// @throws IllegalStateException before all columns ended
    public SparseMatrix build() {
      if (column != start.length - 1) {
        throw new IllegalStateException(column + " columns ended; expected " + (start.length - 1));
      }
      if (size < value.length) {
        row = Arrays.copyOf(row, size);
        value = Arrays.copyOf(value, size);
      }
      return new SparseMatrix(rows, start.length - 1, start, row, value);
    }
  }
}
