package org.ayni.planning.replan;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ayni.planning.plan.Activities;
import org.ayni.planning.problem.PlanProblem;

/// How the running plan, the report and the new plan differ, line by line.
public final class Difference {

  /// One line.
  ///
  /// @param year from 1, counted as in the running plan
  /// @param kind of figure
  /// @param code of the technique, stock …
  /// @param plan what the running plan says
  /// @param report what was reported; empty in years to come and where nothing was
  /// @param now what the new plan says; empty in years that have passed
  public record Line(
      int year,
      ReportKind kind,
      String code,
      double plan,
      OptionalDouble report,
      OptionalDouble now) {

    /// By how much things differ from the running plan, as a share of it; of 1 where it has 0.
    public double relative() {
      double other = report.orElse(now.orElse(plan));
      return (other - plan) / (plan > 0 ? plan : 1);
    }
  }

  private Difference() {}

  /// Lines of years that have passed stand here where something was reported; lines of years to
  /// come all do. By kind, code, year.
  ///
  /// @param running problem of the running plan
  /// @param now the new plan, over the years after `passed`
  public static List<Line> of(
      PlanProblem running, Activities plan, Report report, int passed, Activities now) {
    List<Line> lines = new ArrayList<>();
    for (ReportKind kind : ReportKind.values()) {
      List<String> codes = kind.codes(running);
      for (int k = 0; k < codes.size(); k++) {
        for (int t = 0; t < running.years(); t++) {
          double planned = kind.planned(plan, t, k);
          OptionalDouble reported = report.at(t, kind, k);
          if (t >= passed) {
            double next = kind.planned(now, t - passed, k);
            lines.add(
                new Line(
                    t + 1,
                    kind,
                    codes.get(k),
                    planned,
                    OptionalDouble.empty(),
                    OptionalDouble.of(next)));
          } else if (reported.isPresent()) {
            lines.add(
                new Line(t + 1, kind, codes.get(k), planned, reported, OptionalDouble.empty()));
          }
        }
      }
    }
    return lines;
  }
}
