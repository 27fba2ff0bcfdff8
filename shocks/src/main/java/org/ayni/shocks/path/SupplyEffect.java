package org.ayni.shocks.path;

import java.util.Arrays;
import org.ayni.analysis.ghosh.GhoshModel;
import org.ayni.economy.Economy;
import org.ayni.shocks.scenario.ShockSize;

/// The supply side at once: what is there less to work with, passed on to buyers in the shares of
/// the base year. Δx [n], table unit a year, negative where output is lost.
///
/// Imports alone: Δx′ = Δw′ (I − B)⁻¹ with B = x̂⁻¹ d̂ Z and Δw_j = Σᵢ mᵢ (1 − dᵢ) Z_ij, m the
/// change of deliverable imports. Where capacity is lost too, the output of those industries K is
/// given, Δx_K = min(what missing inputs take, c x), and the others follow: Δx_O′ = (Δx_K′ B_KO +
/// Δw_O′) (I − B_OO)⁻¹. Exports that fall have no supply side.
///
/// Read it with care: a product that is short takes from its buyers only as much as it is worth, as
/// if every input could replace every other, so bottlenecks are not in it (Oosterhaven 1988). It
/// says who stands behind the shock in the chain of buyers, not what they will lose; [ArioModel]
/// and the plan know that inputs do not replace each other. One or two factorizations of n × n.
///
/// Sources: Ghosh (1958); Miller and Blair (2009), section 12.1; outputs that are given as in 13.2.
public final class SupplyEffect {

  private SupplyEffect() {}

  /// Δx of the shock at its full size, kept for a whole year.
  public static double[] of(Economy economy, ShockSize size) {
    BaseYear base = new BaseYear(economy);
    double[] capacity = size.capacity();
    double[] all = BaseYear.keeping(capacity, true);
    double[] imports = size.imports();
    Arrays.setAll(imports, i -> imports[i] * (1 - base.domesticShare[i]));
    double[] missing = base.table.flows().multiplyTransposed(imports);
    double[] change = new GhoshModel(base.domestic(all, all)).totalOutput(missing);
    double[] others = BaseYear.keeping(capacity, false);
    return new GhoshModel(base.domestic(all, others))
        .totalOutput(base.atMostCapacity(change, capacity, missing));
  }
}
