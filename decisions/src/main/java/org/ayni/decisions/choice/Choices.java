package org.ayni.decisions.choice;

import java.util.List;
import java.util.function.Function;
import org.ayni.decisions.projects.ProjectFit;
import org.ayni.economy.Economy;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.table.Goals;

/// What was voted, answered: first which of the projects are possible, then plans with those.
///
/// @param fit the projects, in the order of the vote
/// @param choice what to choose among, and what cannot be had
public record Choices(ProjectFit fit, PlanChoice choice) {

  /// @param voted with the elected projects in their order
  /// @param planner answers goals over `economy`
  public static Choices of(Economy economy, Goals voted, Function<Goals, PlanResult> planner) {
    ProjectFit fit = ProjectFit.of(voted.withProjects(List.of()), voted.projects(), planner);
    return new Choices(fit, PlanChoice.of(PlanIdeas.of(economy, fit.goals()), planner));
  }
}
