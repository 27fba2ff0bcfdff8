package org.ayni.kernel.fixedpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ayni.kernel.matrix.SparseMatrix;
import org.ayni.kernel.run.Deadline;
import org.ayni.kernel.run.InsufficientMemoryException;
import org.ayni.kernel.run.RunControl;
import org.junit.jupiter.api.Test;

class FixedPointTest {

  private static final RunControl UNLIMITED = RunControl.unlimited();

  private static FixedPoint prepared(NonnegativeMatrix a, Workers workers) {
    return switch (FixedPoint.prepare(a, workers, UNLIMITED)) {
      case Preparation.Convergent(var system, _, _) -> system;
      case Preparation.Divergent(var evidence) -> throw new AssertionError(evidence.toString());
      case Preparation.Undecided(var reason) -> throw new AssertionError(reason);
    };
  }

  private static List<FixedPointSolution> solved(
      NonnegativeMatrix a, List<double[]> d, double tolerance, int threads) {
    try (Workers workers = new Workers(threads)) {
      return switch (prepared(a, workers).solve(d, tolerance, workers, UNLIMITED)) {
        case FixedPointOutcome.Solved(var solutions, _, _) -> solutions;
        case FixedPointOutcome.Stopped _ -> throw new AssertionError("stopped");
        case FixedPointOutcome.Stalled _ -> throw new AssertionError("stalled");
      };
    }
  }

  private static FixedPointSolution solved(SparseMatrix a, double... d) {
    return solved(NonnegativeMatrix.of(a), List.of(d), 1e-12, 1).getFirst();
  }

  private static Preparation prepare(double[][] a) {
    try (Workers workers = new Workers(1)) {
      return FixedPoint.prepare(NonnegativeMatrix.of(SparseMatrix.ofRows(a)), workers, UNLIMITED);
    }
  }

  @Test
  void solvesTheExampleOfMillerAndBlair() {
    // Miller and Blair (2009), section 2.3: A = [.15 .25; .20 .05], final demand (600, 1500).
    // |I − A| = .85 · .95 − .25 · .20 = .7575; x₁ = (.95 · 600 + .25 · 1500) / .7575 = 945 / .7575,
    // x₂ = (.20 · 600 + .85 · 1500) / .7575 = 1395 / .7575.
    SparseMatrix a = SparseMatrix.ofRows(new double[][] {{0.15, 0.25}, {0.20, 0.05}});
    FixedPointSolution solution = solved(a, 600, 1500);
    assertThat(solution.x())
        .containsExactly(new double[] {945 / 0.7575, 1395 / 0.7575}, within(1e-8));
    // The inverse as printed there: [1.2541 .3300; .2640 1.1221].
    assertThat(solved(a, 1, 0).x()).containsExactly(new double[] {1.2541, 0.2640}, within(5e-5));
    assertThat(solved(a, 0, 1).x()).containsExactly(new double[] {0.3300, 1.1221}, within(5e-5));
  }

  @Test
  void solvesTheTransposeWorkedByHand() {
    // p₁ = .15 p₁ + .20 p₂ + .3, p₂ = .25 p₁ + .05 p₂ + .7: p₁ = (.95 · .3 + .20 · .7) / .7575.
    SparseMatrix a = SparseMatrix.ofRows(new double[][] {{0.15, 0.25}, {0.20, 0.05}});
    double[] p =
        solved(NonnegativeMatrix.ofTransposed(a), List.of(new double[] {0.3, 0.7}), 1e-12, 1)
            .getFirst()
            .x();
    assertThat(p).containsExactly(new double[] {0.425 / 0.7575, 0.67 / 0.7575}, within(1e-11));
  }

