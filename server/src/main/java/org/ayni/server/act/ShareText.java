package org.ayni.server.act;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ayni.councils.statute.Threshold;

/// How many of so many, as people type it: *more than* or *at least*; `1/2` or `30 %`; and the
/// fewest there must be in any case.
final class ShareText {

  /// Ends of the names of its three fields.
  static final List<String> PARTS = List.of("how", "share", "least");

  static final String MORE = "more";
  static final String AT_LEAST = "at-least";

  private static final Pattern FRACTION = Pattern.compile("([0-9]{1,6})\\s*/\\s*([0-9]{1,6})");
  private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3})(?:[.,]([0-9]{1,2}))?\\s*%");
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,6}");

  private ShareText() {}

  /// As it stands in the three fields.
  static List<String> of(Threshold share) {
    String part =
        share.numerator() == 0 && !share.more()
            ? ""
            : share.numerator() + "/" + share.denominator();
    boolean least = share.least() > 0 || part.isEmpty();
    return List.of(
        share.more() ? MORE : AT_LEAST, part, least ? String.valueOf(share.least()) : "");
  }

  /// Whether neither a part nor a number was typed.
  static boolean isEmpty(List<String> typed) {
    return typed.get(1).isEmpty() && typed.get(2).isEmpty();
  }

  /// Key of what is wrong; empty where nothing is.
  static Optional<String> wrong(List<String> typed) {
    if (!typed.get(2).isEmpty() && !WHOLE.matcher(typed.get(2)).matches()) {
      return Optional.of("form.whole");
    }
    if (!List.of(MORE, AT_LEAST).contains(typed.get(0))) {
      return Optional.of("form.choice");
    }
    if (typed.get(1).isEmpty()) {
      return typed.get(0).equals(MORE) ? Optional.of("form.moreThan") : Optional.empty();
    }
    Optional<int[]> part = part(typed.get(1));
    if (part.isEmpty()) {
      return Optional.of("form.share");
    }
    int numerator = part.get()[0];
    int denominator = part.get()[1];
    boolean fits =
        denominator > 0
            && numerator <= denominator
            && !(typed.get(0).equals(MORE) && numerator == denominator);
    return fits ? Optional.empty() : Optional.of("form.shareRange");
  }

  /// @param typed of which nothing is [#wrong]
  static Threshold read(List<String> typed) {
    int[] part = typed.get(1).isEmpty() ? new int[] {0, 1} : part(typed.get(1)).orElseThrow();
    return new Threshold(
        part[0],
        part[1],
        typed.get(0).equals(MORE),
        typed.get(2).isEmpty() ? 0 : Integer.parseInt(typed.get(2)));
  }

  /// As it was typed, of a percentage the hundredths, so that it is told as it was typed.
  private static Optional<int[]> part(String text) {
    Matcher fraction = FRACTION.matcher(text);
    if (fraction.matches()) {
      return Optional.of(
          new int[] {Integer.parseInt(fraction.group(1)), Integer.parseInt(fraction.group(2))});
    }
    Matcher percent = PERCENT.matcher(text);
    if (!percent.matches()) {
      return Optional.empty();
    }
    String decimals = Optional.ofNullable(percent.group(2)).orElse("");
    int numerator = Integer.parseInt(percent.group(1) + decimals);
    int denominator = 100 * (int) Math.pow(10, decimals.length());
    return Optional.of(new int[] {numerator, denominator});
  }
}
