package org.ayni.formats.ballots;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A line of a BLT file that is not blank, its remark cut off.
///
/// @param number from 1
/// @param text without blanks around it
record BltLine(int number, String text) {

  /// All of them.
  static List<BltLine> of(byte[] utf8) {
    List<BltLine> lines = new ArrayList<>();
    int number = 0;
    for (String line : new String(utf8, StandardCharsets.UTF_8).split("\n", -1)) {
      number++;
      String text = withoutRemark(line).strip();
      if (!text.isEmpty()) {
        // The last name and the title may share a line: "A" "Title".
        lines.addAll(apart(number, text));
      }
    }
    return lines;
  }

  private static String withoutRemark(String line) {
    boolean quoted = false;
    for (int k = 0; k < line.length(); k++) {
      if (line.charAt(k) == '"') {
        quoted = !quoted;
      } else if (line.charAt(k) == '#' && !quoted) {
        return line.substring(0, k);
      }
    }
    return line;
  }

  private static List<BltLine> apart(int number, String text) {
    int end = text.startsWith("\"") ? text.indexOf('"', 1) : -1;
    if (end < 0 || end + 1 == text.length() || !text.substring(end + 1).strip().startsWith("\"")) {
      return List.of(new BltLine(number, text));
    }
    List<BltLine> lines = new ArrayList<>();
    lines.add(new BltLine(number, text.substring(0, end + 1)));
    lines.addAll(apart(number, text.substring(end + 1).strip()));
    return lines;
  }

  /// Separated by blanks.
  List<String> words() {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int k = 0; k <= text.length(); k++) {
      boolean blank = k == text.length() || Character.isWhitespace(text.charAt(k));
      if (blank && start >= 0) {
        words.add(text.substring(start, k));
        start = -1;
      } else if (!blank && start < 0) {
        start = k;
      }
    }
    return words;
  }

  /// The text in quotes.
  String unquoted() {
    boolean closed = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
    return closed ? text.substring(1, text.length() - 1).strip() : text.replace("\"", "").strip();
  }
}
