package org.ayni.kernel.lp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ayni.kernel.matrix.SparseMatrix;

/// Another linear programme made from one: other costs and bounds, further columns and rows. The
/// columns and rows that were there keep their places. Not thread-safe.
///
///     Extension more = new Extension(program);
///     int slack = more.column(1, 0, Double.POSITIVE_INFINITY);
///     more.entry(row, slack, -1);
///     LinearProgram elastic = more.build();
public final class Extension {

  private record Entry(int row, int column, double value) {}

  private final LinearProgram base;
  private final List<Entry> entries = new ArrayList<>();
  private double[] cost;
  private double[] lower;
  private double[] upper;
  private double[] rowLower;
  private double[] rowUpper;
  private int columns;
  private int rows;

  public Extension(LinearProgram base) {
    this.base = base;
    cost = base.cost();
    lower = base.lower();
    upper = base.upper();
    rowLower = base.rowLower();
    rowUpper = base.rowUpper();
    columns = base.columns();
    rows = base.rows();
  }

  /// Adds a column without entries and returns its index.
  public int column(double cost, double lower, double upper) {
    this.cost = put(this.cost, columns, cost);
    this.lower = put(this.lower, columns, lower);
    this.upper = put(this.upper, columns, upper);
    return columns++;
  }

  /// Adds a row without entries and returns its index.
  public int row(double lower, double upper) {
    rowLower = put(rowLower, rows, lower);
    rowUpper = put(rowUpper, rows, upper);
    return rows++;
  }

  private static double[] put(double[] values, int at, double value) {
    double[] larger = at < values.length ? values : Arrays.copyOf(values, 2 * at + 16);
    larger[at] = value;
    return larger;
  }

  /// Adds `value` to what stands at (row, column).
  public Extension entry(int row, int column, double value) {
    entries.add(new Entry(row, column, value));
    return this;
  }

  /// Takes away all costs: the objective is what is added from here on.
  public Extension dropCosts() {
    Arrays.fill(cost, 0);
    return this;
  }

  public Extension cost(int column, double value) {
    cost[column] = value;
    return this;
  }

  public Extension lower(int column, double value) {
    lower[column] = value;
    return this;
  }

  public Extension upper(int column, double value) {
    upper[column] = value;
    return this;
  }

  public LinearProgram build() {
    SparseMatrix.Builder matrix = SparseMatrix.builder(rows, columns);
    base.matrix().forEach(matrix::add);
    entries.forEach(e -> matrix.add(e.row(), e.column(), e.value()));
    return new LinearProgram(
        matrix.build(),
        Arrays.copyOf(cost, columns),
        Arrays.copyOf(lower, columns),
        Arrays.copyOf(upper, columns),
        Arrays.copyOf(rowLower, rows),
        Arrays.copyOf(rowUpper, rows));
  }
}
