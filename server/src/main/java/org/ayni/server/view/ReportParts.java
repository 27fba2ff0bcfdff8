package org.ayni.server.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ayni.server.chart.Chart;
import org.ayni.server.pdf.Report;
import org.ayni.server.text.ImpasseWords;
import org.ayni.server.text.Words;

/// Parts of pages as parts of reports.
final class ReportParts {

  private ReportParts() {}

  /// A report with its title and the day at the foot of every page.
  ///
  /// @param day on which it is printed
  static Report report(
      String title, List<String> texts, List<Report.Section> sections, LocalDate day, Words words) {
    return new Report(
        words.languageTag(),
        title,
        texts,
        sections,
        title,
        words.text("report.pages", words.day(day), "{0}", "{1}"),
        new Report.Notes(
            words.text("report.missing"),
            words.text("report.shortened"),
            words.text("report.ended")));
  }

  static Report.Part text(String text) {
    return new Report.Text(text, false);
  }

  static Report.Part note(String text) {
    return new Report.Text(text, true);
  }

  /// A figure with its table open, and its chart where it is one of `drawn` and paper has a way to
  /// draw it.
  static Report.Section figure(Figure figure, Set<String> drawn, Words words) {
    return figure(figure, drawn.contains(figure.id()), words);
  }

  /// The same with its chart wherever paper has a way to draw it.
  static Report.Section figure(Figure figure, Words words) {
    return figure(figure, true, words);
  }

  private static Report.Section figure(Figure figure, boolean draws, Words words) {
    List<Report.Part> parts = new ArrayList<>();
    parts.add(text(figure.explanation()));
    if (draws && figure.chart() instanceof Chart.Printable chart) {
      parts.addAll(picture("", figure.finding(), chart, figure.source(), words));
      parts.addAll(table(figure.table(), false, words));
    } else {
      parts.addAll(table(figure.table(), false, words));
      parts.add(note(figure.source()));
    }
    figure.notes().forEach(note -> parts.add(note(note)));
    return new Report.Section(figure.finding(), parts);
  }

  /// What is asked of a plan, a line each.
  static Report.Section asked(List<String> asked, Words words) {
    return new Report.Section(words.text("report.asked"), List.of(new Report.Points(asked)));
  }

  /// Why a page has no answer, or not the one that was asked for; empty where it has.
  ///
  /// @param status as in [PlanView]
  /// @param infeasible key of what is said where not everything can be had
  static List<String> missing(String status, String infeasible, ImpasseWords impasse, Words words) {
    if (!impasse.isEmpty()) {
      return List.of(words.text("plan.failed", impasse.told()));
    }
    return switch (status) {
      case "infeasible" -> List.of(words.text(infeasible));
      case "stopped" -> List.of(words.text("plan.stopped"));
      default -> List.of();
    };
  }

  /// What stands below the title of a page that asks something of a plan.
  ///
  /// @param told why there is no answer, or not the one that was asked for
  /// @param about key of what the page is about
  static List<String> opening(List<String> told, String about, Words words) {
    return Stream.of(told.stream(), Stream.of(words.text(about), words.text("report.question")))
        .flatMap(texts -> texts)
        .toList();
  }

  /// What is missing, and what stands in the way.
  static Report.Section obstacles(ObstaclesView obstacles, Words words) {
    List<Report.Part> parts = new ArrayList<>();
    parts.add(text(words.text("obstacles.explanation")));
    parts.addAll(table(obstacles.shortfalls(), false, words));
    parts.add(text(words.text("obstacles.limits")));
    if (!obstacles.obstacles().rows().isEmpty()) {
      String first =
          words.text("report.mostInTheWay", obstacles.obstacles().rows().getFirst().name());
      parts.addAll(
          picture(
              first,
              first,
              bars(
                  obstacles.obstacles(),
                  1,
                  100,
                  words.text("report.obstaclesUnit"),
                  row -> row.name() + ", " + row.cells().getFirst().text()),
              "",
              words));
    }
    parts.addAll(table(obstacles.obstacles(), false, words));
    return new Report.Section(words.text("obstacles.finding"), parts);
  }

  /// How good a plan is, and what it took to find out.
  static Report.Section proof(String proof, String effort, Words words) {
    return new Report.Section(words.text("proof.title"), List.of(text(proof), note(effort)));
  }

  /// A chart of as many bars or panels as paper bears, and how many of them it shows.
  ///
  /// @param title empty where the heading says the finding
  /// @param finding what the chart shows, for whoever does not see it
  static List<Report.Part> picture(
      String title, String finding, Chart.Printable chart, String source, Words words) {
    Chart.Printable shown = chart.onPaper();
    String said = words.text("report.picture." + chart.type(), finding.replaceFirst("[.]$", ""));
    List<Report.Part> parts = new ArrayList<>();
    parts.add(new Report.Picture(title, shown, source, said));
    if (shown.size() < chart.size()) {
      parts.add(
          note(
              words.text(
                  "report.drawn",
                  words.whole((double) shown.size()),
                  words.whole((double) chart.size()))));
    }
    return parts;
  }

  /// The numbers of one column as bars, in the order of the table.
  ///
  /// @param column counted from 0 after the names
  /// @param factor by which numbers are multiplied, such as 100 of shares
  /// @param names what each row is called
  static Chart.Bars bars(
      Table table, int column, double factor, String unit, Function<Table.Row, String> names) {
    List<Table.Row> rows =
        table.rows().stream().filter(row -> row.cells().get(column).isNumber()).toList();
    return new Chart.Bars(
        unit,
        rows.stream().map(names).toList(),
        List.of(
            new Chart.Series(
                unit,
                rows.stream()
                    .map(row -> (Double) (factor * row.cells().get(column).value()))
                    .toList(),
                0,
                false)),
        false,
        true);
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
