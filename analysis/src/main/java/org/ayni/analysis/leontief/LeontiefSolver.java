package org.ayni.analysis.leontief;

import org.ayni.kernel.matrix.DenseMatrix;

/// Solves with I − A [n × n]; see [FactoredSolver] and [IteratedSolver]. Thread-safe.
interface LeontiefSolver {

  /// x with (I − A) x = y.
  double[] solve(double[] y);

  /// m with m′ (I − A) = q′.
  double[] solveTransposed(double[] q);

  /// X with (I − A) X = Y.
  DenseMatrix solve(DenseMatrix y);

  /// M with M′ (I − A) = Q′.
  DenseMatrix solveTransposed(DenseMatrix q);

  /// (I − A)⁻¹.
  DenseMatrix inverse();

  /// An estimate of 1 / (‖I − A‖₁ ‖(I − A)⁻¹‖₁), or something it is not below.
  double reciprocalCondition();
}
