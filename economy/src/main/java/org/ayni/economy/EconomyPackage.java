package org.ayni.economy;

import java.util.List;
import java.util.Optional;

/// What stands in one folder: an economy with an input-output table, or one with a supply-use table
/// from which such a table is still to be derived.
public sealed interface EconomyPackage permits Economy, SupplyUseEconomy {

  /// Short identifier, such as `colombia-2019`.
  String name();

  /// What to call it on a page.
  Names title();

  /// Base year of the table.
  int year();

  /// Unit of money, such as `COP`.
  String currency();

  /// Of the figures; empty where none is told.
  Optional<Names> licence();

  List<Source> sources();

  /// What a reader must know before trusting the figures.
  List<Names> caveats();

  /// The unit of all flows, uses and inputs, a year.
  Unit unit();
}
