package org.ayni.kernel.lp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ayni.kernel.matrix.SparseMatrix;
import org.ayni.kernel.run.Deadline;
import org.ayni.kernel.run.RunControl;
import org.junit.jupiter.api.Test;

/// What every [LpSolver] must do. Implementations subclass this and say how exact they are.
public abstract class LpSolverContract {

  protected static final double INF = Double.POSITIVE_INFINITY;

  /// The solver under test.
  protected abstract LpSolver solver();

  /// Largest violation, wrong price and relative gap that still count as optimal.
  protected abstract double tolerance();

  private LpOutcome solve(LinearProgram program) {
    return solver().solve(program, RunControl.unlimited());
  }

  private LpSolution optimum(LinearProgram program) {
    LpOutcome outcome = solve(program);
    assertThat(outcome).isInstanceOf(LpOutcome.Optimal.class);
    LpSolution solution = ((LpOutcome.Optimal) outcome).solution();
    OptimalityCheck check = OptimalityCheck.of(program, solution);
    assertThat(check.primalViolation()).as("violation").isLessThanOrEqualTo(tolerance());
    assertThat(check.dualViolation()).as("wrong price").isLessThanOrEqualTo(tolerance());
    assertThat(check.relativeGap()).as("gap").isCloseTo(0, within(10 * tolerance()));
    return solution;
  }

  private static LinearProgram program(
      double[][] a,
      double[] cost,
      double[] lower,
      double[] upper,
      double[] rowLower,
      double[] rowUpper) {
    return program(SparseMatrix.ofRows(a), cost, lower, upper, rowLower, rowUpper);
  }

  private static LinearProgram program(
      SparseMatrix a,
      double[] cost,
      double[] lower,
      double[] upper,
      double[] rowLower,
      double[] rowUpper) {
    return new LinearProgram(a, cost, lower, upper, rowLower, rowUpper);
  }

  private static double[] filled(int n, double value) {
    double[] array = new double[n];
    Arrays.fill(array, value);
    return array;
  }

  /// max 3x + 5y, x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18 (as a minimisation of −3x − 5y).
  private static LinearProgram threePlants() {
    return program(
        new double[][] {{1, 0}, {0, 2}, {3, 2}},
        new double[] {-3, -5},
        filled(2, 0),
        filled(2, INF),
        filled(3, -INF),
        new double[] {4, 12, 18});
  }

  @Test
  void threePlantsAreRunAtTheirKnownOptimum() {
    // Plants 2 and 3 bind: y = 12/2 = 6, x = (18 − 2·6)/3 = 2; cost −3·2 − 5·6 = −36.
    // Prices: plant 3: −3 = 3 y₃ → y₃ = −1; plant 2: −5 = 2 y₂ + 2 y₃ → y₂ = −3/2; plant 1 is
    // slack.
    LpSolution solution = optimum(threePlants());
    assertThat(solution.primal()).containsExactly(new double[] {2, 6}, within(10 * tolerance()));
    assertThat(solution.dual())
        .containsExactly(new double[] {0, -1.5, -1}, within(10 * tolerance()));
  }

  @Test
  void aPriceIsPositiveWhereTheLowerSideBinds() {
    // min 2x, 4x ≥ 8: x = 2, and one more unit on the right costs 2/4 = 0.5.
    LpSolution solution =
        optimum(
            program(
                new double[][] {{4}},
                new double[] {2},
                new double[] {0},
                new double[] {INF},
                new double[] {8},
                new double[] {INF}));
    assertThat(solution.primal()[0]).isCloseTo(2, within(10 * tolerance()));
    assertThat(solution.dual()[0]).isCloseTo(0.5, within(10 * tolerance()));
  }

  @Test
  void aRangedRowBindsOnTheSideTheCostPushesTo() {
    // 1 ≤ x ≤ 3 as a row: min x → x = 1, price 1; min −x → x = 3, price −1.
    for (double direction : new double[] {1, -1}) {
      LpSolution solution =
          optimum(
              program(
                  new double[][] {{1}},
                  new double[] {direction},
                  new double[] {-INF},
                  new double[] {INF},
                  new double[] {1},
                  new double[] {3}));
      assertThat(solution.primal()[0]).isCloseTo(2 - direction, within(10 * tolerance()));
      assertThat(solution.dual()[0]).isCloseTo(direction, within(10 * tolerance()));
    }
  }

