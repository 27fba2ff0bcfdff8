package org.ayni.analysis.leontief;

import org.ayni.kernel.matrix.DenseMatrix;
import org.ayni.kernel.matrix.LuFactorization;

/// By the LU factors of I − A: 2 n³ / 3 operations once, 2 n² for each right-hand side, 8 n² bytes.
record FactoredSolver(LuFactorization factors) implements LeontiefSolver {

  @Override
  public double[] solve(double[] y) {
    return factors.solve(y);
  }

  @Override
  public double[] solveTransposed(double[] q) {
    return factors.solveTransposed(q);
  }

  @Override
  public DenseMatrix solve(DenseMatrix y) {
    return factors.solve(y);
  }

  @Override
  public DenseMatrix solveTransposed(DenseMatrix q) {
    return factors.solveTransposed(q);
  }

  @Override
  public DenseMatrix inverse() {
    return factors.inverse();
  }

  @Override
  public double reciprocalCondition() {
    return factors.reciprocalCondition();
  }
}
