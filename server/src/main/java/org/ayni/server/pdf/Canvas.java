package org.ayni.server.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/// Where one picture is drawn: points from its upper left corner, to the right and downwards.
/// Letters are of the report's own font.
final class Canvas {

  /// Where a text stands by the point it is given.
  enum Side {
    RIGHT_OF,
    LEFT_OF,
    AMIDST
  }

  private static final float[] SOLID = {};

  private final PDPageContentStream content;
  private final Letters letters;
  private final float left;
  private final float top;

  /// @param left of the page's left edge
  /// @param top above the page's lower edge
  Canvas(PDPageContentStream content, Letters letters, float left, float top) {
    this.content = content;
    this.letters = letters;
    this.left = left;
    this.top = top;
  }

  /// Writes on one line, its letters standing on `base`.
  void text(String line, float size, float x, float base, Side side) throws IOException {
    String safe = letters.safe(line);
    float width = letters.width(safe, size);
    float from =
        switch (side) {
          case RIGHT_OF -> x;
          case LEFT_OF -> x - width;
          case AMIDST -> x - width / 2;
        };
    content.beginText();
    content.setFont(letters.font(), size);
    content.setNonStrokingColor(Tone.INK);
    content.newLineAtOffset(left + from, top - base);
    content.showText(letters.inReadingOrder(safe));
    content.endText();
  }

  /// A straight grey line.
  void rule(float x, float y, float toX, float toY, float thickness, float grey)
      throws IOException {
    content.setStrokingColor(grey);
    content.setLineWidth(thickness);
    content.setLineDashPattern(SOLID, 0);
    content.moveTo(left + x, top - y);
    content.lineTo(left + toX, top - toY);
    content.stroke();
  }

  /// A line from point to point.
  void line(float[] xs, float[] ys, Tone tone, boolean dashed) throws IOException {
    tone.stroke(content);
    content.setLineWidth(dashed ? 1.1f : 1.6f);
    content.setLineDashPattern(dashed ? new float[] {4, 2.5f} : SOLID, 0);
    for (int k = 0; k < xs.length; k++) {
      if (k == 0) {
        content.moveTo(left + xs[k], top - ys[k]);
      } else {
        content.lineTo(left + xs[k], top - ys[k]);
      }
    }
    content.stroke();
  }

  /// A point that is told from those of other lines by its shape too.
  void point(float x, float y, float size, int shape, Tone tone) throws IOException {
    tone.fill(content);
    float half = size / 2;
    switch (shape % 3) {
      case 0 -> content.addRect(left + x - half, top - y - half, size, size);
      case 1 -> triangle(x, y, half);
      default -> diamond(x, y, half * 1.3f);
    }
    content.fill();
  }

  private void triangle(float x, float y, float half) throws IOException {
    content.moveTo(left + x - half, top - y - half);
    content.lineTo(left + x + half, top - y - half);
    content.lineTo(left + x, top - y + half);
    content.closePath();
  }

  private void diamond(float x, float y, float half) throws IOException {
    content.moveTo(left + x - half, top - y);
    content.lineTo(left + x, top - y + half);
    content.lineTo(left + x + half, top - y);
    content.lineTo(left + x, top - y - half);
    content.closePath();
  }

  /// A band that begins at one height and ends at another: pale, with edges that stand out.
  ///
  /// @param top where its upper edge begins
  /// @param toTop where it ends
  void band(float x, float top, float toX, float toTop, float high, Tone tone) throws IOException {
    content.setLineDashPattern(SOLID, 0);
    content.setLineWidth(0.3f);
    tone.stroke(content);
    tone.pale(content);
    float middle = left + (x + toX) / 2;
    float upper = this.top - top;
    float toUpper = this.top - toTop;
    content.moveTo(left + x, upper);
    content.curveTo(middle, upper, middle, toUpper, left + toX, toUpper);
    content.lineTo(left + toX, toUpper - high);
    content.curveTo(middle, toUpper - high, middle, upper - high, left + x, upper - high);
    content.closeAndFillAndStroke();
  }

  /// A bar. Every second kind is hatched, so that kinds are told apart without colours.
  ///
  /// @param kind counted from 0
  void bar(float x, float y, float width, float height, int kind, Tone tone) throws IOException {
    if (!(width > 0) || !(height > 0)) {
      return;
    }
    content.setLineDashPattern(SOLID, 0);
    if (kind % 2 == 0) {
      tone.fill(content);
      content.addRect(left + x, top - y - height, width, height);
      content.fill();
      return;
    }
    content.saveGraphicsState();
    content.addRect(left + x, top - y - height, width, height);
    content.clip();
    tone.stroke(content);
    content.setLineWidth(0.8f);
    for (float at = -height; at < width; at += 3.5f) {
      content.moveTo(left + x + at, top - y - height);
      content.lineTo(left + x + at + height, top - y);
    }
    content.stroke();
    content.restoreGraphicsState();
    tone.stroke(content);
    content.setLineWidth(0.8f);
    content.addRect(left + x + 0.4f, top - y - height + 0.4f, width - 0.8f, height - 0.8f);
    content.stroke();
  }
}
