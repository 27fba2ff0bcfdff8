package org.ayni.server.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ayni.server.chart.Chart;
import org.jspecify.annotations.Nullable;

/// Many small line charts on one scale, four in a row.
final class MultiplesDrawing implements Drawing {

  private static final float UNIT = 12;
  private static final float LINE = 8.5f;
  private static final int NAME_LINES = 2;
  private static final float FIELD = 48;
  private static final float YEARS = 12;
  private static final float GAP = 8;
  private static final int ACROSS = 4;
  private static final Tone ITSELF = Tone.BLUE;
  private static final Tone COMPARED = Tone.ORANGE;

  private final Chart.Multiples chart;
  private final Letters letters;
  private final Locale language;
  private final Legend legend;
  private final Scale scale;
  private final float width;
  private final float left;
  private final float panel;

  MultiplesDrawing(Chart.Multiples chart, Letters letters, Locale language, float width) {
    this.chart = chart;
    this.letters = letters;
    this.language = language;
    this.width = width;
    List<Legend.Kind> kinds = new ArrayList<>();
    for (int k = 0; k < chart.names().size(); k++) {
      kinds.add(new Legend.Kind(chart.names().get(k), k == 0 ? ITSELF : COMPARED, k > 0));
    }
    this.legend = new Legend(kinds, false, letters, width);
    Stream<@Nullable Double> values =
        chart.panels().stream()
            .flatMap(p -> Stream.concat(p.values().stream(), p.compared().stream()));
    this.scale = Scale.over(Stream.concat(values, Stream.of(chart.baseline())), 3);
    this.left = scale.widest(letters, language) + 6;
    this.panel = (width - left - (ACROSS - 1) * GAP) / ACROSS;
  }

  private static float row() {
    return NAME_LINES * LINE + 3 + FIELD + YEARS + GAP;
  }

  @Override
  public float height() {
    int rows = Math.ceilDiv(chart.panels().size(), ACROSS);
    return legend.height() + UNIT + rows * row();
  }

  @Override
  public void draw(Canvas canvas) throws IOException {
    legend.draw(canvas, 0);
    float top = legend.height();
    canvas.text(
        letters.cut(chart.unit(), LETTERS, width), LETTERS, 0, top + 7, Canvas.Side.RIGHT_OF);
    for (int k = 0; k < chart.panels().size(); k++) {
      float x = left + k % ACROSS * (panel + GAP);
      int before = k / ACROSS;
      float y = top + UNIT + before * row();
      if (k % ACROSS == 0) {
        marks(canvas, field(y));
      }
      panel(canvas, chart.panels().get(k), x, y);
    }
  }

  private static float field(float top) {
    return top + NAME_LINES * LINE + 3;
  }

  private float y(double value, float field) {
    return field + FIELD * (1 - scale.at(value));
  }

  private void marks(Canvas canvas, float field) throws IOException {
    for (double mark : scale.numbers()) {
      canvas.text(
          scale.written(mark, language),
          LETTERS,
          left - 4,
          y(mark, field) + 2.6f,
          Canvas.Side.LEFT_OF);
    }
  }

  private void panel(Canvas canvas, Chart.Multiples.Panel one, float x, float top)
      throws IOException {
    float mark = letters.width(letters.safe(one.mark()), LETTERS);
    List<String> name = letters.lines(one.name(), LETTERS, panel - mark - 4, NAME_LINES);
    float base = top + 7 + (NAME_LINES - name.size()) * LINE;
    for (String line : name) {
      canvas.text(line, LETTERS, x, base, Canvas.Side.RIGHT_OF);
      base += LINE;
    }
    canvas.text(one.mark(), LETTERS, x + panel, base - LINE, Canvas.Side.LEFT_OF);
    float field = field(top);
    for (double number : scale.numbers()) {
      float y = y(number, field);
      canvas.rule(x, y, x + panel, y, 0.4f, 0.85f);
    }
    float level = y(chart.baseline(), field);
    canvas.rule(x, level, x + panel, level, 0.8f, 0.3f);
    int last = Math.max(1, chart.categories().size() - 1);
    LinesDrawing.Across across = k -> x + 3 + (panel - 6) * k / last;
    LinesDrawing.draw(canvas, one.compared(), across, value -> y(value, field), 1, COMPARED, true);
    LinesDrawing.draw(canvas, one.values(), across, value -> y(value, field), 0, ITSELF, false);
    if (!chart.categories().isEmpty()) {
      float below = field + FIELD + 9;
      year(canvas, chart.categories().getFirst(), x, below, Canvas.Side.RIGHT_OF);
      year(canvas, chart.categories().getLast(), x + panel, below, Canvas.Side.LEFT_OF);
    }
  }

  private void year(Canvas canvas, String year, float x, float base, Canvas.Side side)
      throws IOException {
    canvas.text(letters.cut(year, LETTERS, panel / 2 - 2), LETTERS, x, base, side);
  }
}
