package org.ayni.planning.condensed;

import java.util.List;
import java.util.Optional;
import org.ayni.kernel.lp.EquilibratedSolver;
import org.ayni.kernel.lp.LpSolver;
import org.ayni.kernel.run.InsufficientMemoryException;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.solve.EasedLimit;
import org.ayni.planning.solve.Impasse;
import org.ayni.planning.solve.PlanOutcome;
import org.ayni.planning.solve.PlanSolver;

/// Solves one-year plan problems in which every product has at most one technique, of any size, by
/// condensing them to their needs; see docs/condensed-one-year.md. Others it refuses: ask
/// [#takes(PlanProblem)].
///
/// Work: some twenty sweeps over the input matrix with all needs side by side, a few linear
/// programmes as small as there are needs and binding limits, and three Leontief solves. The same
/// problem gives the same plan, bit by bit, on any number of threads.
///
/// Where not even floors of 0 can be met, [ExactPlanSolver] finds out what is missing, if the
/// problem is not too large for it.
public final class CondensedPlanSolver implements PlanSolver {

  private final LpSolver lp;
  private final int threads;

  /// With a thread for every processor.
  ///
  /// @param lp solves the condensed linear programmes to an optimal vertex, best to 1e-9 or closer
  public CondensedPlanSolver(LpSolver lp) {
    this(lp, Runtime.getRuntime().availableProcessors());
  }

  /// @param threads to work on, ≥ 1
  public CondensedPlanSolver(LpSolver lp, int threads) {
    if (!(threads >= 1)) {
      throw new IllegalArgumentException(threads + " threads; expected at least 1");
    }
    this.lp = lp;
    this.threads = threads;
  }

  /// Whether `problem` is one this solver solves. O(size of the problem).
  public static boolean takes(PlanProblem problem) {
    return objection(problem).isEmpty();
  }

  /// Why `problem` is none that this solver solves, half a sentence; empty when it is one.
  public static Optional<String> objection(PlanProblem problem) {
    return Scope.objection(problem);
  }

  @Override
  public String name() {
    return "condensed";
  }

  /// `Failed`, with the reason, for a problem that is not taken.
  @Override
  public PlanOutcome solve(PlanProblem problem, RunControl control) {
    Optional<String> objection = objection(problem);
    if (objection.isPresent()) {
      return new PlanOutcome.Failed(
          Impasse.Kind.NOT_TAKEN,
          "this problem cannot be condensed to its needs: "
              + objection.get()
              + ". Choose another solver.");
    }
    MemoryEstimate.require(problem);
    try (Threads workers = new Threads(threads)) {
      return switch (condense(problem, workers, control)) {
        case Condensation.Result.Ended(var outcome) -> outcome;
        case Condensation.Result.FloorsTooHigh(var broken) ->
            infeasible(problem, broken, workers, control);
      };
    } catch (UnproductiveException e) {
      return new PlanOutcome.Failed(Impasse.Kind.UNBOUNDED, e.getMessage());
    }
  }

  private Condensation.Result condense(PlanProblem problem, Threads workers, RunControl control) {
    return new Condensation(problem, new EquilibratedSolver(lp), workers, control).run();
  }

  private PlanOutcome infeasible(
      PlanProblem problem, List<String> broken, Threads workers, RunControl control) {
    MissingFloors missing = new MissingFloors(problem);
    if (!missing.any()) {
      return withoutFloors(problem, broken, control);
    }
    return switch (condense(missing.easing(), workers, control)) {
      case Condensation.Result.FloorsTooHigh(var evenSo) -> withoutFloors(problem, evenSo, control);
      case Condensation.Result.Ended(PlanOutcome.Optimal(var plan)) -> {
        List<EasedLimit> eased = MissingFloors.eased(missing.shortfalls(plan));
        PlanProblem possible = EasedLimit.apply(problem, eased);
        yield missing.outcome(plan, best(condense(possible, workers, control)));
      }
      case Condensation.Result.Ended(PlanOutcome.Stopped _) ->
          new PlanOutcome.Infeasible(Optional.empty(), List.of(), List.of(), List.of());
      case Condensation.Result.Ended(var outcome) -> outcome;
    };
  }

  private static Optional<Plan> best(Condensation.Result result) {
    return switch (result) {
      case Condensation.Result.Ended(PlanOutcome.Optimal(var plan)) -> Optional.of(plan);
      case Condensation.Result.Ended(PlanOutcome.Stopped(var best)) -> best;
      case Condensation.Result.Ended _, Condensation.Result.FloorsTooHigh _ -> Optional.empty();
    };
  }

  /// Some limit contradicts another whatever the needs get: tomorrow's equipment, a pace.
  private PlanOutcome withoutFloors(PlanProblem problem, List<String> broken, RunControl control) {
    try {
      return new ExactPlanSolver(lp).solve(problem, control);
    } catch (InsufficientMemoryException e) {
      return new PlanOutcome.Failed(
          Impasse.Kind.CONTRADICTION,
          "no plan holds the conditions on tomorrow's equipment and on pace even when no need is"
              + " served: "
              + String.join("; ", broken)
              + ". To find out what would have to give way is too large a task: "
              + e.getMessage());
    }
  }
}
