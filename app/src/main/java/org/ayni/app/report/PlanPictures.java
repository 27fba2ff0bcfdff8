package org.ayni.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ayni.economy.Economy;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.questions.BindingLimit;
import org.ayni.planning.questions.BindingLimits;
import org.ayni.planning.table.Project;
import org.ayni.server.chart.Chart;
import org.ayni.server.pdf.Report;
import org.jspecify.annotations.Nullable;

/// The pictures of a plan on paper: how far needs are met, and what holds the plan back.
final class PlanPictures {

  private final Plan plan;
  private final PlanProblem problem;
  private final Optional<Economy> economy;
  private final ReportTexts texts;
  private final ReportTables tables;

  PlanPictures(Plan plan, Optional<Economy> economy, ReportTexts texts) {
    this.plan = plan;
    this.problem = plan.problem();
    this.economy = economy;
    this.texts = texts;
    this.tables = new ReportTables(plan, texts);
  }

  /// Each need by year, beside the base year where there is one.
  ///
  /// @param finding what it shows
  List<Report.Part> needs(String finding) {
    List<Integer> order =
        IntStream.range(0, Project.needsIn(problem))
            .boxed()
            .sorted(Comparator.comparingDouble(g -> -satisfaction(problem.years() - 1, g)))
            .toList();
    if (order.isEmpty()) {
      return List.of();
    }
    Chart.Multiples chart =
        new Chart.Multiples(
            economy.isEmpty()
                ? texts.text("picture.unit.targets")
                : texts.text("picture.unit.base", base()),
            years(),
            List.of(""),
            order.stream().map(this::need).toList(),
            100);
    Chart.Multiples shown = chart.onPaper();
    List<Report.Part> parts = new ArrayList<>();
    parts.add(new Report.Picture(finding, shown, source(), texts.text("picture.needs", finding)));
    if (shown.size() < chart.size()) {
      parts.add(new Report.Text(texts.text("picture.drawn", shown.size(), chart.size()), true));
    }
    return parts;
  }

  private Chart.Multiples.Panel need(int g) {
    List<@Nullable Double> values = new ArrayList<>();
    if (economy.isPresent()) {
      values.add(100.0);
    }
    for (int t = 0; t < problem.years(); t++) {
      values.add(100 * satisfaction(t, g));
    }
    double end = satisfaction(problem.years() - 1, g);
    return new Chart.Multiples.Panel(
        problem.baskets().get(g).names().in(texts.language()),
        texts.percent(end, 0),
        end < 0.9995,
        values,
        List.of());
  }

  private double satisfaction(int t, int g) {
    return plan.activities().satisfaction().at(t, g);
  }

  private List<String> years() {
    List<String> years = new ArrayList<>();
    economy.ifPresent(e -> years.add(base()));
    IntStream.range(0, problem.years()).mapToObj(tables::yearName).forEach(years::add);
    return years;
  }

  private String base() {
    return Integer.toString(economy.map(Economy::year).orElse(problem.baseYear()));
  }

  private String source() {
    return economy.isEmpty() || economy.get().sources().isEmpty()
        ? texts.text("picture.computed")
        : texts.text("picture.source", economy.get().sources().getFirst().title(), base());
  }

  /// What one per cent more of each limit would bring.
  ///
  /// @param objective of the plan
  /// @param most limits told of
  List<Report.Part> limits(double objective, int most) {
    List<BindingLimit> limits = BindingLimits.of(plan, objective).stream().limit(most).toList();
    if (limits.isEmpty()) {
      return List.of();
    }
    String finding = texts.text("picture.limits.finding", name(limits.getFirst()));
    Chart.Bars chart =
        new Chart.Bars(
            texts.text("column.worth"),
            limits.stream().map(this::name).toList(),
            List.of(
                new Chart.Series(
                    "",
                    limits.stream().map(l -> (Double) l.worthOfOnePercent()).toList(),
                    0,
                    false)),
            false,
            true);
    return List.of(
        new Report.Picture(finding, chart, source(), texts.text("picture.limits", finding)));
  }

  private String name(BindingLimit limit) {
    return tables.limitName(limit.kind(), limit.code()) + ", " + tables.yearName(limit.year() - 1);
  }
}
