package org.ayni.kernel.fixedpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ayni.kernel.run.RunControl;

/// One solve of [FixedPoint] for the right-hand sides that share the passes. A column that is done
/// takes part in the remaining passes, but its solution is kept as it was.
final class GroupSolve {

  /// Passes between two looks at whether a column gets on.
  private static final int LOOK = RelaxationCycle.LENGTH;

  private final FixedPoint system;
  private final double tolerance;
  private final RelaxedIteration iteration;
  private final Column[] columns;
  private int steps;
  private boolean stopped;
  private boolean stalled;

  /// What is known of one right-hand side.
  private static final class Column {
    private final double size;
    private final boolean nonnegative;
    private boolean jacobi;
    private double lookedAt = Double.POSITIVE_INFINITY;
    private double norm;
    private List<FixedPointSolution> solution = List.of();

    Column(double[] d) {
      this.size = Arrays.stream(d).map(Math::abs).max().orElse(0);
      this.nonnegative = Arrays.stream(d).allMatch(one -> one >= 0);
    }

    boolean open() {
      return solution.isEmpty();
    }
  }

  GroupSolve(FixedPoint system, double[][] d, double tolerance, Workers workers) {
    this.system = system;
    this.tolerance = tolerance;
    this.iteration = new RelaxedIteration(system.matrix(), d, workers);
    this.columns = Arrays.stream(d).map(Column::new).toArray(Column[]::new);
  }

  void run(RunControl control) {
    while (Arrays.stream(columns).anyMatch(Column::open)) {
      double[] omega = new double[columns.length];
      Arrays.setAll(omega, c -> columns[c].jacobi ? 1 : system.omega(steps));
      double[] norm = iteration.step(omega);
      for (int c = 0; c < columns.length; c++) {
        if (columns[c].open()) {
          look(c, norm[c]);
        }
      }
      steps++;
      control.report(new RunControl.Progress("fixed point", steps, Double.NaN, Double.NaN));
      if (control.shouldStop()) {
        finishStopped();
      }
    }
  }

  /// Judges column `c` of the x before the last pass by its residual.
  private void look(int c, double norm) {
    Column column = columns[c];
    column.norm = norm;
    if (norm <= tolerance * column.size) {
      if (column.nonnegative && iteration.hasNegativeBefore(c)) {
        // The relaxed steps overshot where the solution is nearly 0; from x ≥ 0 Jacobi stays there.
        iteration.clamp(c);
        column.jacobi = true;
      } else {
        finish(c);
      }
      return;
    }
    if (steps % LOOK == 0) {
      if (norm <= system.roundingOf(iteration.sizeBefore(c))) {
        stalled = true;
        finish(c);
        return;
      }
      column.jacobi |= !(norm < column.lookedAt);
      column.lookedAt = norm;
    }
  }

  private void finish(int c) {
    Column column = columns[c];
    double[] x = iteration.before(c);
    column.solution =
        List.of(
            new FixedPointSolution(
                x,
                column.size == 0 ? 0 : column.norm / column.size,
                system.error(x, column.norm, column.size),
                iteration.passes()));
  }

  private void finishStopped() {
    for (int c = 0; c < columns.length; c++) {
      if (columns[c].open()) {
        stopped = true;
        finish(c);
      }
    }
  }

  /// One a column, in their order.
  List<FixedPointSolution> solutions() {
    List<FixedPointSolution> all = new ArrayList<>();
    for (Column column : columns) {
      all.addAll(column.solution);
    }
    return all;
  }

  int passes() {
    return iteration.passes();
  }

  long bytes() {
    return iteration.bytes();
  }

  boolean stopped() {
    return stopped;
  }

  boolean stalled() {
    return stalled;
  }
}
