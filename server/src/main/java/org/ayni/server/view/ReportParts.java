package org.ayni.server.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ayni.server.pdf.Report;
import org.ayni.server.text.Words;

/// Parts of pages as parts of reports.
final class ReportParts {

  private ReportParts() {}

  /// What stands at the foot of every page.
  static String foot(String title, LocalDate day, Words words) {
    return words.text("report.foot", title, words.day(day), "{0}", "{1}");
  }

  static Report.Part text(String text) {
    return new Report.Text(text, false);
  }

  static Report.Part note(String text) {
    return new Report.Text(text, true);
  }

  /// A figure without its chart: paper has the table open.
  static Report.Section figure(Figure figure, Words words) {
    List<Report.Part> parts = new ArrayList<>();
    parts.add(text(figure.explanation()));
    parts.addAll(table(figure.table(), false, words));
    parts.add(note(figure.source()));
    figure.notes().forEach(note -> parts.add(note(note)));
    return new Report.Section(figure.finding(), parts);
  }

  /// As many rows as a page shows, and how many more there are.
  ///
  /// @param sentences true where cells hold sentences
  static List<Report.Part> table(Table table, boolean sentences, Words words) {
    List<Report.Part> parts = new ArrayList<>();
    parts.add(
        new Report.Rows(
            table.caption(),
            table.columns(),
            table.shown().stream().map(ReportParts::row).toList(),
            sentences));
    if (table.hidden() > 0) {
      parts.add(note(words.text("table.hidden", table.hidden())));
    }
    return parts;
  }

  private static List<String> row(Table.Row row) {
    List<String> cells = new ArrayList<>();
    cells.add(row.name());
    row.cells().forEach(cell -> cells.add(cell.text()));
    return cells;
  }
}
