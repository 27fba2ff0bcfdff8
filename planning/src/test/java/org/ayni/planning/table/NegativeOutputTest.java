package org.ayni.planning.table;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Industry;
import org.ayni.economy.Names;
import org.ayni.economy.Need;
import org.ayni.economy.Unit;
import org.ayni.files.BadInputException;
import org.ayni.planning.TwoRegions;
import org.junit.jupiter.api.Test;

/// Published tables hold an output of -1 here and there, where stocks were taken from: leather and
/// fuel in Luxembourg in the world table of 2011 (WIOD, release 2013). Nothing can be planned to be
/// made less than not at all.
class NegativeOutputTest {

  @Test
  void anIndustryWhoseOutputIsNegativeIsNamedWithWhatToDo() {
    EconomyTable table =
        EconomyTable.builder(
                new Unit("t"),
                List.of(
                    new Industry("corn", Names.of("Corn")), new Industry("fuel", Names.of("Fuel"))))
            .grossOutput(100, -1)
            .finalUse(
                new FinalUse("consumption", Names.of("c"), FinalUse.Kind.CONSUMPTION, ""), 100, 0)
            .finalUse(
                new FinalUse("stocks", Names.of("s"), FinalUse.Kind.INVENTORY_CHANGE, ""), 0, -1)
            .build();
    Economy bare = BareEconomy.of(table, new Need("food", Names.of("Food"), Map.of("corn", 1.0)));
    Economy economy =
        Proposal.of(
                bare, Proposal.Needs.PRODUCTS, Proposal.Labour.NONE, TwoRegions.economy(Map.of()))
            .economy();
    assertThatThrownBy(() -> TableProblem.of(economy, Goals.standard().withYears(1)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("output.csv")
        .hasMessageContaining("fuel")
        .hasMessageContaining("-1")
        .hasMessageContaining("--aggregate");
  }
}
