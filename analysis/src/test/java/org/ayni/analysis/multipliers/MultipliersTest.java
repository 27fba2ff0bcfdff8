package org.ayni.analysis.multipliers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ayni.analysis.IndustryMeasures;
import org.ayni.analysis.RandomTables;
import org.ayni.analysis.published.PublishedTables;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Industry;
import org.ayni.economy.Names;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Unit;
import org.ayni.kernel.matrix.SparseMatrix;
import org.junit.jupiter.api.Test;

class MultipliersTest {

  private final long seed = RandomTables.seed(MultipliersTest.class);

  @Test
  void namesEveryMeasureByItsKey() {
    assertThat(MultiplierMeasure.values())
        .extracting(MultiplierMeasure::key)
        .contains("output", "valueAdded", "income", "incomeTypeII", "employment")
        .doesNotHaveDuplicates();
  }

  @Test
  void givesEveryMeasureOfACompleteTable() {
    Multipliers multipliers = Multipliers.of(RandomTables.balanced(5, new Random(seed)));
    assertThat(multipliers.byIndustry().available()).containsExactly(MultiplierMeasure.values());
    assertThat(multipliers.byIndustry().missing()).isEmpty();
    assertThat(multipliers.employmentUnit()).isEqualTo("jobs / money");
    assertThat(multipliers.productive()).isTrue();
    assertThat(multipliers.withoutOutput()).isEmpty();
  }

  @Test
  void saysWhyAMeasureIsMissing() {
    IndustryMeasures<MultiplierMeasure> chile =
        Multipliers.of(PublishedTables.chile2013()).byIndustry();
    assertThat(chile.available()).containsExactly(MultiplierMeasure.OUTPUT);
    assertThat(chile.missing().get(MultiplierMeasure.EMPLOYMENT))
        .isEqualTo("the table has no satellite 'jobs'");
    assertThat(chile.missing().get(MultiplierMeasure.INCOME)).contains("compensation");
    assertThatThrownBy(() -> chile.values(MultiplierMeasure.EMPLOYMENT))
        .hasMessageContaining("'employment'")
        .hasMessageContaining("satellite 'jobs'");
  }

  @Test
  void distributesEveryUnitOfFinalDemandAmongAllWhoReceiveIt() {
    EconomyTable table = RandomTables.balanced(25, new Random(seed));
    IndustryMeasures<MultiplierMeasure> found = Multipliers.of(table).byIndustry();
    for (int j = 0; j < table.size(); j++) {
      double valueAdded =
          at(found, j, MultiplierMeasure.COMPENSATION)
              + at(found, j, MultiplierMeasure.MIXED_INCOME)
              + at(found, j, MultiplierMeasure.OPERATING_SURPLUS)
              + at(found, j, MultiplierMeasure.TAXES_ON_PRODUCTION);
      assertThat(valueAdded).isEqualTo(at(found, j, MultiplierMeasure.VALUE_ADDED), within(1e-12));
      assertThat(
              valueAdded
                  + at(found, j, MultiplierMeasure.TAXES_ON_PRODUCTS)
                  + at(found, j, MultiplierMeasure.IMPORTS))
          .isEqualTo(1, within(1e-12));
    }
  }

  @Test
  void recoversTheTotalsOfTheTableFromItsFinalDemand() {
    EconomyTable table = RandomTables.balanced(25, new Random(seed));
    IndustryMeasures<MultiplierMeasure> found = Multipliers.of(table).byIndustry();
    assertThat(dot(found.values(MultiplierMeasure.OUTPUT), table.finalDemand()))
        .isEqualTo(sum(table.grossOutput()), within(1e-7));
    assertThat(dot(found.values(MultiplierMeasure.VALUE_ADDED), table.finalDemand()))
        .isEqualTo(sum(table.valueAdded()), within(1e-7));
    assertThat(dot(found.values(MultiplierMeasure.EMPLOYMENT), table.finalDemand()))
        .isEqualTo(sum(table.satellite(table.satellites().getFirst())), within(1e-7));
  }

  @Test
  void raisesAllTypeOneMultipliersByOneFactor() {
    IndustryMeasures<MultiplierMeasure> found =
        Multipliers.of(RandomTables.balanced(25, new Random(seed))).byIndustry();
    double factor =
        at(found, 0, MultiplierMeasure.INCOME_TYPE_II) / at(found, 0, MultiplierMeasure.INCOME);
    assertThat(factor).isGreaterThan(1);
    for (int j = 0; j < 25; j++) {
      assertThat(at(found, j, MultiplierMeasure.INCOME_TYPE_II))
          .isEqualTo(at(found, j, MultiplierMeasure.INCOME) * factor, within(1e-10));
    }
  }

