package org.ayni.federation.offer;

import org.ayni.planning.plan.YearTable;

/// What a member can do: deliver so much, take so much, and have its own needs met so well.
///
/// @param welfare u, in the units of its own objective; finite
/// @param deliveries d [years × goods] ≥ 0, in the goods' units
/// @param takings k [years × goods] ≥ 0
public record Offer(double welfare, YearTable deliveries, YearTable takings) {

  public Offer {
    Tables.require("welfare", welfare);
    Tables.require("deliveries", deliveries, deliveries.years(), deliveries.items());
    Tables.require("takings", takings, deliveries.years(), deliveries.items());
  }

  /// Nothing delivered, nothing taken.
  public static Offer alone(double welfare, int years, int goods) {
    return new Offer(welfare, YearTable.zeros(years, goods), YearTable.zeros(years, goods));
  }
}
