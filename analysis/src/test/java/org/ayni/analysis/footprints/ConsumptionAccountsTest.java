package org.ayni.analysis.footprints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ayni.analysis.RandomRegions;
import org.ayni.analysis.RandomTables;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.economy.RegionalTable;
import org.ayni.economy.Unit;
import org.junit.jupiter.api.Test;

class ConsumptionAccountsTest {

  private final RegionalTable table =
      RandomRegions.balanced(4, 3, new Random(RandomTables.seed(ConsumptionAccountsTest.class)));
  private final ConsumptionAccounts accounts =
      ConsumptionAccounts.of(table, LeontiefModel.of(table.table()), List.of(RandomRegions.CARBON))
          .getFirst();

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }

  private static double[] byRegion(double[][] account) {
    return Arrays.stream(account).mapToDouble(ConsumptionAccountsTest::sum).toArray();
  }

  @Test
  void consumptionIsProductionLessExportsPlusImports() {
    double[] production = byRegion(accounts.production());
    double[] exports = byRegion(accounts.exports());
    double[] imports = byRegion(accounts.imports());
    double[] expected = new double[4];
    Arrays.setAll(expected, r -> production[r] - exports[r] + imports[r]);
    assertThat(byRegion(accounts.consumption())).containsExactly(expected, within(1e-9));
    assertThat(sum(byRegion(accounts.consumption()))).isEqualTo(sum(production), within(1e-9));
  }

  @Test
  void flowsAddUpToProductionByRowAndToConsumptionByColumn() {
    double[][] flows = accounts.flows();
    assertThat(byRegion(flows)).containsExactly(byRegion(accounts.production()), within(1e-9));
    double[] columns = new double[4];
    for (double[] row : flows) {
      Arrays.setAll(columns, r -> columns[r] + row[r]);
    }
    assertThat(columns).containsExactly(byRegion(accounts.consumption()), within(1e-9));
  }

  @Test
  void whatHouseholdsEmitThemselvesIsAdded() {
    double[] own = table.ofHouseholds(RandomRegions.CARBON);
    double[] with = accounts.withHouseholds(accounts.consumption());
    double[] without = byRegion(accounts.consumption());
    Arrays.setAll(without, r -> without[r] + own[r]);
    assertThat(with).containsExactly(without, within(1e-12));
  }

  @Test
  void tablesOfAnotherShapeAreRefused() {
    RegionalTable.Builder builder =
        RegionalTable.builder(new Unit("1"), List.of("a", "b"), List.of("s"));
    assertThatThrownBy(() -> builder.finalDemand(new double[1][2]).build())
        .hasMessageContaining("1 rows; expected 2");
    assertThatThrownBy(() -> builder.finalDemand(new double[2][1]).build())
        .hasMessageContaining("1 columns; expected 2");
    assertThatThrownBy(() ->
            builder.finalDemand(new double[2][2]).ofHouseholds(RandomRegions.CARBON, 1).build())
        .hasMessageContaining("expected 2, one a region");
  }
}
