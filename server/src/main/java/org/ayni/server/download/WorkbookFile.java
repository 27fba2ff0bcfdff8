package org.ayni.server.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.ayni.files.SpreadsheetOutput;
import org.ayni.files.SpreadsheetOutput.TypedSheet;
import org.ayni.server.text.Words;
import org.ayni.server.view.Cell;
import org.ayni.server.view.Sheet;
import org.ayni.server.view.Table;

/// Tables as a workbook: a sheet each, numbers as numbers, and a last sheet that says of each its
/// unit, year, source and assumptions.
public final class WorkbookFile {

  /// The format allows no more in the name of a sheet.
  private static final int LONGEST_NAME = 31;

  private WorkbookFile() {}

  /// Writes it and leaves the stream open.
  ///
  /// @param title of the page the tables are from
  public static void write(String title, List<Sheet> sheets, Words words, OutputStream out)
      throws IOException {
    List<TypedSheet> all = new ArrayList<>();
    List<List<SpreadsheetOutput.Cell>> about = new ArrayList<>();
    for (Sheet sheet : sheets) {
      all.add(typed(sheet, words));
      about.add(texts(name(sheet.id()), sheet.table().caption()));
      about.add(texts(words.text("download.source"), sheet.source()));
      sheet.notes().forEach(note -> about.add(texts(words.text("download.notes"), note)));
    }
    all.add(new TypedSheet(name(words.text("download.about")), List.of("Ayni", title), about));
    SpreadsheetOutput.writeTyped(out, all);
  }

  private static TypedSheet typed(Sheet sheet, Words words) {
    Table table = sheet.table();
    List<String> columns = new ArrayList<>(table.columns());
    if (table.coded()) {
      columns.addFirst(words.text("download.code"));
    }
    List<List<SpreadsheetOutput.Cell>> rows = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      List<SpreadsheetOutput.Cell> cells = new ArrayList<>();
      if (table.coded()) {
        cells.add(new SpreadsheetOutput.Cell.Text(row.code()));
      }
      cells.add(new SpreadsheetOutput.Cell.Text(row.name()));
      row.cells().forEach(cell -> cells.add(typed(cell)));
      rows.add(cells);
    }
    return new TypedSheet(name(sheet.id()), columns, rows);
  }

  private static SpreadsheetOutput.Cell typed(Cell cell) {
    if (!cell.isNumber()) {
      return new SpreadsheetOutput.Cell.Text(cell.text());
    }
    return cell.share()
        ? new SpreadsheetOutput.Cell.Share(cell.value())
        : new SpreadsheetOutput.Cell.Amount(cell.value());
  }

  private static List<SpreadsheetOutput.Cell> texts(String first, String second) {
    return List.of(new SpreadsheetOutput.Cell.Text(first), new SpreadsheetOutput.Cell.Text(second));
  }

  private static String name(String id) {
    return id.length() <= LONGEST_NAME ? id : id.substring(0, LONGEST_NAME);
  }
}
