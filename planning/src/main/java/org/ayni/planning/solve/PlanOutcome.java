package org.ayni.planning.solve;

import java.util.List;
import java.util.Optional;
import org.ayni.planning.plan.Plan;

/// How planning ended, each way with its evidence.
public sealed interface PlanOutcome {

  /// The best plan within the solver's tolerance.
  record Optimal(Plan plan) implements PlanOutcome {}

  /// Stopped by the caller or the time limit, with the best plan so far where there is one.
  record Stopped(Optional<Plan> best) implements PlanOutcome {}

  /// Not every limit can be held at once.
  ///
  /// @param relaxed the plan that comes nearest, over a problem whose broken limits are eased by
  ///   just what is missing; empty when the run was stopped before it was found
  /// @param shortfalls what is missing, largest share first
  /// @param eased the limits of `relaxed`'s problem that differ from the problem asked about
  /// @param obstacles the limits that stand in the way, most valuable first
  record Infeasible(
      Optional<Plan> relaxed,
      List<Shortfall> shortfalls,
      List<EasedLimit> eased,
      List<Obstacle> obstacles)
      implements PlanOutcome {
    public Infeasible {
      shortfalls = List.copyOf(shortfalls);
      eased = List.copyOf(eased);
      obstacles = List.copyOf(obstacles);
    }
  }

  /// The solver could not find out.
  record Failed(Impasse impasse) implements PlanOutcome {
    public Failed(Impasse.Kind kind, String words) {
      this(new Impasse(kind, words));
    }
  }
}
