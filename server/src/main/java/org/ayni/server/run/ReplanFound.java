package org.ayni.server.run;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.ayni.decisions.delivery.Reporting;
import org.ayni.decisions.delivery.Unreported;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.replan.Replanning;
import org.ayni.planning.solve.PlanStatus;

/// The years that remain, planned anew.
///
/// @param running the plan they are compared with
/// @param reporting how far it is known what became of the promises that are due
/// @param ends what comes out at both ends, nothing delivered and all as promised, of what was not
///   reported; empty where all was
/// @param seconds it took
public record ReplanFound(
    ReplanQuestion question,
    Plan running,
    Replanning.Replanned replanned,
    Reporting reporting,
    Map<Unreported, Replanning.Replanned> ends,
    double seconds)
    implements Answer {

  public ReplanFound {
    ends = Collections.unmodifiableMap(new TreeMap<>(ends));
  }

  @Override
  public boolean settled() {
    return replanned.result().status() == PlanStatus.OPTIMAL
        || replanned.result().status() == PlanStatus.INFEASIBLE;
  }
}
