package org.ayni.planning.table;

import java.util.List;
import java.util.Optional;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.Names;
import org.ayni.economy.Need;

/// A table of which nothing else is known.
final class BareEconomy {

  private BareEconomy() {}

  static Economy of(EconomyTable table, Need... needs) {
    return new Economy(
        "bare",
        Names.of("Bare"),
        2020,
        "X",
        Optional.empty(),
        List.of(),
        List.of(),
        table,
        List.of(),
        List.of(needs),
        List.of());
  }
}