  @Test
  void freeColumnsAndEqualityRowsTakeNegativeValues() {
    // x + y = 1, x − y = 5 → x = 3, y = −2, whatever the costs; min x + 2y = −1.
    // Prices: y₁ + y₂ = 1, y₁ − y₂ = 2 → 1.5 and −0.5.
    LpSolution solution =
        optimum(
            program(
                new double[][] {{1, 1}, {1, -1}},
                new double[] {1, 2},
                filled(2, -INF),
                filled(2, INF),
                new double[] {1, 5},
                new double[] {1, 5}));
    assertThat(solution.primal()).containsExactly(new double[] {3, -2}, within(10 * tolerance()));
    assertThat(solution.dual()).containsExactly(new double[] {1.5, -0.5}, within(10 * tolerance()));
  }

  @Test
  void aDegenerateVertexIsNoTrap() {
    // Beale (1955) cycles under the textbook pivot rule: minimum −1/20 at (1/25, 0, 1, 0).
    LpSolution solution =
        optimum(
            program(
                new double[][] {{0.25, -60, -0.04, 9}, {0.5, -90, -0.02, 3}, {0, 0, 1, 0}},
                new double[] {-0.75, 150, -0.02, 6},
                filled(4, 0),
                filled(4, INF),
                filled(3, -INF),
                new double[] {0, 0, 1}));
    assertThat(solution.primal())
        .containsExactly(new double[] {0.04, 0, 1, 0}, within(100 * tolerance()));
  }

  @Test
  void aColumnInNoRowGoesToItsCheaperBound() {
    // min x − y + 0z, 0 ≤ x ≤ 7, −2 ≤ y ≤ 3, z = 4: (0, 3, 4), no row at all.
    LpSolution solution =
        optimum(
            program(
                SparseMatrix.builder(0, 3).build(),
                new double[] {1, -1, 0},
                new double[] {0, -2, 4},
                new double[] {7, 3, 4},
                new double[0],
                new double[0]));
    assertThat(solution.dual()).isEmpty();
  }

  @Test
  void noColumnsAreOptimalWhereZeroHoldsAndInfeasibleWhereNot() {
    assertThat(
            optimum(
                    program(
                        new double[][] {{}},
                        new double[0],
                        new double[0],
                        new double[0],
                        new double[] {-1},
                        new double[] {1}))
                .primal())
        .isEmpty();
    assertThat(
            solve(
                program(
                    new double[][] {{}},
                    new double[0],
                    new double[0],
                    new double[0],
                    new double[] {1},
                    new double[] {2})))
        .isInstanceOf(LpOutcome.Infeasible.class);
  }

  @Test
  void nothingAtAllIsOptimal() {
    LpSolution solution =
        optimum(
            program(
                new double[0][0],
                new double[0],
                new double[0],
                new double[0],
                new double[0],
                new double[0]));
    assertThat(solution.primal()).isEmpty();
    assertThat(solution.dual()).isEmpty();
  }

  @Test
  void rowsThatContradictEachOtherAreInfeasible() {
    // x + y ≤ 1 and x + y ≥ 2.
    assertThat(
            solve(
                program(
                    new double[][] {{1, 1}, {1, 1}},
                    new double[] {1, 1},
                    filled(2, 0),
                    filled(2, INF),
                    new double[] {-INF, 2},
                    new double[] {1, INF})))
        .isInstanceOf(LpOutcome.Infeasible.class);
  }

  @Test
  void aCostThatFallsForeverIsUnbounded() {
    // min −x − y, x − y ≤ 1: along (1, 1) the cost falls by 2 a step.
    assertThat(
            solve(
                program(
                    new double[][] {{1, -1}},
                    new double[] {-1, -1},
                    filled(2, 0),
                    filled(2, INF),
                    new double[] {-INF},
                    new double[] {1})))
        .isInstanceOf(LpOutcome.Unbounded.class);
  }

