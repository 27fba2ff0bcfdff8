package org.ayni.kernel.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DenseMatrixTest {

  private final DenseMatrix matrix = DenseMatrix.ofRows(new double[][] {{1, 2, 3}, {4, 5, 6}});

  @Test
  void keepsEntriesWhereTheyWerePut() {
    assertThat(matrix.get(1, 2)).isEqualTo(6);
    assertThat(matrix.column(1)).containsExactly(2, 5);
    assertThat(matrix).hasToString("2 × 3 dense matrix");
  }

  @Test
  void multipliesFromBothSides() {
    assertThat(matrix.multiply(new double[] {1, 0, -1})).containsExactly(-2, -2);
    assertThat(matrix.multiplyTransposed(new double[] {1, -1})).containsExactly(-3, -3, -3);
  }

  @Test
  void refusesVectorsThatDoNotFitShowingBothShapes() {
    assertThatThrownBy(() -> matrix.multiply(new double[2]))
        .hasMessageContaining("length 2")
        .hasMessageContaining("2 × 3");
    assertThatThrownBy(() -> matrix.get(2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
