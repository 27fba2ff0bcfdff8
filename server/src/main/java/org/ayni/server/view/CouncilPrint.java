package org.ayni.server.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
      sections.add(
          new Report.Section(
              table.getValue().caption(),
              ReportParts.table(table.getValue(), SENTENCES.contains(table.getKey()), words)));
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
    return new Report(
        words.languageTag(),
        view.name(),
        texts,
        sections,
        ReportParts.foot(view.name(), today, words));
  }

  private static void ballot(CouncilView.BallotLine ballot, List<Report.Part> parts) {
    parts.add(ReportParts.text(ballot.title() + ": " + ballot.result()));
    parts.add(ReportParts.note(ballot.how()));
    List<String> lines = new ArrayList<>(ballot.figures());
    lines.addAll(ballot.against());
    if (!lines.isEmpty()) {
      parts.add(new Report.Points(lines));
    }
  }
}
