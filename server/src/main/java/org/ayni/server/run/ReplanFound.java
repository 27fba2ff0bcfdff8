package org.ayni.server.run;

import org.ayni.planning.plan.Plan;
import org.ayni.planning.replan.Replanning;
import org.ayni.planning.solve.PlanStatus;

/// The years that remain, planned anew.
///
/// @param running the plan they are compared with
/// @param seconds it took
public record ReplanFound(
    ReplanQuestion question, Plan running, Replanning.Replanned replanned, double seconds)
    implements Answer {

  @Override
  public boolean settled() {
    return replanned.result().status() == PlanStatus.OPTIMAL
        || replanned.result().status() == PlanStatus.INFEASIBLE;
  }
}
