package org.ayni.planning.plan;

import org.ayni.planning.problem.PlanProblem;

/// A plan: what is done, and what everything is worth. Both together are its proof.
///
/// @param problem what it answers
public record Plan(PlanProblem problem, Activities activities, Prices prices) {

  public Plan {
    activities.requireShapeOf(problem);
    prices.requireShapeOf(problem);
  }
}
