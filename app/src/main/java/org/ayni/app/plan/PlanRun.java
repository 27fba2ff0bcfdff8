package org.ayni.app.plan;

import java.util.List;
import org.ayni.planning.solve.PlanResult;

/// One run of the planner.
///
/// @param source what was planned
/// @param seconds of solving, without reading and writing
/// @param notes what else has to be said of it, in words
public record PlanRun(PlanSource source, PlanResult result, double seconds, List<String> notes) {

  public PlanRun {
    notes = List.copyOf(notes);
  }
}
