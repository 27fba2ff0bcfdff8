package org.ayni.kernel.matrix;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// LU factorization by LAPACK: `dgetrf`, `dgetrs`, `dgecon` (Anderson et al. 1999).
final class LapackLu extends LuFactorization {

  private final MemorySegment lu;
  private final MemorySegment pivots;

  private LapackLu(int size, double norm1, MemorySegment lu, MemorySegment pivots) {
    super(size, norm1);
    this.lu = lu;
    this.pivots = pivots;
  }

  static LapackLu factor(SparseMatrix matrix, boolean identityMinus) {
    int n = checkedSize(matrix);
    MemorySegment lu = OffHeapMemory.doubles((long) n * n, "LU factorization of " + n + " × " + n);
    MemorySegment pivots = Arena.ofAuto().allocate(JAVA_INT, Math.max(1, n));
    double sign = identityMinus ? -1 : 1;
    matrix.forEach((i, j, v) -> lu.setAtIndex(JAVA_DOUBLE, (long) j * n + i, sign * v));
    for (int j = 0; identityMinus && j < n; j++) {
      long diagonal = (long) j * n + j;
      lu.setAtIndex(JAVA_DOUBLE, diagonal, 1 + lu.getAtIndex(JAVA_DOUBLE, diagonal));
    }
    int zeroPivot = Lapack.library().dgetrf(n, lu, pivots);
    if (zeroPivot > 0) {
      throw new SingularMatrixException(zeroPivot - 1, n);
    }
    return new LapackLu(n, norm1(matrix, identityMinus), lu, pivots);
  }

  @Override
  void solveInPlace(double[] column, boolean transposed) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment copy = arena.allocateFrom(JAVA_DOUBLE, column);
      solveInPlace(copy, 1, transposed);
      MemorySegment.copy(copy, JAVA_DOUBLE, 0, column, 0, column.length);
    }
  }

  @Override
  void solveInPlace(MemorySegment columns, int count, boolean transposed) {
    Lapack.library().dgetrs(transposed, size(), count, lu, pivots, columns);
  }

  @Override
  double reciprocalCondition(double norm1) {
    return Lapack.library().dgecon(size(), lu, norm1);
  }
}
