package org.ayni.server.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// The field of an upright chart: marks at the left with lines across, names below, unit and legend
/// above.
final class Plot {

  private static final float HEIGHT = 130;
  private static final float UNIT = 17;
  private static final float NAMES = 14;

  private final Legend legend;
  private final String unit;
  private final List<String> names;
  private final Scale scale;
  private final Locale language;
  private final Letters letters;
  private final float width;
  private final float left;

  Plot(
      Legend legend,
      String unit,
      List<String> names,
      Scale scale,
      Locale language,
      Letters letters,
      float width) {
    this.legend = legend;
    this.unit = unit;
    this.names = names;
    this.scale = scale;
    this.language = language;
    this.letters = letters;
    this.width = width;
    this.left = scale.widest(letters, language) + 6;
  }

  float height() {
    return legend.height() + UNIT + HEIGHT + NAMES;
  }

  /// Points across for each name.
  float step() {
    return (width - left) / Math.max(1, names.size());
  }

  /// Where the middle of a name stands.
  float x(int name) {
    return left + (name + 0.5f) * step();
  }

  /// Where a value stands.
  float y(double value) {
    return legend.height() + UNIT + HEIGHT * (1 - scale.at(value));
  }

  void draw(Canvas canvas) throws IOException {
    legend.draw(canvas, 0);
    float top = legend.height();
    canvas.text(
        letters.cut(unit, Drawing.LETTERS, width),
        Drawing.LETTERS,
        0,
        top + 7,
        Canvas.Side.RIGHT_OF);
    for (double mark : scale.numbers()) {
      float y = y(mark);
      boolean ground = mark == 0;
      canvas.rule(left, y, width, y, ground ? 0.8f : 0.4f, ground ? 0.3f : 0.8f);
      canvas.text(
          scale.written(mark, language), Drawing.LETTERS, left - 4, y + 2.6f, Canvas.Side.LEFT_OF);
    }
    // Where names are many, every second, third … one is written.
    float widest = 1;
    for (String name : names) {
      widest = Math.max(widest, Math.min(90, letters.width(letters.safe(name), Drawing.LETTERS)));
    }
    int every = Math.max(1, (int) Math.ceil((widest + 4) / step()));
    for (int k = 0; k < names.size(); k += every) {
      String name = letters.cut(names.get(k), Drawing.LETTERS, Math.max(90, every * step() - 4));
      // A long name at either end stays on the picture.
      float half = letters.width(name, Drawing.LETTERS) / 2;
      float x = Math.clamp(x(k), half, width - half);
      canvas.text(name, Drawing.LETTERS, x, top + UNIT + HEIGHT + 11, Canvas.Side.AMIDST);
    }
  }
}
