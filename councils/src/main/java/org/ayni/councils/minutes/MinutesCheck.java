package org.ayni.councils.minutes;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ayni.councils.book.Assembly;
import org.ayni.councils.book.Council;

/// How minutes stand to the book they are about.
public sealed interface MinutesCheck {

  /// They are what is written from it.
  record Same() implements MinutesCheck {}

  /// They say that they were written from it, and are not what is.
  ///
  /// @param line the first that differs, from 1
  /// @param found that line
  /// @param expected what the book gives there
  record Different(int line, String found, String expected) implements MinutesCheck {}

  /// They cannot be compared.
  ///
  /// @param form in which they say they were written; empty when they say none, as those by hand
  record OtherForm(String form) implements MinutesCheck {}

  /// The last line of minutes that were written from a book.
  Pattern MARK = Pattern.compile("<!-- (ayni-minutes/\\d{1,6}) ([a-z]{2,8}) -->\n?\\z");

  /// Compares them.
  ///
  /// @param council as it stood when they were kept
  static MinutesCheck of(Council council, Assembly assembly, String text) {
    Matcher mark = MARK.matcher(text);
    if (!mark.find()) {
      return new OtherForm("");
    }
    if (!mark.group(1).equals(Minutes.FORM) || !Minutes.LANGUAGES.contains(mark.group(2))) {
      return new OtherForm(mark.group(1));
    }
    String again = Minutes.of(council, assembly, mark.group(2));
    if (again.equals(text)) {
      return new Same();
    }
    List<String> found = text.lines().toList();
    List<String> expected = again.lines().toList();
    int line = 0;
    while (line < Math.min(found.size(), expected.size())
        && found.get(line).equals(expected.get(line))) {
      line++;
    }
    return new Different(line + 1, at(found, line), at(expected, line));
  }

  private static String at(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index) : "";
  }
}
