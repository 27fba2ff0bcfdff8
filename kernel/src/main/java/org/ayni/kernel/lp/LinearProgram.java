package org.ayni.kernel.lp;

import org.ayni.kernel.matrix.SparseMatrix;

/// min cᵀx subject to L ≤ A x ≤ U (rows) and l ≤ x ≤ u (columns).
///
/// Always a minimisation. Bounds may be infinite; `rowLower[i] <= rowUpper[i]`, `lower[j] <=
/// upper[j]`, and no number is NaN. Immutable, thread-safe.
public final class LinearProgram {

  private final SparseMatrix matrix;
  private final double[] cost;
  private final double[] lower;
  private final double[] upper;
  private final double[] rowLower;
  private final double[] rowUpper;

  /// @param matrix A, rows × columns
  /// @param cost c, a number a column
  /// @param lower l, a number a column
  /// @param upper u, a number a column
  /// @param rowLower L, a number a row
  /// @param rowUpper U, a number a row
  public LinearProgram(
      SparseMatrix matrix,
      double[] cost,
      double[] lower,
      double[] upper,
      double[] rowLower,
      double[] rowUpper) {
    this.matrix = matrix;
    this.cost = checked("cost", cost, matrix.columns());
    this.lower = checked("lower", lower, matrix.columns());
    this.upper = checked("upper", upper, matrix.columns());
    this.rowLower = checked("rowLower", rowLower, matrix.rows());
    this.rowUpper = checked("rowUpper", rowUpper, matrix.rows());
    checkOrder("column", this.lower, this.upper);
    checkOrder("row", this.rowLower, this.rowUpper);
  }

  private static double[] checked(String what, double[] values, int expected) {
    if (values.length != expected) {
      throw new IllegalArgumentException(
          what + " has length " + values.length + "; expected " + expected);
    }
    for (int k = 0; k < values.length; k++) {
      if (Double.isNaN(values[k])) {
        throw new IllegalArgumentException(what + "[" + k + "] is NaN; expected a number");
      }
    }
    return values.clone();
  }

  private static void checkOrder(String what, double[] lower, double[] upper) {
    for (int k = 0; k < lower.length; k++) {
      if (!(lower[k] <= upper[k])) {
        throw new IllegalArgumentException(
            what
                + " "
                + k
                + " has bounds ["
                + lower[k]
                + ", "
                + upper[k]
                + "]; expected lower <= upper");
      }
    }
  }

  public int columns() {
    return matrix.columns();
  }

  public int rows() {
    return matrix.rows();
  }

  public SparseMatrix matrix() {
    return matrix;
  }

  /// c; a copy, as all arrays here.
  public double[] cost() {
    return cost.clone();
  }

  public double[] lower() {
    return lower.clone();
  }

  public double[] upper() {
    return upper.clone();
  }

  public double[] rowLower() {
    return rowLower.clone();
  }

  public double[] rowUpper() {
    return rowUpper.clone();
  }
}
