package org.ayni.analysis.ghosh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.ayni.analysis.RandomTables;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.analysis.published.PublishedTables;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.Industry;
import org.ayni.economy.Names;
import org.ayni.economy.Unit;
import org.ayni.kernel.matrix.SparseMatrix;
import org.junit.jupiter.api.Test;

class GhoshModelTest {

  /// Miller and Blair (2009), section 12.1, on table 2.3: B = [.15 .5; .1 .05], G = [1.2541 .6601;
  /// .1320 1.1221].
  @Test
  void agreesWithMillerAndBlair() {
    GhoshModel ghosh = ghosh(PublishedTables.millerAndBlair());
    SparseMatrix b = ghosh.allocationCoefficients();
    assertThat(b.toDenseRows()).isDeepEqualTo(new double[][] {{0.15, 0.5}, {0.1, 0.05}});
    assertThat(ghosh.weightedRows(new double[] {1, 0}))
        .containsExactly(new double[] {1.2541, 0.1320}, within(5e-5));
    assertThat(ghosh.weightedRows(new double[] {0, 1}))
        .containsExactly(new double[] {0.6601, 1.1221}, within(5e-5));
    assertThat(ghosh.inverseRowSums()).containsExactly(new double[] {1.9142, 1.2541}, within(5e-5));
  }

  @Test
  void pushesAllPrimaryInputsThroughToTheOutputOfTheTable() {
    EconomyTable table = PublishedTables.millerAndBlair();
    assertThat(ghosh(table).totalOutput(new double[] {650, 1400}))
        .containsExactly(new double[] {1000, 2000}, within(1e-9));
  }

  @Test
  void solvesItsOwnEquationsAlsoWhereAnIndustryHasNoOutput() {
    long seed = RandomTables.seed(GhoshModelTest.class);
    Random random = new Random(seed);
    int n = 12;
    EconomyTable balanced = RandomTables.balanced(n, random);
    double[] output = balanced.grossOutput();
    // The flows of industries 3 and 7 stay: they use, and their imported products are used.
    output[3] = 0;
    output[7] = 0;
    EconomyTable table =
        EconomyTable.builder(balanced.unit(), balanced.industries())
            .flows(balanced.flows())
            .grossOutput(output)
            .build();
    GhoshModel ghosh = ghosh(table);
    SparseMatrix b = ghosh.allocationCoefficients();
    double[] r = random.doubles(n, -1, 1).toArray();
    double[] g = ghosh.weightedRows(r);
    double[] bg = b.multiply(g);
    double[] x = ghosh.totalOutput(r);
    double[] xb = b.multiplyTransposed(x);
    for (int i = 0; i < n; i++) {
      assertThat(g[i] - bg[i]).as("row %s", i).isEqualTo(r[i], within(1e-10));
      assertThat(x[i] - xb[i]).as("column %s", i).isEqualTo(r[i], within(1e-10));
    }
  }

  @Test
  void hasARowOfOneForAProductWithoutOutput() {
    // a sells 10 of its 40 to itself and 5 to b, which makes nothing: g_a = (1 + 5/40) / (1 − .25).
    EconomyTable table =
        EconomyTable.builder(
                new Unit("money"),
                List.of(new Industry("a", Names.of("a")), new Industry("b", Names.of("b"))))
            .flows(SparseMatrix.ofRows(new double[][] {{10, 5}, {0, 0}}))
            .grossOutput(40, 0)
            .build();
    assertThat(ghosh(table).inverseRowSums()).containsExactly(new double[] {1.5, 1}, within(1e-15));
  }

  @Test
  void refusesVectorsOfAnotherLength() {
    GhoshModel ghosh = ghosh(PublishedTables.millerAndBlair());
    assertThatThrownBy(() -> ghosh.totalOutput(new double[3]))
        .hasMessageContaining("length 3")
        .hasMessageContaining("2 industries");
  }

  private static GhoshModel ghosh(EconomyTable table) {
    return new GhoshModel(LeontiefModel.of(table));
  }
}
