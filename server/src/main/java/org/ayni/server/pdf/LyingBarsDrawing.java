package org.ayni.server.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.ayni.server.chart.Chart;

/// Bars to the right, or to both sides of zero, with names at the left and each value at its end.
final class LyingBarsDrawing implements Drawing {

  private static final float UNIT = 12;
  private static final float NAMES = 0.36f;
  private static final float BAR = 8;
  private static final float GAP = 3.5f;
  private static final float LINE = 8.5f;
  private static final int MOST_LINES = 2;

  private final Chart.Bars chart;
  private final Locale language;
  private final Legend legend;
  private final Scale scale;
  private final List<List<String>> names;
  private final Letters letters;
  private final float width;
  private final float left;
  private final float right;

  LyingBarsDrawing(Chart.Bars chart, Letters letters, Locale language, float width) {
    this.chart = chart;
    this.language = language;
    this.letters = letters;
    this.width = width;
    this.legend = Piles.legend(chart, letters, width);
    this.scale = Scale.over(Piles.ends(chart), 5);
    float widest = 0;
    for (int k = 0; k < chart.categories().size(); k++) {
      for (Piles.Piece piece : Piles.of(chart, k)) {
        widest = Math.max(widest, letters.width(written(piece), LETTERS));
      }
    }
    float forNames = width * NAMES;
    this.names =
        chart.categories().stream()
            .map(name -> letters.lines(name, LETTERS, forNames - 6, MOST_LINES))
            .toList();
    // What goes below zero has its value at the left of it.
    this.left = forNames + (scale.low() < 0 ? widest + 4 : 0);
    this.right = width - widest - 4;
  }

  private String written(Piles.Piece piece) {
    double value = piece.to() - piece.from();
    double all = Math.max(Math.abs(scale.low()), Math.abs(scale.high()));
    return Scale.written(value, Math.pow(10, Math.floor(Math.log10(all)) - 2), language);
  }

  private int bars() {
    return chart.stacked() ? 1 : chart.series().size();
  }

  private float height(int name) {
    return Math.max(bars() * BAR, names.get(name).size() * LINE) + GAP;
  }

  private float x(double value) {
    return left + (right - left) * scale.at(value);
  }

  @Override
  public float height() {
    float sum = legend.height() + UNIT + GAP;
    for (int k = 0; k < names.size(); k++) {
      sum += height(k);
    }
    return sum;
  }

  @Override
  public void draw(Canvas canvas) throws IOException {
    legend.draw(canvas, 0);
    float y = legend.height();
    canvas.text(letters.cut(chart.unit(), LETTERS, width), LETTERS, 0, y + 7, Canvas.Side.RIGHT_OF);
    y += UNIT;
    float zero = x(0);
    canvas.rule(zero, y, zero, height(), 0.8f, 0.3f);
    y += GAP;
    for (int k = 0; k < names.size(); k++) {
      float high = height(k) - GAP;
      float base = y + (high - names.get(k).size() * LINE) / 2 + 6.6f;
      for (String line : names.get(k)) {
        canvas.text(line, LETTERS, width * NAMES - 6, base, Canvas.Side.LEFT_OF);
        base += LINE;
      }
      float top = y + (high - bars() * BAR) / 2;
      for (Piles.Piece piece : Piles.of(chart, k)) {
        bar(canvas, piece, top + (chart.stacked() ? 0 : piece.kind() * BAR));
      }
      y += high + GAP;
    }
  }

  private void bar(Canvas canvas, Piles.Piece piece, float y) throws IOException {
    float from = x(piece.from());
    float to = x(piece.to());
    canvas.bar(
        Math.min(from, to), y + 0.8f, Math.abs(to - from), BAR - 1.6f, piece.kind(), piece.tone());
    if (chart.stacked()) {
      return;
    }
    // Of what is nothing but a rounding below zero, where the scale has no room there, it is at the
    // right.
    boolean below = piece.to() < 0 && scale.low() < 0;
    canvas.text(
        written(piece),
        LETTERS,
        to + (below ? -3 : 3),
        y + BAR / 2 + 2.6f,
        below ? Canvas.Side.LEFT_OF : Canvas.Side.RIGHT_OF);
  }
}
