package org.ayni.server.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ayni.economy.Economy;
import org.ayni.server.pdf.Report;
import org.ayni.server.text.Words;

/// Why a need is not better served, on paper.
public final class WhyPrint {

  private WhyPrint() {}

  /// @param asked what is asked of the plan, a line each
  /// @param day on which it is printed
  public static Report of(
      Economy economy, WhyView view, List<String> asked, LocalDate day, Words words) {
    List<Report.Section> sections = new ArrayList<>();
    sections.add(ReportParts.asked(asked, words));
    if (!view.finding().isEmpty()) {
      sections.add(
          new Report.Section(
              view.finding(), view.facts().stream().map(ReportParts::text).toList()));
    }
    view.limits().ifPresent(one -> sections.add(ReportParts.figure(one, words)));
    if (!view.chains().isEmpty()) {
      sections.add(
          new Report.Section(
              words.text("why.chains"),
              List.of(
                  ReportParts.text(words.text("why.chainsExplanation")),
                  new Report.Points(view.chains()))));
    }
    view.wish()
        .ifPresent(wish -> {
          sections.add(wish(wish, words));
          wish.needs().ifPresent(one -> sections.add(ReportParts.figure(one, words)));
        });
    return FiguresPrint.of(
        economy,
        "why.title",
        ReportParts.opening(
            ReportParts.missing(view.status(), "why.infeasible", view.impasse(), words),
            "report.why",
            words),
        sections,
        day,
        words);
  }

  private static Report.Section wish(WishView wish, Words words) {
    List<Report.Part> parts = new ArrayList<>();
    parts.add(ReportParts.text(wish.asked()));
    parts.add(ReportParts.text(wish.finding()));
    wish.changes()
        .ifPresent(changes -> {
          parts.add(ReportParts.text(words.text("wish.tried")));
          parts.addAll(ReportParts.table(changes, false, words));
        });
    return new Report.Section(words.text("wish.heading"), parts);
  }
}
