package org.ayni.planning.plan;

import java.util.ArrayList;
import java.util.List;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;

/// A plan: what is done, and what everything is worth. Both together are its proof.
///
/// @param problem what it answers
public record Plan(PlanProblem problem, Activities activities, Prices prices) {

  public Plan {
    activities.requireShapeOf(problem);
    prices.requireShapeOf(problem);
  }

  /// An objective and how often it counts.
  public record Counted(Objective objective, double times) {}

  /// What this plan's prices are gains in: the objective once, and those that are kept as often as
  /// their price says.
  public List<Counted> counted() {
    List<Counted> all = new ArrayList<>();
    all.add(new Counted(problem.objective(), 1));
    for (int k = 0; k < problem.kept().size(); k++) {
      double price = prices.kept().at(0, k);
      if (price > 0) {
        all.add(new Counted(problem.kept().get(k).objective(), price));
      }
    }
    return all;
  }
}
