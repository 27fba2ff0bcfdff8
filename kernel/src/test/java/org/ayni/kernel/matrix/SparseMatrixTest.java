package org.ayni.kernel.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SparseMatrixTest {

  private static final double[][] DENSE = {{1, 0, 2, 0}, {0, 0, 3, 4}, {5, 0, 0, 6}};
  private static final SparseMatrix MATRIX = SparseMatrix.ofRows(DENSE);

  @Test
  void transposingTurnsRowsIntoColumns() {
    SparseMatrix turned = MATRIX.transposed();
    assertThat(turned.toDenseRows())
        .isDeepEqualTo(new double[][] {{1, 0, 5}, {0, 0, 0}, {2, 3, 0}, {0, 4, 6}});
    assertThat(turned.transposed().toDenseRows()).isDeepEqualTo(DENSE);
    assertThat(turned.rowIndices()).containsExactly(0, 2, 2, 3, 0, 3);
  }

  @Test
  void scalingMultipliesAndLeavesTheOriginalAlone() {
    assertThat(MATRIX.scaleColumns(new double[] {2, 1, -1, 0.5}).toDenseRows())
        .isDeepEqualTo(new double[][] {{2, 0, -2, 0}, {0, 0, -3, 2}, {10, 0, 0, 3}});
    assertThat(MATRIX.scaleRows(new double[] {2, 3, 1}).toDenseRows())
        .isDeepEqualTo(new double[][] {{2, 0, 4, 0}, {0, 0, 9, 12}, {5, 0, 0, 6}});
    assertThat(MATRIX.toDenseRows()).isDeepEqualTo(DENSE);
  }

  @Test
  void whatScalingMakesZeroIsNotStored() {
    SparseMatrix without = MATRIX.scaleRows(new double[] {1, 0, 1});
    assertThat(without.entries()).isEqualTo(4);
    assertThat(without.toDenseRows())
        .isDeepEqualTo(new double[][] {{1, 0, 2, 0}, {0, 0, 0, 0}, {5, 0, 0, 6}});
    assertThat(MATRIX.scaleColumns(new double[4]).entries()).isZero();
  }

  @Test
  void scalingBeyondAllNumbersIsRefused() {
    assertThatThrownBy(() -> MATRIX.scaleColumns(new double[] {1, 1, 1, 1e308 * 10}))
        .hasMessageContaining("finite");
  }

  @Test
  void columnByColumnMakesTheSameMatrix() {
    SparseMatrix built =
        SparseMatrix.byColumns(3, 4, 9)
            .add(0, 1)
            .add(2, 5)
            .endColumn()
            .endColumn()
            .add(0, 2)
            .add(1, 3)
            .add(2, 0)
            .endColumn()
            .add(1, 4)
            .add(2, 6)
            .endColumn()
            .build();
    assertThat(built.toDenseRows()).isDeepEqualTo(DENSE);
    assertThat(built.entries()).isEqualTo(6);
  }

  @Test
  void columnByColumnRefusesRowsOutOfOrderAndColumnsLeftOut() {
    SparseMatrix.ByColumns columns = SparseMatrix.byColumns(2, 2, 4).add(1, 1);
    assertThatThrownBy(() -> columns.add(1, 1)).hasMessageContaining("row 1 of column 0");
    assertThatThrownBy(() -> columns.add(0, 1)).hasMessageContaining("after row 1");
    assertThatThrownBy(columns::build).isInstanceOf(IllegalStateException.class);
  }
}
