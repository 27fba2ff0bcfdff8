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
  /// @param rows cells below them; what is written as [Numbers#format] writes a number becomes one
  ///   (a code such as `01` does not); a row whose first cell begins with `#` is set in grey
  public record Sheet(String name, List<String> columns, List<List<String>> rows) {
    public Sheet {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /// What stands in a cell. Text is never taken for a formula or a number.
  public sealed interface Cell {
    /// @param text of any length that a workbook holds
    record Text(String text) implements Cell {}

    /// @param value finite
    record Amount(double value) implements Cell {}

    /// @param share of one, shown as a percentage; finite
    record Share(double share) implements Cell {}
  }

  /// One sheet whose cells say what they are.
  ///
  /// @param name at most 31 characters
  public record TypedSheet(String name, List<String> columns, List<List<Cell>> rows) {
    public TypedSheet {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /// Writes all sheets and leaves the stream open.
  public static void write(OutputStream out, List<Sheet> sheets) throws IOException {
    writeTyped(out, sheets.stream().map(SpreadsheetOutput::typed).toList());
  }

  /// Writes all sheets and leaves the stream open.
  public static void writeTyped(OutputStream out, List<TypedSheet> sheets) throws IOException {
    // The library wants a version as digits.digits.
    Workbook workbook = new Workbook(out, "Ayni", "1.0");
    for (TypedSheet sheet : sheets) {
      write(workbook.newWorksheet(sheet.name()), sheet);
    }
    workbook.finish();
  }

  private static TypedSheet typed(Sheet sheet) {
    return new TypedSheet(
        sheet.name(),
        sheet.columns(),
        sheet.rows().stream()
            .map(row -> row.stream().map(SpreadsheetOutput::typed).toList())
            .toList());
  }

  private static Cell typed(String text) {
    double number = Numbers.parse(text);
    return Double.isNaN(number) || !Numbers.format(number).equals(text)
        ? new Cell.Text(text)
        : new Cell.Amount(number);
  }

  private static void write(Worksheet to, TypedSheet sheet) throws IOException {
    for (int j = 0; j < sheet.columns().size(); j++) {
      to.value(0, j, sheet.columns().get(j));
      to.style(0, j).bold().fillColor("E8EEF4").set();
      to.width(j, width(sheet, j));
    }
    to.freezePane(0, 1);
    for (int i = 0; i < sheet.rows().size(); i++) {
      List<Cell> row = sheet.rows().get(i);
      boolean remark = !row.isEmpty() && text(row.getFirst()).startsWith("#");
      for (int j = 0; j < row.size(); j++) {
        switch (row.get(j)) {
          case Cell.Text(String text) -> to.value(i + 1, j, text);
          case Cell.Amount(double value) -> to.value(i + 1, j, value);
          case Cell.Share(double share) -> {
            to.value(i + 1, j, share);
            to.style(i + 1, j).format("0.0%").set();
          }
        }
        if (remark) {
          to.style(i + 1, j).italic().fontColor("666666").wrapText(true).set();
        }
      }
    }
    to.finish();
  }

  private static String text(Cell cell) {
    return switch (cell) {
      case Cell.Text(String text) -> text;
      case Cell.Amount(double value) -> Numbers.format(value);
      case Cell.Share _ -> "100.0%";
    };
  }

  private static double width(TypedSheet sheet, int j) {
    int longest = sheet.columns().get(j).length();
    for (List<Cell> row : sheet.rows()) {
      longest = j < row.size() ? Math.max(longest, text(row.get(j)).length()) : longest;
    }
    return Math.clamp(longest + 2.0, NARROWEST, WIDEST);
  }
}
