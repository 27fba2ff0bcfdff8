package org.ayni.kernel.lp;

import java.util.Arrays;
import org.ayni.kernel.matrix.SparseMatrix;
import org.ayni.kernel.run.RunControl;

/// Brings a programme's numbers to about 1 before another solver sees it, so that the solver's
/// absolute tolerances mean the same whether a column counts tons or billions, and turns the answer
/// back.
///
/// A′ = R A C, c′ = s C c, with R and C from some rounds of geometric scaling (Fulkerson and Wolfe
/// 1962: each row, then each column, by 1/√(least · most)), and s so that the largest cost is about
/// 1. All factors are powers of two: no digit is lost. x = C x′, y = R y′ / s. O(rounds · entries).
public final class EquilibratedSolver implements LpSolver {

  private static final int ROUNDS = 6;

  private final LpSolver solver;

  public EquilibratedSolver(LpSolver solver) {
    this.solver = solver;
  }

  @Override
  public String name() {
    return solver.name();
  }

  @Override
  public LpOutcome solve(LinearProgram program, RunControl control) {
    Scaling scaling = new Scaling(program);
    return switch (solver.solve(scaling.scaled(), control)) {
      case LpOutcome.Optimal(var solution, var iterations) ->
          new LpOutcome.Optimal(scaling.back(solution), iterations);
      case LpOutcome.Stopped(var best, var iterations) ->
          new LpOutcome.Stopped(best.map(scaling::back), iterations);
      case LpOutcome.Infeasible infeasible -> infeasible;
      case LpOutcome.Unbounded unbounded -> unbounded;
      case LpOutcome.Failed failed -> failed;
    };
  }

  private static final class Scaling {
    private final LinearProgram program;
    private final double[] rows;
    private final double[] columns;
    private final double cost;

    Scaling(LinearProgram program) {
      this.program = program;
      rows = new double[program.rows()];
      columns = new double[program.columns()];
      Arrays.fill(rows, 1);
      Arrays.fill(columns, 1);
      for (int round = 0; round < ROUNDS; round++) {
        rescale(rows, true);
        rescale(columns, false);
      }
      Arrays.setAll(rows, i -> powerOfTwo(rows[i]));
      Arrays.setAll(columns, j -> powerOfTwo(columns[j]));
      double largest = 0;
      double[] costs = program.cost();
      for (int j = 0; j < costs.length; j++) {
        largest = Math.max(largest, Math.abs(costs[j]) * columns[j]);
      }
      cost = largest > 0 && largest < Double.POSITIVE_INFINITY ? powerOfTwo(1 / largest) : 1;
    }

    /// Divides each row's (or column's) factor by √(least · most) of its scaled entries.
    private void rescale(double[] factors, boolean byRow) {
      double[] least = new double[factors.length];
      double[] most = new double[factors.length];
      Arrays.fill(least, Double.POSITIVE_INFINITY);
      program
          .matrix()
          .forEach((i, j, v) -> {
            int k = byRow ? i : j;
            double size = Math.abs(v) * rows[i] * columns[j];
            least[k] = Math.min(least[k], size);
            most[k] = Math.max(most[k], size);
          });
      for (int k = 0; k < factors.length; k++) {
        if (most[k] > 0) {
          factors[k] /= Math.sqrt(least[k]) * Math.sqrt(most[k]);
        }
      }
    }

    private static double powerOfTwo(double value) {
      return Math.scalb(1.0, Math.clamp(Math.round(Math.log(value) / Math.log(2)), -300, 300));
    }

    LinearProgram scaled() {
      SparseMatrix matrix = program.matrix().scaleRows(rows).scaleColumns(columns);
      double[] costs = times(program.cost(), columns, 1);
      Arrays.setAll(costs, j -> costs[j] * cost);
      return new LinearProgram(
          matrix,
          costs,
          times(program.lower(), columns, -1),
          times(program.upper(), columns, -1),
          times(program.rowLower(), rows, 1),
          times(program.rowUpper(), rows, 1));
    }

    /// values · factorsᵖᵒʷᵉʳ, power 1 or −1; exact, since all factors are powers of two.
    private static double[] times(double[] values, double[] factors, int power) {
      double[] scaled = new double[values.length];
      for (int k = 0; k < scaled.length; k++) {
        scaled[k] = power > 0 ? values[k] * factors[k] : values[k] / factors[k];
      }
      return scaled;
    }

    LpSolution back(LpSolution solution) {
      double[] dual = times(solution.dual(), rows, 1);
      Arrays.setAll(dual, i -> dual[i] / cost);
      return new LpSolution(times(solution.primal(), columns, 1), dual);
    }
  }
}
