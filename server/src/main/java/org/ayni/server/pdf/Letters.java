package org.ayni.server.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The one font of a report, and how text breaks in it: Liberation Sans, which comes with PDFBox
/// and knows the letters of Latin, Greek and Cyrillic alphabets. Of it only the letters used go
/// into the file. What is written from right to left, such as Hebrew, is put in the order in which
/// it is read, but Arabic letters are not in the font.
final class Letters {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /// Stands for a letter that the font has not.
  private static final String UNKNOWN = "□";

  /// Stands for the rest of a text.
  private static final String REST = "…";

  private final PDFont font;
  private final Map<Integer, String> known = new HashMap<>();
  private boolean missed;
  private boolean shortened;

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

  /// Whether a text was too long for its place.
  boolean shortened() {
    return shortened;
  }

  /// The text on one line, with letters that can be written.
  String safe(String text) {
    StringBuilder safe = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .map(letter ->
            Character.isWhitespace(letter) || Character.isSpaceChar(letter) ? ' ' : letter)
        .filter(letter -> !Character.isISOControl(letter) && !isVariant(letter))
        .forEach(letter -> {
          String written = known.computeIfAbsent(letter, this::written);
          missed |= written.equals(UNKNOWN) && letter != UNKNOWN.codePointAt(0);
          safe.append(written);
        });
    return safe.toString();
  }

  /// Whether it only says in which of its forms the letter before is meant.
  private static boolean isVariant(int letter) {
    return letter >= 0xFE00 && letter <= 0xFE0F;
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

  /// What is to be read aloud or copied in place of what is written: the text itself where letters
  /// of it are missing or go from right to left, nothing where it stands there as it is.
  Optional<String> meant(String text) {
    boolean before = missed;
    missed = false;
    String safe = safe(text);
    boolean replaced = missed;
    missed |= before;
    if (!replaced && safe.equals(inReadingOrder(safe))) {
      return Optional.empty();
    }
    StringBuilder meant = new StringBuilder();
    text.codePoints()
        .filter(letter -> !Character.isISOControl(letter))
        .map(letter -> Character.getType(letter) == Character.SURROGATE ? 0xFFFD : letter)
        .forEach(meant::appendCodePoint);
    return Optional.of(meant.toString());
  }

  /// A line in the order in which its letters stand on paper, from the left.
  String inReadingOrder(String line) {
    char[] letters = line.toCharArray();
    if (!Bidi.requiresBidi(letters, 0, letters.length)) {
      return line;
    }
    Bidi bidi = new Bidi(line, Bidi.DIRECTION_LEFT_TO_RIGHT);
    byte[] levels = new byte[bidi.getRunCount()];
    String[] runs = new String[levels.length];
    for (int k = 0; k < levels.length; k++) {
      levels[k] = (byte) bidi.getRunLevel(k);
      String run = line.substring(bidi.getRunStart(k), bidi.getRunLimit(k));
      runs[k] = levels[k] % 2 == 0 ? run : mirrored(run);
    }
    Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
    return String.join("", runs);
  }

  private static String mirrored(String run) {
    StringBuilder mirrored = new StringBuilder();
    run.codePoints().map(Letters::mirrored).forEach(mirrored::appendCodePoint);
    return mirrored.reverse().toString();
  }

  private static int mirrored(int letter) {
    return switch (letter) {
      case '(' -> ')';
      case ')' -> '(';
      case '[' -> ']';
      case ']' -> '[';
      case '<' -> '>';
      case '>' -> '<';
      case '«' -> '»';
      case '»' -> '«';
      default -> letter;
    };
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
    StringBuilder line = new StringBuilder();
    float filled = 0;
    float space = width(" ", size);
    for (String word : safe(text).strip().split(" +", -1)) {
      float wide = width(word, size);
      if (!line.isEmpty() && filled + space + wide <= width) {
        line.append(' ').append(word);
        filled += space + wide;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line.toString());
      }
      int from = 0;
      while (wide > width && from < word.length()) {
        int end = fitting(word, from, size, width);
        if (end == word.length()) {
          break;
        }
        lines.add(word.substring(from, end));
        from = end;
        // Of a word without end only as much is measured as is needed to know that it goes on.
        wide =
            word.length() - from > 10 * width ? Float.MAX_VALUE : width(word.substring(from), size);
      }
      line.setLength(0);
      line.append(word, from, word.length());
      filled = wide;
    }
    lines.add(line.toString());
    return lines;
  }

  /// The first lines, the last of them ending in `…` where there are more.
  List<String> lines(String text, float size, float width, int most) {
    List<String> all = lines(text, size, width);
    if (all.size() <= most) {
      return all;
    }
    List<String> some = new ArrayList<>(all.subList(0, most - 1));
    some.add(ended(all.get(most - 1), size, width));
    shortened = true;
    return some;
  }

  /// One line, ending in `…` where there is more.
  String cut(String text, float size, float width) {
    List<String> lines = lines(text, size, width, 1);
    return lines.getFirst();
  }

  private String ended(String line, float size, float width) {
    int end = line.length();
    while (end > 0 && width(line.substring(0, end) + REST, size) > width) {
      end -= end > 1 && Character.isLowSurrogate(line.charAt(end - 1)) ? 2 : 1;
    }
    return line.substring(0, end).stripTrailing() + REST;
  }

  /// Where a line ends that begins in a long word at `from`; it has at least one letter.
  private int fitting(String word, int from, float size, float width) {
    int end = word.offsetByCodePoints(from, 1);
    float wide = width(word.substring(from, end), size);
    while (end < word.length()) {
      int next = word.offsetByCodePoints(end, 1);
      wide += width(word.substring(end, next), size);
      if (wide > width) {
        break;
      }
      end = next;
    }
    return end;
  }
}
