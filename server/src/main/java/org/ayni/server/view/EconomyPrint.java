package org.ayni.server.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.economy.Economy;
import org.ayni.economy.Source;
import org.ayni.server.pdf.Report;
import org.ayni.server.text.Words;

/// Pages about an economy on paper: figures, and what must be known of them.
public final class EconomyPrint {

  private EconomyPrint() {}

  /// The page of the economy itself.
  ///
  /// @param day on which it is printed
  public static Report of(Economy economy, EconomyView view, LocalDate day, Words words) {
    List<Report.Section> sections = new ArrayList<>();
    view.figures().forEach(figure -> sections.add(ReportParts.figure(figure, words)));
    sections.addAll(background(economy, words));
    return ReportParts.report(
        view.title(), List.of(view.finding(), words.text("economy.opening")), sections, day, words);
  }

  /// A page of what a method finds about it.
  ///
  /// @param title of the page
  /// @param opening what the page says first
  /// @param day on which it is printed
  public static Report of(
      Economy economy,
      String title,
      String opening,
      AnalysisView view,
      LocalDate day,
      Words words) {
    List<String> texts = new ArrayList<>(List.of(words.name(economy.title()), opening));
    if (!view.finding().isEmpty()) {
      texts.add(view.finding());
    }
    List<Report.Section> sections = new ArrayList<>();
    view.figures().forEach(figure -> sections.add(ReportParts.figure(figure, words)));
    known(economy, words).ifPresent(sections::add);
    return ReportParts.report(title, texts, sections, day, words);
  }

  /// What is assumed, what must be known, and where the figures come from.
  static List<Report.Section> background(Economy economy, Words words) {
    List<Report.Section> sections = new ArrayList<>();
    if (!economy.assumptions().isEmpty()) {
      sections.add(
          new Report.Section(
              words.text("assumptions.finding"),
              List.of(
                  ReportParts.text(words.text("assumptions.explanation")),
                  new Report.Rows(
                      words.text("assumptions.table"),
                      List.of(words.text("column.assumption"), words.text("column.value")),
                      EconomyView.assumptions(economy, words).stream()
                          .map(one ->
                              List.of(
                                  one.reason().isEmpty()
                                      ? one.name()
                                      : one.name() + ". " + one.reason(),
                                  one.value() + " " + one.unit()))
                          .toList(),
                      true))));
    }
    known(economy, words).ifPresent(sections::add);
    return sections;
  }

  /// What must be known of the figures, and where they come from; empty where nothing is said.
  static Optional<Report.Section> known(Economy economy, Words words) {
    List<Report.Part> known = new ArrayList<>();
    if (!economy.caveats().isEmpty()) {
      known.add(new Report.Points(economy.caveats().stream().map(words::name).toList()));
    }
    if (!economy.sources().isEmpty()) {
      known.add(ReportParts.text(words.text("sources.list")));
      known.add(new Report.Points(economy.sources().stream().map(EconomyPrint::source).toList()));
    }
    if (economy.licence().isPresent()) {
      String licence = words.name(economy.licence().get());
      known.add(ReportParts.note(words.text("sources.licence", licence)));
    }
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(new Report.Section(words.text("sources.title"), known));
  }

  private static String source(Source source) {
    return source.path().isEmpty() ? source.title() : source.title() + ", " + source.path();
  }
}
