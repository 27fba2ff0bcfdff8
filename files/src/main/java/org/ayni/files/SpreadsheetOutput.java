package org.ayni.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes a workbook of sheets (Office Open XML, `.xlsx`) as [Spreadsheet] reads it: the first row
/// holds the column names and stays in sight.
public final class SpreadsheetOutput {

  private static final double NARROWEST = 11;
  private static final double WIDEST = 40;

  private SpreadsheetOutput() {}

  /// One sheet.
  ///
  /// @param name at most 31 characters
  /// @param columns names of its columns
  /// @param rows cells below them; what reads as a number becomes one; a row whose first cell
  ///   begins with `#` is set in grey
  public record Sheet(String name, List<String> columns, List<List<String>> rows) {
    public Sheet {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /// Writes all sheets and leaves the stream open.
  public static void write(OutputStream out, List<Sheet> sheets) throws IOException {
    // The library wants a version as digits.digits.
    Workbook workbook = new Workbook(out, "Ayni", "1.0");
    for (Sheet sheet : sheets) {
      write(workbook.newWorksheet(sheet.name()), sheet);
    }
    workbook.finish();
  }

  private static void write(Worksheet to, Sheet sheet) throws IOException {
    for (int j = 0; j < sheet.columns().size(); j++) {
      to.value(0, j, sheet.columns().get(j));
      to.style(0, j).bold().fillColor("E8EEF4").set();
      to.width(j, width(sheet, j));
    }
    to.freezePane(0, 1);
    for (int i = 0; i < sheet.rows().size(); i++) {
      List<String> row = sheet.rows().get(i);
      boolean remark = !row.isEmpty() && row.getFirst().startsWith("#");
      for (int j = 0; j < row.size(); j++) {
        double number = Numbers.parse(row.get(j));
        if (Double.isNaN(number)) {
          to.value(i + 1, j, row.get(j));
        } else {
          to.value(i + 1, j, number);
        }
        if (remark) {
          to.style(i + 1, j).italic().fontColor("666666").wrapText(true).set();
        }
      }
    }
    to.finish();
  }

  private static double width(Sheet sheet, int j) {
    int longest = sheet.columns().get(j).length();
    for (List<String> row : sheet.rows()) {
      longest = j < row.size() ? Math.max(longest, row.get(j).length()) : longest;
    }
    return Math.clamp(longest + 2.0, NARROWEST, WIDEST);
  }
}
