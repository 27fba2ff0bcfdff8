package org.ayni.server.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/// The colours of pictures, as on the pages: those of Okabe and Ito (2008), which people who tell
/// few colours apart can tell. Light ones are darkened for thin lines on white paper.
enum Tone {
  BLUE(0, 114, 178),
  ORANGE(201, 121, 0),
  GREEN(0, 130, 95),
  PINK(178, 85, 140),
  SKY(47, 137, 196),
  VERMILION(190, 75, 0),
  OLIVE(128, 116, 0),
  GREY(110, 110, 110);

  /// Of letters and of what is compared with.
  static final float INK = 0.1f;

  private final float red;
  private final float green;
  private final float blue;

  Tone(int red, int green, int blue) {
    this.red = red / 255f;
    this.green = green / 255f;
    this.blue = blue / 255f;
  }

  /// @param number as charts number them, 0 … 7
  static Tone of(int number) {
    return values()[Math.floorMod(number, values().length)];
  }

  /// How bright it is, from 0 for black to 1 for white (WCAG 2.2, relative luminance).
  double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  void stroke(PDPageContentStream content) throws IOException {
    content.setStrokingColor(red, green, blue);
  }

  /// For areas that something in the full colour stands around.
  void pale(PDPageContentStream content) throws IOException {
    content.setNonStrokingColor(paled(red), paled(green), paled(blue));
  }

  private static float paled(float part) {
    return 1 - (1 - part) * 0.35f;
  }

  void fill(PDPageContentStream content) throws IOException {
    content.setNonStrokingColor(red, green, blue);
  }
}
