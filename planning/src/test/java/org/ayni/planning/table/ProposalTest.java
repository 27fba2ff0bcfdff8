package org.ayni.planning.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.ayni.economy.Assumption;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Industry;
import org.ayni.economy.Names;
import org.ayni.economy.Need;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Satellite;
import org.ayni.economy.Unit;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.TwoRegions;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.solve.PlanStatus;
import org.ayni.planning.solve.Planner;
import org.junit.jupiter.api.Test;

class ProposalTest {

  private static final Economy PATTERN = TwoRegions.economy(Map.of("depreciation", 0.05));

  /// Published tables of regions call an industry "N: Farms"; a need is one for all regions.
  @Test
  void aNeedOfSeveralRegionsIsNotNamedAfterTheFirst() {
    EconomyTable table =
        EconomyTable.builder(
                new Unit("t"),
                List.of(
                    new Industry("N.farm", Names.of("N: Farms"), false, "N"),
                    new Industry("S.farm", Names.of("S: Farms"), false, "S")))
            .grossOutput(10, 20)
            .finalUse(
                new FinalUse("N.eat", Names.of("N: Eating"), FinalUse.Kind.CONSUMPTION, "N"), 10, 0)
            .finalUse(
                new FinalUse("S.eat", Names.of("S: Eating"), FinalUse.Kind.CONSUMPTION, "S"), 0, 20)
            .build();
    Economy regional = BareEconomy.of(table);
    for (Proposal.Needs kind : List.of(Proposal.Needs.PRODUCTS, Proposal.Needs.USES)) {
      assertThat(Proposal.of(regional, kind, Proposal.Labour.NONE, PATTERN).economy().needs())
          .extracting(need -> need.names().in("en"))
          .containsExactly(kind == Proposal.Needs.PRODUCTS ? "Farms" : "Eating");
    }
  }

  /// Farms, shops and a mine that only exists in the statistics of last year.
  private static Economy bare(double scrap) {
    EconomyTable table =
        EconomyTable.builder(
                new Unit("10^6 X"),
                List.of(
                    new Industry("farm", Names.of("Farms")),
                    new Industry("shop", Names.of("Shops")),
                    new Industry("mine", Names.of("Mine"))))
            .grossOutput(100, 50, 0)
            .finalUse(use("households", FinalUse.Kind.CONSUMPTION), 60, 40, 2)
            .finalUse(use("government", FinalUse.Kind.CONSUMPTION), 20, scrap, 0)
            .finalUse(use("formation", FinalUse.Kind.CAPITAL_FORMATION), 20, 10 - scrap, 0)
            .finalUse(use("stocks", FinalUse.Kind.INVENTORY_CHANGE), 0, 0, -2)
            .primaryInput(
                new PrimaryInput("pay", Names.of("Pay"), PrimaryInput.Kind.COMPENSATION), 50, 30, 0)
            .primaryInput(
                new PrimaryInput("rest", Names.of("Rest"), PrimaryInput.Kind.OPERATING_SURPLUS),
                50,
                20,
                0)
            .build();
    return BareEconomy.of(table);
  }

  private static FinalUse use(String code, FinalUse.Kind kind) {
    return new FinalUse(code, Names.of(code), kind);
  }

  private static double value(Economy economy, String code) {
    return economy.assumption(code).map(Assumption::value).orElseThrow();
  }

  @Test
  void aBareTableCanBePlannedWithWhatIsProposed() {
    Proposal proposal =
        Proposal.of(bare(0), Proposal.Needs.PRODUCTS, Proposal.Labour.COMPENSATION, PATTERN);
    var problem = TableProblem.of(proposal.economy(), Goals.standard().withYears(2));
    var result =
        new Planner(new ExactPlanSolver(new HighsSolver()), 1e-6)
            .plan(problem, RunControl.unlimited());
    assertThat(result.status()).as(result.reason()).isEqualTo(PlanStatus.OPTIMAL);
  }

