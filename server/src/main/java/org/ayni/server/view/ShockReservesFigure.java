package org.ayni.server.view;

import java.util.List;
import java.util.Optional;
import org.ayni.server.chart.Chart;
import org.ayni.server.text.Words;
import org.ayni.shocks.answer.ShockAnswer.Reserve;

/// Of which products a stock held in advance would have saved most.
final class ShockReservesFigure {

  private static final int SHOWN = 15;

  private ShockReservesFigure() {}

  /// Empty where nothing is short.
  static Optional<Figure> of(ShockFigures shock) {
    List<Reserve> reserves = shock.answer().reserves().stream().limit(SHOWN).toList();
    return reserves.isEmpty() ? Optional.empty() : Optional.of(figure(shock, reserves));
  }

  private static Figure figure(ShockFigures shock, List<Reserve> reserves) {
    Words words = shock.words();
    EconomyFigures all = shock.all();
    List<Integer> order =
        reserves.stream().map(r -> all.table().indexOf(r.product()).orElseThrow()).toList();
    String unit = words.text("shocks.reserves.unit");
    return new Figure(
        "shock-reserves",
        words.text(
            "shocks.reserves.finding",
            all.industry(order.getFirst()),
            words.rough(reserves.getFirst().worth())),
        words.text("shocks.reserves.explanation"),
        new Chart.Bars(
            unit,
            order.stream().map(all::industry).toList(),
            List.of(
                new Chart.Series(
                    unit, reserves.stream().map(r -> (Double) r.worth()).toList(), 2, false)),
            false,
            true),
        new Table(
            words.text("shocks.reserves.table"),
            List.of(words.text("column.product"), unit),
            reserves.stream()
                .map(r ->
                    all.row(
                        all.table().indexOf(r.product()).orElseThrow(),
                        all.cells().rough(r.worth())))
                .toList()),
        shock.source(unit),
        shock.notes());
  }
}
