package org.ayni.app.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ayni.app.engine.EngineOptions;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.kernel.lp.HighsMethod;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.rows.RowEngine;
import org.ayni.planning.choice.AutomaticSolver;
import org.ayni.planning.condensed.CondensedPlanSolver;
import org.ayni.planning.firstorder.FirstOrderSolver;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.solve.PlanSolver;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which solver plans, with how many threads, and where it begins.
public final class SolverOptions {

  /// How exactly the condensed solver wants the corners of its small programmes.
  private static final double VERTEX = 1e-10;

  private static final String AUTO = "auto";
  private static final String HIGHS = "highs";
  private static final String FIRST_ORDER = "first-order";
  private static final String CONDENSED = "condensed";

  @Option(
      names = "--solver",
      paramLabel = "NAME",
      defaultValue = AUTO,
      description = {
        "auto (default): by the size of the problem; highs: exact, for small ones;",
        "first-order: our own, for problems of any size, to the gap asked for;",
        "condensed: our own, for one year with one technique a product"
      })
  private String solver = AUTO;

  @Option(
      names = "--threads",
      paramLabel = "NUMBER",
      description =
          "threads of first-order (default: as many as there are processors); the plan is the same")
  private @Nullable Integer threads;

  @Option(
      names = "--start",
      paramLabel = "PLAN",
      description =
          "folder of an earlier plan of the same shape for first-order to begin at, such as before a weight changed")
  private @Nullable Path start;

  @Option(
      names = "--checkpoint",
      paramLabel = "FILE",
      description = {
        "file for first-order to keep its state in at every check, and to go on from after it was",
        "stopped or killed; the plan is the same"
      })
  private @Nullable Path checkpoint;

  @Mixin private EngineOptions engine = new EngineOptions();

  /// Where large matrices lie.
  EngineOptions engine() {
    return engine;
  }

  /// Adds what is wrong with them.
  void check(List<Problem> problems) {
    if (!List.of(AUTO, HIGHS, FIRST_ORDER, CONDENSED).contains(solver)) {
      problems.add(
          Problem.ofFile("", "--solver " + solver, "auto, highs, first-order or condensed", ""));
    }
    if (threads != null && !(threads >= 1 && threads <= 1024)) {
      problems.add(Problem.ofFile("", "--threads " + threads, "a number from 1 to 1024", ""));
    }
    engine.check(problems);
    if ((engine.mayBeDistributed() || checkpoint != null)
        && !solver.equals(AUTO)
        && !solver.equals(FIRST_ORDER)) {
      problems.add(
          Problem.ofFile(
              "",
              (checkpoint != null ? "--checkpoint" : "--engine spark or auto")
                  + " with --solver "
                  + solver,
              "first-order or auto",
              ""));
    }
    if (start != null && !solver.equals(AUTO) && !solver.equals(FIRST_ORDER)) {
      problems.add(
          Problem.ofFile(
              "",
              "--start with --solver " + solver,
              "first-order or auto",
              "The others always begin anew."));
    }
  }

  /// The solver for `problem`.
  ///
  /// @param gap the proven gap to reach
  /// @param place where large matrices lie
  /// @throws BadInputException when the plan to begin at does not fit
  PlanSolver solver(PlanProblem problem, double gap, RowEngine place) {
    PlanSolver exact = exact();
    FirstOrderSolver first = firstOrder(gap, threads()).on(place);
    if (checkpoint != null) {
      first = first.checkpointed(checkpoint);
    }
    if (start != null) {
      first = first.from(earlier(problem, start));
    }
    return switch (solver) {
      case HIGHS -> exact;
      case FIRST_ORDER -> first;
      case CONDENSED -> condensed(threads());
      default ->
          start == null && checkpoint == null && !engine.mayBeDistributed()
              ? new AutomaticSolver(exact, first, condensed(threads()))
              : first;
    };
  }

  /// Whether the chosen solver looks for a plan step by step, and finds out only late that there is
  /// none.
  boolean searches(PlanSolver chosen, PlanProblem problem) {
    return chosen.forProblem(problem) instanceof FirstOrderSolver;
  }

  private int threads() {
    return Optional.ofNullable(threads).orElseGet(SolverOptions::processors);
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  /// Chosen by size, as the pages use it.
  ///
  /// @param gap the proven gap to reach
  public static PlanSolver automatic(double gap) {
    return new AutomaticSolver(exact(), firstOrder(gap, processors()), condensed(processors()));
  }

  private static PlanSolver exact() {
    return new ExactPlanSolver(new HighsSolver());
  }

  private static PlanSolver condensed(int threads) {
    return new CondensedPlanSolver(new HighsSolver(HighsMethod.SIMPLEX, VERTEX, VERTEX), threads);
  }

  private static FirstOrderSolver firstOrder(double gap, int threads) {
    return new FirstOrderSolver(gap, threads, exact());
  }

  private static Plan earlier(PlanProblem problem, Path folder) {
    Plan plan = PlanFolder.open(folder).plan();
    if (!FirstOrderSolver.sameShape(problem, plan.problem())) {
      throw new BadInputException(
          Problem.ofFile(
              folder.toString(),
              "a plan of another shape",
              "the same products, techniques, stocks, needs and years",
              "Begin anew, without --start."));
    }
    return plan;
  }
}