  /// 30 built of a GDP of 150: 0.2 / (0.05 + 0.02).
  @Test
  void capitalIsWhatInvestmentCouldKeepGrowing() {
    Economy economy =
        Proposal.of(bare(0), Proposal.Needs.PRODUCTS, Proposal.Labour.NONE, PATTERN).economy();
    assertThat(value(economy, "capital-output-ratio")).isCloseTo(0.2 / 0.07, within(1e-3));
    assertThat(economy.assumption("capital-output-ratio").orElseThrow().text().in("es"))
        .startsWith("Propuesta, no una estadística");
  }

  @Test
  void eachProductThatCanBeHadIsANeed() {
    Proposal proposal =
        Proposal.of(bare(0), Proposal.Needs.PRODUCTS, Proposal.Labour.NONE, PATTERN);
    assertThat(proposal.economy().needs()).extracting(Need::code).containsExactly("farm", "shop");
    assertThat(proposal.notes()).anyMatch(n -> n.contains("nobody makes or imports them: mine"));
  }

  @Test
  void whatIsConsumedInANegativeAmountIsInNoNeed() {
    Proposal proposal =
        Proposal.of(bare(-41), Proposal.Needs.PRODUCTS, Proposal.Labour.NONE, PATTERN);
    assertThat(proposal.economy().needs()).extracting(Need::code).containsExactly("farm");
    assertThat(proposal.notes()).anyMatch(n -> n.contains("negative: shop"));
  }

  @Test
  void needsByUseDivideWhatIsConsumedAmongThoseWhoConsumeIt() {
    Economy economy =
        Proposal.of(bare(0), Proposal.Needs.USES, Proposal.Labour.NONE, PATTERN).economy();
    assertThat(economy.needs()).extracting(Need::code).containsExactly("households", "government");
    assertThat(economy.needs().get(1).shares()).isEqualTo(Map.of("farm", 0.25));
  }

  @Test
  void labourIsCountedByPayOnlyWhereItIsAskedFor() {
    assertThat(
            Proposal.of(bare(0), Proposal.Needs.USES, Proposal.Labour.NONE, PATTERN)
                .economy()
                .table()
                .satellites())
        .isEmpty();
    EconomyTable table =
        Proposal.of(bare(0), Proposal.Needs.USES, Proposal.Labour.COMPENSATION, PATTERN)
            .economy()
            .table();
    assertThat(table.satellite(table.satellite(Satellite.JOBS).orElseThrow()))
        .containsExactly(50, 30, 0);
  }

  @Test
  void whatTheEconomyStatesItselfStays() {
    Economy stated = TwoRegions.economy(Map.of());
    Proposal proposal =
        Proposal.of(stated, Proposal.Needs.PRODUCTS, Proposal.Labour.VALUE_ADDED, PATTERN);
    assertThat(proposal.economy()).isEqualTo(stated);
  }

  @Test
  void inATableOfRegionsSectorsAreNeedsAndEachRegionHasItsCapital() {
    Economy given = TwoRegions.economy(Map.of(), new double[] {10, 0}, new double[] {0, 20});
    Economy regional =
        new Economy(
            given.name(),
            given.title(),
            given.year(),
            given.currency(),
            given.licence(),
            given.sources(),
            given.caveats(),
            given.table(),
            given.partners(),
            List.of(),
            List.of());
    Economy economy =
        Proposal.of(regional, Proposal.Needs.PRODUCTS, Proposal.Labour.NONE, PATTERN).economy();
    assertThat(economy.needs()).extracting(Need::code).containsExactly("farm");
    assertThat(economy.needs().getFirst().shares()).containsOnlyKeys("N.farm", "S.farm");
    // 10 of 110 and 20 of 120, over 7 %.
    assertThat(value(economy, "capital-output-ratio-N")).isCloseTo(1.299, within(1e-3));
    assertThat(value(economy, "capital-output-ratio-S")).isCloseTo(2.381, within(1e-3));
    assertThat(value(economy, "labour-mobility")).isZero();
  }
}
