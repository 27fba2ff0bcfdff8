package org.ayni.kernel.lp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ayni.kernel.matrix.SparseMatrix;
import org.ayni.kernel.run.RunControl;
import org.junit.jupiter.api.Test;

class ExtensionTest {

  /// min −x subject to x ≤ 4.
  private static LinearProgram base() {
    return new LinearProgram(
        SparseMatrix.ofRows(new double[][] {{1}}),
        new double[] {-1},
        new double[] {0},
        new double[] {Double.POSITIVE_INFINITY},
        new double[] {Double.NEGATIVE_INFINITY},
        new double[] {4});
  }

  @Test
  void aSlackThatCostsLessThanItBringsIsUsedUpToItsBound() {
    Extension more = new Extension(base());
    int slack = more.column(0.5, 0, 3);
    more.entry(0, slack, -1);
    LpOutcome outcome = new HighsSolver().solve(more.build(), RunControl.unlimited());
    double[] value = ((LpOutcome.Optimal) outcome).solution().primal();
    assertThat(value[0]).isCloseTo(7, within(1e-9));
    assertThat(value[slack]).isCloseTo(3, within(1e-9));
  }

  @Test
  void manyColumnsAndRowsKeepThePlacesOfThoseThatWereThere() {
    Extension more = new Extension(base()).dropCosts().cost(0, 1).lower(0, 1).upper(0, 2);
    for (int k = 1; k <= 50; k++) {
      int column = more.column(1, 0, 10);
      int row = more.row(k, Double.POSITIVE_INFINITY);
      assertThat(column).isEqualTo(k);
      assertThat(row).isEqualTo(k);
      more.entry(row, column, 10).entry(row, 0, 1).entry(row, 0, -1);
    }
    LinearProgram built = more.build();
    assertThat(built.columns()).isEqualTo(51);
    assertThat(built.rows()).isEqualTo(51);
    assertThat(built.cost()[0]).isEqualTo(1);
    assertThat(built.rowUpper()[0]).isEqualTo(4);
    assertThat(built.matrix().get(0, 0)).isEqualTo(1);
    LpOutcome outcome = new HighsSolver().solve(built, RunControl.unlimited());
    double[] value = ((LpOutcome.Optimal) outcome).solution().primal();
    assertThat(value[0]).isCloseTo(1, within(1e-9));
    assertThat(value[50]).isCloseTo(5, within(1e-9));
  }
}
