package org.ayni.server.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ayni.economy.Satellite;
import org.ayni.economy.Source;
import org.ayni.server.chart.Chart;
import org.ayni.server.text.Words;

/// Who works where. There is none when the table counts no jobs.
final class JobsFigure {

  private JobsFigure() {}

  static Optional<Figure> of(EconomyFigures all) {
    return all.table().satellite(Satellite.JOBS).map(jobs -> figure(all, jobs));
  }

  private static Figure figure(EconomyFigures all, Satellite satellite) {
    Words words = all.words();
    double[] jobs = all.table().satellite(satellite);
    double[] valueAdded = all.table().valueAdded();
    double total = EconomyFigures.sum(jobs);
    List<Integer> order = Order.largestFirst(all.size(), i -> jobs[i]);
    int first = order.getFirst();
    String unit = words.unit(satellite.unit());
    Chart chart =
        new Chart.Bars(
            unit,
            order.stream().map(all::industry).toList(),
            List.of(
                new Chart.Series(
                    unit, order.stream().map(i -> (Double) jobs[i]).toList(), 1, false)),
            false,
            true);
    Cells cells = all.cells();
    List<Table.Row> rows = new ArrayList<>();
    for (int i : order) {
      rows.add(
          all.row(
              i,
              cells.whole(jobs[i]),
              cells.percent(jobs[i] / total, 1),
              cells.rough(valueAdded[i] / jobs[i] * 1e3)));
    }
    rows.add(
        Table.Row.total(
            words.text("row.total"),
            cells.whole(total),
            cells.percent(1, 1),
            cells.rough(EconomyFigures.sum(valueAdded) / total * 1e3)));
    return new Figure(
        "jobs",
        words.text("jobs.finding", words.percent(jobs[first] / total, 0), all.industry(first)),
        words.text("jobs.explanation", words.whole(total)),
        chart,
        new Table(
            words.text("jobs.table", all.year()),
            List.of(
                words.text("column.industry"),
                words.text("column.jobs"),
                words.text("column.share"),
                words.text("column.valueAddedPerThousandJobs", all.unit())),
            rows),
        all.source(unit, Set.of(Source.Figures.TABLE, Source.Figures.SATELLITES)),
        List.of());
  }
}
