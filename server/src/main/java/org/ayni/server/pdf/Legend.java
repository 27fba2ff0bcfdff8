package org.ayni.server.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What the kinds of lines or bars of a picture are called; nothing where there is only one kind.
final class Legend {

  private static final float SAMPLE = 16;
  private static final float GAP = 12;
  private static final float LINE = 11;

  /// A kind.
  ///
  /// @param dashed of a line
  record Kind(String name, Tone tone, boolean dashed) {}

  private record Place(int kind, String name, float x, float y) {}

  private final List<Kind> kinds;
  private final boolean bars;
  private final List<Place> places = new ArrayList<>();
  private final float height;

  /// @param bars whether they are bars, not lines
  Legend(List<Kind> kinds, boolean bars, Letters letters, float width) {
    this.kinds = kinds;
    this.bars = bars;
    float x = 0;
    float y = 0;
    for (int k = 0; k < kinds.size() && kinds.size() > 1; k++) {
      String name = letters.cut(kinds.get(k).name(), Drawing.LETTERS, width / 2 - SAMPLE - GAP);
      float needed = SAMPLE + 4 + letters.width(name, Drawing.LETTERS) + GAP;
      if (x > 0 && x + needed > width) {
        x = 0;
        y += LINE;
      }
      places.add(new Place(k, name, x, y));
      x += needed;
    }
    height = places.isEmpty() ? 0 : y + LINE + 3;
  }

  float height() {
    return height;
  }

  void draw(Canvas canvas, float top) throws IOException {
    for (Place place : places) {
      Kind kind = kinds.get(place.kind());
      float middle = top + place.y() + 4;
      if (bars) {
        canvas.bar(place.x(), middle - 3.5f, SAMPLE, 7, place.kind(), kind.tone());
      } else {
        canvas.line(
            new float[] {place.x(), place.x() + SAMPLE},
            new float[] {middle, middle},
            kind.tone(),
            kind.dashed());
        if (!kind.dashed()) {
          canvas.point(place.x() + SAMPLE / 2, middle, 4, place.kind(), kind.tone());
        }
      }
      canvas.text(
          place.name(),
          Drawing.LETTERS,
          place.x() + SAMPLE + 4,
          middle + 2.6f,
          Canvas.Side.RIGHT_OF);
    }
  }
}
