package org.ayni.planning.condensed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.kernel.lp.LinearProgram;
import org.ayni.kernel.lp.LpOutcome;
import org.ayni.kernel.lp.LpSolution;
import org.ayni.kernel.lp.LpSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.linear.Pieces;
import org.ayni.planning.plan.YearTable;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.solve.Impasse;

/// Solves the condensed programme with ever more of its rows: solve, look which limits θ breaks,
/// add them (Kelley 1960). A smooth objective gets chords ever closer around θ on the way: chords
/// of width h miss at most h²/8 · |H″|.
final class RowGeneration {

  /// A limit broken by less than this share is left to the construction of the plan.
  private static final double TOLERANCE = 1e-10;

  private static final double FIRST_WIDTH = 0.1;
  private static final double NARROWER = 0.2;
  private static final double NARROWEST = 1e-5;
  private static final int MOST_DRAWN = 30;
  private static final int MOST_ROUNDS = 1000;

  private final PlanProblem problem;
  private final NeedColumns needs;
  private final double[] floors;
  private final LpSolver lp;
  private final RunControl control;

  /// Of all condensations so far.
  private final List<Cut> cuts = new ArrayList<>();

  private Pieces pieces;
  private double width = FIRST_WIDTH;

  /// How often chords were drawn for the present rows.
  private int drawn;

  RowGeneration(PlanProblem problem, NeedColumns needs, LpSolver lp, RunControl control) {
    this.problem = problem;
    this.needs = needs;
    this.floors = needs.floors();
    this.lp = lp;
    this.control = control;
    pieces = Pieces.of(problem, problem.objective());
  }

  /// The best θ under all cuts so far and the rows of one more condensation.
  NeedOutcome solve(RowSearch search) {
    cuts.addAll(search.first(floors));
    drawn = 0;
    Optional<NeedOutcome.Found> last = Optional.empty();
    for (int round = 1; round <= MOST_ROUNDS; round++) {
      NeedProgramme programme = new NeedProgramme(problem, needs, floors, cuts);
      LinearProgram linear = programme.linear(pieces);
      LpSolution solution;
      switch (lp.solve(linear, control)) {
        case LpOutcome.Optimal(var optimal, _) -> solution = optimal;
        case LpOutcome.Stopped _ -> {
          return stopped(last);
        }
        case LpOutcome.Infeasible _ -> {
          return new NeedOutcome.Failed(
              Impasse.Kind.INEXACT,
              "the condensed programme has no solution although the floors can be met: the limits"
                  + " differ too much in size; try the exact solver");
        }
        case LpOutcome.Unbounded _ -> {
          return new NeedOutcome.Failed(
              Impasse.Kind.UNBOUNDED,
              "the objective can grow without end: some need has no limit, or something is made"
                  + " from nothing");
        }
        case LpOutcome.Failed(var reason) -> {
          return new NeedOutcome.Failed(Impasse.Kind.SOLVER, reason);
        }
      }
      double[] theta = programme.theta(solution);
      List<Cut> broken = search.broken(theta, TOLERANCE);
      boolean closer = broken.isEmpty() && drawCloser(theta, last);
      boolean complete = broken.isEmpty() && !closer;
      NeedOutcome.Found found =
          new NeedOutcome.Found(
              theta, List.copyOf(cuts), programme.multipliers(solution), complete);
      control.report(
          new RunControl.Progress("rows", cuts.size(), Double.NaN, -cost(linear, solution)));
      if (complete) {
        return found;
      }
      last = Optional.of(found);
      cuts.addAll(broken);
      if (control.shouldStop()) {
        return found;
      }
    }
    return stopped(last);
  }

  private static double cost(LinearProgram linear, LpSolution solution) {
    double[] cost = linear.cost();
    double[] primal = solution.primal();
    double sum = 0;
    for (int j = 0; j < cost.length; j++) {
      sum += cost[j] * primal[j];
    }
    return sum;
  }

  private static NeedOutcome stopped(Optional<NeedOutcome.Found> last) {
    return last.<NeedOutcome>map(found -> found).orElseGet(NeedOutcome.Stopped::new);
  }

  /// Draws the chords of a smooth objective closer around θ; false when there is nothing left to
  /// gain.
  private boolean drawCloser(double[] theta, Optional<NeedOutcome.Found> last) {
    if (!(problem.objective() instanceof Objective.Harmony)) {
      return false;
    }
    drawn++;
    double moved = last.isPresent() ? moved(theta, last.get().theta()) : FIRST_WIDTH;
    if (moved > 2 * width) {
      // Chords that far from θ are coarse: first to its new place.
      width = Math.min(FIRST_WIDTH, moved);
    } else if (width <= NARROWEST) {
      return false;
    } else {
      width *= NARROWER;
    }
    if (drawn > MOST_DRAWN) {
      return false;
    }
    pieces = Pieces.around(satisfaction(theta), width);
    return true;
  }

  private YearTable satisfaction(double[] theta) {
    double[] satisfaction = needs.satisfaction(theta);
    return YearTable.of(satisfaction.length, new double[][] {satisfaction});
  }

  private static double moved(double[] theta, double[] before) {
    double most = 0;
    for (int q = 0; q < theta.length; q++) {
      most = Math.max(most, Math.abs(theta[q] - before[q]) / Math.max(1e-6, before[q]));
    }
    return most;
  }
}
