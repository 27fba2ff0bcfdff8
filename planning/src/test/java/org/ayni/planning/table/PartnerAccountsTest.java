package org.ayni.planning.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Industry;
import org.ayni.economy.Names;
import org.ayni.economy.Need;
import org.ayni.economy.Unit;
import org.ayni.planning.TwoRegions;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.TradeFlow;
import org.junit.jupiter.api.Test;

/// Accounts of exports and imports that name a partner. One product, of which 100 is made, 96
/// consumed; 10 go to A and 2 to nobody in particular, 3 come from A and 5 from B: 100 + 8 = 96 +
/// 12.
class PartnerAccountsTest {

  private static Economy economy() {
    EconomyTable table =
        EconomyTable.builder(new Unit("t"), List.of(new Industry("corn", Names.of("Corn"))))
            .grossOutput(100)
            .finalUse(use("consumption", FinalUse.Kind.CONSUMPTION, ""), 96)
            .finalUse(use("exports-A", FinalUse.Kind.EXPORTS, "A"), 10)
            .finalUse(use("exports", FinalUse.Kind.EXPORTS, ""), 2)
            .finalUse(use("imports-A", FinalUse.Kind.IMPORTS, "A"), -3)
            .finalUse(use("imports-B", FinalUse.Kind.IMPORTS, "B"), -5)
            .build();
    Economy bare = BareEconomy.of(table, new Need("food", Names.of("Food"), Map.of("corn", 1.0)));
    return Proposal.of(
            bare, Proposal.Needs.PRODUCTS, Proposal.Labour.NONE, TwoRegions.economy(Map.of()))
        .economy();
  }

  private static FinalUse use(String code, FinalUse.Kind kind, String partner) {
    return new FinalUse(code, Names.of(code), kind, partner);
  }

  private static PlanProblem problem(Economy economy) {
    return TableProblem.of(economy, Goals.standard().withYears(1));
  }

  @Test
  void tradeIsByPartnerAndWhatNobodyIsNamedForIsWithTheRest() {
    assertThat(problem(economy()).trade())
        .extracting(TradeFlow::code)
        .containsExactly("export:corn:A", "export:corn:rest", "import:corn:A", "import:corn:B");
    // 8 imported, 12 exported: a surplus of 4 is to be earned.
    assertThat(problem(economy()).credit().at(0)).isCloseTo(-4, within(1e-12));
  }

  @Test
  void tradeThatIsPlannedElsewhereIsGoneWithItsBalance() {
    PlanProblem without = problem(economy().withoutTradeWith(Set.of("A")));
    assertThat(without.trade()).extracting(TradeFlow::partner).containsExactly("rest", "B");
    assertThat(without.credit().at(0)).isCloseTo(3, within(1e-12));
  }

  @Test
  void aPartnerThatStopsLeavesWhatMayBeOwedAndNoSurplusToBeEarned() {
    PlanProblem stopped = problem(economy()).withoutTrade(Set.of("A"));
    assertThat(stopped.trade()).extracting(TradeFlow::partner).containsExactly("rest", "B");
    assertThat(stopped.credit().at(0)).isZero();
    assertThat(economy().partnersByProduct()).containsExactly("A", "B");
  }
}
