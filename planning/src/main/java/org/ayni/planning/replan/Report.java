package org.ayni.planning.replan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// What really happened in the years that have passed, as far as it was reported. Immutable.
public final class Report {

  /// One figure.
  ///
  /// @param year from 1
  /// @param kind of figure
  /// @param item index among the codes of its kind
  /// @param amount ≥ 0, in the unit of the plan
  public record Line(int year, ReportKind kind, int item, double amount) {
    public Line {
      if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "a report of " + amount + " for " + kind.code() + " " + item + "; expected >= 0");
      }
    }
  }

  private record Key(int year, ReportKind kind, int item) {}

  private final Map<Key, Double> amounts = new HashMap<>();

  /// @param lines one a year, kind and item
  public Report(List<Line> lines) {
    for (Line line : lines) {
      Key key = new Key(line.year(), line.kind(), line.item());
      if (amounts.put(key, line.amount()) != null) {
        throw new IllegalArgumentException("reported twice: " + key);
      }
    }
  }

  /// The figure for item `item` in year index t; empty when it was not reported.
  public OptionalDouble at(int t, ReportKind kind, int item) {
    @Nullable Double amount = amounts.get(new Key(t + 1, kind, item));
    return amount == null ? OptionalDouble.empty() : OptionalDouble.of(amount);
  }
}
