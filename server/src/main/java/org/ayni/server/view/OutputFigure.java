package org.ayni.server.view;

import java.util.List;
import org.ayni.server.chart.Chart;
import org.ayni.server.text.Words;

/// What every industry makes, and how much it has to change.
final class OutputFigure {

  private OutputFigure() {}

  static Figure of(PlanFigures plan) {
    Words words = plan.words();
    PlanNumbers numbers = plan.numbers();
    double[] base = numbers.table().grossOutput();
    int last = numbers.last();
    double[] change = new double[base.length];
    for (int i = 0; i < base.length; i++) {
      change[i] = base[i] > 0 ? numbers.output().at(last, i) / base[i] - 1 : 0;
    }
    List<Integer> order = Order.largestFirst(base.length, i -> change[i]);
    int most = order.getFirst();
    int least = order.getLast();
    String percent = words.text("unit.percentChange", plan.economy().year());
    return new Figure(
        "output",
        words.text(
            "output.finding",
            plan.economy().industry(most),
            words.change(change[most], 0),
            plan.economy().industry(least),
            words.change(change[least], 0)),
        words.text("output.explanation", plan.lastYear(), plan.economy().year()),
        new Chart.Bars(
            percent,
            order.stream().map(plan.economy()::industry).toList(),
            List.of(
                new Chart.Series(
                    plan.lastYear(),
                    order.stream().map(i -> (Double) (100 * change[i])).toList(),
                    0,
                    false)),
            false,
            true),
        plan.byIndustry(
            words.text("output.table", plan.economy().unit()),
            base,
            numbers.output(),
            plan.economy().cells()::whole),
        plan.source(percent),
        List.of());
  }
}