  @Test
  void dependsNeitherOnTheOrderOfIndustriesNorOnTheUnitOfMoney() {
    Random random = new Random(seed);
    EconomyTable table = RandomTables.balanced(15, random);
    IndustryMeasures<MultiplierMeasure> found = Multipliers.of(table).byIndustry();
    int[] order = shuffled(15, random);
    IndustryMeasures<MultiplierMeasure> moved =
        Multipliers.of(RandomTables.permuted(table, order)).byIndustry();
    IndustryMeasures<MultiplierMeasure> thousandth =
        Multipliers.of(RandomTables.scaled(table, 1000)).byIndustry();
    for (MultiplierMeasure measure : MultiplierMeasure.values()) {
      double[] expected = found.values(measure);
      assertThat(moved.values(measure))
          .as(measure.key())
          .containsExactly(RandomTables.pick(expected, order, 1), within(1e-10));
      boolean jobsForMoney =
          measure == MultiplierMeasure.EMPLOYMENT
              || measure == MultiplierMeasure.EMPLOYMENT_TYPE_II;
      double factor = jobsForMoney ? 0.001 : 1;
      assertThat(thousandth.values(measure))
          .as(measure.key())
          .containsExactly(Arrays.stream(expected).map(m -> m * factor).toArray(), within(1e-10));
    }
  }

  @Test
  void doesNotChangeWhenAnIndustryIsCutInTwoAlike() {
    EconomyTable table = RandomTables.balanced(12, new Random(seed));
    IndustryMeasures<MultiplierMeasure> whole = Multipliers.of(table).byIndustry();
    IndustryMeasures<MultiplierMeasure> cut =
        Multipliers.of(RandomTables.cutInTwo(table, 0.3)).byIndustry();
    for (MultiplierMeasure measure : MultiplierMeasure.values()) {
      double[] expected = Arrays.copyOf(whole.values(measure), 13);
      expected[12] = expected[11];
      assertThat(cut.values(measure)).as(measure.key()).containsExactly(expected, within(1e-10));
    }
  }

  @Test
  void leavesARatioToNothingUndefined() {
    // Industry b pays no wages: its ratios have no meaning, its income per unit has.
    EconomyTable table = withoutWagesInB(0.2);
    IndustryMeasures<MultiplierMeasure> found = Multipliers.of(table).byIndustry();
    assertThat(found.value(MultiplierMeasure.INCOME, 1)).isEmpty();
    assertThat(found.value(MultiplierMeasure.INCOME_TYPE_II, 1)).isEmpty();
    // b uses .5 of a, a pays .2 of its output: .5 · .2 = .1.
    assertThat(at(found, 1, MultiplierMeasure.INCOME_PER_UNIT)).isEqualTo(0.1, within(1e-15));
  }

  @Test
  void keepsTypeOneWhereHouseholdsCannotBeClosed() {
    // a pays 1.2 of its output as wages, covered by a subsidy: spent on a, income grows without
    // end.
    IndustryMeasures<MultiplierMeasure> found = Multipliers.of(withoutWagesInB(1.2)).byIndustry();
    assertThat(at(found, 0, MultiplierMeasure.INCOME)).isEqualTo(1, within(1e-15));
    assertThat(found.missing().get(MultiplierMeasure.INCOME_TYPE_II))
        .contains("expected less than 1");
  }

  private static EconomyTable withoutWagesInB(double wageOfA) {
    return EconomyTable.builder(
            new Unit("money"),
            List.of(new Industry("a", Names.of("a")), new Industry("b", Names.of("b"))))
        .flows(SparseMatrix.ofRows(new double[][] {{0, 5}, {0, 0}}))
        .grossOutput(100, 10)
        .primaryInput(
            new PrimaryInput("wages", Names.of("wages"), PrimaryInput.Kind.COMPENSATION),
            wageOfA * 100,
            0)
        .finalUse(
            new FinalUse("households", Names.of("h"), FinalUse.Kind.CONSUMPTION), wageOfA * 100, 0)
        .build();
  }

  private static double at(
      IndustryMeasures<MultiplierMeasure> measures, int industry, MultiplierMeasure measure) {
    return measures.value(measure, industry).orElseThrow();
  }

  private static int[] shuffled(int n, Random random) {
    List<Integer> order = new java.util.ArrayList<>(IntStream.range(0, n).boxed().toList());
    Collections.shuffle(order, random);
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double sum(double[] a) {
    return Arrays.stream(a).sum();
  }
}
