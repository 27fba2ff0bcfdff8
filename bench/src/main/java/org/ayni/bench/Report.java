package org.ayni.bench;

import java.util.Locale;
import java.util.Map;

/// The table of one instance, in Markdown.
///
/// `×` is the time over that of the fastest contender whose plan breaks no limit by more than
/// [#VIOLATION] of its size and proves the gap asked for.
///
/// @param gap what a contender must prove to count
record Report(double gap) {

  /// What the planner accepts, see [org.ayni.planning.solve.Planner#TOLERANCE].
  private static final double VIOLATION = 1e-6;

  String of(String instance, Map<Contender, Measurement> results) {
    double fastest =
        results.values().stream()
            .filter(one -> one.holds(VIOLATION, gap))
            .mapToDouble(Measurement::seconds)
            .min()
            .orElse(Double.NaN);
    StringBuilder text = new StringBuilder();
    text.append("\n**").append(instance).append("**\n\n");
    text.append(
        "| solver | ended | seconds | CPU s | × | iterations | MB | violation | proven gap | objective"
            + " | bound |\n");
    text.append("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
    results.forEach((contender, one) ->
        text.append("| ")
            .append(
                String.join(
                    " | ",
                    contender.code(),
                    one.ended(),
                    number("%.3g", one.seconds()),
                    number("%.3g", one.processor()),
                    one.holds(VIOLATION, gap) ? number("%.1f", one.seconds() / fastest) : "–",
                    whole(one.iterations()),
                    whole(one.megabytes()),
                    number("%.1e", one.violation()),
                    number("%.1e", one.gap()),
                    number("%.9g", one.objective()),
                    number("%.9g", one.bound())))
            .append(" |\n"));
    return text.toString();
  }

  private static String number(String format, double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "–";
  }

  private static String whole(long value) {
    return value < 0 ? "–" : Long.toString(value);
  }
}
