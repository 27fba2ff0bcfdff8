package org.ayni.formats.ballots;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.ayni.files.Numbers;

/// Decimal numbers as text, kept exactly.
final class Amounts {

  private static final int MOST_DIGITS = 30;

  private Amounts() {}

  /// A decimal as [Numbers#parse] reads it, without an exponent, in at most 30 digits; empty when
  /// the text is none.
  static Optional<BigDecimal> parse(String text) {
    String trimmed = text.strip();
    boolean plain =
        trimmed.length() <= MOST_DIGITS && !trimmed.toLowerCase(Locale.ROOT).contains("e");
    return plain && !Double.isNaN(Numbers.parse(trimmed))
        ? Optional.of(new BigDecimal(trimmed))
        : Optional.empty();
  }

  /// What to try when a text is no number.
  static String advice(String text) {
    return Numbers.whatIsWrong(text).map(Numbers.Wrong::advice).orElse("");
  }
}
