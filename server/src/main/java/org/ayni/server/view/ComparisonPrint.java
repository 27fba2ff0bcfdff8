package org.ayni.server.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.economy.Economy;
import org.ayni.server.pdf.Report;
import org.ayni.server.text.Words;

/// Plans beside each other on paper, and a plan beside what a cut makes of it.
public final class ComparisonPrint {

  private ComparisonPrint() {}

  /// A plan that is compared.
  ///
  /// @param asked what is asked of it, a line each
  public record Compared(String name, List<String> asked) {
    public Compared {
      asked = List.copyOf(asked);
    }
  }

  /// Two to four plans.
  ///
  /// @param normalised what was done with the points of the last one; empty for nothing
  /// @param day on which it is printed
  public static Report of(
      Economy economy,
      BesideView view,
      List<Compared> plans,
      String normalised,
      LocalDate day,
      Words words) {
    List<String> told =
        ReportParts.missing(view.status(), "plan.infeasible", view.impasse(), words);
    List<String> texts = new ArrayList<>(view.findings());
    texts.addAll(ReportParts.opening(told, "report.beside", words));
    if (!normalised.isEmpty()) {
      texts.add(normalised);
    }
    List<Report.Section> sections = new ArrayList<>();
    for (Compared plan : plans) {
      sections.add(
          new Report.Section(
              words.text("report.askedOf", plan.name()), List.of(new Report.Points(plan.asked()))));
    }
    sections.addAll(compared(view.figures(), view.obstacles(), view.proofs(), words));
    return FiguresPrint.of(economy, "beside.title", texts, sections, day, words);
  }

  /// A plan without and with a cut.
  ///
  /// @param asked what is asked of both, and what is cut, a line each
  /// @param day on which it is printed
  public static Report of(
      Economy economy, CutView view, List<String> asked, LocalDate day, Words words) {
    List<String> texts = new ArrayList<>();
    if (!view.finding().isEmpty()) {
      texts.add(view.finding());
    }
    texts.addAll(
        ReportParts.opening(
            ReportParts.missing(view.status(), "cut.infeasible", view.impasse(), words),
            "cut.opening",
            words));
    List<Report.Section> sections = new ArrayList<>();
    sections.add(ReportParts.asked(asked, words));
    sections.addAll(compared(view.figures(), view.obstacles(), proofs(view, words), words));
    return FiguresPrint.of(economy, "cut.title", texts, sections, day, words);
  }

  /// The proof of the plan without the cut comes first.
  private static List<String> proofs(CutView view, Words words) {
    List<String> proofs = new ArrayList<>();
    for (String proof : view.proofs()) {
      String which = words.text(proofs.isEmpty() ? "cut.without" : "cut.with");
      proofs.add(words.text("beside.proof", which, proof));
    }
    return proofs;
  }

  private static List<Report.Section> compared(
      List<Figure> figures, Optional<ObstaclesView> obstacles, List<String> proofs, Words words) {
    List<Report.Section> sections = new ArrayList<>();
    figures.forEach(one -> sections.add(ReportParts.figure(one, words)));
    obstacles.ifPresent(one -> sections.add(ReportParts.obstacles(one, words)));
    if (!proofs.isEmpty()) {
      sections.add(
          new Report.Section(
              words.text("proof.title"), proofs.stream().map(ReportParts::text).toList()));
    }
    return sections;
  }
}
