package org.ayni.server.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ayni.server.chart.Chart;
import org.ayni.server.pdf.Report;
import org.ayni.server.text.Words;

/// The page of a council on paper.
public final class CouncilPrint {

  /// Tables of sentences; the others hold numbers.
  private static final Set<String> SENTENCES = Set.of("seats", "disputes", "assemblies", "rules");

  private CouncilPrint() {}

  /// @param entries of the record that it follows from
  /// @param today as of when it is told
  public static Report of(CouncilView view, long entries, LocalDate today, Words words) {
    List<Report.Section> sections = new ArrayList<>();
    if (!view.ballots().isEmpty()) {
      List<Report.Part> parts = new ArrayList<>();
      view.ballots().forEach(ballot -> ballot(ballot, parts));
      sections.add(new Report.Section(words.text("council.ballots"), parts));
    }
    for (Map.Entry<String, Table> table : view.tables().entrySet()) {
      List<Report.Part> parts = new ArrayList<>(pictures(table.getKey(), view, words));
      parts.addAll(ReportParts.table(table.getValue(), SENTENCES.contains(table.getKey()), words));
      sections.add(new Report.Section(table.getValue().caption(), parts));
    }
    List<String> limits = new ArrayList<>(view.limits());
    limits.add(words.text("limits.all"));
    sections.add(
        new Report.Section(words.text("council.limits"), List.of(new Report.Points(limits))));
    List<String> texts = new ArrayList<>();
    texts.add(
        view.year()
            .map(year -> words.text("report.councilYear", Integer.toString(year), words.day(today)))
            .orElseGet(() -> words.text("report.council", words.day(today))));
    texts.add(words.text("report.record", words.whole((double) entries)));
    texts.addAll(view.facts());
    return ReportParts.report(view.name(), texts, sections, today, words);
  }

  private static List<Report.Part> pictures(String id, CouncilView view, Words words) {
    return switch (id) {
      case "promises" -> promises(view.delivery(), view.tables().get(id), words);
      case "wishes" -> wishes(view.tables().get(id), words);
      default -> List.of();
    };
  }

  /// What was delivered beside what was promised; the first ones are late or short. Amounts have
  /// units of their own, so each is drawn as a share of its promise.
  private static List<Report.Part> promises(String delivery, Table table, Words words) {
    int promised = table.columns().indexOf(words.text("column.promised")) - 1;
    int delivered = table.columns().indexOf(words.text("column.delivered")) - 1;
    int state = table.columns().indexOf(words.text("column.state")) - 1;
    List<Table.Row> rows =
        table.rows().stream().filter(row -> row.cells().get(promised).value() > 0).toList();
    if (rows.isEmpty()) {
      return List.of();
    }
    Chart.Bars chart =
        new Chart.Bars(
            words.text("report.ofPromised"),
            rows.stream()
                .map(row -> row.name() + " (" + row.cells().get(state).text() + ")")
                .toList(),
            List.of(
                new Chart.Series(
                    words.text("column.delivered"),
                    rows.stream()
                        .map(row ->
                            (Double)
                                (100
                                    * row.cells().get(delivered).value()
                                    / row.cells().get(promised).value()))
                        .toList(),
                    0,
                    false),
                new Chart.Series(
                    words.text("column.promised"),
                    Collections.nCopies(rows.size(), 100.0),
                    7,
                    false)),
            false,
            true);
    return ReportParts.picture(delivery, delivery, chart, words.text("report.fromRecord"), words);
  }

  /// The needs by their points.
  private static List<Report.Part> wishes(Table table, Words words) {
    Chart.Bars chart = ReportParts.bars(table, 0, 1, words.text("column.points"), Table.Row::name);
    if (chart.categories().isEmpty()) {
      return List.of();
    }
    String most =
        words.text(
            "report.mostPoints",
            chart.categories().getFirst(),
            table.rows().getFirst().cells().getFirst().text());
    return ReportParts.picture(most, most, chart, words.text("report.fromRecord"), words);
  }

  private static void ballot(CouncilView.BallotLine ballot, List<Report.Part> parts) {
    parts.add(ReportParts.text(ballot.title() + ": " + ballot.result()));
    parts.add(ReportParts.note(ballot.how()));
    if (!ballot.text().isEmpty()) {
      parts.add(ReportParts.text(ballot.text()));
    }
    List<String> lines = new ArrayList<>(ballot.figures());
    lines.addAll(ballot.against());
    if (!lines.isEmpty()) {
      parts.add(new Report.Points(lines));
    }
  }
}
