package org.ayni.planning.folder;

import java.util.ArrayList;
import java.util.List;
import org.ayni.files.JsonValue;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.solve.EasedLimit;
import org.ayni.planning.solve.PlanStatus;

/// What a plan folder says of itself in `plan.json`, believed by nobody until it is checked.
///
/// @param status how planning ended
/// @param objective stated objective
/// @param bound stated bound, +∞ when none
/// @param gap stated gap, +∞ when none
/// @param maxViolation stated largest relative violation
/// @param requestedGap gap up to which the plan was to be called optimal
/// @param solver name of the solver
/// @param stages the objectives settled before the plan's own
/// @param eased limits that were eased, when infeasible
/// @param inputs what it was made from
public record StatedPlan(
    PlanStatus status,
    double objective,
    double bound,
    double gap,
    double maxViolation,
    double requestedGap,
    String solver,
    List<StatedStage> stages,
    List<EasedLimit> eased,
    JsonValue inputs) {

  public StatedPlan {
    stages = List.copyOf(stages);
    eased = List.copyOf(eased);
  }

  /// The problem of every stage and, last, the one the plan answers: the problem that was asked
  /// about, with the limits eased that are said to be, and from stage to stage with more to keep.
  ///
  /// @throws IllegalArgumentException when there are more stages than objectives
  public List<PlanProblem> problems(PlanProblem asked) {
    List<PlanProblem> problems = new ArrayList<>();
    problems.add(eased.isEmpty() ? asked : EasedLimit.apply(asked, eased));
    for (StatedStage stage : stages) {
      problems.add(problems.getLast().next(stage.least()));
    }
    return problems;
  }
}
