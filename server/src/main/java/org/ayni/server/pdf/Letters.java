package org.ayni.server.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The one font of a report, and how text breaks in it: Liberation Sans, which comes with PDFBox
/// and knows the letters of Latin, Greek and Cyrillic alphabets. Of it only the letters used go
/// into the file.
final class Letters {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /// Stands for a letter that the font has not.
  private static final String UNKNOWN = "□";

  private final PDFont font;
  private final Map<Integer, String> known = new HashMap<>();
  private boolean missed;

  Letters(PDDocument document) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT)) {
      font = PDType0Font.load(document, file, true);
    }
  }

  PDFont font() {
    return font;
  }

  /// Whether a letter had to be replaced.
  boolean missed() {
    return missed;
  }

  /// The text on one line, with letters that can be written.
  String safe(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .map(letter ->
            Character.isWhitespace(letter) || Character.isSpaceChar(letter) ? ' ' : letter)
        .filter(letter -> !Character.isISOControl(letter))
        .forEach(letter -> {
          String written = known.computeIfAbsent(letter, this::written);
          missed |= written.equals(UNKNOWN);
          safe.append(written);
        });
    return safe.toString();
  }

  private String written(int letter) {
    String text = Character.toString(letter);
    try {
      font.encode(text);
      return text;
    } catch (IOException | IllegalArgumentException _) {
      // Mathematics writes a minus that few fonts lack, but marks of direction most do.
      return Character.getType(letter) == Character.FORMAT ? "" : UNKNOWN;
    }
  }

  /// Points across; `text` is [#safe].
  float width(String text, float size) {
    try {
      return font.getStringWidth(text) / 1000 * size;
    } catch (IOException e) {
      throw new IllegalStateException("the width of '" + text + "'", e);
    }
  }

  /// Lines no wider than `width`, broken between words, and within words that are wider.
  List<String> lines(String text, float size, float width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : safe(text).strip().split(" +", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer, size) <= width) {
        line = longer;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      line = word;
      while (width(line, size) > width && line.length() > 1) {
        int end = fitting(line, size, width);
        lines.add(line.substring(0, end));
        line = line.substring(end);
      }
    }
    lines.add(line);
    return lines;
  }

  /// How many letters of a long word fit, at least one.
  private int fitting(String word, float size, float width) {
    int end = word.length() - 1;
    while (end > 1 && width(word.substring(0, end), size) > width) {
      end--;
    }
    return Character.isHighSurrogate(word.charAt(end - 1)) && end > 1 ? end - 1 : end;
  }
}
