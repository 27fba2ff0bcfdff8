package org.ayni.server.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ayni.planning.plan.YearTable;
import org.ayni.server.chart.Chart;
import org.ayni.server.text.Words;

/// The differences between two plans over the same economy and years.
///
/// @param before without the cut
/// @param after with it
record CutFigures(PlanFigures plan, PlanNumbers before, PlanNumbers after) {

  CutFigures {
    if (before.years() != after.years() || before.needs() != after.needs()) {
      throw new IllegalArgumentException(
          "plans of %d years × %d needs and of %d years × %d needs; expected the same shape"
              .formatted(before.years(), before.needs(), after.years(), after.needs()));
    }
  }

  private Words words() {
    return plan.words();
  }

  /// Relative change of the consumption of all needs over all years, in base-year prices.
  double lossOfNeeds() {
    double first = 0;
    double second = 0;
    for (int g = 0; g < before.needs(); g++) {
      var basket = before.problem().baskets().get(g).products().getFirst();
      double size = IntStream.range(0, basket.size()).mapToDouble(basket::value).sum();
      first += size * PlanNumbers.mean(before.satisfaction(), g);
      second += size * PlanNumbers.mean(after.satisfaction(), g);
    }
    return second / first - 1;
  }

  Figure needs() {
    YearTable first = before.satisfaction();
    YearTable second = after.satisfaction();
    List<Integer> order =
        Order.largestFirst(
            before.needs(), g -> PlanNumbers.mean(first, g) - PlanNumbers.mean(second, g));
    int worst = order.getFirst();
    Cells cells = plan.economy().cells();
    List<Chart.Multiples.Panel> panels = new ArrayList<>();
    List<Table.Row> rows = new ArrayList<>();
    for (int g : order) {
      double difference = PlanNumbers.mean(second, g) - PlanNumbers.mean(first, g);
      panels.add(
          new Chart.Multiples.Panel(
              plan.need(g),
              words().difference(100 * difference, 1),
              difference < -0.0005,
              plan.series(100, t -> 100 * second.at(t, g)),
              plan.series(100, t -> 100 * first.at(t, g))));
      rows.add(
          Table.Row.of(
              plan.need(g),
              cells.difference(100 * difference, 1),
              cells.percent(PlanNumbers.mean(first, g), 1),
              cells.percent(PlanNumbers.mean(second, g), 1),
              cells.percent(first.at(before.last(), g), 1),
              cells.percent(second.at(after.last(), g), 1)));
    }
    double loss = PlanNumbers.mean(first, worst) - PlanNumbers.mean(second, worst);
    String unit = words().text("needs.unit", plan.economy().year());
    return new Figure(
        "cut-needs",
        loss > 0.0005
            ? words().text("cut.needs.finding", plan.need(worst), words().number(100 * loss, 1))
            : words().text("cut.needs.none"),
        words().text("cut.needs.explanation", plan.economy().year()),
        new Chart.Multiples(
            unit,
            plan.yearsWithBase(),
            List.of(words().text("cut.with"), words().text("cut.without")),
            panels,
            100),
        new Table(
            words().text("cut.needs.table", plan.economy().year()),
            List.of(
                words().text("column.need"),
                words().text("column.difference"),
                words().text("cut.meanWithout"),
                words().text("cut.meanWith"),
                words().text("cut.lastWithout", plan.lastYear()),
                words().text("cut.lastWith", plan.lastYear())),
            rows),
        plan.source(words().text("needs.share")),
        List.of());
  }

  Figure output() {
    String unit = plan.economy().unit();
    return byIndustry("cut-output", "cut.output", unit, before.output(), after.output(), 0);
  }

  Optional<Figure> jobs() {
    if (!before.countsJobs()) {
      return Optional.empty();
    }
    String unit = words().unit(before.labourResource().unit());
    return Optional.of(byIndustry("cut-jobs", "cut.jobs", unit, before.jobs(), after.jobs(), 1));
  }

  private Figure byIndustry(
      String id, String key, String unit, YearTable first, YearTable second, int tone) {
    int last = before.last();
    List<Integer> order =
        Order.largestFirst(first.items(), i -> first.at(last, i) - second.at(last, i));
    double total = PlanNumbers.total(second, last) - PlanNumbers.total(first, last);
    int worst = order.getFirst();
    int best = order.getLast();
    double most =
        order.stream()
            .mapToDouble(i -> Math.abs(first.at(last, i) - second.at(last, i)))
            .max()
            .orElse(0);
    // The table has them all; a chart of nothings would hide what moved.
    List<Integer> moved =
        order.stream()
            .filter(i -> Math.abs(first.at(last, i) - second.at(last, i)) >= 0.01 * most)
            .toList();
    List<Table.Row> rows = new ArrayList<>();
    for (int i : order) {
      rows.add(plan.economy().row(i, cells(first.at(last, i), second.at(last, i))));
    }
    rows.add(
        Table.Row.total(
            words().text("row.total"),
            cells(PlanNumbers.total(first, last), PlanNumbers.total(second, last))));
    return new Figure(
        id,
        words()
            .text(
                "cut.industries",
                plan.economy().industry(worst),
                words().difference(second.at(last, worst) - first.at(last, worst), 0),
                plan.economy().industry(best),
                words().difference(second.at(last, best) - first.at(last, best), 0),
                words().difference(total, 0),
                unit),
        words().text(key + ".explanation"),
        new Chart.Bars(
            unit,
            moved.stream().map(plan.economy()::industry).toList(),
            List.of(
                new Chart.Series(
                    words().text("column.difference"),
                    moved.stream()
                        .map(i -> (Double) (second.at(last, i) - first.at(last, i)))
                        .toList(),
                    tone,
                    false)),
            false,
            true),
        new Table(
            words().text(key + ".table", unit, plan.lastYear()),
            List.of(
                words().text("column.industry"),
                words().text("column.difference"),
                words().text("cut.without"),
                words().text("cut.with"),
                words().text("column.relative")),
            rows),
        plan.source(unit),
        List.of());
  }

  private List<Cell> cells(double first, double second) {
    Cells cells = plan.economy().cells();
    return List.of(
        cells.difference(second - first, 0),
        cells.whole(first),
        cells.whole(second),
        cells.change(first > 0 ? second / first - 1 : Double.NaN, 1));
  }
}
