package org.ayni.server.pdf;

import java.io.IOException;
import java.util.Locale;
import org.ayni.server.chart.Chart;

/// Upright bars, a group for each name.
final class BarsDrawing implements Drawing {

  /// How much of the room of a name its bars take.
  private static final float SHARE = 0.7f;

  private final Chart.Bars chart;
  private final Plot plot;

  BarsDrawing(Chart.Bars chart, Letters letters, Locale language, float width) {
    this.chart = chart;
    this.plot =
        new Plot(
            Piles.legend(chart, letters, width),
            chart.unit(),
            chart.categories(),
            Scale.over(Piles.ends(chart), 4),
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
    float all = plot.step() * SHARE;
    float each = chart.stacked() ? all : all / chart.series().size();
    for (int k = 0; k < chart.categories().size(); k++) {
      for (Piles.Piece piece : Piles.of(chart, k)) {
        float x = plot.x(k) - all / 2 + (chart.stacked() ? 0 : piece.kind() * each);
        float from = plot.y(piece.from());
        float to = plot.y(piece.to());
        canvas.bar(x, Math.min(from, to), each, Math.abs(to - from), piece.kind(), piece.tone());
      }
    }
  }
}
