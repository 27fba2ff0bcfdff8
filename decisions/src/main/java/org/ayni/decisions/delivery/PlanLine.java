package org.ayni.decisions.delivery;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ayni.planning.replan.ReportKind;

/// One line of a plan that somebody can promise: what, and in which year or quarter.
///
/// As text `2020/activity/F` or `2020-Q1/activity/F`.
///
/// @param year of the plan as people write it: 2020, or 2 where the plan has no dates
/// @param quarter 1 … 4; 0 for the whole year
/// @param kind of figure
/// @param code of the technique, stock, need …
public record PlanLine(int year, int quarter, ReportKind kind, String code) {

  /// Quarters of a year.
  public static final int QUARTERS = 4;

  private static final Pattern FORM = Pattern.compile("(\\d{1,6})(?:-Q([1-4]))?/([a-z]+)/(.+)");

  public PlanLine {
    if (quarter < 0 || quarter > QUARTERS) {
      throw new IllegalArgumentException("quarter " + quarter + "; expected 0 … " + QUARTERS);
    }
  }

  /// Empty when the text is no such line.
  public static Optional<PlanLine> of(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int quarter = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    return ReportKind.byCode(matcher.group(3))
        .map(kind ->
            new PlanLine(Integer.parseInt(matcher.group(1)), quarter, kind, matcher.group(4)));
  }

  @Override
  public String toString() {
    return year + (quarter == 0 ? "" : "-Q" + quarter) + "/" + kind.code() + "/" + code;
  }
}
