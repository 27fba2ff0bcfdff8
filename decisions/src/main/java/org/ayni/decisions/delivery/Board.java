package org.ayni.decisions.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What was promised and what became of it: late ones first.
///
/// @param day on which they stand so
/// @param lines one a promise: what is late or short first, then what is open, then what is done;
///   within that by day due
public record Board(LocalDate day, List<Line> lines) {

  /// How a promise stands.
  public enum State {
    /// The day has passed and nothing was reported.
    LATE,
    /// The day has passed and less was delivered than promised.
    SHORT,
    /// The day has not come.
    OPEN,
    /// Delivered.
    DELIVERED
  }

  /// A promise and how it stands.
  ///
  /// @param delivered what the reports add up to
  public record Line(Promise promise, BigDecimal delivered, State state) {
    /// What is missing, ≥ 0.
    public BigDecimal missing() {
      return promise.amount().subtract(delivered).max(BigDecimal.ZERO);
    }
  }

  public Board {
    lines = List.copyOf(lines);
  }

  /// @param tolerance share of a promise that may be missing and it still counts as delivered, in
  ///   [0, 1)
  /// @throws IllegalArgumentException when something was delivered of a promise that there is not
  public static Board of(
      List<Promise> promises, List<Delivered> reports, LocalDate today, BigDecimal tolerance) {
    Map<Long, BigDecimal> sums = new HashMap<>();
    promises.forEach(promise -> sums.put(promise.number(), BigDecimal.ZERO));
    Map<Long, Integer> counts = new HashMap<>();
    for (Delivered report : reports) {
      if (sums.computeIfPresent(report.promise(), (n, sum) -> sum.add(report.amount())) == null) {
        throw new IllegalArgumentException(
            "nothing numbered " + report.promise() + " was promised");
      }
      counts.merge(report.promise(), 1, Integer::sum);
    }
    List<Line> lines = new ArrayList<>();
    for (Promise promise : promises) {
      BigDecimal delivered = sums.getOrDefault(promise.number(), BigDecimal.ZERO);
      BigDecimal enough = promise.amount().multiply(BigDecimal.ONE.subtract(tolerance));
      boolean reported = counts.containsKey(promise.number());
      State state =
          delivered.compareTo(enough) >= 0 && (reported || promise.amount().signum() == 0)
              ? State.DELIVERED
              : !today.isAfter(promise.due()) ? State.OPEN : reported ? State.SHORT : State.LATE;
      lines.add(new Line(promise, delivered, state));
    }
    lines.sort(
        Comparator.comparing((Line line) -> rank(line.state()))
            .thenComparing(line -> line.promise().due())
            .thenComparing(line -> line.promise().number()));
    return new Board(today, lines);
  }

  private static int rank(State state) {
    return switch (state) {
      case LATE, SHORT -> 0;
      case OPEN -> 1;
      case DELIVERED -> 2;
    };
  }

  /// What has to go back on the agenda: everything that is late or short.
  public List<Line> missed() {
    return lines.stream()
        .filter(line -> line.state() == State.LATE || line.state() == State.SHORT)
        .toList();
  }
}
