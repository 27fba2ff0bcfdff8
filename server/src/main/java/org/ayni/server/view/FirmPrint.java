package org.ayni.server.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ayni.economy.Economy;
import org.ayni.server.pdf.Report;
import org.ayni.server.text.Words;

/// How firm a plan is, on paper.
public final class FirmPrint {

  private FirmPrint() {}

  /// @param asked what is asked of the plan, a line each
  /// @param day on which it is printed
  public static Report of(
      Economy economy, FirmView view, List<String> asked, LocalDate day, Words words) {
    List<Report.Section> sections = new ArrayList<>();
    sections.add(ReportParts.asked(asked, words));
    view.others()
        .ifPresent(others -> {
          sections.add(ranges(view, words));
          sections.add(others(others, words));
          if (!others.nearest().isEmpty()) {
            sections.add(
                new Report.Section(
                    words.text("firm.nearest"), List.of(ReportParts.text(others.nearest()))));
          }
          others.figures().forEach(one -> sections.add(ReportParts.figure(one, words)));
        });
    return FiguresPrint.of(
        economy,
        "firm.title",
        ReportParts.opening(
            ReportParts.missing(view.status(), "why.infeasible", view.impasse(), words),
            "firm.opening",
            words),
        sections,
        day,
        words);
  }

  private static Report.Section ranges(FirmView view, Words words) {
    List<Report.Part> parts = new ArrayList<>();
    view.ranges()
        .ifPresentOrElse(
            ranges -> {
              parts.add(ReportParts.text(ranges.explanation()));
              parts.add(new Report.Points(ranges.sentences()));
              // What one unit more is worth is told in the list: with it the table is wider than
              // paper.
              parts.addAll(
                  ReportParts.table(ranges.table().without(RangesView.WORTH), false, words));
              parts.add(ReportParts.note(ranges.source()));
            },
            () -> parts.add(ReportParts.text(words.text("firm.noRanges"))));
    return new Report.Section(words.text("firm.ranges"), parts);
  }

  private static Report.Section others(OthersView others, Words words) {
    List<Report.Part> parts = new ArrayList<>();
    parts.add(ReportParts.text(words.text("firm.others.explanation")));
    if (others.incomplete()) {
      parts.add(ReportParts.text(words.text("firm.incomplete")));
    }
    parts.addAll(ReportParts.table(others.needs(), false, words));
    parts.addAll(ReportParts.table(others.industries(), false, words));
    parts.add(ReportParts.note(others.source()));
    return new Report.Section(others.finding(), parts);
  }
}
