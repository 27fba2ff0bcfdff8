package org.ayni.app.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Satellite;
import org.ayni.economy.Unit;

/// Something that industries use, emit or pay: a satellite, a primary input, or all value added.
final class Account {

  private static final String VALUE_ADDED = "value-added";

  private final String code;
  private final Unit unit;
  private final double[] amounts;

  private Account(String code, Unit unit, double[] amounts) {
    this.code = code;
    this.unit = unit;
    this.amounts = amounts;
  }

  String code() {
    return code;
  }

  Unit unit() {
    return unit;
  }

  /// Of each industry, a year, in [#unit]; a copy.
  double[] amounts() {
    return amounts.clone();
  }

  /// Those that were asked for; all satellites where none was.
  ///
  /// @throws org.ayni.files.BadInputException when the table lacks one
  static List<Account> of(Economy economy, List<String> codes) {
    EconomyTable table = economy.table();
    List<String> wanted =
        codes.isEmpty() ? table.satellites().stream().map(Satellite::code).toList() : codes;
    List<String> known = known(table);
    if (wanted.isEmpty()) {
      // Not 'all satellites, namely none': nothing would be printed.
      Choice.of("--account", "", known);
    }
    return wanted.stream()
        .distinct()
        .map(code -> {
          Choice.of("--account", code, known);
          return of(table, code);
        })
        .toList();
  }

  private static List<String> known(EconomyTable table) {
    List<String> known = new ArrayList<>();
    table.satellites().forEach(satellite -> known.add(satellite.code()));
    table.primaryInputs().forEach(input -> known.add(input.code()));
    if (!known.contains(VALUE_ADDED)) {
      known.add(VALUE_ADDED);
    }
    return known;
  }

  private static Account of(EconomyTable table, String code) {
    Optional<Satellite> satellite = table.satellite(code);
    if (satellite.isPresent()) {
      return new Account(code, satellite.get().unit(), table.satellite(satellite.get()));
    }
    for (PrimaryInput input : table.primaryInputs()) {
      if (input.code().equals(code)) {
        return new Account(code, table.unit(), table.primaryInput(input));
      }
    }
    return new Account(code, table.unit(), valueAdded(table));
  }

  /// As the table has it, or what output leaves over flows where it says nothing of it.
  private static double[] valueAdded(EconomyTable table) {
    if (table.primaryInputs().stream().anyMatch(input -> input.kind().valueAdded())) {
      return table.valueAdded();
    }
    double[] rest = table.grossOutput();
    double[] used = table.flows().columnSums();
    Arrays.setAll(rest, j -> rest[j] - used[j]);
    return rest;
  }
}
