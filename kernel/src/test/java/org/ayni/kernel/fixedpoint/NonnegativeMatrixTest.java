package org.ayni.kernel.fixedpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ayni.kernel.matrix.SparseMatrix;
import org.junit.jupiter.api.Test;

class NonnegativeMatrixTest {

  private static String text(NonnegativeMatrix a) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < a.rows(); i++) {
      text.append(i).append(':');
      a.forEachInRow(i, (j, v) -> text.append(" (").append(j).append(' ').append(v).append(')'));
      text.append('\n');
    }
    return text.toString();
  }

  @Test
  void keepsRowsAscendingAddsUpAndLeavesOutZeros() {
    NonnegativeMatrix a =
        NonnegativeMatrix.builder(2, 4, 9)
            .add(3, 1)
            .add(0, 2)
            .add(1, 0)
            .add(3, 0.5)
            .endRow()
            .endRow()
            .build();
    assertThat(text(a)).isEqualTo("0: (0 2.0) (3 1.5)\n1:\n");
    assertThat(a.entries()).isEqualTo(2);
    assertThat(a.bytes()).isEqualTo(2 * 12 + 3 * 4);
  }

  @Test
  void transposesThereAndBack() {
    SparseMatrix sparse = SparseMatrix.ofRows(new double[][] {{0, 1, 2}, {3, 0, 4}});
    NonnegativeMatrix a = NonnegativeMatrix.of(sparse);
    assertThat(text(a)).isEqualTo("0: (1 1.0) (2 2.0)\n1: (0 3.0) (2 4.0)\n");
    assertThat(text(a.transposed())).isEqualTo("0: (1 3.0)\n1: (0 1.0)\n2: (0 2.0) (1 4.0)\n");
    assertThat(text(NonnegativeMatrix.ofTransposed(sparse))).isEqualTo(text(a.transposed()));
  }

  @Test
  void refusesWhatIsNegativeNotANumberOrOutside() {
    NonnegativeMatrix.Builder builder = NonnegativeMatrix.builder(1, 2, 5);
    assertThatThrownBy(() -> builder.add(1, -0.5))
        .hasMessage("entry (0, 1) is -0.5; expected a finite number >= 0");
    assertThatThrownBy(() -> builder.add(1, Double.NaN)).hasMessageContaining("is NaN");
    assertThatThrownBy(() -> builder.add(2, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(builder::build).hasMessage("0 rows; expected 1");
    builder.add(0, 1e308);
    assertThatThrownBy(() -> builder.add(0, 1e308)).hasMessageContaining("adds up to Infinity");
  }
}