  @Test
  void agreesWithDenseEliminationAndKnowsItsError() {
    Random random = RandomSystems.seeded(FixedPointTest.class);
    for (int n : new int[] {1, 2, 3, 7, 8, 9, 40, 150}) {
      for (double most : new double[] {0.3, 0.9, 0.99}) {
        SparseMatrix a = RandomSystems.withRowSums(n, most, random);
        double[] d = random.doubles(n, -1, 1).toArray();
        double[] exact = RandomSystems.exact(a, d);
        for (double tolerance : new double[] {1e-2, 1e-6, 1e-11}) {
          FixedPointSolution solution =
              solved(NonnegativeMatrix.of(a), List.of(d), tolerance, 1).getFirst();
          assertThat(solution.residual()).isLessThanOrEqualTo(tolerance);
          double far = 0;
          for (int i = 0; i < n; i++) {
            far = Math.max(far, Math.abs(solution.x()[i] - exact[i]));
          }
          // Elimination has errors of its own, some 1e-14.
          assertThat(far).as("n=%s, %s", n, most).isLessThanOrEqualTo(solution.error() + 1e-12);
          assertThat(solution.error())
              .isLessThanOrEqualTo(1.1 * tolerance / (1 - most) * n / (1 - most) + 1e-9);
        }
      }
    }
  }

  @Test
  void thePricesOfDemandAreTheCostsOfOutput() {
    // p·d = l (I − A)⁻¹ d = l·x.
    Random random = RandomSystems.seeded(FixedPointTest.class);
    SparseMatrix a = RandomSystems.withRowSums(80, 0.9, random);
    double[] d = random.doubles(80).toArray();
    double[] l = random.doubles(80).toArray();
    double[] x = solved(NonnegativeMatrix.of(a), List.of(d), 1e-13, 1).getFirst().x();
    double[] p = solved(NonnegativeMatrix.ofTransposed(a), List.of(l), 1e-13, 1).getFirst().x();
    double pd = 0;
    double lx = 0;
    for (int i = 0; i < d.length; i++) {
      pd += p[i] * d[i];
      lx += l[i] * x[i];
    }
    assertThat(pd).isCloseTo(lx, within(1e-10 * lx));
  }

  @Test
  void severalRightHandSidesAreEachAsIfAlone() {
    Random random = RandomSystems.seeded(FixedPointTest.class);
    NonnegativeMatrix a = RandomSystems.large(9_000, 6, 50, 0.9, random);
    List<double[]> d = new ArrayList<>();
    for (int k = 0; k < 7; k++) {
      // Of different difficulty, so that they end after different passes; one is 0.
      double[] one = new double[a.rows()];
      for (int i = 0; i < one.length; i += 1 + 40 * k) {
        one[i] = k == 5 ? 0 : random.nextDouble() * Math.pow(10, k);
      }
      d.add(one);
    }
    List<FixedPointSolution> together = solved(a, d, 1e-8, 2);
    for (int k = 0; k < d.size(); k++) {
      FixedPointSolution alone = solved(a, List.of(d.get(k)), 1e-8, 1).getFirst();
      assertThat(together.get(k).x()).isEqualTo(alone.x());
      assertThat(together.get(k).residual()).isEqualTo(alone.residual());
      assertThat(together.get(k).error()).isEqualTo(alone.error());
      assertThat(together.get(k).passes()).isEqualTo(alone.passes());
    }
  }

  @Test
  void theAnswerHasTheSameBitsOnAnyNumberOfThreads() {
    Random random = RandomSystems.seeded(FixedPointTest.class);
    NonnegativeMatrix a = RandomSystems.large(30_000, 5, 0, 0.8, random);
    double[] d = random.doubles(a.rows()).toArray();
    double[] one = solved(a, List.of(d), 1e-9, 1).getFirst().x();
    assertThat(solved(a, List.of(d), 1e-9, 2).getFirst().x()).isEqualTo(one);
    assertThat(solved(a, List.of(d), 1e-9, 3).getFirst().x()).isEqualTo(one);
  }

  @Test
  void isFasterThanTheSeries() {
    // With row sums of 0.9 the series d + A d + … takes ln 1e-9 / ln 0.9 = 197 passes.
    Random random = RandomSystems.seeded(FixedPointTest.class);
    NonnegativeMatrix a = RandomSystems.large(20_000, 10, 0, 0.9, random);
    double[] d = random.doubles(a.rows()).toArray();
    assertThat(solved(a, List.of(d), 1e-9, 1).getFirst().passes()).isLessThan(40);
  }

