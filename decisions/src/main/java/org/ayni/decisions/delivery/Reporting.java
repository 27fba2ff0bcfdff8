package org.ayni.decisions.delivery;

import java.util.List;
import java.util.OptionalDouble;

/// How far it is known what became of the promises that are due.
///
/// @param due how many are due
/// @param silent those of which nothing was reported, by day due
/// @param meanShare mean, over the promises that are due and reported, of the share delivered of
///   each, at most 1, all weighing the same as they are counted in different units; empty where
///   none was reported
public record Reporting(int due, List<Board.Line> silent, OptionalDouble meanShare) {

  public Reporting {
    silent = List.copyOf(silent);
  }

  /// @param board as of the day that is asked about
  /// @param baseYear of the plan, see [PlanLine#year]
  /// @param passed years, counted from 1, whose lines are looked at
  public static Reporting of(Board board, int baseYear, int passed) {
    List<Board.Line> due =
        board.lines().stream()
            // Delivered before its day is not due yet: others of that day could not count as less.
            .filter(line -> board.day().isAfter(line.promise().due()))
            .filter(line -> line.promise().line().year() - baseYear <= passed)
            .filter(line -> line.promise().amount().signum() > 0)
            .toList();
    return new Reporting(
        due.size(),
        due.stream().filter(line -> line.state() == Board.State.LATE).toList(),
        due.stream()
            .filter(line -> line.state() != Board.State.LATE)
            .mapToDouble(Reporting::delivered)
            .average());
  }

  private static double delivered(Board.Line line) {
    return Math.min(1, line.delivered().doubleValue() / line.promise().amount().doubleValue());
  }

  /// Which share of what is not reported is taken as delivered.
  ///
  /// @return empty where that is the mean and nothing was reported
  public OptionalDouble share(Unreported how) {
    return switch (how) {
      case NOTHING -> OptionalDouble.of(0);
      case AS_PROMISED -> OptionalDouble.of(1);
      case MEAN_SHARE -> meanShare;
    };
  }
}
