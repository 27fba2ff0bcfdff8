package org.ayni.kernel.matrix;

/// A square matrix without an inverse, found while factoring it.
public final class SingularMatrixException extends ArithmeticException {

  private static final long serialVersionUID = 1L;

  private final int pivot;

  SingularMatrixException(int pivot, int size) {
    super(
        "a "
            + size
            + " × "
            + size
            + " matrix is singular: no pivot is left in column "
            + pivot
            + " (counted from 0); that column is a combination of the columns before it");
    this.pivot = pivot;
  }

  /// The first column, from 0, that is a combination of the columns before it.
  public int pivot() {
    return pivot;
  }
}
