package org.ayni.shocks.path;

/// Parameters of the week-by-week path, after the inventory version of ARIO (Hallegatte 2014). The
/// standard values are those commonly used with that model, but for the time to restore stocks;
/// what they were compared with is in docs/shocks.md. They are assumptions to change, not
/// measurements.
///
/// @param inventoryDays n: target stock of each input, in days of use; ≥ 7, the length of a step
/// @param restorationDays τ_s: time in which a gap in stocks is reordered; ≥ 7
/// @param scarcity ψ in (0, 1]: share of the target stock below which production falls
/// @param overproduction α_max ≥ 1: most output relative to capacity
/// @param overproductionDays τ_α: time to get there; ≥ 7
/// @param expectationDays τ_e: time in which industries come to believe that demand has changed for
///   good, and change the stocks they aim at; ≥ 7
public record ArioParameters(
    double inventoryDays,
    double restorationDays,
    double scarcity,
    double overproduction,
    double overproductionDays,
    double expectationDays,
    Rationing rationing) {

  /// Who goes short when supply does not cover all orders.
  public enum Rationing {
    /// Every buyer gets the same share of what it ordered.
    PROPORTIONAL,
    /// Industries first, then final demand.
    INDUSTRIES_FIRST
  }

  public ArioParameters {
    require(inventoryDays >= 7, "inventoryDays", inventoryDays, ">= 7");
    require(restorationDays >= 7, "restorationDays", restorationDays, ">= 7");
    require(scarcity > 0 && scarcity <= 1, "scarcity", scarcity, "in (0, 1]");
    require(overproduction >= 1, "overproduction", overproduction, ">= 1");
    require(overproductionDays >= 7, "overproductionDays", overproductionDays, ">= 7");
    require(expectationDays >= 7, "expectationDays", expectationDays, ">= 7");
  }

  private static void require(boolean holds, String name, double value, String expected) {
    if (!holds) {
      throw new IllegalArgumentException(name + " is " + value + "; expected " + expected);
    }
  }

  /// 90 days of stocks, reordered in 30, scarce below 80 %, up to 125 % after a year, which is also
  /// how long it takes to believe in a change.
  public static ArioParameters standard() {
    return new ArioParameters(90, 30, 0.8, 1.25, 365, 365, Rationing.PROPORTIONAL);
  }
}
