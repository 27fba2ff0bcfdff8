package org.ayni.kernel.matrix;

class JavaLuTest extends LuFactorizationContract {

  @Override
  LuFactorization factor(SparseMatrix matrix) {
    return JavaLu.factor(matrix, false);
  }

  @Override
  LuFactorization identityLess(SparseMatrix matrix) {
    return JavaLu.factor(matrix, true);
  }
}
