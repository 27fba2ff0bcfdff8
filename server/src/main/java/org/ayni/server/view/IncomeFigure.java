package org.ayni.server.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Source;
import org.ayni.server.chart.Chart;
import org.ayni.server.text.Words;

/// Value added by industry, split by who receives it.
final class IncomeFigure {

  private final EconomyFigures all;
  private final double[] valueAdded;
  private final Map<PrimaryInput.Kind, double[]> received = new EnumMap<>(PrimaryInput.Kind.class);

  private IncomeFigure(EconomyFigures all) {
    this.all = all;
    valueAdded = all.table().valueAdded();
    for (PrimaryInput input : all.table().primaryInputs()) {
      PrimaryInput.Kind kind = input.kind();
      if (kind.valueAdded()) {
        received.put(kind, all.table().primaryInput(kind));
      }
    }
  }

  static Figure of(EconomyFigures all) {
    return new IncomeFigure(all).figure();
  }

  private Figure figure() {
    Words words = all.words();
    double total = EconomyFigures.sum(valueAdded);
    List<String> shares = new ArrayList<>();
    received.forEach((kind, values) ->
        shares.add(
            words.text(
                "income.share",
                words.percent(EconomyFigures.sum(values) / total, 0),
                words.text("receives." + kind.name()))));
    return new Figure(
        "income",
        words.text("income.finding", String.join(", ", shares)),
        words.text("income.explanation", words.whole(total), all.unit()),
        chart(),
        table(total),
        all.source(all.unit(), Set.of(Source.Figures.TABLE)),
        List.of(words.text("income.note")));
  }

  private List<Integer> order() {
    return Order.largestFirst(all.size(), i -> valueAdded[i]);
  }

  private Chart chart() {
    List<Chart.Series> series = new ArrayList<>();
    received.forEach((kind, values) ->
        series.add(
            new Chart.Series(
                all.words().text("recipient." + kind.name()),
                order().stream().map(i -> (Double) values[i]).toList(),
                series.size(),
                false)));
    return new Chart.Bars(
        all.unit(), order().stream().map(all::industry).toList(), series, true, true);
  }

  private Table table(double total) {
    Words words = all.words();
    List<String> columns = new ArrayList<>();
    columns.add(words.text("column.industry"));
    columns.add(words.text("column.valueAdded"));
    received.keySet().forEach(kind -> columns.add(words.text("recipient." + kind.name())));
    Cells cells = all.cells();
    List<Table.Row> rows = new ArrayList<>();
    for (int i : order()) {
      List<Cell> row = new ArrayList<>();
      row.add(cells.whole(valueAdded[i]));
      received.values().forEach(values -> row.add(cells.whole(values[i])));
      rows.add(all.row(i, row));
    }
    List<Cell> totals = new ArrayList<>();
    totals.add(cells.whole(total));
    received.values().forEach(values -> totals.add(cells.whole(EconomyFigures.sum(values))));
    rows.add(Table.Row.total(words.text("row.total"), totals));
    return new Table(words.text("income.table", all.unit(), all.year()), columns, rows);
  }
}
