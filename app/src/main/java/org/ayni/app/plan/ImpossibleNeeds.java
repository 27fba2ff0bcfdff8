package org.ayni.app.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ayni.kernel.lp.LpSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.plan.YearTable;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.questions.Producibility;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.PlanStatus;

/// Says in words when something needed cannot be had whatever labour, equipment and money there
/// were: then no limit stands in the way, and none would be named.
final class ImpossibleNeeds {

  private ImpossibleNeeds() {}

  /// Empty when there is nothing of the kind, or no reason to ask: every need is met somewhat.
  static List<String> notes(
      PlanProblem problem, PlanResult result, LpSolver lp, RunControl control) {
    if (result.status() != PlanStatus.INFEASIBLE && !someNeedStaysAtNothing(problem, result)) {
      return List.of();
    }
    Producibility found = Producibility.of(problem, lp, control);
    List<String> notes = new ArrayList<>();
    if (!found.nowhere().isEmpty()) {
      notes.add(
          names(problem, found.nowhere())
              + " cannot be had: somewhere among the inputs is something that nobody makes or"
              + " sells.");
    }
    if (!found.unproductive().isEmpty()) {
      String radius =
          found.spectralRadius().isPresent()
              ? String.format(Locale.ROOT, " (ρ(A) >= %.4g)", found.spectralRadius().getAsDouble())
              : "";
      notes.add(
          "The economy is unproductive: making "
              + names(problem, found.unproductive())
              + " takes, through all inputs, at least as much as comes out"
              + radius
              + ". More labour or equipment changes nothing; check the amounts that go in and"
              + " out.");
    }
    return notes;
  }

  private static boolean someNeedStaysAtNothing(PlanProblem problem, PlanResult result) {
    Optional<YearTable> satisfaction = result.plan().map(plan -> plan.activities().satisfaction());
    if (satisfaction.isEmpty()) {
      return false;
    }
    for (int g = 0; g < problem.baskets().size(); g++) {
      double most = 0;
      for (int t = 0; t < problem.years(); t++) {
        most = Math.max(most, satisfaction.get().at(t, g));
      }
      if (most == 0) {
        return true;
      }
    }
    return false;
  }

  private static String names(PlanProblem problem, List<Integer> products) {
    return products.stream()
        .map(i -> "'" + problem.products().get(i).code() + "'")
        .collect(Collectors.joining(", "));
  }
}
