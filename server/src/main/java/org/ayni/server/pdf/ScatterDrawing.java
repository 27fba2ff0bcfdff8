package org.ayni.server.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ayni.server.chart.Chart;

/// Points in four fields, those that are marked as diamonds, with as many names as have room.
final class ScatterDrawing implements Drawing {

  private static final float UNIT = 17;
  private static final float HEIGHT = 250;
  private static final float NUMBERS = 12;
  private static final float ACROSS = 11;
  private static final float POINT = 4.5f;
  private static final float NAME = 120;
  private static final float LINE = 8;
  private static final int DIAMOND = 2;
  private static final int SQUARE = 0;

  /// Where a name stands, or a point.
  private record Box(float left, float top, float right, float bottom) {
    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  private final Chart.Scatter chart;
  private final List<Chart.Scatter.Point> points;
  private final Letters letters;
  private final Locale language;
  private final float width;
  private final Scale across;
  private final Scale upward;
  private final float left;

  ScatterDrawing(Chart.Scatter chart, Letters letters, Locale language, float width) {
    this.chart = chart;
    this.letters = letters;
    this.language = language;
    this.width = width;
    this.points =
        chart.points().stream()
            .filter(one -> Scale.there(one.x()) && Scale.there(one.y()))
            .toList();
    this.across = scale(points.stream().map(Chart.Scatter.Point::x), 7);
    this.upward = scale(points.stream().map(Chart.Scatter.Point::y), 6);
    this.left = upward.widest(letters, language) + 6;
  }

  private Scale scale(Stream<Double> values, int steps) {
    return Scale.over(Stream.concat(Stream.of(chart.middle()), values), steps);
  }

  @Override
  public float height() {
    return UNIT + HEIGHT + NUMBERS + ACROSS;
  }

  private float x(double value) {
    return left + (width - left) * across.at(value);
  }

  private float y(double value) {
    return UNIT + HEIGHT * (1 - upward.at(value));
  }

  @Override
  public void draw(Canvas canvas) throws IOException {
    canvas.text(letters.cut(chart.upward(), LETTERS, width), LETTERS, 0, 7, Canvas.Side.RIGHT_OF);
    canvas.text(
        letters.cut(chart.across(), LETTERS, width),
        LETTERS,
        width,
        height() - 2,
        Canvas.Side.LEFT_OF);
    fields(canvas);
    List<Box> taken = new ArrayList<>();
    for (Chart.Scatter.Point one : points) {
      float x = x(one.x());
      float y = y(one.y());
      canvas.point(x, y, POINT, one.marked() ? DIAMOND : SQUARE, Tone.of(one.tone()));
      taken.add(new Box(x - POINT / 2, y - POINT / 2, x + POINT / 2, y + POINT / 2));
    }
    List<Chart.Scatter.Point> marked = new ArrayList<>(points);
    marked.sort(Comparator.comparing((Chart.Scatter.Point one) -> !one.marked()));
    for (Chart.Scatter.Point one : marked) {
      name(canvas, one, taken);
    }
  }

  private void fields(Canvas canvas) throws IOException {
    for (double mark : upward.numbers()) {
      canvas.rule(left, y(mark), width, y(mark), 0.4f, 0.85f);
      canvas.text(
          upward.written(mark, language), LETTERS, left - 4, y(mark) + 2.6f, Canvas.Side.LEFT_OF);
    }
    for (double mark : across.numbers()) {
      canvas.rule(x(mark), UNIT, x(mark), UNIT + HEIGHT, 0.4f, 0.85f);
      String written = across.written(mark, language);
      float half = letters.width(written, LETTERS) / 2;
      float at = Math.clamp(x(mark), half, width - half);
      canvas.text(written, LETTERS, at, UNIT + HEIGHT + 9, Canvas.Side.AMIDST);
    }
    canvas.rule(left, y(chart.middle()), width, y(chart.middle()), 0.9f, 0.3f);
    canvas.rule(x(chart.middle()), UNIT, x(chart.middle()), UNIT + HEIGHT, 0.9f, 0.3f);
  }

  /// At the right of its point, at the left, above or below, where nothing else stands.
  private void name(Canvas canvas, Chart.Scatter.Point one, List<Box> taken) throws IOException {
    String name = letters.cut(one.name(), LETTERS, NAME);
    float needed = letters.width(name, LETTERS);
    float x = x(one.x());
    float y = y(one.y());
    List<float[]> places =
        List.of(
            new float[] {x + POINT, y + 2.6f},
            new float[] {x - POINT - needed, y + 2.6f},
            new float[] {Math.clamp(x - needed / 2, left, width - needed), y - POINT},
            new float[] {Math.clamp(x - needed / 2, left, width - needed), y + POINT + LINE - 2});
    for (float[] place : places) {
      Box box = new Box(place[0], place[1] - LINE + 1, place[0] + needed, place[1] + 1);
      boolean inside =
          box.left() >= left
              && box.right() <= width
              && box.top() >= UNIT
              && box.bottom() <= UNIT + HEIGHT;
      if (inside && taken.stream().noneMatch(box::meets)) {
        canvas.text(name, LETTERS, place[0], place[1], Canvas.Side.RIGHT_OF);
        taken.add(box);
        return;
      }
    }
  }
}
