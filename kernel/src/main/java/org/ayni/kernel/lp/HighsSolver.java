package org.ayni.kernel.lp;

import java.lang.foreign.Arena;
import java.util.Optional;
import org.ayni.kernel.run.RunControl;

/// Solves linear programmes with HiGHS (Huangfu and Hall 2018), exactly up to its tolerances.
///
/// Runs on the calling thread alone, so the same programme gives the same solution, bit by bit.
/// [RunControl] is polled once an iteration, except by [HighsMethod#PDLP] and while HiGHS
/// presolves, where only its time limit holds. Stateless; safe to share between threads.
///
/// The tolerances are absolute: no row or bound is violated by more than the primal one, no reduced
/// cost has the wrong sign by more than the dual one. For the interior-point method without
/// crossover they are what HiGHS asks of the residuals relative to the programme's data; check its
/// points.
public final class HighsSolver implements LpSolver {

  /// HiGHS accepts nothing below 1e-10; its own default is 1e-7.
  private static final double DEFAULT_TOLERANCE = 1e-9;

  private static final double SMALLEST_TOLERANCE = 1e-10;

  private final HighsMethod method;
  private final double primalTolerance;
  private final double dualTolerance;

  /// Interior point with crossover, tolerances of 1e-9: on planning programmes the fastest that
  /// ends in an exact vertex (5yearplan, n = 200: 4.8 s; without crossover 4.5 s, dual simplex 9.1
  /// s).
  public HighsSolver() {
    this(HighsMethod.IPM);
  }

  /// `method` with tolerances of 1e-9.
  public HighsSolver(HighsMethod method) {
    this(method, DEFAULT_TOLERANCE, DEFAULT_TOLERANCE);
  }

  /// @param primalTolerance largest violation of a row or bound, in the row's unit; ≥ 1e-10
  /// @param dualTolerance largest violation of a reduced cost's sign, in cost per unit; ≥ 1e-10
  public HighsSolver(HighsMethod method, double primalTolerance, double dualTolerance) {
    this.method = method;
    this.primalTolerance = checked("primal", primalTolerance);
    this.dualTolerance = checked("dual", dualTolerance);
  }

  private static double checked(String which, double tolerance) {
    if (!(tolerance >= SMALLEST_TOLERANCE && tolerance < 1)) {
      throw new IllegalArgumentException(
          which + " tolerance: " + tolerance + "; expected a number in [1e-10, 1)");
    }
    return tolerance;
  }

  @Override
  public String name() {
    return "highs " + HighsApi.version();
  }

  @Override
  public LpOutcome solve(LinearProgram program, RunControl control) {
    if (control.shouldStop()) {
      return new LpOutcome.Stopped(Optional.empty(), 0);
    }
    Optional<String> objection = HighsLimits.objection(program);
    if (objection.isPresent()) {
      return new LpOutcome.Failed(objection.get());
    }
    if (program.columns() == 0) {
      return withoutColumns(program);
    }
    try (Arena arena = Arena.ofConfined();
        HighsInstance highs = HighsInstance.of(program, arena)) {
      configure(highs);
      highs.set("time_limit", control.secondsLeft());
      HighsWatch watch = HighsWatch.attach(highs.address(), control, arena);
      HighsStatus status = highs.run();
      watch.rethrow();
      long iterations = highs.iterations();
      if (status == HighsStatus.UNKNOWN && method == HighsMethod.IPM_NO_CROSSOVER) {
        // Undoing presolve without a basis, HiGHS 1.12 now and then recovers wrong prices (one
        // small random programme in some thousands), notices, and says "unknown". Crossover
        // provides the basis.
        highs.clear();
        highs.set("run_crossover", HighsMethod.IPM.crossover());
        status = highs.run();
        watch.rethrow();
        iterations += highs.iterations();
      }
      if (status == HighsStatus.UNBOUNDED_OR_INFEASIBLE) {
        return tellApart(highs, watch, iterations);
      }
      return outcome(status, highs, iterations);
    } catch (HighsInstance.HighsException e) {
      return new LpOutcome.Failed(e.getMessage());
    }
  }

  private void configure(HighsInstance highs) {
    highs.set("solver", method.solver());
    highs.set("run_crossover", method.crossover());
    highs.set("primal_feasibility_tolerance", primalTolerance);
    highs.set("dual_feasibility_tolerance", dualTolerance);
    highs.set("ipm_optimality_tolerance", Math.min(primalTolerance, dualTolerance));
  }

  private static LpOutcome outcome(HighsStatus status, HighsInstance highs, long iterations) {
    return switch (status) {
      case OPTIMAL ->
          highs
              .solution()
              .<LpOutcome>map(solution -> new LpOutcome.Optimal(solution, iterations))
              .orElseGet(() -> new LpOutcome.Failed("HiGHS says optimal but holds no point"));
      case TIME_LIMIT, INTERRUPT -> new LpOutcome.Stopped(highs.solution(), iterations);
      case INFEASIBLE -> new LpOutcome.Infeasible(iterations);
      case UNBOUNDED -> new LpOutcome.Unbounded(iterations);
      case UNKNOWN ->
          new LpOutcome.Failed(
              "HiGHS ended with status unknown after "
                  + iterations
                  + " iterations: its point misses the tolerances; try the simplex method");
      case NOT_SET,
          LOAD_ERROR,
          MODEL_ERROR,
          PRESOLVE_ERROR,
          SOLVE_ERROR,
          POSTSOLVE_ERROR,
          MODEL_EMPTY,
          UNBOUNDED_OR_INFEASIBLE,
          OBJECTIVE_BOUND,
          OBJECTIVE_TARGET,
          ITERATION_LIMIT,
          SOLUTION_LIMIT ->
          new LpOutcome.Failed(
              "HiGHS ended with status " + status + " after " + iterations + " iterations");
    };
  }

  /// HiGHS does not look at the rows of an empty programme: each must allow 0.
  private static LpOutcome withoutColumns(LinearProgram program) {
    double[] lower = program.rowLower();
    double[] upper = program.rowUpper();
    for (int i = 0; i < lower.length; i++) {
      if (!(lower[i] <= 0 && 0 <= upper[i])) {
        return new LpOutcome.Infeasible(0);
      }
    }
    return new LpOutcome.Optimal(new LpSolution(new double[0], new double[lower.length]), 0);
  }

  /// HiGHS found the dual infeasible and stopped there. Without costs the dual is feasible, so one
  /// more run says whether the primal is: if so, the costs fall without end.
  private static LpOutcome tellApart(HighsInstance highs, HighsWatch watch, long before) {
    highs.dropCosts();
    highs.set("solver", HighsMethod.SIMPLEX.solver());
    HighsStatus status = highs.run();
    watch.rethrow();
    long iterations = before + highs.iterations();
    return switch (outcome(status, highs, iterations)) {
      case LpOutcome.Optimal optimal -> new LpOutcome.Unbounded(optimal.iterations());
      // A point found on the way to feasibility says nothing about the costs.
      case LpOutcome.Stopped stopped ->
          new LpOutcome.Stopped(Optional.empty(), stopped.iterations());
      case LpOutcome.Infeasible infeasible -> infeasible;
      case LpOutcome.Unbounded unbounded -> unbounded;
      case LpOutcome.Failed failed -> failed;
    };
  }
}
