package org.ayni.decisions.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.replan.Report;
import org.ayni.planning.replan.ReportKind;

/// Where things stand in the years that have passed or are passing, from promises and what was
/// delivered of them: the report from which the years that remain are planned anew.
///
/// Of a line, d is what was delivered of the promises that are due and D what was promised of them.
/// Of promises that are due and of which nothing was reported, d is what they are taken for, see
/// [Unreported]. What is not due yet, and what nobody promised, is expected as planned or, if so
/// asked, at the same rate d/D. A line of which nothing is due is not reported: it stands as the
/// plan has it.
public final class Standing {

  /// What is expected of the part of a line that is not due or that nobody promised.
  public enum Rest {
    /// What the plan says.
    AS_PLANNED,
    /// The share that was delivered of what is due.
    AS_DELIVERED
  }

  private record Key(int year, ReportKind kind, int item) {}

  private static final class Sums {
    private double promised;
    private double due;
    private double delivered;
    private double early;
  }

  private Standing() {}

  /// @param board as of `today`
  /// @param passed years, counted from 1, whose lines are looked at
  /// @param unreported what promises are taken for that are due and not reported
  /// @throws IllegalArgumentException when that is the mean of what was reported and nothing was,
  ///   or the plan has no such line
  public static Report of(
      Plan plan, Board board, LocalDate today, int passed, Rest rest, Unreported unreported) {
    double taken =
        Reporting.of(board, plan.problem().baseYear(), passed)
            .share(unreported)
            .orElseThrow(() ->
                new IllegalArgumentException("a mean of what was reported; nothing was reported"));
    Map<Key, Sums> lines = new HashMap<>();
    for (Board.Line line : board.lines()) {
      PlanLine of = line.promise().line();
      int year = of.year() - plan.problem().baseYear();
      int item = of.kind().codes(plan.problem()).indexOf(of.code());
      if (item < 0 || year < 1 || year > plan.problem().years()) {
        throw new IllegalArgumentException("the plan has no line " + of);
      }
      if (year <= passed) {
        Sums sums = lines.computeIfAbsent(new Key(year, of.kind(), item), key -> new Sums());
        add(sums, line, today, taken);
      }
    }
    List<Report.Line> report = new ArrayList<>();
    lines.forEach((key, sums) -> {
      if (sums.due > 0) {
        double planned = key.kind().planned(plan.activities(), key.year() - 1, key.item());
        double rate = rest == Rest.AS_PLANNED ? 1 : Math.min(1, sums.delivered / sums.due);
        double open = Math.max(0, Math.max(planned, sums.promised) - sums.due - sums.early);
        double amount = sums.delivered + sums.early + rate * open;
        report.add(new Report.Line(key.year(), key.kind(), key.item(), amount));
      }
    });
    return new Report(report);
  }

  private static void add(Sums sums, Board.Line line, LocalDate today, double taken) {
    double amount = line.promise().amount().doubleValue();
    double delivered = line.delivered().doubleValue();
    sums.promised += amount;
    if (line.state() == Board.State.OPEN && !line.promise().due().isBefore(today)) {
      sums.early += delivered;
    } else {
      sums.due += amount;
      sums.delivered += line.state() == Board.State.LATE ? taken * amount : delivered;
    }
  }
}
