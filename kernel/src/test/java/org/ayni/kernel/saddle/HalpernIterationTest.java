package org.ayni.kernel.saddle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.ayni.kernel.parallel.Team;
import org.junit.jupiter.api.Test;

class HalpernIterationTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  /// max 3 a + 2 b with a + b ≤ 4, a + 3 b ≤ 7, a ≤ 3: a = 3, b = 1 (where a + b = 4 and a = 3
  /// cross); prices 2 and 0, and 1 on the box of a.
  private static HalpernIteration corner(Team team) {
    DenseOperator k = new DenseOperator(new double[][] {{-1, -1}, {-1, -3}});
    SaddleProblem problem =
        new SaddleProblem(
            Separable.linear(2),
            new double[] {-3, -2},
            new double[] {0, 0},
            new double[] {3, INFINITY},
            new double[] {-4, -7});
    SaddleSteps steps = SaddleSteps.ofSizes(k.absolute(), new double[] {1, 1}, new double[] {1, 1});
    HalpernIteration iteration = new HalpernIteration(k, problem, steps, team);
    iteration.start(problem, steps, new double[2], new double[2], 1, Double.NaN);
    return iteration;
  }

  @Test
  void aLinearProgrammeEndsAtItsCornerAndItsPrices() {
    try (Team team = new Team(1)) {
      HalpernIteration iteration = corner(team);
      iteration.advance(2_000, () -> false);
      assertThat(iteration.primal()).containsExactly(new double[] {3, 1}, within(1e-9));
      assertThat(iteration.dual()).containsExactly(new double[] {2, 0}, within(1e-9));
      assertThat(iteration.restarts()).isPositive();
    }
  }

  @Test
  void theSameStepsGiveTheSameBitsOnAnyNumberOfThreads() {
    double[][] ends = new double[3][];
    for (int threads = 1; threads <= 3; threads++) {
      try (Team team = new Team(threads)) {
        HalpernIteration iteration = corner(team);
        iteration.advance(137, () -> false);
        ends[threads - 1] = iteration.primal().clone();
      }
    }
    assertThat(ends[1]).containsExactly(ends[0]);
    assertThat(ends[2]).containsExactly(ends[0]);
  }

  @Test
  void itStopsWhenAskedTo() {
    try (Team team = new Team(1)) {
      HalpernIteration iteration = corner(team);
      iteration.advance(1_000_000, () -> iteration.count() >= 25);
      assertThat(iteration.count()).isEqualTo(25);
    }
  }

  /// A concave value: max ln-like piece 2 b up to b = 1, nothing beyond, less 1 a, with a ≥ b:
  /// every b earns 2 and costs 1, so b = a = 1 and the price of the row is 1.
  @Test
  void aCurvedColumnEndsAtItsKink() {
    DenseOperator k = new DenseOperator(new double[][] {{1, -1}, {1, 0}});
    Separable kink =
        new Separable() {
          @Override
          public int firstCurved() {
            return 1;
          }

          @Override
          public double value(int column, double at) {
            return 2 * Math.min(at, 1);
          }

          @Override
          public double proximal(int column, double at, double step) {
            double best = at + 2 * step <= 1 ? at + 2 * step : Math.max(1, at);
            return Math.max(0, best);
          }
        };
    SaddleProblem problem =
        new SaddleProblem(
            kink,
            new double[] {1, 0},
            new double[] {0, 0},
            new double[] {INFINITY, INFINITY},
            new double[] {0, 0});
    SaddleSteps steps = SaddleSteps.ofSizes(k.absolute(), new double[] {1, 1}, new double[] {1, 1});
    try (Team team = new Team(1)) {
      HalpernIteration iteration = new HalpernIteration(k, problem, steps, team);
      iteration.start(problem, steps, new double[2], new double[2], 1, Double.NaN);
      iteration.advance(2_000, () -> false);
      assertThat(iteration.primal()).containsExactly(new double[] {1, 1}, within(1e-9));
      assertThat(iteration.dual()[0]).isCloseTo(1, within(1e-9));
    }
  }

  /// Held at 10 of at most 11, the point is feasible and reaches 10.
  @Test
  void anObjectiveHeldAtALevelIsReached() {
    DenseOperator k = new DenseOperator(new double[][] {{-1, -1}, {-1, -3}});
    SaddleProblem problem =
        new SaddleProblem(
            Separable.linear(2),
            new double[] {-3, -2},
            new double[] {0, 0},
            new double[] {3, INFINITY},
            new double[] {-4, -7});
    SaddleSteps steps =
        SaddleSteps.ofSizes(k.absolute(), new double[] {1, 1}, new double[] {1, 1})
            .withLevel(new double[] {3, 2});
    try (Team team = new Team(1)) {
      HalpernIteration iteration = new HalpernIteration(k, problem, steps, team);
      iteration.start(problem, steps, new double[2], new double[2], 1, 10);
      iteration.advance(2_000, () -> false);
      double a = iteration.primal()[0];
      double b = iteration.primal()[1];
      assertThat(3 * a + 2 * b).isGreaterThanOrEqualTo(10 - 1e-9);
      assertThat(a + b).isLessThanOrEqualTo(4 + 1e-9);
      assertThat(a + 3 * b).isLessThanOrEqualTo(7 + 1e-9);
    }
  }

  @Test
  void stepsKeepTheOperatorWithinNormOne() {
    long seed = Long.getLong("ayni.seed", 20261126);
    System.out.println("HalpernIterationTest seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      int rows = 2 + random.nextInt(6);
      int columns = 2 + random.nextInt(6);
      double[][] k = new double[rows][columns];
      for (double[] row : k) {
        Arrays.setAll(
            row, j -> random.nextInt(3) == 0 ? 0 : Math.exp(6 * random.nextGaussian() / 2));
      }
      double[] x = random.doubles(columns, 1e-3, 1e3).toArray();
      double[] p = random.doubles(rows, 1e-3, 1e3).toArray();
      double[] f = random.doubles(columns, 0, 10).toArray();
      SaddleSteps plain = SaddleSteps.ofSizes(new DenseOperator(k), x, p);
      assertThat(norm(k, plain, new double[columns])).isLessThanOrEqualTo(1 + 1e-9);
      assertThat(norm(k, plain.withLevel(f), f)).isLessThanOrEqualTo(1 + 1e-9);
    }
  }

  /// ‖σ^½ [K; f] τ^½‖ by power iteration.
  private static double norm(double[][] k, SaddleSteps steps, double[] f) {
    double[] w = new double[f.length];
    Arrays.fill(w, 1);
    double norm = 0;
    for (int sweep = 0; sweep < 500; sweep++) {
      double[] next = new double[w.length];
      for (int i = 0; i <= k.length; i++) {
        double[] row = i < k.length ? k[i] : f;
        double sigma = i < k.length ? steps.sigma[i] : steps.levelStep;
        double sum = 0;
        for (int j = 0; j < w.length; j++) {
          sum += row[j] * Math.sqrt(steps.tau[j]) * w[j];
        }
        for (int j = 0; j < w.length; j++) {
          next[j] += sigma * sum * row[j] * Math.sqrt(steps.tau[j]);
        }
      }
      double length = Math.sqrt(Arrays.stream(next).map(v -> v * v).sum());
      if (length == 0) {
        return 0;
      }
      double before = Math.sqrt(Arrays.stream(w).map(v -> v * v).sum());
      norm = Math.sqrt(length / before);
      for (int j = 0; j < w.length; j++) {
        w[j] = next[j] / length;
      }
    }
    return norm;
  }
}
