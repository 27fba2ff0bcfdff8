package org.ayni.shocks.path;

import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.shocks.scenario.ShockSize;

/// The demand side at once: Δx = (I − d̂ A)⁻¹ d̂ ΔE [n], table unit a year, negative where output
/// is lost. Imports take their base-year share 1 − d of every use; prices, stocks, capacity and
/// other spending stay as they are. Leontief (1936); Miller and Blair (2009), section 2.2, for
/// domestic flows. Import stops and lost capacity have no demand side and show only in the [Path].
/// One factorization of n × n.
public final class DemandEffect {

  private DemandEffect() {}

  /// Δx of the shock at its full size, kept for a whole year.
  public static double[] of(Economy economy, ShockSize size) {
    BaseYear base = new BaseYear(economy);
    EconomyTable table = economy.table();
    EconomyTable domestic =
        EconomyTable.builder(table.unit(), table.industries())
            .flows(table.flows().scaleRows(base.domesticShare))
            .grossOutput(base.output)
            .build();
    return LeontiefModel.of(domestic)
        .totalOutput(BaseYear.scaled(size.exports(), base.domesticShare));
  }
}
