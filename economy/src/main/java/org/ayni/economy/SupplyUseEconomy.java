package org.ayni.economy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One economy as its supply-use table tells it. What analyses and plans need, an input-output
/// table, is derived from it by a model (see `analysis`). Immutable.
///
/// @param name see [EconomyPackage], as the others
public record SupplyUseEconomy(
    String name,
    Names title,
    int year,
    String currency,
    Optional<Names> licence,
    List<Source> sources,
    List<Names> caveats,
    SupplyUseTable table)
    implements EconomyPackage {

  public SupplyUseEconomy {
    sources = List.copyOf(sources);
    caveats = List.copyOf(caveats);
  }

  @Override
  public Unit unit() {
    return table.unit();
  }

  /// The same with another table, such as a balanced or aggregated one.
  public SupplyUseEconomy withTable(SupplyUseTable changed) {
    return new SupplyUseEconomy(name, title, year, currency, licence, sources, caveats, changed);
  }

  /// The economy with an input-output table made of this one. It has no needs and no assumptions.
  ///
  /// @param suffix put behind its name, such as `d`
  /// @param how it was derived, one caveat more
  public Economy derived(EconomyTable derived, String suffix, List<Names> how) {
    List<Names> all = new ArrayList<>(caveats);
    all.addAll(how);
    return new Economy(
        name + "-" + suffix,
        title,
        year,
        currency,
        licence,
        sources,
        all,
        derived,
        List.of(),
        List.of(),
        List.of());
  }
}
