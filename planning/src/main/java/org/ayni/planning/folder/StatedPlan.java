package org.ayni.planning.folder;

import java.util.List;
import org.ayni.files.JsonValue;
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
    List<EasedLimit> eased,
    JsonValue inputs) {

  public StatedPlan {
    eased = List.copyOf(eased);
  }
}
