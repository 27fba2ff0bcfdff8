package org.ayni.shocks.path;

import org.ayni.economy.Economy;
import org.ayni.shocks.scenario.ShockSize;

/// The demand side at once: what is asked for less, all along the chain of suppliers. Δx [n], table
/// unit a year, negative where output is lost.
///
/// Exports alone: Δx = (I − d̂ A)⁻¹ d̂ ΔE. Where capacity is lost too, the output of those
/// industries K is given, Δx_K = min(what demand takes, c x), and the others O follow what they and
/// buyers abroad ask for: Δx_O = (I − d̂ A_OO)⁻¹ (d̂ A_OK Δx_K + d̂ ΔE_O). That buyers of K go
/// without is not in it: see [SupplyEffect].
///
/// Imports take their base-year share 1 − d of every use; prices, stocks and other spending stay as
/// they are. An import stop has no demand side. One or two factorizations of n × n.
///
/// Sources: Leontief (1936); Miller and Blair (2009), section 2.2, for domestic flows, and 13.2,
/// for outputs that are given (the mixed model).
public final class DemandEffect {

  private DemandEffect() {}

  /// Δx of the shock at its full size, kept for a whole year.
  public static double[] of(Economy economy, ShockSize size) {
    BaseYear base = new BaseYear(economy);
    double[] capacity = size.capacity();
    double[] all = BaseYear.keeping(capacity, true);
    double[] asked = BaseYear.scaled(size.exports(), base.domesticShare);
    double[] change = base.domestic(all, all).totalOutput(asked);
    double[] others = BaseYear.keeping(capacity, false);
    return base.domestic(others, all).totalOutput(base.atMostCapacity(change, capacity, asked));
  }
}