  @Test
  void nonnegativeRightHandSidesHaveNonnegativeSolutions() {
    Random random = RandomSystems.seeded(FixedPointTest.class);
    for (int round = 0; round < 30; round++) {
      SparseMatrix a = RandomSystems.withRowSums(30, 0.95, random);
      double[] d = new double[30];
      d[random.nextInt(30)] = 1;
      double[] x = solved(NonnegativeMatrix.of(a), List.of(d), 1e-3, 1).getFirst().x();
      assertThat(Arrays.stream(x).min().orElseThrow()).isNotNegative();
    }
  }

  @Test
  void aMatrixThatTurnsInCirclesIsSolvedToo() {
    // A moves everything one place on, times 0.9: its eigenvalues lie on a circle, where relaxing
    // helps nothing. x = (1, .9, .81, …) / (1 − .9¹²) for d = e₁.
    int n = 12;
    SparseMatrix.Builder builder = SparseMatrix.builder(n, n);
    for (int i = 0; i < n; i++) {
      builder.add((i + 1) % n, i, 0.9);
    }
    double[] d = new double[n];
    d[0] = 1;
    double[] x = solved(builder.build(), d).x();
    for (int i = 0; i < n; i++) {
      assertThat(x[i]).isCloseTo(Math.pow(0.9, i) / (1 - Math.pow(0.9, n)), within(1e-9));
    }
  }

  @Test
  void unitsOfVeryDifferentSizeAreNoObstacle() {
    // The example of Miller and Blair with the second product counted in millionths.
    SparseMatrix a = SparseMatrix.ofRows(new double[][] {{0.15, 0.25e-6}, {0.20e6, 0.05}});
    double[] x = solved(a, 600, 1500e6).x();
    assertThat(x[0]).isCloseTo(945 / 0.7575, within(1e-3));
    assertThat(x[1]).isCloseTo(1395e6 / 0.7575, within(1e-3));
  }

  @Test
  void matricesThatFeedThemselvesAreRefusedWithEvidence() {
    assertThat(prepare(new double[][] {{0.6, 0.5}, {0.5, 0.6}}))
        .isInstanceOfSatisfying(
            Preparation.Divergent.class,
            found -> {
              // ρ = 1.1, its vector (1, 1).
              assertThat(found.evidence().growth()).isCloseTo(1.1, within(1e-9));
              assertThat(found.evidence().vector()).containsExactly(1, 1);
            });
    // Exactly 1: every product's sum of inputs is 1.
    assertThat(prepare(new double[][] {{0.5, 0.5}, {0.5, 0.5}}))
        .isInstanceOf(Preparation.Divergent.class);
    // Exactly 1, neither rows nor columns alike; the shift keeps the period from hiding it.
    assertThat(prepare(new double[][] {{0, 2, 0}, {0, 0, 1}, {0.5, 0, 0}}))
        .isInstanceOf(Preparation.Divergent.class);
    // Only the last two feed themselves; the first uses them, the second is used by them.
    assertThat(prepare(new double[][] {{0.1, 0, 1, 0}, {0, 0.1, 0, 0}, {0, 1, 0, 2}, {0, 0, 1, 0}}))
        .isInstanceOfSatisfying(
            Preparation.Divergent.class,
            found -> {
              assertThat(found.evidence().vector()[1]).isZero();
              assertThat(found.evidence().growth()).isGreaterThanOrEqualTo(1);
            });
  }

  @Test
  void theEvidenceHolds() {
    Random random = RandomSystems.seeded(FixedPointTest.class);
    int refused = 0;
    for (int round = 0; round < 60; round++) {
      int n = 2 + random.nextInt(20);
      SparseMatrix a = RandomSystems.withRowSums(n, 1.6 * random.nextDouble(), random);
      try (Workers workers = new Workers(1)) {
        switch (FixedPoint.prepare(NonnegativeMatrix.of(a), workers, UNLIMITED)) {
          case Preparation.Divergent(var evidence) -> {
            refused++;
            double[] z = evidence.vector();
            double[] az = a.multiply(z);
            for (int i = 0; i < n; i++) {
              assertThat(az[i]).isGreaterThanOrEqualTo((1 - 1e-11) * z[i]);
            }
            assertThat(Arrays.stream(z).sum()).isPositive();
          }
          case Preparation.Convergent(var system, _, _) -> {
            // Then the inverse of I − A has no negative entry.
            for (int j = 0; j < n; j++) {
              double[] unit = new double[n];
              unit[j] = 1;
              assertThat(Arrays.stream(RandomSystems.exact(a, unit)).min().orElseThrow())
                  .isGreaterThan(-1e-12);
            }
            assertThat(system.spectralRadiusBound()).isLessThan(1);
          }
          case Preparation.Undecided(var reason) -> throw new AssertionError(reason);
        }
      }
    }
    assertThat(refused).isBetween(5, 50);
  }

