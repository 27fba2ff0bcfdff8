package org.ayni.bench.peer;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Locale;
import java.util.Optional;
import org.ayni.kernel.lp.LinearProgram;
import org.ayni.kernel.lp.LpOutcome;
import org.ayni.kernel.lp.LpSolution;
import org.ayni.kernel.lp.LpSolver;
import org.ayni.kernel.run.RunControl;

/// OR-Tools' own solvers for linear programmes. Heeds the time limit of [RunControl], but cannot be
/// cancelled.
public final class OrToolsSolver implements LpSolver {

  /// Which of them.
  public enum Method {
    /// Primal and dual simplex.
    GLOP,
    /// Restarted primal-dual hybrid gradient (Applegate and others 2021).
    PDLP
  }

  private final Method method;
  private final int threads;
  private final double tolerance;

  /// @param threads PDLP only
  /// @param tolerance PDLP only: relative and absolute, of residuals and gap, as it measures them
  public OrToolsSolver(Method method, int threads, double tolerance) {
    this.method = method;
    this.threads = threads;
    this.tolerance = tolerance;
    Loader.loadNativeLibraries();
  }

  @Override
  public String name() {
    return "or-tools " + method.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public LpOutcome solve(LinearProgram program, RunControl control) {
    MPSolver solver = MPSolver.createSolver(method.name());
    if (solver == null) {
      return new LpOutcome.Failed("this build of OR-Tools has no " + method);
    }
    try {
      return solve(solver, program, control);
    } finally {
      solver.delete();
    }
  }

  private LpOutcome solve(MPSolver solver, LinearProgram program, RunControl control) {
    MPVariable[] columns = columns(solver, program);
    MPConstraint[] rows = rows(solver, program);
    program
        .matrix()
        .forEach((row, column, value) -> rows[row].setCoefficient(columns[column], value));
    if (method == Method.PDLP
        && !solver.setSolverSpecificParametersAsString(
            ("num_threads: %d termination_criteria { simple_optimality_criteria {"
                    + " eps_optimal_absolute: %s eps_optimal_relative: %s } }")
                .formatted(threads, tolerance, tolerance))) {
      return new LpOutcome.Failed("OR-Tools refuses the parameters of PDLP");
    }
    if (Double.isFinite(control.secondsLeft())) {
      solver.setTimeLimit(Math.max(1, (long) (1000 * control.secondsLeft())));
    }
    ResultStatus status = solver.solve();
    long iterations = solver.iterations();
    return switch (status) {
      case OPTIMAL -> new LpOutcome.Optimal(solution(columns, rows), iterations);
      case FEASIBLE -> new LpOutcome.Stopped(Optional.of(solution(columns, rows)), iterations);
      case INFEASIBLE -> new LpOutcome.Infeasible(iterations);
      case UNBOUNDED -> new LpOutcome.Unbounded(iterations);
      case NOT_SOLVED -> new LpOutcome.Stopped(Optional.empty(), iterations);
      case ABNORMAL, MODEL_INVALID -> new LpOutcome.Failed("OR-Tools ended with status " + status);
    };
  }

  private static MPVariable[] columns(MPSolver solver, LinearProgram program) {
    double[] cost = program.cost();
    double[] lower = program.lower();
    double[] upper = program.upper();
    MPVariable[] columns = new MPVariable[program.columns()];
    MPObjective objective = solver.objective();
    for (int j = 0; j < columns.length; j++) {
      columns[j] = solver.makeNumVar(lower[j], upper[j], "");
      if (cost[j] != 0) {
        objective.setCoefficient(columns[j], cost[j]);
      }
    }
    objective.setMinimization();
    return columns;
  }

  private static MPConstraint[] rows(MPSolver solver, LinearProgram program) {
    double[] lower = program.rowLower();
    double[] upper = program.rowUpper();
    MPConstraint[] rows = new MPConstraint[program.rows()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = solver.makeConstraint(lower[i], upper[i], "");
    }
    return rows;
  }

  private static LpSolution solution(MPVariable[] columns, MPConstraint[] rows) {
    double[] primal = new double[columns.length];
    for (int j = 0; j < primal.length; j++) {
      primal[j] = columns[j].solutionValue();
    }
    double[] dual = new double[rows.length];
    for (int i = 0; i < dual.length; i++) {
      dual[i] = rows[i].dualValue();
    }
    return new LpSolution(primal, dual);
  }
}
