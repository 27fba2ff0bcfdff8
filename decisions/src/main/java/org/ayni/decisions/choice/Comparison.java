package org.ayni.decisions.choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ayni.planning.problem.PlanProblem;

/// Who gains and who loses when one plan is taken instead of another.
///
/// @param needs by how much each need is met better (> 0) or worse, over all years, in shares of
///   the base year; what changes most first
/// @param jobs by industry: people at work in the last year, more (> 0) or fewer; what changes most
///   first
public record Comparison(List<Line> needs, List<Line> jobs) {

  /// One line.
  ///
  /// @param before in the plan it is held against
  /// @param now in this plan
  public record Line(String code, double before, double now) {
    public double change() {
      return now - before;
    }
  }

  public Comparison {
    needs = List.copyOf(needs);
    jobs = List.copyOf(jobs);
  }

  /// @param problem of both plans, for the codes of its techniques
  public static Comparison of(PlanProblem problem, Felt before, Felt now) {
    List<Line> needs = new ArrayList<>();
    for (int g = 0; g < now.needs().size(); g++) {
      Felt.NeedMet need = now.needs().get(g);
      needs.add(new Line(need.code(), before.needs().get(g).mean(), need.mean()));
    }
    List<Line> jobs = new ArrayList<>();
    for (int j = 0; j < problem.techniques().size(); j++) {
      jobs.add(
          new Line(problem.techniques().get(j).code(), before.jobs().get(j), now.jobs().get(j)));
    }
    return new Comparison(sorted(needs), sorted(jobs));
  }

  private static List<Line> sorted(List<Line> lines) {
    lines.sort(
        Comparator.comparingDouble((Line line) -> -Math.abs(line.change()))
            .thenComparing(Line::code));
    return lines;
  }
}