  @Test
  void theEmptyAndTheZeroMatrixAreSolved() {
    assertThat(solved(SparseMatrix.builder(0, 0).build()).x()).isEmpty();
    FixedPointSolution solution = solved(SparseMatrix.builder(3, 3).build(), 1, 2, 0);
    assertThat(solution.x()).containsExactly(1, 2, 0);
    assertThat(solution.residual()).isZero();
  }

  @Test
  void stopsWhenToldAndSaysHowFarItIs() {
    SparseMatrix a = SparseMatrix.ofRows(new double[][] {{0.15, 0.25}, {0.20, 0.05}});
    try (Workers workers = new Workers(1)) {
      FixedPoint system = prepared(NonnegativeMatrix.of(a), workers);
      Deadline stop = new Deadline(1e9, progress -> {});
      stop.cancel();
      var outcome = system.solve(List.of(new double[] {600, 1500}), 1e-12, workers, stop);
      assertThat(outcome)
          .isInstanceOfSatisfying(
              FixedPointOutcome.Stopped.class,
              stopped -> {
                FixedPointSolution best = stopped.best().getFirst();
                assertThat(best.residual()).isEqualTo(1);
                assertThat(best.x()).containsExactly(0, 0);
                assertThat(best.error()).isGreaterThan(1395 / 0.7575);
              });
      assertThat(FixedPoint.prepare(NonnegativeMatrix.of(a), workers, stop))
          .isEqualTo(new Preparation.Undecided("stopped by the caller"));
    }
  }

  @Test
  void saysWhenRoundingLimitsTheResidual() {
    Random random = RandomSystems.seeded(FixedPointTest.class);
    SparseMatrix a = RandomSystems.withRowSums(60, 0.9, random);
    double[] d = random.doubles(60).toArray();
    try (Workers workers = new Workers(1)) {
      var outcome =
          prepared(NonnegativeMatrix.of(a), workers).solve(List.of(d), 1e-30, workers, UNLIMITED);
      assertThat(outcome)
          .isInstanceOfSatisfying(
              FixedPointOutcome.Stalled.class,
              stalled -> assertThat(stalled.best().getFirst().residual()).isLessThan(1e-12));
    }
  }

  @Test
  void refusesWhatItCannotUse() {
    SparseMatrix a = SparseMatrix.ofRows(new double[][] {{0.15, 0.25}, {0.20, 0.05}});
    try (Workers workers = new Workers(1)) {
      FixedPoint system = prepared(NonnegativeMatrix.of(a), workers);
      assertThatThrownBy(() -> system.solve(List.of(new double[3]), 1e-8, workers, UNLIMITED))
          .hasMessage("right-hand side 0 has length 3; expected 2");
      assertThatThrownBy(
              () -> system.solve(List.of(new double[] {0, Double.NaN}), 1e-8, workers, UNLIMITED))
          .hasMessageContaining("NaN at 1");
      assertThatThrownBy(() -> system.solve(List.of(new double[2]), Double.NaN, workers, UNLIMITED))
          .hasMessageContaining("tolerance NaN");
      NonnegativeMatrix oblong = NonnegativeMatrix.builder(1, 2, 0).endRow().build();
      assertThatThrownBy(() -> FixedPoint.prepare(oblong, workers, UNLIMITED))
          .hasMessageContaining("expected a square matrix");
    }
  }

  @Test
  void refusesBeforeAllocatingWhatDoesNotFit() {
    assertThatThrownBy(() -> NonnegativeMatrix.builder(2_000_000_000, 5, 2_000_000_000))
        .isInstanceOf(InsufficientMemoryException.class)
        .hasMessageContaining("AYNI_JAVA_OPTS=-Xmx");
  }
}
