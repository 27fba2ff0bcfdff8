package org.ayni.server.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.ayni.files.CsvOutput;
import org.ayni.server.text.Words;
import org.ayni.server.view.Cell;
import org.ayni.server.view.Sheet;
import org.ayni.server.view.Table;

/// A table as comma-separated text: numbers exact, with a decimal point. Every row says its source
/// and what was assumed, so that it stays true when it is cut out or sorted.
public final class CsvFile {

  private CsvFile() {}

  /// Writes it and leaves the stream open.
  public static void write(Sheet sheet, Words words, OutputStream out) throws IOException {
    Table table = sheet.table();
    List<String> columns = new ArrayList<>();
    if (table.coded()) {
      columns.add(words.text("download.code"));
    }
    for (int k = 0; k < table.columns().size(); k++) {
      String name = table.columns().get(k);
      columns.add(safe(shares(table, k - 1) ? words.text("download.shares", name) : name));
    }
    columns.add(words.text("download.source"));
    columns.add(words.text("download.notes"));
    try (CsvOutput csv = CsvOutput.to(out, columns)) {
      for (Table.Row row : table.rows()) {
        if (table.coded()) {
          csv.add(safe(row.code()));
        }
        csv.add(safe(row.name()));
        for (Cell cell : row.cells()) {
          if (cell.isNumber()) {
            csv.add(cell.value());
          } else {
            csv.add(safe(cell.text()));
          }
        }
        csv.add(safe(sheet.source())).add(safe(String.join(" ", sheet.notes())));
        csv.endRow();
      }
    }
  }

  /// Whether a column holds shares of one, which the page shows as percentages.
  private static boolean shares(Table table, int column) {
    return column >= 0 && table.rows().stream().anyMatch(r -> r.cells().get(column).share());
  }

  /// Text that no spreadsheet takes for a formula.
  static String safe(String text) {
    return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
