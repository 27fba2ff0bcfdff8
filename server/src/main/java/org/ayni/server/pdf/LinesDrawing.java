package org.ayni.server.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ayni.server.chart.Chart;
import org.jspecify.annotations.Nullable;

/// Lines over the years, told apart by the shape of their points and by dashes too.
final class LinesDrawing implements Drawing {

  private final Chart.Lines chart;
  private final Plot plot;

  LinesDrawing(Chart.Lines chart, Letters letters, Locale language, float width) {
    this.chart = chart;
    Legend legend =
        new Legend(
            chart.series().stream()
                .map(s -> new Legend.Kind(s.name(), Tone.of(s.tone()), s.dashed()))
                .toList(),
            false,
            letters,
            width);
    Stream<@Nullable Double> values =
        Stream.concat(
            chart.series().stream().flatMap(s -> s.values().stream()),
            Stream.of(chart.baseline(), chart.fromZero() ? 0.0 : null));
    this.plot =
        new Plot(
            legend,
            chart.unit(),
            chart.categories(),
            Scale.over(values, 4),
            language,
            letters,
            width);
  }

  @Override
  public float height() {
    return plot.height();
  }

  @Override
  public void draw(Canvas canvas) throws IOException {
    plot.draw(canvas);
    Double baseline = chart.baseline();
    if (Scale.there(baseline)) {
      float y = plot.y(baseline);
      canvas.rule(
          plot.x(0) - plot.step() / 2,
          y,
          plot.x(chart.categories().size() - 1) + plot.step() / 2,
          y,
          0.8f,
          0.3f);
    }
    for (int k = 0; k < chart.series().size(); k++) {
      Chart.Series series = chart.series().get(k);
      draw(canvas, series.values(), plot::x, plot::y, k, Tone.of(series.tone()), series.dashed());
    }
  }

  /// From a place in a list to the points across.
  @FunctionalInterface
  interface Across {
    float at(int place);
  }

  /// From a value to the points down.
  @FunctionalInterface
  interface Down {
    float at(double value);
  }

  /// One line, in as many pieces as there are values missing in between.
  static void draw(
      Canvas canvas,
      List<@Nullable Double> values,
      Across across,
      Down down,
      int shape,
      Tone tone,
      boolean dashed)
      throws IOException {
    List<float[]> piece = new ArrayList<>();
    for (int k = 0; k <= values.size(); k++) {
      Double value = k < values.size() ? values.get(k) : null;
      if (Scale.there(value)) {
        piece.add(new float[] {across.at(k), down.at(value)});
        continue;
      }
      piece(canvas, piece, shape, tone, dashed);
      piece.clear();
    }
  }

  private static void piece(
      Canvas canvas, List<float[]> piece, int shape, Tone tone, boolean dashed) throws IOException {
    if (piece.isEmpty()) {
      return;
    }
    float[] xs = new float[piece.size()];
    float[] ys = new float[piece.size()];
    for (int k = 0; k < xs.length; k++) {
      xs[k] = piece.get(k)[0];
      ys[k] = piece.get(k)[1];
    }
    canvas.line(xs, ys, tone, dashed);
    for (int k = 0; k < xs.length && (!dashed || xs.length == 1); k++) {
      canvas.point(xs[k], ys[k], 3.5f, shape, tone);
    }
  }
}
