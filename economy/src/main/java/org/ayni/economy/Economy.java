package org.ayni.economy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    Optional<Names> licence,
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

  /// Where some of the figures come from; every source where none is known to be theirs.
  public List<Source> sources(Set<Source.Figures> some) {
    List<Source> found =
        sources.stream().filter(source -> some.stream().anyMatch(source::tells)).toList();
    return found.isEmpty() ? sources : found;
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

  /// Partners outside whose trade by product is known: accounts of exports and imports that name
  /// them, and known purchases.
  public Set<String> partnersByProduct() {
    Set<String> codes = new LinkedHashSet<>();
    boolean oneTerritory = table.industries().stream().allMatch(i -> i.region().isEmpty());
    for (FinalUse use : table.finalUses()) {
      if (oneTerritory && use.isWith(use.region())) {
        codes.add(use.region());
      }
    }
    partners.stream()
        .filter(trade -> !trade.purchases().isEmpty())
        .forEach(trade -> codes.add(trade.partner().code()));
    return codes;
  }

  /// The same economy without its trade with some partners, where accounts of exports and imports
  /// name them: neither what they buy and sell, nor the balance with them. Its table does not
  /// balance then; it is what a plan begins from whose trade with them is planned elsewhere.
  public Economy withoutTradeWith(Set<String> others) {
    EconomyTable.Builder builder =
        EconomyTable.builder(table.unit(), table.industries())
            .flows(table.flows())
            .grossOutput(table.grossOutput());
    table.finalUses().stream()
        .filter(use -> others.stream().noneMatch(use::isWith))
        .forEach(use -> builder.finalUse(use, table.finalUse(use)));
    table.primaryInputs().forEach(row -> builder.primaryInput(row, table.primaryInput(row)));
    table.satellites().forEach(one -> builder.satellite(one, table.satellite(one)));
    return withTable(builder.build());
  }

  private PartnerTrade converted(PartnerTrade trade, Assumption changed) {
    return trade
        .published()
        .filter(published -> published.rate().equals(changed.code()))
        .map(published -> trade.withPurchases(published, table.unit(), changed.value()))
        .orElse(trade);
  }
}
