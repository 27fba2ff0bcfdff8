package org.ayni.server.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ayni.server.pdf.Report;
import org.ayni.server.text.Words;

/// The page of a federation on paper.
public final class FederationPrint {

  private final FederationView view;
  private final Words words;
  private final List<Report.Section> sections = new ArrayList<>();

  private FederationPrint(FederationView view, Words words) {
    this.view = view;
    this.words = words;
  }

  /// @param day on which it is printed
  public static Report of(FederationView view, LocalDate day, Words words) {
    FederationPrint print = new FederationPrint(view, words);
    print.state();
    view.figures().forEach(figure -> print.sections.add(ReportParts.figure(figure, words)));
    view.ratios()
        .ifPresent(table ->
            print.section(
                "federation.ratios.heading", "federation.ratios.explanation", List.of(table)));
    view.leaving()
        .ifPresent(table ->
            print.section(
                "federation.leaving.heading", "federation.leaving.explanation", List.of(table)));
    if (!view.exercises().isEmpty()) {
      print.section("federation.whatif.heading", "federation.whatif.explanation", view.exercises());
    }
    print.treaty();
    return ReportParts.report(
        view.name(), List.of(words.text("federation.opening")), print.sections, day, words);
  }

  private void state() {
    List<Report.Part> parts = new ArrayList<>();
    parts.add(ReportParts.text(view.proof()));
    points(parts, view.lines());
    if (!view.faults().isEmpty()) {
      parts.add(ReportParts.text(words.text("federation.wrong")));
      points(parts, view.faults());
    }
    parts.addAll(ReportParts.table(view.round(), false, words));
    sections.add(new Report.Section(view.finding(), parts));
  }

  private void section(String heading, String explanation, List<Table> tables) {
    List<Report.Part> parts = new ArrayList<>();
    parts.add(ReportParts.text(words.text(explanation)));
    tables.forEach(table -> parts.addAll(ReportParts.table(table, false, words)));
    sections.add(new Report.Section(words.text(heading), parts));
  }

  private void treaty() {
    List<Report.Part> parts = new ArrayList<>();
    points(parts, view.treaty());
    parts.addAll(ReportParts.table(view.goods(), false, words));
    parts.addAll(ReportParts.table(view.members(), false, words));
    sections.add(new Report.Section(words.text("federation.treaty.heading"), parts));
  }

  private static void points(List<Report.Part> parts, List<String> points) {
    if (!points.isEmpty()) {
      parts.add(new Report.Points(points));
    }
  }
}
