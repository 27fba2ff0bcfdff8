package org.ayni.economy;

import java.util.Map;

/// What one partner buys and sells.
///
/// @param exportsTotal goods sold to it, in `totalsUnit` a year
/// @param importsTotal goods bought from it, in `totalsUnit` a year
/// @param totalsUnit unit of the two totals, such as `10^6 USD`
/// @param totalsYear the year of the two totals
/// @param purchases by industry code: what it buys of each product, in the table unit a year; empty
///   when no figure by product is known
public record PartnerTrade(
    Partner partner,
    double exportsTotal,
    double importsTotal,
    Unit totalsUnit,
    int totalsYear,
    Map<String, Double> purchases) {

  public PartnerTrade {
    purchases = Map.copyOf(purchases);
  }
}
