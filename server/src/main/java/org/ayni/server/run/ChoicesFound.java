package org.ayni.server.run;

import java.util.stream.Stream;
import org.ayni.decisions.choice.PlanChoice;
import org.ayni.decisions.projects.ProjectFit;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.PlanStatus;

/// The plans that can be chosen among, and what cannot be had.
///
/// @param fit which of the projects are possible
/// @param choice plans with those projects
/// @param seconds it took
public record ChoicesFound(
    ChoicesQuestion question, ProjectFit fit, PlanChoice choice, double seconds) implements Answer {

  @Override
  public boolean settled() {
    return Stream.of(
            fit.judged().stream().map(ProjectFit.Judged::result),
            choice.offered().stream().map(PlanChoice.Candidate::result),
            choice.alike().stream().map(PlanChoice.Candidate::result),
            choice.refused().stream().map(PlanChoice.Refused::result))
        .flatMap(all -> all)
        .map(PlanResult::status)
        .allMatch(status -> status == PlanStatus.OPTIMAL || status == PlanStatus.INFEASIBLE);
  }
}
