package org.ayni.files;

import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers as text: read strictly, written so that reading gives the same number, bit for bit.
public final class Numbers {

  private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?[0-9]+,[0-9]+");
  private static final Pattern GROUPED =
      Pattern.compile("[+-]?[0-9]{1,3}([,.'  ][0-9]{3})+([.,][0-9]+)?");

  private Numbers() {}

  /// Digits with a decimal point and perhaps an exponent, blanks around it allowed. Not accepted:
  /// decimal commas, thousands separators, NaN, infinities, hexadecimal, trailing letters.
  ///
  /// @return NaN when the text is no such number; [#whatIsWrong] then says why
  public static double parse(String text) {
    String trimmed = text.strip();
    if (!isDecimal(trimmed)) {
      return Double.NaN;
    }
    double value = Double.parseDouble(trimmed);
    return Double.isFinite(value) ? value : Double.NaN;
  }

  /// By hand, not by a pattern: it runs once for every cell of a matrix.
  private static boolean isDecimal(String s) {
    int n = s.length();
    int k = n > 0 && (s.charAt(0) == '-' || s.charAt(0) == '+') ? 1 : 0;
    int digits = 0;
    boolean point = false;
    for (; k < n; k++) {
      char c = s.charAt(k);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '.' && !point) {
        point = true;
      } else {
        break;
      }
    }
    if (digits == 0 || k == n) {
      return digits > 0;
    }
    if (s.charAt(k) != 'e' && s.charAt(k) != 'E') {
      return false;
    }
    k++;
    if (k < n && (s.charAt(k) == '-' || s.charAt(k) == '+')) {
      k++;
    }
    int exponent = k;
    while (k < n && s.charAt(k) >= '0' && s.charAt(k) <= '9') {
      k++;
    }
    return k == n && k > exponent;
  }

  /// The shortest text that reads back as the same number; whole numbers without a point.
  ///
  /// @param value finite
  public static String format(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(value + " cannot be written; expected a finite number");
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e15 && !(value == 0 && 1 / value < 0)) {
      return Long.toString((long) value);
    }
    return Double.toString(value);
  }

  /// What a text that [#parse] refused looks like and what to do about it.
  ///
  /// @param found as told to people
  /// @param advice empty when there is nothing to add
  public record Wrong(String found, String advice, Said said) {}

  /// Why `text` is no number; empty when it is one.
  public static Optional<Wrong> whatIsWrong(String text) {
    String trimmed = text.strip();
    if (!Double.isNaN(parse(trimmed))) {
      return Optional.empty();
    }
    if (trimmed.isEmpty()) {
      return Optional.of(
          new Wrong("an empty cell", "Write 0 where there is none.", Said.of("number.empty")));
    }
    String shown = shortened(trimmed);
    String quoted = "'" + shown + "'";
    if (isDecimal(trimmed)) {
      return Optional.of(
          new Wrong(
              quoted + ", beyond the largest number",
              "Check its unit.",
              Said.of("number.huge", shown)));
    }
    if (trimmed.matches("(?i)[+-]?(nan|inf|infinity|#n/a|n/a|na|null|-|\\.\\.\\.?)")) {
      return Optional.of(
          new Wrong(
              quoted,
              "A number is needed: estimate it, or write 0 where there is none.",
              Said.of("number.none", shown)));
    }
    if (DECIMAL_COMMA.matcher(trimmed).matches()) {
      return Optional.of(
          new Wrong(
              quoted + ", with a decimal comma",
              "Write " + shortened(trimmed.replace(',', '.')) + ", with a decimal point.",
              Said.of("number.comma", shown, shortened(trimmed.replace(',', '.')))));
    }
    if (GROUPED.matcher(trimmed).matches()) {
      return Optional.of(
          new Wrong(
              quoted,
              "Write digits without thousands separators, such as 1234567.8.",
              Said.of("number.grouped", shown)));
    }
    return Optional.of(new Wrong(quoted, "", Said.of("number.text", shown)));
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
