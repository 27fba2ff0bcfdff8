package org.ayni.server.view;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Source;
import org.ayni.server.chart.Chart;
import org.ayni.server.text.Words;

/// How much of each industry, and of whose income, hangs on a partner's purchases.
final class DependenceFigures {

  private final EconomyFigures all;
  private final Words words;
  private final Cells cells;
  private final DependenceNumbers numbers;
  private final LeontiefModel model;
  private final String partner;

  /// The figures that both are made from.
  private final Set<Source.Figures> made =
      EnumSet.of(Source.Figures.TABLE, Source.Figures.PURCHASES);

  /// @param partner its name
  DependenceFigures(
      EconomyFigures all, DependenceNumbers numbers, LeontiefModel model, String partner) {
    this.model = model;
    this.all = all;
    this.words = all.words();
    this.cells = all.cells();
    this.numbers = numbers;
    this.partner = partner;
    if (numbers.jobs().isPresent()) {
      made.add(Source.Figures.SATELLITES);
    }
  }

  List<Figure> figures() {
    return List.of(industries(), recipients());
  }

  private Figure industries() {
    double[] direct = numbers.direct();
    double[] share = numbers.share();
    List<Integer> order = Order.largestFirst(all.size(), i -> share[i]);
    int first = order.getFirst();
    Chart chart =
        new Chart.Bars(
            "%",
            order.stream().map(all::industry).toList(),
            List.of(
                new Chart.Series(
                    words.text("dependence.direct"),
                    order.stream().map(i -> (Double) (direct[i] * 100)).toList(),
                    0,
                    false),
                new Chart.Series(
                    words.text("dependence.suppliers"),
                    order.stream().map(i -> (Double) ((share[i] - direct[i]) * 100)).toList(),
                    1,
                    false)),
            true,
            true);
    String key = numbers.jobs().isPresent() ? "dependence.ofJobs" : "dependence.ofOutput";
    return new Figure(
        "dependence-industries",
        words.text(key, all.industry(first), words.number(share[first] * 100, 0), partner),
        words.text("dependence.explanation"),
        chart,
        table(order, direct, share),
        all.source("%", made),
        notes());
  }

  private Table table(List<Integer> order, double[] direct, double[] share) {
    Optional<double[]> jobs = numbers.jobs();
    double[] purchases = numbers.purchases();
    double[] valueAdded = numbers.valueAdded();
    List<String> columns = new ArrayList<>();
    columns.add(words.text("column.industry"));
    columns.add(words.text("dependence.purchases"));
    columns.add(words.text("dependence.direct"));
    columns.add(words.text("dependence.share"));
    columns.add(words.text("column.valueAdded"));
    jobs.ifPresent(_ -> columns.add(words.text("column.jobs")));
    List<Table.Row> rows = new ArrayList<>();
    for (int i : order) {
      List<Cell> row = new ArrayList<>();
      row.add(cells.rough(purchases[i]));
      row.add(cells.percent(direct[i], 1));
      row.add(cells.percent(share[i], 1));
      row.add(cells.rough(valueAdded[i]));
      jobs.ifPresent(hanging -> row.add(cells.whole(hanging[i])));
      rows.add(all.row(i, row));
    }
    return new Table(
        words.text("dependence.table", partner, all.unit(), all.year()), columns, rows);
  }

  private Figure recipients() {
    Map<PrimaryInput.Kind, Double> received = numbers.received();
    double total = received.values().stream().mapToDouble(Double::doubleValue).sum();
    List<Table.Row> rows = new ArrayList<>();
    received.forEach((kind, value) ->
        rows.add(
            Table.Row.of(
                words.text("recipient." + kind.name()),
                cells.rough(value),
                cells.percent(value / total, 1))));
    rows.add(Table.Row.total(words.text("row.total"), cells.rough(total), cells.percent(1, 1)));
    return new Figure(
        "dependence-recipients",
        words.text("dependence.received", words.percent(numbers.shareOfValueAdded(), 1), partner),
        words.text("dependence.receivedExplanation"),
        new Chart.Bars(
            all.unit(),
            received.keySet().stream().map(kind -> words.text("recipient." + kind.name())).toList(),
            List.of(new Chart.Series(all.unit(), received.values().stream().toList(), 0, false)),
            false,
            true),
        new Table(
            words.text("dependence.receivedTable", partner, all.unit(), all.year()),
            List.of(
                words.text("dependence.recipient"),
                words.text("column.amount"),
                words.text("column.share")),
            rows),
        all.source(all.unit(), made),
        notes());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    numbers
        .year()
        .map(year -> Integer.toString(year))
        .filter(year -> !year.equals(all.year()))
        .ifPresent(year -> notes.add(words.text("dependence.year", partner, year, all.year())));
    notes.addAll(
        Notes.ofModel(
            words, model, words.text("dependence.assumption"), words.text("dependence.citation")));
    return notes;
  }
}
