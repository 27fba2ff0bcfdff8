package org.ayni.kernel.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SparseRowsTest {

  @Test
  void moreRowsMayBeWrittenThanWereExpectedEvenNone() {
    for (int expected = 0; expected <= 3; expected++) {
      SparseRows.Builder builder = new SparseRows.Builder(expected);
      for (int i = 0; i < 5; i++) {
        builder.add(i, i + 1);
        builder.endRow();
      }
      SparseRows rows = builder.build();
      double[] out = new double[5];
      rows.multiply(0, 5, new double[] {1, 1, 1, 1, 1}, out, 1);
      assertThat(out).as("%s expected", expected).containsExactly(1, 2, 3, 4, 5);
    }
  }
}
