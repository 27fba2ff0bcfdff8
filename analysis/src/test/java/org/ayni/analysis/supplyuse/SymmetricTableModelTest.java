package org.ayni.analysis.supplyuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.ayni.analysis.RandomSupplyUse;
import org.ayni.analysis.RandomTables;
import org.ayni.economy.Concordance;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.Satellite;
import org.ayni.economy.SupplyUseTable;
import org.ayni.economy.TableCheck;
import org.ayni.economy.TableFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SymmetricTableModelTest {

  static Stream<SymmetricTableModel> models() {
    return Stream.of(
        new ProductTechnology(),
        new IndustryTechnology(),
        new FixedIndustrySales(),
        new FixedProductSales());
  }

  private final Random random = new Random(RandomTables.seed(SymmetricTableModelTest.class));

  @ParameterizedTest
  @MethodSource("models")
  void everyTotalIsKept(SymmetricTableModel model) {
    SupplyUseTable table = RandomSupplyUse.balanced(8, 0.3, random);
    EconomyTable symmetric = model.derive(table);
    boolean byProduct = model.letter().equals("A") || model.letter().equals("B");
    assertThat(symmetric.grossOutput())
        .containsExactly(byProduct ? table.productOutput() : table.industryOutput(), within(1e-9));
    assertThat(sum(symmetric.finalUse(RandomSupplyUse.CONSUMPTION)))
        .isEqualTo(sum(table.finalUse(RandomSupplyUse.CONSUMPTION)), within(1e-8));
    assertThat(sum(symmetric.primaryInput(RandomSupplyUse.WAGES)))
        .isEqualTo(sum(table.primaryInput(RandomSupplyUse.WAGES)), within(1e-8));
    Satellite jobs = table.satellites().getFirst();
    assertThat(sum(symmetric.satellite(jobs))).isEqualTo(sum(table.satellite(jobs)), within(1e-8));
  }

  @ParameterizedTest
  @MethodSource("models")
  void aBalancedSupplyUseTableGivesABalancedTable(SymmetricTableModel model) {
    EconomyTable symmetric = model.derive(RandomSupplyUse.balanced(8, 0.3, random));
    double[] rows = symmetric.flows().rowSums();
    double[] columns = symmetric.flows().columnSums();
    for (int i = 0; i < symmetric.size(); i++) {
      assertThat(rows[i] + symmetric.finalDemand()[i])
          .isEqualTo(symmetric.grossOutput()[i], within(1e-8));
      assertThat(columns[i] + symmetric.primaryInput(RandomSupplyUse.WAGES)[i])
          .isEqualTo(symmetric.grossOutput()[i], within(1e-8));
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void withoutSecondaryProductsTheTableIsTheUseTable(SymmetricTableModel model) {
    SupplyUseTable table = RandomSupplyUse.balanced(6, 0, random);
    double[][] flows = model.derive(table).flows().toDenseRows();
    double[][] use = table.use().toDenseRows();
    for (int i = 0; i < 6; i++) {
      assertThat(flows[i]).containsExactly(use[i], within(1e-10));
    }
  }

  @Test
  void industryTechnologyAndFixedProductSalesGiveNoNegativeCells() {
    SupplyUseTable table = RandomSupplyUse.balanced(8, 0.9, random);
    for (SymmetricTableModel model : List.of(new IndustryTechnology(), new FixedProductSales())) {
      assertThat(Arrays.stream(model.derive(table).flows().values()).min().orElseThrow())
          .isNotNegative();
    }
  }

  @Test
  void negativeCellsOfProductTechnologyAreFoundByTheCheckOfTables() {
    // Industry 0 makes 10 of product 0 and 10 of product 1; industry 1 makes 10 of product 1 with 9
    // of product 0. So product 1 needs 9 for 10, but industry 0 uses only 2 in all: −7 for its own.
    SupplyUseTable table =
        RandomSupplyUse.balanced(
            new double[][] {{10, 0}, {10, 10}}, new double[][] {{2, 9}, {0, 0}}, random);
    EconomyTable symmetric = new ProductTechnology().derive(table);
    assertThat(symmetric.flows().get(0, 0)).isEqualTo(-7, within(1e-12));
    assertThat(symmetric.flows().get(0, 1)).isEqualTo(18, within(1e-12));
    assertThat(TableCheck.check(symmetric))
        .extracting(TableFinding::kind)
        .contains(TableFinding.Kind.NEGATIVE_FLOW);
  }

  @Test
  void rectangularTablesAreForModelsBAndDOnly() {
    SupplyUseTable table =
        RandomSupplyUse.balanced(
            new double[][] {{10, 0}, {5, 10}, {0, 4}},
            new double[][] {{2, 1}, {1, 3}, {0, 1}},
            random);
    assertThatThrownBy(() -> new ProductTechnology().derive(table))
        .hasMessageContaining("found 3 and 2")
        .hasMessageContaining("model B or D");
    assertThatThrownBy(() -> new FixedIndustrySales().derive(table))
        .hasMessageContaining("found 3 and 2");
    assertThat(new IndustryTechnology().derive(table).size()).isEqualTo(3);
    assertThat(new FixedProductSales().derive(table).size()).isEqualTo(2);
  }

  @Test
  void whatAnAssumptionCannotDoIsSaidWithWhatToTry() {
    SupplyUseTable twins =
        RandomSupplyUse.balanced(new double[][] {{1, 2}, {2, 4}}, new double[2][2], random);
    assertThatThrownBy(() -> new ProductTechnology().derive(twins))
        .hasMessageContaining("'i1'")
        .hasMessageContaining("model B or D");
    SupplyUseTable unmade =
        RandomSupplyUse.balanced(
            new double[][] {{1, 2}, {0, 0}}, new double[][] {{0, 0}, {0, 0.5}}, random);
    assertThatThrownBy(() -> new FixedProductSales().derive(unmade))
        .hasMessageContaining("product 'p1' is used and no industry makes it");
    SupplyUseTable idle =
        RandomSupplyUse.balanced(
            new double[][] {{1, 0}, {2, 0}}, new double[][] {{0, 0.1}, {0, 0}}, random);
    assertThatThrownBy(() -> new IndustryTechnology().derive(idle))
        .hasMessageContaining("industry 'i1' uses inputs")
        .hasMessageContaining("makes nothing");
  }

  @Test
  void aggregationKeepsTotalsAlsoWhereAnIndustryIsDivided() {
    EconomyTable table = RandomTables.balanced(4, random);
    Map<String, Map<String, Double>> shares = new LinkedHashMap<>();
    shares.put("i0", Map.of("a", 1.0));
    shares.put("i1", Map.of("a", 0.25, "b", 0.75));
    shares.put("i2", Map.of("b", 1.0));
    shares.put("i3", Map.of("c", 1.0));
    EconomyTable grouped = Concordance.ofShares(shares).aggregate(table);
    assertThat(grouped.size()).isEqualTo(3);
    assertThat(sum(grouped.flows().values())).isEqualTo(sum(table.flows().values()), within(1e-9));
    double[] output = table.grossOutput();
    assertThat(grouped.grossOutput()[grouped.indexOf("a").orElseThrow()])
        .isEqualTo(output[0] + 0.25 * output[1], within(1e-10));
    assertThat(sum(grouped.valueAdded())).isEqualTo(sum(table.valueAdded()), within(1e-9));
  }

  @Test
  void aConcordanceThatDoesNotFitNamesTheCodes() {
    EconomyTable table = RandomTables.balanced(3, random);
    assertThatThrownBy(
            () -> Concordance.of(Map.of("i0", "a", "i1", "a", "other", "b")).aggregate(table))
        .hasMessageContaining("without a group [i2]")
        .hasMessageContaining("not in the table [other]");
    assertThatThrownBy(() -> Concordance.ofShares(Map.of("i0", Map.of("a", 0.5))))
        .hasMessageContaining("add up to 0.5");
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }
}
