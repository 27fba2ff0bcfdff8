package org.ayni.server.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ayni.planning.questions.NeedCost;
import org.ayni.planning.questions.NeedCosts;
import org.ayni.server.chart.Chart;
import org.ayni.server.text.Words;

/// What one more unit of each need (one per cent of the base year's level) takes of labour and of
/// foreign exchange in the plan's last year, all along the chain of suppliers.
final class NeedCostFigures {

  /// One more unit: one per cent of the base year's level.
  private static final double UNIT = 0.01;

  private NeedCostFigures() {}

  static List<Figure> of(PlanFigures plan) {
    List<NeedCost> costs =
        NeedCosts.of(plan.numbers().plan(), plan.numbers().last())
            .subList(0, plan.numbers().needs());
    List<Figure> figures = new ArrayList<>();
    if (plan.numbers().countsJobs()) {
      String jobs = plan.words().unit(plan.numbers().labourResource().unit());
      figures.add(figure(plan, costs, "cost-labour", "costs.labour", jobs, NeedCost::labour, 0));
    }
    String money = plan.economy().unit();
    figures.add(
        figure(
            plan, costs, "cost-exchange", "costs.exchange", money, NeedCost::foreignExchange, 1));
    return figures;
  }

  private static Figure figure(
      PlanFigures plan,
      List<NeedCost> costs,
      String id,
      String key,
      String unit,
      ToDoubleFunction<NeedCost> cost,
      int digits) {
    Words words = plan.words();
    double[] values = costs.stream().mapToDouble(c -> UNIT * cost.applyAsDouble(c)).toArray();
    List<Integer> order = Order.largestFirst(values.length, g -> values[g]);
    int most = order.getFirst();
    int least = order.getLast();
    String base = plan.economy().year();
    return new Figure(
        id,
        words.text(
            key + ".finding",
            plan.need(most),
            words.number(values[most], digits),
            plan.need(least),
            words.number(values[least], digits),
            unit),
        words.text(key + ".explanation", base, plan.lastYear()),
        new Chart.Bars(
            unit,
            order.stream().map(plan::need).toList(),
            List.of(
                new Chart.Series(
                    unit, order.stream().map(g -> (Double) values[g]).toList(), 2, false)),
            false,
            true),
        new Table(
            words.text(key + ".table", base, unit, plan.lastYear()),
            List.of(
                words.text("column.need"),
                words.text("column.cost"),
                words.text("column.perMoney")),
            order.stream()
                .map(g ->
                    Table.Row.of(
                        plan.need(g),
                        plan.economy().cells().number(values[g], digits),
                        plan.economy().cells().rough(values[g] / (UNIT * size(plan, g)))))
                .toList()),
        plan.source(unit),
        List.of());
  }

  /// Consumption of a need in the base year, in the table unit.
  private static double size(PlanFigures plan, int g) {
    var basket = plan.numbers().problem().baskets().get(g).products().getFirst();
    double sum = 0;
    for (int k = 0; k < basket.size(); k++) {
      sum += basket.value(k);
    }
    return sum;
  }
}
