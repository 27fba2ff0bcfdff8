package org.ayni.analysis.leontief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.ayni.analysis.RandomTables;
import org.ayni.analysis.published.PublishedTables;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.Industry;
import org.ayni.economy.Names;
import org.ayni.economy.Unit;
import org.ayni.kernel.matrix.DenseMatrix;
import org.ayni.kernel.matrix.SparseMatrix;
import org.junit.jupiter.api.Test;

class LeontiefModelTest {

  private final LeontiefModel millerAndBlair = LeontiefModel.of(PublishedTables.millerAndBlair());

  /// Miller and Blair (2009), table 2.3 and what follows: f = (600, 1500) → x = (1247.5, 1841.6).
  @Test
  void findsTheOutputThatMillerAndBlairPrint() {
    assertThat(millerAndBlair.totalOutput(new double[] {600, 1500}))
        .containsExactly(new double[] {1247.5, 1841.6}, within(0.05));
    DenseMatrix both =
        millerAndBlair.totalOutput(DenseMatrix.ofRows(new double[][] {{600, 350}, {1500, 1700}}));
    assertThat(both.column(0)).containsExactly(new double[] {1247.5, 1841.6}, within(0.05));
    assertThat(both.column(1)).containsExactly(new double[] {1000, 2000}, within(1e-9));
  }

  /// Miller and Blair (2009): L = [1.2541 .3300; .2640 1.1221].
  @Test
  void formsTheInverseOnlyWhenAskedAndOnce() {
    DenseMatrix inverse = millerAndBlair.inverse();
    assertThat(inverse.column(0)).containsExactly(new double[] {1.2541, 0.2640}, within(5e-5));
    assertThat(inverse.column(1)).containsExactly(new double[] {0.3300, 1.1221}, within(5e-5));
    assertThat(millerAndBlair.inverse()).isSameAs(inverse);
  }

  @Test
  void sumsRowsAndColumnsOfTheInverseWithoutFormingIt() {
    assertThat(millerAndBlair.inverseColumnSums())
        .containsExactly(new double[] {1.518152, 1.452145}, within(1e-6));
    assertThat(millerAndBlair.inverseRowSums())
        .containsExactly(new double[] {1.584158, 1.386139}, within(1e-6));
  }

  @Test
  void returnsItsOwnOutputForItsOwnFinalDemand() {
    long seed = RandomTables.seed(LeontiefModelTest.class);
    for (int n : new int[] {1, 4, 30}) {
      EconomyTable table = RandomTables.balanced(n, new Random(seed));
      LeontiefModel model = LeontiefModel.of(table);
      assertThat(model.totalOutput(table.finalDemand()))
          .containsExactly(table.grossOutput(), within(1e-8));
      assertThat(model.productive()).isTrue();
      // One industry alone has a condition of 1, up to rounding.
      assertThat(model.reciprocalCondition()).isBetween(1e-4, 1 + 1e-12);
    }
  }

  @Test
  void countsNoInputsOfAnIndustryWithoutOutputAndNamesIt() {
    // Industry b makes nothing, yet the table books 5 of a to it. a uses 10 / 40 = .25 of itself.
    EconomyTable table = table(new double[][] {{10, 5}, {0, 0}}, 40, 0);
    LeontiefModel model = LeontiefModel.of(table);
    assertThat(model.withoutOutput()).extracting(Industry::code).containsExactly("b");
    assertThat(model.inverseColumnSums())
        .containsExactly(new double[] {1 / 0.75, 1}, within(1e-15));
    assertThat(model.perUnitOfOutput(new double[] {20, 7})).containsExactly(0.5, 0);
  }

  @Test
  void namesTheIndustryThatMakesASingularTable() {
    // a and b live on each other alone: both columns of A sum to 1.
    assertThatThrownBy(() -> LeontiefModel.of(table(new double[][] {{0, 8}, {8, 0}}, 8, 8)))
        .isInstanceOf(UnsolvableTableException.class)
        .hasMessageContaining("'b'")
        .hasMessageContaining("sum to 1");
  }

  @Test
  void refusesATableThatIsSingularButForRounding() {
    assertThatThrownBy(() -> LeontiefModel.of(table(new double[][] {{0, 8}, {8 - 1e-14, 0}}, 8, 8)))
        .isInstanceOf(UnsolvableTableException.class)
        .hasMessageContaining("nearly singular");
  }

  @Test
  void tellsAnEconomyThatEatsMoreThanItMakes() {
    // Each uses 1.25 of the other for 1: (I − A)⁻¹ is negative.
    LeontiefModel model = LeontiefModel.of(table(new double[][] {{0, 10}, {10, 0}}, 8, 8));
    assertThat(model.productive()).isFalse();
  }

  @Test
  void refusesAccountsOfAnotherLength() {
    assertThatThrownBy(() -> millerAndBlair.perUnitOfOutput(new double[3]))
        .hasMessageContaining("3 entries; expected 2");
    assertThatThrownBy(() -> millerAndBlair.totalOutput(new double[3]))
        .hasMessageContaining("length 3");
  }

  @Test
  void aLargeTableIsIteratedToWhatFactorsGive() {
    EconomyTable table =
        RandomTables.balanced(60, new Random(RandomTables.seed(LeontiefModelTest.class)));
    LeontiefModel factored = LeontiefModel.of(table);
    LeontiefModel iterated = LeontiefModel.of(table, 1);
    double[] demand = table.finalDemand();
    assertThat(iterated.inverseColumnSums())
        .containsExactly(factored.inverseColumnSums(), within(1e-10));
    assertThat(iterated.totalOutput(demand))
        .usingComparatorWithPrecision(1e-7)
        .containsExactly(factored.totalOutput(demand));
    assertThat(iterated.productive()).isTrue();
    assertThat(iterated.reciprocalCondition())
        .isPositive()
        .isLessThanOrEqualTo(3 * factored.reciprocalCondition());
  }

  @Test
  void aLargeTableIsFactoredForManyRightHandSidesAndTheInverse() {
    EconomyTable table =
        RandomTables.balanced(40, new Random(RandomTables.seed(LeontiefModelTest.class)));
    DenseMatrix expected = LeontiefModel.of(table).inverse();
    LeontiefModel iterated = LeontiefModel.of(table, 1);
    DenseMatrix all = iterated.totalOutput(DenseMatrix.identity(40));
    for (int j = 0; j < 40; j++) {
      assertThat(all.column(j)).containsExactly(expected.column(j), within(1e-12));
      assertThat(iterated.inverse().column(j)).containsExactly(expected.column(j), within(1e-12));
    }
  }

  @Test
  void aLargeTableWithNegativeFlowsOrWithoutSurplusIsFactored() {
    EconomyTable negative = table(new double[][] {{1, 3}, {-1, 2}}, 8, 8);
    assertThat(LeontiefModel.of(negative, 1).inverseColumnSums())
        .containsExactly(LeontiefModel.of(negative).inverseColumnSums(), within(1e-15));
    EconomyTable greedy = table(new double[][] {{0, 10}, {10, 0}}, 8, 8);
    assertThat(LeontiefModel.of(greedy, 1).productive()).isFalse();
  }

  private static EconomyTable table(double[][] flows, double... output) {
    return EconomyTable.builder(
            new Unit("money"),
            List.of(new Industry("a", Names.of("a")), new Industry("b", Names.of("b"))))
        .flows(SparseMatrix.ofRows(flows))
        .grossOutput(output)
        .build();
  }
}
