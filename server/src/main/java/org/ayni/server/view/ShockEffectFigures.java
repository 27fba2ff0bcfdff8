package org.ayni.server.view;

import java.util.List;
import java.util.Optional;
import org.ayni.server.chart.Chart;
import org.ayni.server.text.Words;

/// What a shock does at once, before anybody answers: to output by demand alone, and to prices.
final class ShockEffectFigures {

  private ShockEffectFigures() {}

  /// Empty where no export changes.
  static Optional<Figure> demand(ShockFigures shock) {
    List<Double> change = shock.answer().demand();
    if (change.stream().allMatch(x -> x == 0)) {
      return Optional.empty();
    }
    Words words = shock.words();
    EconomyFigures all = shock.all();
    double[] output = all.table().grossOutput();
    List<Integer> order = Order.largestFirst(all.size(), i -> Math.abs(change.get(i)));
    int most = order.getFirst();
    return Optional.of(
        new Figure(
            "shock-demand",
            words.text(
                "shocks.demand.finding",
                all.industry(most),
                words.amount(change.get(most), all.table().unit())),
            words.text("shocks.demand.explanation"),
            new Chart.Bars(
                all.unit(),
                order.stream().map(all::industry).toList(),
                List.of(
                    new Chart.Series(
                        words.text("column.difference"),
                        order.stream().map(change::get).toList(),
                        0,
                        false)),
                false,
                true),
            new Table(
                words.text("shocks.demand.table", all.unit(), all.year()),
                List.of(
                    words.text("column.industry"),
                    words.text("column.difference"),
                    words.text("column.relative")),
                order.stream()
                    .map(i ->
                        all.row(
                            i,
                            all.cells().difference(change.get(i), 0),
                            all.cells()
                                .change(output[i] > 0 ? change.get(i) / output[i] : Double.NaN, 1)))
                    .toList()),
            shock.source(all.unit()),
            List.of(words.text("shocks.demand.assumption"), words.text("shocks.demand.citation"))));
  }

  /// Empty where no price changes.
  static Optional<Figure> prices(ShockFigures shock) {
    return shock.answer().prices().map(effect -> prices(shock, effect.prices()));
  }

  private static Figure prices(ShockFigures shock, List<Double> prices) {
    Words words = shock.words();
    EconomyFigures all = shock.all();
    List<Integer> order = Order.largestFirst(all.size(), prices::get);
    int most = order.getFirst();
    int least = order.getLast();
    return new Figure(
        "shock-prices",
        words.text(
            "prices.prices.finding",
            all.industry(most),
            words.change(prices.get(most), 1),
            all.industry(least),
            words.change(prices.get(least), 1)),
        words.text("prices.prices.explanation"),
        new Chart.Bars(
            "%",
            order.stream().map(all::industry).toList(),
            List.of(
                new Chart.Series(
                    words.text("prices.price"),
                    order.stream().map(i -> (Double) (100 * prices.get(i))).toList(),
                    0,
                    false)),
            false,
            true),
        new Table(
            words.text("shocks.prices.table", all.year()),
            List.of(words.text("column.product"), words.text("prices.price")),
            order.stream().map(i -> all.row(i, all.cells().change(prices.get(i), 2))).toList()),
        shock.source("%"),
        List.of(words.text("shocks.prices.assumption"), words.text("prices.citation")));
  }
}
