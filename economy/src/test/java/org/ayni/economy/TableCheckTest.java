package org.ayni.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Consumer;
import org.ayni.economy.TableFinding.Kind;
import org.ayni.kernel.matrix.SparseMatrix;
import org.junit.jupiter.api.Test;

/// On the two-sector table of Miller & Blair (2009), Table 2.3: Z = [150 500; 200 100], x = (1000,
/// 2000), y = (350, 1700), value added (650, 1400); the accounts are split freely.
class TableCheckTest {

  private static final FinalUse CONSUMPTION =
      new FinalUse("consumption", Names.of("consumption"), FinalUse.Kind.CONSUMPTION);
  private static final FinalUse CAPITAL =
      new FinalUse("capital", Names.of("capital"), FinalUse.Kind.CAPITAL_FORMATION);
  private static final FinalUse NET_EXPORTS =
      new FinalUse("net-exports", Names.of("net exports"), FinalUse.Kind.NET_EXPORTS);
  private static final PrimaryInput COMPENSATION =
      new PrimaryInput("compensation", Names.of("compensation"), PrimaryInput.Kind.COMPENSATION);
  private static final PrimaryInput SURPLUS =
      new PrimaryInput("surplus", Names.of("surplus"), PrimaryInput.Kind.OPERATING_SURPLUS);
  private static final Satellite JOBS =
      new Satellite(Satellite.JOBS, Names.of("jobs"), new Unit("jobs"));

  @Test
  void aSoundTableHasNoFindings() {
    assertThat(TableCheck.check(table(b -> {}))).isEmpty();
  }

  @Test
  void imbalancesAreToldWithTheirSize() {
    // Row 1: 150 + 500 + 350 = 1000, output 1010. Column 1: 150 + 200 + 650 = 1000.
    List<TableFinding> findings = TableCheck.check(table(b -> b.grossOutput(1010, 2000)));
    assertThat(findings)
        .extracting(TableFinding::kind, TableFinding::industry, TableFinding::size)
        .containsExactly(
            tuple(Kind.ROW_IMBALANCE, "1", -10.0), tuple(Kind.COLUMN_IMBALANCE, "1", -10.0));
    assertThat(findings.getFirst().found())
        .isEqualTo("uses add up to 1000, output is 1010: a difference of -10 USD (-0.990099 %)");
    assertThat(findings.getFirst().relative()).isEqualTo(-10.0 / 1010);
  }

  @Test
  void roundingWithinTheToleranceIsNoFinding() {
    EconomyTable table = table(b -> b.grossOutput(1000.09, 2000));
    assertThat(TableCheck.check(table)).isEmpty();
    assertThat(TableCheck.check(table, 1e-6)).hasSize(2);
  }

  @Test
  void cellsOfTheWrongSignAreFound() {
    List<TableFinding> findings =
        TableCheck.check(
            table(b ->
                b.flows(SparseMatrix.ofRows(new double[][] {{-150, 500}, {200, 100}}))
                    .finalUse(CONSUMPTION, -250, 1500)
                    .finalUse(
                        new FinalUse("imports", Names.of("imports"), FinalUse.Kind.IMPORTS), 5, -5)
                    .primaryInput(COMPENSATION, 400, -900)
                    .satellite(JOBS, -1, 20)));
    assertThat(findings)
        .filteredOn(f -> !f.kind().name().endsWith("IMBALANCE"))
        .extracting(f -> f.kind() + " " + f.industry() + " " + f.account() + " " + f.found())
        .containsExactly(
            "NEGATIVE_FLOW 1 1 -150 USD",
            "NEGATIVE_FINAL_USE 1 consumption -250 USD",
            "POSITIVE_IMPORT 1 imports 5 USD of imports",
            "NEGATIVE_PRIMARY_INPUT 2 compensation -900 USD",
            "NEGATIVE_SATELLITE 1 jobs -1 jobs");
  }

  @Test
  void inventoriesNetExportsAndSurplusMayBeNegative() {
    List<TableFinding> findings =
        TableCheck.check(
            table(b ->
                b.finalUse(CAPITAL, -20, 100)
                    .finalUse(NET_EXPORTS, 120, 100)
                    .primaryInput(COMPENSATION, 700, 900)
                    .primaryInput(SURPLUS, -50, 500)));
    assertThat(findings).isEmpty();
  }

  @Test
  void anIndustryWithoutOutputThatUsesSomethingIsFound() {
    assertThat(TableCheck.check(table(b -> b.grossOutput(0, 2000))))
        .extracting(TableFinding::kind)
        .contains(Kind.INPUTS_WITHOUT_OUTPUT);
  }

  @Test
  void anEconomyThatUsesUpMoreThanItMakesIsFound() {
    // A = [0.6 0.5; 0.5 0.6]: column sums 1.1, spectral radius 1.1.
    List<TableFinding> findings =
        TableCheck.check(
            table(b -> b.flows(SparseMatrix.ofRows(new double[][] {{600, 1000}, {500, 1200}}))));
    assertThat(findings)
        .filteredOn(f -> f.kind() == Kind.COLUMN_SUM)
        .extracting(TableFinding::industry)
        .containsExactly("1", "2");
    assertThat(findings)
        .filteredOn(f -> f.kind() == Kind.SPECTRAL_RADIUS)
        .hasSize(1)
        .allSatisfy(f -> assertThat(f.size()).isCloseTo(1.1, within(1e-8)));
  }

  @Test
  void everyMissingAccountIsFound() {
    EconomyTable bare =
        EconomyTable.builder(new Unit("USD"), List.of(new Industry("1", Names.of("one"))))
            .grossOutput(0)
            .build();
    assertThat(TableCheck.check(bare))
        .extracting(TableFinding::found)
        .containsExactly(
            "no account of final consumption",
            "no account of capital formation",
            "no account of exports, gross or net",
            "no account of compensation of employees",
            "no account of operating surplus",
            "no account of jobs");
  }

  @Test
  void twoAccountsOfOneCodeAreFound() {
    FinalUse again = new FinalUse("consumption", Names.of("again"), FinalUse.Kind.CONSUMPTION);
    assertThat(TableCheck.check(table(b -> b.finalUse(again, 0, 0))))
        .extracting(TableFinding::found)
        .containsExactly("two final uses of code 'consumption'");
  }

  private static EconomyTable table(Consumer<EconomyTable.Builder> change) {
    EconomyTable.Builder builder =
        EconomyTable.builder(
                new Unit("USD"),
                List.of(new Industry("1", Names.of("one")), new Industry("2", Names.of("two"))))
            .flows(SparseMatrix.ofRows(new double[][] {{150, 500}, {200, 100}}))
            .grossOutput(1000, 2000)
            .finalUse(CONSUMPTION, 250, 1500)
            .finalUse(CAPITAL, 0, 100)
            .finalUse(NET_EXPORTS, 100, 100)
            .primaryInput(COMPENSATION, 400, 900)
            .primaryInput(SURPLUS, 250, 500)
            .satellite(JOBS, 10, 20);
    change.accept(builder);
    return builder.build();
  }
}
