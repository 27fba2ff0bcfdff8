package org.ayni.decisions.projects;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.table.Goals;
import org.ayni.planning.table.Project;

/// Which of the projects that were voted can be carried out, all they take considered: each
/// product, labour and foreign exchange in each year, and not only the money they were voted with.
///
/// The projects are taken in the order in which the vote elected them. One is kept when a plan
/// exists in which it, all those kept before it and all floors hold; else it is refused, with what
/// is missing and what stands in the way. So a project is never refused for one that was elected
/// after it.
///
/// Equal shares promise every group of voters what its share of the *money* can pay (extended
/// justified representation up to one project: Peters, Pierczyński and Skowron 2021). That says
/// nothing of other resources: when a project falls here because there is no labour or no foreign
/// exchange for it, the voters who paid for it are left with money that bought them nothing. It is
/// said who they are; whether to vote again among what is possible is theirs to decide.
///
/// @param goals what was asked, with the projects that are possible
/// @param judged every project, in the order of the vote
public record ProjectFit(Goals goals, List<Judged> judged) {

  /// What became of one project.
  ///
  /// @param possible whether it is kept
  /// @param result the plan with it; where it is refused, what is missing and what stands in the
  ///   way
  public record Judged(Project project, boolean possible, PlanResult result) {}

  public ProjectFit {
    judged = List.copyOf(judged);
  }

  /// @param base what was asked besides; its own projects are kept, whatever comes
  /// @param elected in the order of the vote
  /// @param planner answers goals; called once for each project
  public static ProjectFit of(
      Goals base, List<Project> elected, Function<Goals, PlanResult> planner) {
    Goals goals = base;
    List<Judged> judged = new ArrayList<>();
    for (Project project : elected) {
      List<Project> all = new ArrayList<>(goals.projects());
      all.add(project);
      Goals with = goals.withProjects(all);
      PlanResult result = planner.apply(with);
      boolean possible = result.holds();
      judged.add(new Judged(project, possible, result));
      if (possible) {
        goals = with;
      }
    }
    return new ProjectFit(goals, judged);
  }
}
