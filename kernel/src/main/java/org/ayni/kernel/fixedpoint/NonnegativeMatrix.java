package org.ayni.kernel.fixedpoint;

import java.util.Arrays;
import org.ayni.kernel.matrix.SparseMatrix;

/// An immutable sparse matrix without negative entries, stored by rows (compressed sparse rows,
/// columns ascending in each): 12 bytes an entry, 4 a row. Thread-safe.
public final class NonnegativeMatrix {

  private final int columns;
  private final int[] start;
  private final int[] column;
  private final double[] value;

  private NonnegativeMatrix(int columns, int[] start, int[] column, double[] value) {
    this.columns = columns;
    this.start = start;
    this.column = column;
    this.value = value;
  }

  /// The same matrix, by rows. Refuses negative entries.
  public static NonnegativeMatrix of(SparseMatrix matrix) {
    return ofTransposed(matrix).transposed();
  }

  /// The transpose of `matrix`, whose columns become rows; shares its arrays. Refuses negative
  /// entries.
  public static NonnegativeMatrix ofTransposed(SparseMatrix matrix) {
    return matrix.readArrays((start, rowIndex, value) -> {
      for (int k = 0; k < value.length; k++) {
        if (!(value[k] >= 0)) {
          throw new IllegalArgumentException(
              "an entry " + value[k] + " in row " + rowIndex[k] + "; expected none below 0");
        }
      }
      return new NonnegativeMatrix(matrix.rows(), start, rowIndex, value);
    });
  }

  /// Starts a matrix that is filled row by row.
  ///
  /// @param entries at most so many will be added
  /// @throws org.ayni.kernel.run.InsufficientMemoryException when they do not fit
  public static Builder builder(int rows, int columns, int entries) {
    return new Builder(rows, columns, entries);
  }

  public int rows() {
    return start.length - 1;
  }

  public int columns() {
    return columns;
  }

  /// Number of stored entries.
  public int entries() {
    return column.length;
  }

  /// Bytes of its three arrays: what one pass over it streams.
  public long bytes() {
    return 12L * entries() + 4L * start.length;
  }

  /// Walks the stored entries of one row by ascending column.
  public void forEachInRow(int row, SparseMatrix.EntryConsumer consumer) {
    for (int q = start[row]; q < start[row + 1]; q++) {
      consumer.accept(column[q], value[q]);
    }
  }

  /// The transpose, a counting sort: O(entries + rows + columns).
  public NonnegativeMatrix transposed() {
    Memory.require(
        "The transpose of a " + this, 2 * bytes() + 4L * columns, "Aggregate the smallest rows.");
    int[] first = new int[columns + 1];
    for (int j : column) {
      first[j + 1]++;
    }
    for (int j = 0; j < columns; j++) {
      first[j + 1] += first[j];
    }
    int[] next = Arrays.copyOf(first, columns);
    int[] row = new int[column.length];
    double[] moved = new double[column.length];
    for (int i = 0; i < rows(); i++) {
      for (int q = start[i]; q < start[i + 1]; q++) {
        int at = next[column[q]]++;
        row[at] = i;
        moved[at] = value[q];
      }
    }
    return new NonnegativeMatrix(rows(), first, row, moved);
  }

  /// Entries of the longest row.
  int longestRow() {
    int longest = 0;
    for (int i = 0; i < rows(); i++) {
      longest = Math.max(longest, start[i + 1] - start[i]);
    }
    return longest;
  }

  /// The arrays themselves, for the inner loops of this package; nobody writes to them.
  int[] starts() {
    return start;
  }

  int[] columnIndices() {
    return column;
  }

  double[] values() {
    return value;
  }

  @Override
  public String toString() {
    return rows() + " × " + columns + " nonnegative matrix, " + entries() + " entries";
  }

  /// Takes rows one after the other, each with its columns in any order. Not thread-safe.
  public static final class Builder {
    private final int columns;
    private final int[] start;
    private int[] column;
    private double[] value;
    private int row;
    private int size;

    private Builder(int rows, int columns, int entries) {
      if (!(rows >= 0 && columns >= 0 && entries >= 0)) {
        throw new IllegalArgumentException(
            "a matrix of %d × %d with %d entries; expected all >= 0"
                .formatted(rows, columns, entries));
      }
      Memory.require(
          "A matrix of %d × %d with %d entries".formatted(rows, columns, entries),
          12L * entries + 4L * rows,
          "Aggregate, or leave out the smallest entries.");
      this.columns = columns;
      this.start = new int[rows + 1];
      this.column = new int[entries];
      this.value = new double[entries];
    }

    /// Adds `v` to entry `j` of the row that is being filled. Zeros are left out, repeated columns
    /// added up.
    public Builder add(int j, double v) {
      if (row >= start.length - 1 || j < 0 || j >= columns) {
        throw new IndexOutOfBoundsException(
            "entry (%d, %d) of a %d × %d matrix".formatted(row, j, start.length - 1, columns));
      }
      if (!(v >= 0 && v < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "entry (%d, %d) is %s; expected a finite number >= 0".formatted(row, j, v));
      }
      if (v != 0) {
        // Insertion keeps a short row ascending; a row that comes ascending costs one comparison.
        int at = size;
        while (at > start[row] && column[at - 1] > j) {
          at--;
        }
        if (at > start[row] && column[at - 1] == j) {
          return replace(at - 1, value[at - 1] + v);
        }
        System.arraycopy(column, at, column, at + 1, size - at);
        System.arraycopy(value, at, value, at + 1, size - at);
        column[at] = j;
        value[at] = v;
        size++;
      }
      return this;
    }

    private Builder replace(int at, double sum) {
      if (!(sum < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "entry (%d, %d) adds up to %s; expected a finite number"
                .formatted(row, column[at], sum));
      }
      value[at] = sum;
      return this;
    }

    /// Ends the row; what is added from now on belongs to the next.
    public Builder endRow() {
      start[++row] = size;
      return this;
    }

    public NonnegativeMatrix build() {
      if (row != start.length - 1) {
        throw new IllegalStateException(row + " rows; expected " + (start.length - 1));
      }
      if (size < column.length) {
        column = Arrays.copyOf(column, size);
        value = Arrays.copyOf(value, size);
      }
      return new NonnegativeMatrix(columns, start, column, value);
    }
  }
}
