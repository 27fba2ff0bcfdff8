package org.ayni.kernel.lp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ayni.kernel.matrix.SparseMatrix;
import org.ayni.kernel.run.RunControl;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HighsSolverTest {

  @Nested
  class Simplex extends LpSolverContract {
    @Override
    protected LpSolver solver() {
      return new HighsSolver(HighsMethod.SIMPLEX);
    }

    @Override
    protected double tolerance() {
      return 1e-9;
    }
  }

  @Nested
  class InteriorPoint extends LpSolverContract {
    @Override
    protected LpSolver solver() {
      return new HighsSolver(HighsMethod.IPM);
    }

    @Override
    protected double tolerance() {
      return 1e-9;
    }
  }

  @Nested
  class InteriorPointWithoutCrossover extends LpSolverContract {
    @Override
    protected LpSolver solver() {
      return new HighsSolver(HighsMethod.IPM_NO_CROSSOVER);
    }

    @Override
    protected double tolerance() {
      return 1e-7;
    }
  }

  @Test
  void itsNameStatesTheVersionTheSignaturesWereWrittenFor() {
    assertThat(new HighsSolver().name()).startsWith("highs 1.12.");
  }

  @Test
  void firstOrderMethodOfHighsReachesItsLowPrecision() {
    LinearProgram program = LpSolverContract.staircase(10, 4);
    LpOutcome outcome =
        new HighsSolver(HighsMethod.PDLP, 1e-4, 1e-4).solve(program, RunControl.unlimited());
    assertThat(outcome).isInstanceOf(LpOutcome.Optimal.class);
    OptimalityCheck check = OptimalityCheck.of(program, ((LpOutcome.Optimal) outcome).solution());
    assertThat(check.primalViolation()).isLessThan(1e-2);
  }

  @Test
  void wrongPricesOfTheInteriorPointMethodWithoutCrossoverAreRepaired() {
    // Found by search: HiGHS 1.12 calls these two "unknown" (after 5 and after 0 iterations).
    for (long seed : new long[] {550, 1837295427063L}) {
      LinearProgram program = RandomPrograms.withOptimum(new Random(seed));
      LpOutcome outcome =
          new HighsSolver(HighsMethod.IPM_NO_CROSSOVER).solve(program, RunControl.unlimited());
      assertThat(outcome).isInstanceOf(LpOutcome.Optimal.class);
      OptimalityCheck check = OptimalityCheck.of(program, ((LpOutcome.Optimal) outcome).solution());
      assertThat(check.dualViolation()).isLessThan(1e-9);
      assertThat(check.relativeGap()).isCloseTo(0, within(1e-9));
    }
  }

  @Test
  void severalThreadsSolveAtOnceAndAgree() throws Exception {
    LinearProgram program = LpSolverContract.staircase(20, 6);
    Callable<LpOutcome> solve = () -> new HighsSolver().solve(program, RunControl.unlimited());
    double[] expected = ((LpOutcome.Optimal) solve.call()).solution().primal();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<LpOutcome> run : threads.invokeAll(Collections.nCopies(12, solve))) {
        assertThat(((LpOutcome.Optimal) run.get()).solution().primal()).containsExactly(expected);
      }
    }
  }

  @Test
  void anEntryHighsWouldSilentlyDropIsRefused() {
    LpOutcome outcome = new HighsSolver().solve(oneCell(1e-13, 1), RunControl.unlimited());
    assertThat(((LpOutcome.Failed) outcome).reason()).contains("column 0").contains("1.0E-13");
  }

  @Test
  void aFiniteBoundHighsWouldTakeForInfiniteIsRefused() {
    LpOutcome outcome = new HighsSolver().solve(oneCell(1, 1e21), RunControl.unlimited());
    assertThat(((LpOutcome.Failed) outcome).reason())
        .contains("upper side of row 0")
        .contains("1.0E21");
  }

  @Test
  void anInfiniteCostIsRefused() {
    LinearProgram program =
        new LinearProgram(
            SparseMatrix.ofRows(new double[][] {{1}}),
            new double[] {Double.POSITIVE_INFINITY},
            new double[] {1},
            new double[] {2},
            new double[] {0},
            new double[] {2});
    LpOutcome outcome = new HighsSolver().solve(program, RunControl.unlimited());
    assertThat(((LpOutcome.Failed) outcome).reason()).contains("cost of column 0 is Infinity");
  }

  @Test
  void tolerancesHighsCannotKeepAreRefused() {
    assertThatThrownBy(() -> new HighsSolver(HighsMethod.SIMPLEX, 1e-12, 1e-9))
        .hasMessageContaining("primal tolerance: 1.0E-12");
    assertThatThrownBy(() -> new HighsSolver(HighsMethod.SIMPLEX, 1e-9, Double.NaN))
        .hasMessageContaining("dual tolerance: NaN");
  }

  private static LinearProgram oneCell(double entry, double rowUpper) {
    return new LinearProgram(
        SparseMatrix.ofRows(new double[][] {{entry}}),
        new double[] {1},
        new double[] {0},
        new double[] {2},
        new double[] {0},
        new double[] {rowUpper});
  }
}
