package org.ayni.kernel.lp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ayni.kernel.matrix.SparseMatrix;
import org.ayni.kernel.run.RunControl;
import org.junit.jupiter.api.Test;

/// The contract of every solver, and what scaling is for.
class EquilibratedSolverTest extends LpSolverContract {

  @Override
  protected LpSolver solver() {
    return new EquilibratedSolver(new HighsSolver());
  }

  @Override
  protected double tolerance() {
    return 1e-7;
  }

  @Test
  void pricesFarBelowTheSolversToleranceAreStillExact() {
    // max 1e-12 a + 2e-12 b with a + b ≤ 1e6, b ≤ 4e5: every number of the dual is below 1e-9.
    LinearProgram program =
        new LinearProgram(
            SparseMatrix.ofRows(new double[][] {{1, 1}}),
            new double[] {-1e-12, -2e-12},
            new double[] {0, 0},
            new double[] {Double.POSITIVE_INFINITY, 4e5},
            new double[] {Double.NEGATIVE_INFINITY},
            new double[] {1e6});
    LpOutcome outcome = solver().solve(program, RunControl.unlimited());
    LpSolution solution = ((LpOutcome.Optimal) outcome).solution();
    assertThat(solution.primal()[0]).isCloseTo(6e5, within(1e-6));
    assertThat(solution.primal()[1]).isCloseTo(4e5, within(1e-6));
    assertThat(solution.dual()[0]).isCloseTo(-1e-12, within(1e-20));
  }
}
