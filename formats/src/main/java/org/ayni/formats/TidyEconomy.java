package org.ayni.formats;

import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Industry;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Satellite;
import org.ayni.files.TidyTable;
import org.ayni.files.TidyTable.Column;

/// The table of an economy as one tidy table, for other programs: every cell on a row of its own.
///
/// Columns: `account` (`flow`, `output`, `final-use`, `primary-input`, `satellite`), `from` (the
/// product, or the account that is paid or counted), `to` (the industry, or the use), `year`,
/// `value`, `unit`. Cells of the flows that are 0 are left out; those of all other accounts are
/// there.
public final class TidyEconomy {

  private final Economy economy;
  private final TidyTable tidy =
      TidyTable.of(
          Column.text("account"),
          Column.text("from"),
          Column.text("to"),
          Column.whole("year"),
          Column.number("value"),
          Column.text("unit"));

  private TidyEconomy(Economy economy) {
    this.economy = economy;
  }

  public static TidyTable of(Economy economy) {
    return new TidyEconomy(economy).table();
  }

  /// How many rows the table has.
  public static long size(Economy economy) {
    EconomyTable table = economy.table();
    long accounts =
        1L + table.finalUses().size() + table.primaryInputs().size() + table.satellites().size();
    return table.flows().entries() + accounts * table.size();
  }

  private TidyTable table() {
    EconomyTable table = economy.table();
    table.flows().forEach((i, j, value) -> add("flow", code(i), code(j), value));
    double[] output = table.grossOutput();
    for (int i = 0; i < table.size(); i++) {
      add("output", code(i), code(i), output[i]);
    }
    for (FinalUse use : table.finalUses()) {
      double[] column = table.finalUse(use);
      for (int i = 0; i < table.size(); i++) {
        add("final-use", code(i), use.code(), column[i]);
      }
    }
    for (PrimaryInput input : table.primaryInputs()) {
      double[] row = table.primaryInput(input);
      for (int j = 0; j < table.size(); j++) {
        add("primary-input", input.code(), code(j), row[j]);
      }
    }
    for (Satellite satellite : table.satellites()) {
      double[] row = table.satellite(satellite);
      for (int j = 0; j < table.size(); j++) {
        add("satellite", satellite.code(), code(j), row[j], satellite.unit().symbol());
      }
    }
    return tidy;
  }

  private String code(int industry) {
    Industry one = economy.table().industries().get(industry);
    return one.code();
  }

  private void add(String account, String from, String to, double value) {
    add(account, from, to, value, economy.unit().symbol());
  }

  private void add(String account, String from, String to, double value, String unit) {
    tidy.add(account, from, to, (long) economy.year(), value, unit);
  }
}