  @Test
  void infeasibleIsNotTakenForUnboundedThoughTheCostCouldFall() {
    // As before, and a second pair of columns that contradict each other: x₃ − x₄ = 1 = x₄ − x₃.
    // Primal and dual are both infeasible.
    assertThat(
            solve(
                program(
                    new double[][] {{1, -1, 0, 0}, {0, 0, 1, -1}, {0, 0, -1, 1}},
                    new double[] {-1, -1, 0, 0},
                    filled(4, 0),
                    filled(4, INF),
                    new double[] {-INF, 1, 1},
                    new double[] {1, 1, 1})))
        .isInstanceOf(LpOutcome.Infeasible.class);
  }

  @Test
  void anUnboundedProgrammeWithoutRowsIsUnbounded() {
    assertThat(
            solve(
                program(
                    SparseMatrix.builder(0, 1).build(),
                    new double[] {-1},
                    new double[] {0},
                    new double[] {INF},
                    new double[0],
                    new double[0])))
        .isInstanceOf(LpOutcome.Unbounded.class);
  }

  @Test
  void randomProgrammesMeetTheOptimalityConditions() {
    long seed = Long.getLong("ayni.seed", 20261122);
    for (int round = 0; round < 200; round++) {
      LinearProgram program = RandomPrograms.withOptimum(new Random(seed + round));
      try {
        optimum(program);
      } catch (AssertionError e) {
        throw new AssertionError("seed " + (seed + round) + ": " + e.getMessage(), e);
      }
    }
  }

  @Test
  void theSameProgrammeGivesTheSameSolutionBitByBit() {
    LinearProgram program = staircase(30, 12);
    LpSolution first = optimum(program);
    LpSolution second = optimum(program);
    assertThat(second.primal()).containsExactly(first.primal());
    assertThat(second.dual()).containsExactly(first.dual());
  }

  @Test
  void aCancelledRunStopsBeforeItStarts() {
    Deadline control = new Deadline(INF, progress -> {});
    control.cancel();
    assertThat(solver().solve(staircase(30, 12), control)).isInstanceOf(LpOutcome.Stopped.class);
  }

  @Test
  void aRunCancelledAtItsFirstReportStops() {
    Deadline[] control = new Deadline[1];
    AtomicBoolean reported = new AtomicBoolean();
    control[0] =
        new Deadline(
            INF,
            progress -> {
              reported.set(true);
              control[0].cancel();
            });
    LinearProgram program = staircase(60, 20);
    assertThat(solver().solve(program, control[0])).isInstanceOf(LpOutcome.Stopped.class);
    assertThat(reported).isTrue();
  }

  @Test
  void aRunWhoseTimeIsUpStops() {
    // Far too little for this programme on any machine.
    assertThat(solver().solve(staircase(60, 20), RunControl.forSeconds(1e-9)))
        .isInstanceOf(LpOutcome.Stopped.class);
  }

  @Test
  void whatTheListenerThrowsReachesTheCaller() {
    RunControl control =
        new Deadline(
            INF,
            progress -> {
              throw new IllegalStateException("listener broke");
            });
    assertThatThrownBy(() -> solver().solve(staircase(60, 20), control))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("listener broke");
  }

  /// A planning problem in miniature, too entangled for any presolve to solve it alone: `stages`
  /// periods of `n` activities that use each other's products and last period's output, seeded.
  protected static LinearProgram staircase(int n, int stages) {
    Random random = new Random(1234);
    int columns = n * stages;
    SparseMatrix.Builder matrix = SparseMatrix.builder(2 * columns, columns);
    double[] rowLower = filled(2 * columns, -INF);
    double[] rowUpper = filled(2 * columns, INF);
    double[] cost = new double[columns];
    for (int t = 0; t < stages; t++) {
      for (int j = 0; j < n; j++) {
        int column = t * n + j;
        cost[column] = 1 + random.nextDouble();
        matrix.add(column, column, 1);
        rowLower[column] = 1 + random.nextDouble();
        rowUpper[columns + column] = 8 + random.nextDouble();
        matrix.add(columns + column, column, 1 + random.nextDouble());
        for (int k = 0; k < 4; k++) {
          int other = random.nextInt(n);
          if (other != j) {
            matrix.add(t * n + other, column, -0.15 * random.nextDouble());
          }
          if (t > 0) {
            int before = (t - 1) * n + random.nextInt(n);
            matrix.add(columns + column, before, -0.3 * random.nextDouble());
          }
        }
      }
    }
    return new LinearProgram(
        matrix.build(), cost, filled(columns, 0), filled(columns, INF), rowLower, rowUpper);
  }
}
