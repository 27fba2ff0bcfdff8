package org.ayni.server.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ayni.economy.Economy;
import org.ayni.server.pdf.Report;
import org.ayni.server.text.Words;
import org.ayni.shocks.scenario.Scenario;

/// The page of a shock on paper: what is assumed, what it comes to, and what must be known.
public final class ShockPrint {

  private ShockPrint() {}

  /// @param scenario whose name and reason are told
  /// @param day on which it is printed
  public static Report of(
      Economy economy, Scenario scenario, ShockView view, LocalDate day, Words words) {
    List<String> texts = new ArrayList<>();
    texts.add(words.name(economy.title()));
    texts.add(words.name(scenario.reason()));
    texts.add(view.finding() + ".");
    if (view.noPlan()) {
      texts.add(words.text("shocks.noPlan"));
    }
    texts.add(words.text("report.shock"));
    texts.removeIf(String::isBlank);
    List<Report.Section> sections = new ArrayList<>();
    sections.add(
        new Report.Section(
            words.text("shocks.assumed"), List.of(new Report.Points(view.assumed()))));
    if (!view.facts().isEmpty()) {
      sections.add(
          new Report.Section(words.text("shocks.facts"), List.of(new Report.Points(view.facts()))));
    }
    view.figures().forEach(figure -> sections.add(ReportParts.figure(figure, words)));
    if (!view.proof().isEmpty()) {
      sections.add(ReportParts.proof(view.proof(), view.effort(), words));
    }
    EconomyPrint.known(economy, words).ifPresent(sections::add);
    return ReportParts.report(words.name(scenario.title()), texts, sections, day, words);
  }
}
