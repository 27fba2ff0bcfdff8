package org.ayni.formats;

import java.util.List;
import java.util.Map;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyPackage;
import org.ayni.economy.SupplyUseEconomy;
import org.ayni.files.BadInputException;
import org.ayni.files.CsvGrid;
import org.ayni.files.InputFolder;
import org.ayni.files.Numbers;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.files.Said;

/// An economy that is being worked on: its files in memory, either those of a folder
/// (`datapackage.json` and its tables) or the sheets of a workbook (`economy.csv`, `accounts.csv`
/// and the tables). It may have mistakes.
public final class EconomySheets {

  private EconomySheets() {}

  /// Everything that is wrong with the files and the figures, with its place: row and column are
  /// those of the sheet.
  ///
  /// @param name as it is called in messages
  public static Problems check(String name, Map<String, byte[]> files) {
    Problems problems = new Problems();
    files.forEach((file, bytes) -> formulas(file, bytes, problems));
    Problems found =
        files.containsKey(PackageDescriptor.FILE)
            ? EconomyCheck.find(InputFolder.ofFiles(name, files))
            : WorkbookReader.check(name, files);
    problems.addAll(found.toList());
    return problems;
  }

  /// A text that a spreadsheet would compute when somebody opens the file there.
  private static void formulas(String file, byte[] bytes, Problems problems) {
    if (!file.endsWith(".csv")) {
      return;
    }
    CsvGrid grid = CsvGrid.of(bytes);
    List<String> columns = grid.columns();
    for (CsvGrid.Row row : grid.rows()) {
      for (int k = 0; k < row.cells().size(); k++) {
        String cell = row.cells().get(k).strip();
        if (!cell.isEmpty() && "=+@-".indexOf(cell.charAt(0)) >= 0 && !number(cell)) {
          problems.add(
              new Problem(
                  file,
                  (int) row.line(),
                  k < columns.size() ? columns.get(k) : "",
                  "'" + cell + "', which a spreadsheet takes for a formula",
                  "a number or a text",
                  "Write the value, or begin with another letter.",
                  Said.of("cell.formula", cell)));
        }
      }
    }
  }

  private static boolean number(String cell) {
    return !Double.isNaN(Numbers.parse(cell)) || cell.equals("-");
  }

  /// The economy.
  ///
  /// @throws BadInputException with all that is wrong with its form; figures that do not add up are
  ///   told by [#check]
  public static Economy read(String name, Map<String, byte[]> files) {
    if (files.containsKey(PackageDescriptor.FILE)) {
      return EconomyReader.read(InputFolder.ofFiles(name, files));
    }
    EconomyPackage read = WorkbookReader.read(name, files);
    return switch (read) {
      case Economy economy -> economy;
      case SupplyUseEconomy _ -> throw supplyUse(name);
    };
  }

  /// Why a supply-use table is not worked on here.
  public static BadInputException supplyUse(String name) {
    return new BadInputException(
        Problem.ofFile(
            name,
            "a supply-use table",
            "an input-output table",
            "Derive one first: ayni analyse tables SUPPLY-USE --model D -o ECONOMY",
            Said.of("table.supply-use")));
  }
}
