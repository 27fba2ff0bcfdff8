package org.ayni.economy;

import java.util.List;
import java.util.Optional;

/// One economy as it stands on disk: its table, what is known of its trade partners, its needs, and
/// every assumption that stands in for a figure nobody published. Immutable.
///
/// @param name short identifier, such as `colombia-2019`
/// @param title what to call it on a page
/// @param year the base year of the table
/// @param currency unit of money, such as `COP`
/// @param licence of the figures
/// @param caveats what a reader must know before trusting the figures
public record Economy(
    String name,
    Names title,
    int year,
    String currency,
    String licence,
    List<Source> sources,
    List<Names> caveats,
    EconomyTable table,
    List<PartnerTrade> partners,
    List<Need> needs,
    List<Assumption> assumptions)
    implements EconomyPackage {

  public Economy {
    sources = List.copyOf(sources);
    caveats = List.copyOf(caveats);
    partners = List.copyOf(partners);
    needs = List.copyOf(needs);
    assumptions = List.copyOf(assumptions);
  }

  @Override
  public Unit unit() {
    return table.unit();
  }

  public Optional<Assumption> assumption(String code) {
    return assumptions.stream().filter(a -> a.code().equals(code)).findFirst();
  }

  public Optional<PartnerTrade> partner(String code) {
    return partners.stream().filter(p -> p.partner().code().equals(code)).findFirst();
  }

  /// The same economy with one assumption changed, and with it every figure made from it.
  ///
  /// @throws IllegalArgumentException when this economy makes no assumption of that code
  public Economy with(Assumption changed) {
    if (assumption(changed.code()).isEmpty()) {
      throw new IllegalArgumentException(
          "no assumption '"
              + changed.code()
              + "'; expected one of "
              + assumptions.stream().map(Assumption::code).toList());
    }
    return new Economy(
        name,
        title,
        year,
        currency,
        licence,
        sources,
        caveats,
        table,
        partners.stream().map(trade -> converted(trade, changed)).toList(),
        needs,
        assumptions.stream().map(a -> a.code().equals(changed.code()) ? changed : a).toList());
  }

  /// The same economy with another table of the same industries, such as a balanced one.
  public Economy withTable(EconomyTable changed) {
    return new Economy(
        name,
        title,
        year,
        currency,
        licence,
        sources,
        caveats,
        changed,
        partners,
        needs,
        assumptions);
  }

  private PartnerTrade converted(PartnerTrade trade, Assumption changed) {
    return trade
        .published()
        .filter(published -> published.rate().equals(changed.code()))
        .map(published -> trade.withPurchases(published, table.unit(), changed.value()))
        .orElse(trade);
  }
}
