package org.ayni.server.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ayni.server.chart.Chart;
import org.jspecify.annotations.Nullable;

/// From where to where the bars of a chart reach: each from zero, or stacked on one another.
final class Piles {

  /// One bar, or one part of it.
  ///
  /// @param kind number of the series
  record Piece(int kind, double from, double to, Tone tone) {}

  private Piles() {}

  /// The bars of one name; of values that do not exist there is none.
  static List<Piece> of(Chart.Bars chart, int name) {
    List<Piece> pieces = new ArrayList<>();
    double above = 0;
    double below = 0;
    for (int k = 0; k < chart.series().size(); k++) {
      Chart.Series series = chart.series().get(k);
      Double value = series.values().get(name);
      if (!Scale.there(value)) {
        continue;
      }
      double from = !chart.stacked() ? 0 : value < 0 ? below : above;
      pieces.add(new Piece(k, from, from + value, Tone.of(series.tone())));
      if (value < 0) {
        below += value;
      } else {
        above += value;
      }
    }
    return pieces;
  }

  /// Where bars begin and end, zero among it.
  static Stream<@Nullable Double> ends(Chart.Bars chart) {
    return Stream.concat(
        Stream.of(0.0),
        IntStream.range(0, chart.categories().size())
            .boxed()
            .flatMap(k -> of(chart, k).stream())
            .map(Piece::to));
  }

  static Legend legend(Chart.Bars chart, Letters letters, float width) {
    return new Legend(
        chart.series().stream()
            .map(s -> new Legend.Kind(s.name(), Tone.of(s.tone()), false))
            .toList(),
        true,
        letters,
        width);
  }
}
