package org.ayni.server.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ayni.economy.Economy;
import org.ayni.economy.Source;
import org.ayni.server.pdf.Report;
import org.ayni.server.text.Words;
import org.ayni.shocks.scenario.Scenario;

/// A page of figures about an economy on paper: each with its chart where paper has a way to draw
/// it and its table open, then what is assumed, what must be known and where the figures come from.
public final class FiguresPrint {

  private FiguresPrint() {}

  /// The page of an economy.
  ///
  /// @param day on which it is printed
  public static Report of(Economy economy, EconomyView view, LocalDate day, Words words) {
    return of(
        economy,
        view.title(),
        List.of(view.finding(), words.text("economy.opening")),
        List.of(),
        view.figures(),
        List.of(),
        day,
        words);
  }

  /// What a method finds.
  ///
  /// @param title of the page
  /// @param opening what the page is about
  public static Report of(
      Economy economy,
      String title,
      String opening,
      AnalysisView view,
      LocalDate day,
      Words words) {
    return of(
        economy,
        titled(title, economy, words),
        view.finding().isEmpty() ? List.of(opening) : List.of(view.finding(), opening),
        List.of(),
        view.figures(),
        List.of(),
        day,
        words);
  }

  /// What a shock comes to.
  ///
  /// @param scenario whose name and reason are told
  public static Report of(
      Economy economy, Scenario scenario, ShockView view, LocalDate day, Words words) {
    List<String> texts = new ArrayList<>(List.of(view.finding()));
    if (view.noPlan()) {
      texts.add(words.text("shocks.noPlan"));
    }
    texts.add(words.name(scenario.reason()));
    texts.add(words.text("report.shock"));
    texts.removeIf(String::isBlank);
    List<Report.Section> before = new ArrayList<>();
    before.add(points("shocks.assumed", view.assumed(), words));
    if (!view.facts().isEmpty()) {
      before.add(points("report.facts", view.facts(), words));
    }
    return of(
        economy,
        titled(words.name(scenario.title()), economy, words),
        texts,
        before,
        view.figures(),
        view.proof().isEmpty()
            ? List.of()
            : List.of(ReportParts.proof(view.proof(), view.effort(), words)),
        day,
        words);
  }

  /// A title and the economy it is about; a title that asks keeps its own mark.
  private static String titled(String title, Economy economy, Words words) {
    String name = words.name(economy.title());
    return title.matches(".*[.?!…]") ? title + " " + name : words.text("report.of", title, name);
  }

  private static Report.Section points(String heading, List<String> points, Words words) {
    return new Report.Section(words.text(heading), List.of(new Report.Points(points)));
  }

  private static Report of(
      Economy economy,
      String title,
      List<String> texts,
      List<Report.Section> before,
      List<Figure> figures,
      List<Report.Section> after,
      LocalDate day,
      Words words) {
    List<Report.Section> sections = new ArrayList<>(before);
    figures.forEach(figure -> sections.add(ReportParts.figure(figure, words)));
    sections.addAll(after);
    sections.addAll(known(economy, words));
    return ReportParts.report(title, texts, sections, day, words);
  }

  /// A page that asks something of an economy or of a plan of it, with what is known of its figures
  /// at the end.
  ///
  /// @param title key of the title, which names the economy
  static Report of(
      Economy economy,
      String title,
      List<String> texts,
      List<Report.Section> sections,
      LocalDate day,
      Words words) {
    List<Report.Section> all = new ArrayList<>(sections);
    all.addAll(known(economy, words));
    return ReportParts.report(
        words.text(title, words.name(economy.title())), texts, all, day, words);
  }

  /// What is assumed, what must be known, and where the figures come from.
  private static List<Report.Section> known(Economy economy, Words words) {
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
                                  one.value()))
                          .toList(),
                      true))));
    }
    List<Report.Part> known = new ArrayList<>();
    if (!economy.caveats().isEmpty()) {
      known.add(new Report.Points(economy.caveats().stream().map(words::name).toList()));
    }
    if (!economy.sources().isEmpty()) {
      known.add(ReportParts.text(words.text("sources.list")));
      known.add(new Report.Points(economy.sources().stream().map(FiguresPrint::source).toList()));
    }
    if (economy.licence().isPresent()) {
      String licence = words.name(economy.licence().get());
      known.add(ReportParts.note(words.text("sources.licence", licence)));
    }
    if (!known.isEmpty()) {
      sections.add(new Report.Section(words.text("sources.title"), known));
    }
    return sections;
  }

  private static String source(Source source) {
    return source.path().isEmpty() ? source.title() : source.title() + ", " + source.path();
  }
}
