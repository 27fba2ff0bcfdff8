package org.ayni.analysis.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.ayni.analysis.RandomRegions;
import org.ayni.analysis.RandomTables;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.analysis.published.PublishedTables;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.RegionalTable;
import org.ayni.economy.Satellite;
import org.junit.jupiter.api.Test;

class DependenceTest {

  private final Random random = new Random(RandomTables.seed(DependenceTest.class));

  @Test
  void onAllFinalDemandEverythingHangs() {
    EconomyTable table = RandomTables.balanced(9, random);
    DemandDependence found = new DemandDependence(LeontiefModel.of(table), table.finalDemand());
    double[] ones = new double[9];
    Arrays.fill(ones, 1);
    assertThat(found.share()).containsExactly(ones, within(1e-9));
    assertThat(found.shareOfEconomy(table.valueAdded())).isEqualTo(1, within(1e-9));
  }

  @Test
  void whatHangsOnTwoPartnersIsWhatHangsOnEach() {
    EconomyTable table = RandomTables.balanced(9, random);
    LeontiefModel model = LeontiefModel.of(table);
    double[] one = random.doubles(9, 0, 5).toArray();
    double[] other = random.doubles(9, 0, 5).toArray();
    double[] both = new double[9];
    Arrays.setAll(both, i -> one[i] + other[i]);
    double[] jobs = table.satellite(table.satellite(Satellite.JOBS).orElseThrow());
    assertThat(new DemandDependence(model, both).shareOfEconomy(jobs))
        .isEqualTo(
            new DemandDependence(model, one).shareOfEconomy(jobs)
                + new DemandDependence(model, other).shareOfEconomy(jobs),
            within(1e-12));
  }

  /// Miller and Blair's table 2.3, a partner buys 100 of product 1: 125.41 of sector 1 (of 1000)
  /// and 26.40 of sector 2 (of 2000) hang on it; of value added .65 · 125.41 + .7 · 26.40 = 100.
  @Test
  void byHand() {
    EconomyTable table = PublishedTables.millerAndBlair();
    DemandDependence found = new DemandDependence(LeontiefModel.of(table), new double[] {100, 0});
    assertThat(found.share()).containsExactly(new double[] {0.125413, 0.013201}, within(1e-6));
    assertThat(found.directShare()).containsExactly(new double[] {0.1, 0}, within(1e-12));
    assertThat(Arrays.stream(found.amount(table.valueAdded())).sum()).isEqualTo(100, within(1e-9));
    assertThat(Dependence.of(LeontiefModel.of(table), new double[] {100, 0}).ofEconomy())
        .containsKeys("output", "compensation", "operating-surplus")
        .doesNotContainKey("jobs");
    assertThatThrownBy(() -> found.amount(new double[3])).hasMessageContaining("expected 2");
  }

  @Test
  void whatComesFromAllRegionsIsEverything() {
    RegionalTable table = RandomRegions.balanced(3, 4, random);
    SupplyDependence found = new SupplyDependence(table, LeontiefModel.of(table.table()));
    double[] total = new double[12];
    double[] direct = new double[12];
    for (int t = 0; t < 3; t++) {
      double[] fromT = found.total(t);
      double[] inputs = found.direct(t);
      Arrays.setAll(total, j -> total[j] + fromT[j]);
      Arrays.setAll(direct, j -> direct[j] + inputs[j]);
    }
    double[] ones = new double[12];
    Arrays.fill(ones, 1);
    assertThat(total).containsExactly(ones, within(1e-10));
    assertThat(direct)
        .containsExactly(table.table().inputCoefficients().columnSums(), within(1e-12));
  }

  @Test
  void concentrationIsBetweenEqualPartsAndAllOnOne() {
    assertThat(Concentration.of(5, 5, 5, 5).index()).isEqualTo(0.25, within(1e-15));
    assertThat(Concentration.of(5, 5, 5, 5).equivalentNumber()).isEqualTo(4, within(1e-12));
    assertThat(Concentration.of(0, 7, 0)).isEqualTo(new Concentration(1, 1));
    assertThat(Concentration.of(0, 0).index()).isNaN();
    assertThatThrownBy(() -> Concentration.of(1, -2)).hasMessageContaining("-2.0");
  }

  @Test
  void importedContentOfAllPartnersAndValueAddedAtHomeAreTheWhole() {
    EconomyTable table = RandomTables.balanced(9, random);
    double[] home = random.doubles(9, 0.5, 1).toArray();
    double[] one = new double[9];
    double[] rest = new double[9];
    double[] all = new double[9];
    Arrays.setAll(one, i -> 0.3 * (1 - home[i]));
    Arrays.setAll(rest, i -> 0.7 * (1 - home[i]));
    Arrays.setAll(all, i -> 1 - home[i]);
    ImportDependence whole = new ImportDependence(table, home, all);
    double[] first = new ImportDependence(table, home, one).total();
    double[] second = new ImportDependence(table, home, rest).total();
    double[] output = table.grossOutput();
    double[] used = table.flows().columnSums();
    double[] paid = new double[9];
    Arrays.setAll(paid, j -> 1 - used[j] / output[j]);
    EconomyTable domestic =
        EconomyTable.builder(table.unit(), table.industries())
            .flows(table.flows().scaleRows(home))
            .grossOutput(output)
            .build();
    double[] atHome = LeontiefModel.of(domestic).embodied(paid);
    for (int j = 0; j < 9; j++) {
      assertThat(first[j] + second[j]).isCloseTo(whole.total()[j], within(1e-12));
      assertThat(whole.total()[j] + atHome[j]).isCloseTo(1, within(1e-9));
      assertThat(whole.total()[j]).isGreaterThanOrEqualTo(whole.direct()[j]);
    }
  }

  /// Miller and Blair's table 2.3; a fifth of product 2 comes from abroad: of one unit of sector 1,
  /// .2 · .2 = .04 directly, of its inputs .04 / .35.
  @Test
  void directImportsAreAShareOfInputs() {
    ImportDependence found =
        new ImportDependence(
            PublishedTables.millerAndBlair(), new double[] {1, 0.8}, new double[] {0, 0.2});
    assertThat(found.direct()[0]).isCloseTo(0.04, within(1e-15));
    assertThat(found.directOfInputs()[0]).isCloseTo(0.04 / 0.35, within(1e-15));
  }
}
