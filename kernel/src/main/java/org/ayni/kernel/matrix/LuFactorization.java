package org.ayni.kernel.matrix;

import java.lang.foreign.MemorySegment;

/// P M = L U of a dense square matrix with partial pivoting: factored once (2n³/3 operations), then
/// each right-hand side costs 2n².
///
/// Up to [#JAVA_LIMIT] rows plain Java factors it; above, LAPACK from OpenBLAS does, off-heap and
/// on one thread, 8n² bytes. The matrix itself is not kept. Immutable, thread-safe; same input,
/// same result.
///
/// Source: Golub and Van Loan (2013), section 3.4.
public abstract sealed class LuFactorization permits JavaLu, LapackLu {

  /// Largest number of rows that plain Java factors. Loading OpenBLAS takes 0.15 to 0.25 s (and
  /// half a second more the first time it is unpacked); at 500 rows plain Java takes about 0.04 s.
  public static final int JAVA_LIMIT = 500;

  private final int size;
  private final double norm1;

  /// @param norm1 largest column sum of absolute values of the matrix that is factored
  LuFactorization(int size, double norm1) {
    this.size = size;
    this.norm1 = norm1;
  }

  /// Factors `matrix`.
  ///
  /// @throws IllegalArgumentException when it is not square
  /// @throws SingularMatrixException when it has no inverse
  /// @throws org.ayni.kernel.run.InsufficientMemoryException when it does not fit
  public static LuFactorization of(SparseMatrix matrix) {
    return of(matrix, false);
  }

  /// Factors I − `a` without forming it anywhere but in place.
  ///
  /// @throws IllegalArgumentException when it is not square
  /// @throws SingularMatrixException when I − `a` has no inverse
  /// @throws org.ayni.kernel.run.InsufficientMemoryException when it does not fit
  public static LuFactorization ofIdentityMinus(SparseMatrix a) {
    return of(a, true);
  }

  private static LuFactorization of(SparseMatrix matrix, boolean identityMinus) {
    return matrix.rows() <= JAVA_LIMIT
        ? JavaLu.factor(matrix, identityMinus)
        : LapackLu.factor(matrix, identityMinus);
  }

  static int checkedSize(SparseMatrix matrix) {
    if (matrix.rows() != matrix.columns()) {
      throw new IllegalArgumentException(
          "LU factorization of a "
              + matrix.rows()
              + " × "
              + matrix.columns()
              + " matrix; expected a square one");
    }
    return matrix.rows();
  }

  /// Largest column sum of absolute values of `matrix`, or of I − `matrix`.
  static double norm1(SparseMatrix matrix, boolean identityMinus) {
    double largest = 0;
    for (int j = 0; j < matrix.columns(); j++) {
      double[] sum = new double[1];
      matrix.forEachInColumn(j, (i, v) -> sum[0] += Math.abs(v));
      if (identityMinus) {
        double own = matrix.get(j, j);
        sum[0] += Math.abs(1 - own) - Math.abs(own);
      }
      largest = Math.max(largest, sum[0]);
    }
    return largest;
  }

  /// n: number of rows and of columns.
  public final int size() {
    return size;
  }

  /// x with M x = b; both of length [#size()].
  public final double[] solve(double[] b) {
    return solved(b, false);
  }

  /// z with Mᵀ z = c; both of length [#size()].
  public final double[] solveTransposed(double[] c) {
    return solved(c, true);
  }

  /// X with M X = B; both n × any number of columns.
  public final DenseMatrix solve(DenseMatrix b) {
    return solved(b, false);
  }

  /// Z with Mᵀ Z = C; both n × any number of columns.
  public final DenseMatrix solveTransposed(DenseMatrix c) {
    return solved(c, true);
  }

  /// M⁻¹, n × n. Seldom needed: solve instead.
  public final DenseMatrix inverse() {
    return solve(DenseMatrix.identity(size));
  }

  /// An estimate of 1 / (‖M‖₁ ‖M⁻¹‖₁), in [0, 1], seldom off by more than a factor of 3; about 10⁻ᵏ
  /// loses k of 16 digits. An empty matrix has 1. Costs a few solves.
  ///
  /// Source: Higham (1988).
  public final double reciprocalCondition() {
    return size == 0 ? 1 : reciprocalCondition(norm1);
  }

  /// Estimates 1 / (norm1 ‖M⁻¹‖₁) for a matrix with at least one row.
  abstract double reciprocalCondition(double norm1);

  /// Overwrites the right-hand side, of the right length, with the solution.
  abstract void solveInPlace(double[] column, boolean transposed);

  /// Overwrites `count` right-hand sides, stored one after the other, with their solutions.
  abstract void solveInPlace(MemorySegment columns, int count, boolean transposed);

  private double[] solved(double[] rightHandSide, boolean transposed) {
    if (rightHandSide.length != size) {
      throw mismatch("length " + rightHandSide.length, "length " + size);
    }
    double[] x = rightHandSide.clone();
    solveInPlace(x, transposed);
    return x;
  }

  private DenseMatrix solved(DenseMatrix rightHandSides, boolean transposed) {
    if (rightHandSides.rows() != size) {
      throw mismatch(rightHandSides.toString(), size + " rows");
    }
    MemorySegment copy = rightHandSides.copyOfEntries();
    solveInPlace(copy, rightHandSides.columns(), transposed);
    return DenseMatrix.owning(size, rightHandSides.columns(), copy);
  }

  private IllegalArgumentException mismatch(String found, String expected) {
    return new IllegalArgumentException(
        "a right-hand side ("
            + found
            + ") does not fit a "
            + size
            + " × "
            + size
            + " factorization; expected "
            + expected);
  }
}
