package org.ayni.server.run;

import java.util.List;
import java.util.OptionalDouble;
import org.ayni.decisions.delivery.PlanLine;
import org.ayni.decisions.delivery.Standing;
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

  /// @throws BadInputException when the plan is not in the house, does not fit its promises, or no
  ///   year remains
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
    Report report =
        Standing.of(
            running, question.board(), question.today(), question.passed(), question.rest());
    Replanning.Replanned replanned =
        replanning.of(running.problem(), running, report, question.passed(), control);
    return new ReplanFound(question, running, replanned, (System.nanoTime() - start) * 1e-9);
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
