package org.ayni.server.run;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import org.ayni.decisions.delivery.PlanLine;
import org.ayni.decisions.delivery.Reporting;
import org.ayni.decisions.delivery.Standing;
import org.ayni.decisions.delivery.Unreported;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.files.Said;
import org.ayni.kernel.lp.LpSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.replan.Replanning;
import org.ayni.planning.replan.Report;
import org.ayni.planning.solve.PlanSolver;

/// Plans anew from what was delivered of the plan that a council has chosen.
final class ReplanComputer {

  /// As `ayni replan` has it unless told otherwise.
  private static final double TOLERANCE = 1e-3;

  private final HousePlans plans;
  private final Replanning replanning;

  ReplanComputer(HousePlans plans, PlanSolver solver, LpSolver lp) {
    this.plans = plans;
    this.replanning = new Replanning(solver, ShelfPlanner.GAP, OptionalDouble.of(TOLERANCE), lp);
  }

  /// @throws BadInputException when the plan is not in the house, does not fit its promises, no
  ///   year remains, or a mean is asked for of what nobody reported
  ReplanFound answer(ReplanQuestion question, RunControl control) {
    long start = System.nanoTime();
    Plan running =
        plans
            .find(question.plan())
            .orElseThrow(() ->
                new BadInputException(
                    Problem.ofFile(
                        "",
                        "no plan " + question.plan() + " in this house",
                        "the plan that was chosen",
                        "",
                        Said.of("standing.no-plan"))));
    check(running, question);
    Reporting reporting =
        Reporting.of(question.board(), running.problem().baseYear(), question.passed());
    Map<Unreported, Replanning.Replanned> planned = new EnumMap<>(Unreported.class);
    planned.put(
        question.unreported(), replanned(running, question, question.unreported(), control));
    if (!reporting.silent().isEmpty()) {
      // How far the answer depends on what nobody reported.
      for (Unreported end : List.of(Unreported.NOTHING, Unreported.AS_PROMISED)) {
        if (!planned.containsKey(end)) {
          planned.put(end, replanned(running, question, end, control));
        }
      }
    }
    Replanning.Replanned asked =
        Objects.requireNonNull(planned.get(question.unreported()), "what was asked");
    if (reporting.silent().isEmpty()) {
      planned.clear();
    } else {
      planned.keySet().retainAll(Set.of(Unreported.NOTHING, Unreported.AS_PROMISED));
    }
    double seconds = (System.nanoTime() - start) * 1e-9;
    return new ReplanFound(question, running, asked, reporting, planned, seconds);
  }

  private Replanning.Replanned replanned(
      Plan running, ReplanQuestion question, Unreported unreported, RunControl control) {
    Report report =
        Standing.of(
            running,
            question.board(),
            question.today(),
            question.passed(),
            question.rest(),
            unreported);
    return replanning.of(running.problem(), running, report, question.passed(), control);
  }

  private static void check(Plan running, ReplanQuestion question) {
    Problems problems = new Problems();
    int years = running.problem().years();
    if (!(question.passed() >= 1 && question.passed() < years)) {
      problems.add(
          Problem.ofFile(
              "",
              question.passed() + " years passed",
              "1 … " + (years - 1) + ", so that a year of the plan remains",
              "",
              Said.of("standing.years", question.passed(), years - 1)));
    }
    if (question.unreported() == Unreported.MEAN_SHARE
        && Reporting.of(question.board(), running.problem().baseYear(), question.passed())
            .meanShare()
            .isEmpty()) {
      problems.add(
          Problem.ofFile(
              "",
              "the mean share of what was reported",
              "something that is due and reported",
              "",
              Said.of("standing.no-mean")));
    }
    List<PlanLine> lines =
        question.board().lines().stream().map(line -> line.promise().line()).toList();
    for (PlanLine line : lines) {
      int year = line.year() - running.problem().baseYear();
      if (!line.kind().codes(running.problem()).contains(line.code()) || year < 1 || year > years) {
        problems.add(
            Problem.ofFile(
                "",
                "a promise of '" + line + "'",
                "a line of the plan that was chosen",
                "",
                Said.of("standing.line", line)));
      }
    }
    problems.throwIfAny();
  }
}
