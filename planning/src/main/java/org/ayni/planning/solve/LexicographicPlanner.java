package org.ayni.planning.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ayni.planning.certificate.Certificate;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;

/// Settles the objectives of an order one after the other (Isermann 1982; preemptive priorities in
/// goal programming): the first is made as large as it can be; among the plans that keep what was
/// reached of it, the second; and so on. As many solutions of the problem as there are objectives.
///
/// Each stage is a [PlanProblem] of its own with a proof of its own: its bound holds for all plans
/// that keep what was reached before. The last plan holds the limits of every stage, so together
/// the proofs say how far it can be from the best in each objective, those before it kept.
///
/// Floors come first always: when not every limit can be held, the limits eased for the first
/// objective stay eased for the others.
final class LexicographicPlanner {

  private final Function<PlanProblem, PlanResult> solver;
  private final double tolerance;

  /// @param solver answers one stage, with the answer checked
  /// @param tolerance share of each objective that may be given up for those after it
  LexicographicPlanner(Function<PlanProblem, PlanResult> solver, double tolerance) {
    this.solver = solver;
    this.tolerance = tolerance;
  }

  PlanResult plan(PlanProblem problem) {
    PlanResult first = solver.apply(problem);
    PlanResult result = first;
    List<Stage> stages = new ArrayList<>();
    boolean optimal = first.status() == PlanStatus.OPTIMAL;
    Optional<Impasse> impasse = first.impasse();
    while (result.plan().isPresent() && !result.plan().get().problem().later().isEmpty()) {
      Plan plan = result.plan().get();
      Certificate proof = result.certificate().orElseThrow();
      Stage stage = new Stage(plan.problem(), plan.prices(), proof, tolerance);
      PlanProblem next = stage.problem().next(stage.least());
      PlanResult answer = solver.apply(next);
      optimal &= answer.status() == PlanStatus.OPTIMAL;
      // A plan under eased limits is none of this stage: the plan before holds them all.
      if (answer.plan().isEmpty() || answer.status() == PlanStatus.INFEASIBLE) {
        impasse = Optional.of(new Impasse(Impasse.Kind.UNDECIDED, undecided(next, answer)));
        break;
      }
      stages.add(stage);
      result = answer;
    }
    boolean infeasible = first.status() == PlanStatus.INFEASIBLE;
    if (result.plan().isEmpty()) {
      return first;
    }
    return new PlanResult(
        infeasible ? PlanStatus.INFEASIBLE : optimal ? PlanStatus.OPTIMAL : PlanStatus.STOPPED,
        first.solver(),
        result.plan(),
        result.certificate(),
        stages,
        first.shortfalls(),
        first.eased(),
        first.obstacles(),
        impasse);
  }

  private static String undecided(PlanProblem next, PlanResult answer) {
    List<String> left = new ArrayList<>(List.of(next.code(next.objective())));
    for (Objective one : next.later()) {
      left.add(next.code(one));
    }
    return "the plan is the best by the objectives before; not decided: "
        + String.join(", ", left)
        + (answer.reason().isEmpty() ? "" : " (" + answer.reason() + ")");
  }
}
