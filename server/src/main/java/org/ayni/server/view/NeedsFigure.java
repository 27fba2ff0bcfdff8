package org.ayni.server.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ayni.planning.plan.YearTable;
import org.ayni.server.chart.Chart;
import org.ayni.server.text.Words;

/// How far each need is met, year by year, beside the base year.
final class NeedsFigure {

  private NeedsFigure() {}

  /// @param points by need code, as they count
  static Figure of(PlanFigures plan, Map<String, Double> points) {
    Words words = plan.words();
    PlanNumbers numbers = plan.numbers();
    YearTable c = numbers.satisfaction();
    int last = numbers.last();
    List<Integer> order = Order.largestFirst(numbers.needs(), g -> c.at(last, g));
    List<Chart.Multiples.Panel> panels = new ArrayList<>();
    List<Table.Row> rows = new ArrayList<>();
    for (int g = 0; g < numbers.needs(); g++) {
      int need = g;
      double end = c.at(last, g);
      panels.add(
          new Chart.Multiples.Panel(
              plan.need(g),
              words.change(end - 1, 0),
              falls(end),
              plan.series(100, t -> 100 * c.at(t, need)),
              List.of()));
      rows.add(row(plan, points, g));
    }
    List<String> columns = new ArrayList<>();
    columns.add(words.text("column.need"));
    columns.add(words.text("column.points"));
    columns.add(words.text("column.floor"));
    columns.addAll(plan.years());
    return new Figure(
        "needs",
        finding(plan, order),
        words.text("needs.explanation", plan.economy().year()),
        new Chart.Multiples(
            words.text("needs.unit", plan.economy().year()),
            plan.yearsWithBase(),
            List.of(words.text("plan.name")),
            panels,
            100),
        new Table(words.text("needs.table", plan.economy().year()), columns, rows),
        plan.source(words.text("needs.share")),
        List.of());
  }

  /// Whether a need is met less than in the base year, beyond rounding.
  static boolean falls(double end) {
    return end < 0.9995;
  }

  private static String finding(PlanFigures plan, List<Integer> order) {
    Words words = plan.words();
    YearTable c = plan.numbers().satisfaction();
    int last = plan.numbers().last();
    String most = words.change(c.at(last, order.getFirst()) - 1, 0);
    String least = words.change(c.at(last, order.getLast()) - 1, 0);
    String base = plan.economy().year();
    return most.equals(least)
        ? words.text("needs.same", most, plan.lastYear(), base)
        : words.text(
            "needs.finding",
            plan.need(order.getFirst()),
            most,
            plan.need(order.getLast()),
            least,
            plan.lastYear(),
            base);
  }

  private static Table.Row row(PlanFigures plan, Map<String, Double> points, int g) {
    Cells cells = plan.economy().cells();
    var basket = plan.numbers().problem().baskets().get(g);
    List<Cell> row = new ArrayList<>();
    row.add(cells.number(points.getOrDefault(basket.code(), 0.0), 1));
    row.add(cells.percent(basket.floor().at(0), 0));
    for (int t = 0; t < plan.numbers().years(); t++) {
      row.add(cells.percent(plan.numbers().satisfaction().at(t, g), 1));
    }
    return new Table.Row(basket.code(), plan.need(g), row, false);
  }
}
