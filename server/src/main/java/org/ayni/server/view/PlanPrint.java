package org.ayni.server.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ayni.economy.Economy;
import org.ayni.server.pdf.Report;
import org.ayni.server.text.Words;

/// The page of a plan on paper: everything it shows, and what must be known of the figures.
public final class PlanPrint {

  /// Figures whose chart carries what the plan says; of the others the table says as much.
  private static final Set<String> DRAWN =
      Set.of("needs", "output", "labour", "investment", "trade");

  private PlanPrint() {}

  /// @param asked what of the goals differs from the economy's own, a line each
  /// @param day on which it is printed
  public static Report of(
      Economy economy, PlanView view, List<String> asked, LocalDate day, Words words) {
    List<String> texts = new ArrayList<>();
    if (view.figures().isEmpty()) {
      texts.add(words.text("plan.failed", view.impasse().told()));
    } else if (!view.status().equals("optimal")) {
      texts.add(words.text("plan." + view.status()));
    }
    texts.add(words.text("report.plan"));
    List<Report.Section> sections = new ArrayList<>();
    sections.add(ReportParts.asked(asked, words));
    view.obstacles().ifPresent(one -> sections.add(ReportParts.obstacles(one, words)));
    view.figures().forEach(figure -> sections.add(ReportParts.figure(figure, DRAWN, words)));
    if (!view.whyNot().isEmpty()) {
      sections.add(
          new Report.Section(
              words.text("why.heading"),
              List.of(
                  ReportParts.text(words.text("why.lines")),
                  new Report.Points(
                      view.whyNot().stream()
                          .map(line -> words.text("why.of", line.name()) + " " + line.held())
                          .toList()))));
    }
    view.limits()
        .ifPresent(limits -> {
          List<Report.Part> parts = new ArrayList<>();
          parts.add(ReportParts.text(limits.explanation()));
          if (!limits.table().rows().isEmpty()) {
            parts.addAll(limits(limits, words));
          }
          parts.addAll(ReportParts.table(limits.table(), false, words));
          parts.add(ReportParts.note(limits.source()));
          sections.add(new Report.Section(limits.finding(), parts));
        });
    if (!view.proof().isEmpty()) {
      sections.add(ReportParts.proof(view.proof(), view.effort(), words));
    }
    return FiguresPrint.of(economy, "plan.title", texts, sections, day, words);
  }

  /// What one per cent more of each limit would bring.
  private static List<Report.Part> limits(LimitsView limits, Words words) {
    return ReportParts.picture(
        "",
        limits.finding(),
        ReportParts.bars(
            limits.table(),
            1,
            100,
            words.text("report.limitsUnit"),
            row -> words.text("report.inYears", row.name(), row.cells().getFirst().text())),
        "",
        words);
  }
}
