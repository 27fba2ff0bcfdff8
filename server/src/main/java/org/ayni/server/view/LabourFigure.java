package org.ayni.server.view;

import java.util.List;
import java.util.Optional;
import org.ayni.planning.plan.YearTable;
import org.ayni.server.chart.Chart;
import org.ayni.server.text.Words;

/// How many people work, and how many could. There is none when no jobs are counted.
final class LabourFigure {

  private LabourFigure() {}

  static Optional<Figure> of(PlanFigures plan) {
    return plan.numbers().countsJobs() ? Optional.of(figure(plan)) : Optional.empty();
  }

  private static Figure figure(PlanFigures plan) {
    Words words = plan.words();
    PlanNumbers numbers = plan.numbers();
    YearTable jobs = numbers.jobs();
    double[] base = numbers.baseJobs();
    double baseTotal = EconomyFigures.sum(base);
    int last = numbers.last();
    double end = PlanNumbers.total(jobs, last);
    double limit = numbers.labourResource().limit().at(last);
    String unit = words.unit(numbers.labourResource().unit());
    return new Figure(
        "labour",
        words.text(
            "labour.finding",
            words.whole(end),
            plan.lastYear(),
            words.change(end / baseTotal - 1, 1),
            plan.economy().year(),
            words.whole(Math.max(0, limit - end))),
        words.text("labour.explanation"),
        new Chart.Lines(
            unit,
            plan.yearsWithBase(),
            List.of(
                new Chart.Series(
                    words.text("labour.used"),
                    plan.series(baseTotal, t -> PlanNumbers.total(jobs, t)),
                    0,
                    false),
                new Chart.Series(
                    words.text("labour.force"),
                    plan.series(baseTotal, t -> numbers.labourResource().limit().at(t)),
                    1,
                    true)),
            null,
            false),
        plan.byIndustry(words.text("labour.table"), base, jobs, plan.economy().cells()::whole),
        plan.source(unit),
        List.of());
  }
}
