package org.ayni.economy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one partner buys and sells. Immutable.
public final class PartnerTrade {

  private final Partner partner;
  private final double exportsTotal;
  private final double importsTotal;
  private final Unit totalsUnit;
  private final int totalsYear;
  private final Map<String, Double> purchases;
  private final @Nullable PublishedPurchases published;

  private PartnerTrade(
      Partner partner,
      double exportsTotal,
      double importsTotal,
      Unit totalsUnit,
      int totalsYear,
      Map<String, Double> purchases,
      @Nullable PublishedPurchases published) {
    if (!(exportsTotal >= 0 && importsTotal >= 0)) {
      throw new IllegalArgumentException(
          "trade with '"
              + partner.code()
              + "' is "
              + exportsTotal
              + " out and "
              + importsTotal
              + " in; expected numbers >= 0");
    }
    this.partner = partner;
    this.exportsTotal = exportsTotal;
    this.importsTotal = importsTotal;
    this.totalsUnit = totalsUnit;
    this.totalsYear = totalsYear;
    this.purchases = Collections.unmodifiableMap(new LinkedHashMap<>(purchases));
    this.published = published;
  }

  /// @param exportsTotal goods sold to it, in `totalsUnit` a year
  /// @param importsTotal goods bought from it, in `totalsUnit` a year
  /// @param totalsUnit unit of the two totals, such as `10^6 USD`
  /// @param totalsYear the year of the two totals
  /// @param purchases by industry code: what it buys of each product, in the table unit a year;
  ///   empty when no figure by product is known
  public PartnerTrade(
      Partner partner,
      double exportsTotal,
      double importsTotal,
      Unit totalsUnit,
      int totalsYear,
      Map<String, Double> purchases) {
    this(partner, exportsTotal, importsTotal, totalsUnit, totalsYear, purchases, null);
  }

  /// The same partner with its purchases as a source published them.
  ///
  /// @param tableUnit the unit to turn them into
  /// @param factor see [PublishedPurchases#in]
  public PartnerTrade withPurchases(PublishedPurchases source, Unit tableUnit, double factor) {
    return new PartnerTrade(
        partner,
        exportsTotal,
        importsTotal,
        totalsUnit,
        totalsYear,
        source.in(tableUnit, factor),
        source);
  }

  public Partner partner() {
    return partner;
  }

  /// Goods sold to it, in [#totalsUnit] a year.
  public double exportsTotal() {
    return exportsTotal;
  }

  /// Goods bought from it, in [#totalsUnit] a year.
  public double importsTotal() {
    return importsTotal;
  }

  /// Unit of the two totals, such as `10^6 USD`.
  public Unit totalsUnit() {
    return totalsUnit;
  }

  /// The year of the two totals.
  public int totalsYear() {
    return totalsYear;
  }

  /// By industry code: what it buys of each product, in the table unit a year; empty when no figure
  /// by product is known.
  public Map<String, Double> purchases() {
    return purchases;
  }

  /// The figures that [#purchases] were made from; empty when these were given as they are.
  public Optional<PublishedPurchases> published() {
    return Optional.ofNullable(published);
  }

  @Override
  public String toString() {
    return "trade with " + partner.code();
  }
}
