package org.ayni.kernel.fixedpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ayni.kernel.lp.HighsMethod;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.lp.LinearProgram;
import org.ayni.kernel.lp.LpOutcome;
import org.ayni.kernel.matrix.SingularMatrixException;
import org.ayni.kernel.matrix.SparseMatrix;
import org.ayni.kernel.run.Deadline;
import org.ayni.kernel.run.RunControl;
import org.junit.jupiter.api.Test;

class SubstitutionSystemTest {

  private static final RunControl UNLIMITED = RunControl.unlimited();

  /// Rows of A, costs, and the component each row makes (ascending).
  private static final class Case {
    private final double[][] rows;
    private final double[] cost;
    private final int[] made;

    Case(double[][] rows, double[] cost, int[] made) {
      this.rows = rows;
      this.cost = cost;
      this.made = made;
    }

    int size() {
      return made[made.length - 1] + 1;
    }

    int[] first() {
      int[] first = new int[size() + 1];
      for (int i : made) {
        first[i + 1]++;
      }
      for (int i = 0; i < size(); i++) {
        first[i + 1] += first[i];
      }
      return first;
    }

    SubstitutionSystem system() {
      return new SubstitutionSystem(NonnegativeMatrix.of(SparseMatrix.ofRows(rows)), cost, first());
    }

    SubstitutionOutcome solve(double tolerance) {
      try (Workers workers = new Workers(1)) {
        return system().solve(tolerance, workers, UNLIMITED);
      }
    }

    /// Values of one choice, by elimination; infinite where it cannot be lived with.
    double[] valuesOf(int[] choice) {
      double[][] a = Arrays.stream(choice).mapToObj(t -> rows[t]).toArray(double[][]::new);
      double[] c = Arrays.stream(choice).mapToDouble(t -> cost[t]).toArray();
      double[] x;
      try {
        x = RandomSystems.exact(SparseMatrix.ofRows(a), c);
      } catch (SingularMatrixException e) {
        x = new double[choice.length];
        x[0] = -1;
      }
      if (Arrays.stream(x).anyMatch(one -> !(one > 0))) {
        Arrays.fill(x, Double.POSITIVE_INFINITY);
      }
      return x;
    }

    /// The least values over all choices, component by component.
    double[] bruteForce() {
      int[] first = first();
      int[] choice = Arrays.copyOf(first, size());
      double[] least = valuesOf(choice);
      int i = 0;
      while (i < size()) {
        if (++choice[i] == first[i + 1]) {
          choice[i] = first[i];
          i++;
          continue;
        }
        i = 0;
        double[] x = valuesOf(choice);
        for (int k = 0; k < x.length; k++) {
          least[k] = Math.min(least[k], x[k]);
        }
      }
      return least;
    }
  }

  private static Case random(int n, double mostSum, Random random) {
    int[] count = random.ints(n, 1, 4).toArray();
    int m = Arrays.stream(count).sum();
    double[][] rows = new double[m][n];
    double[] cost = new double[m];
    int[] made = new int[m];
    int t = 0;
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < count[i]; k++, t++) {
        made[t] = i;
        cost[t] = 0.1 + random.nextDouble();
        for (int j = 0; j < n; j++) {
          rows[t][j] = random.nextBoolean() ? 2 * mostSum / n * random.nextDouble() : 0;
        }
      }
    }
    return new Case(rows, cost, made);
  }

  private static LeastCost solved(SubstitutionOutcome outcome) {
    return switch (outcome) {
      case SubstitutionOutcome.Solved(var found) -> found;
      case SubstitutionOutcome.Stopped _ -> throw new AssertionError("stopped");
      case SubstitutionOutcome.Stalled _ -> throw new AssertionError("stalled");
      case SubstitutionOutcome.Divergent(var evidence) ->
          throw new AssertionError(evidence.toString());
      case SubstitutionOutcome.Undecided(var reason) -> throw new AssertionError(reason);
    };
  }

  @Test
  void choosesByHand() {
    // Of the first either 1 + 0.5 x₂ or 3; of the second either 2 or 0.5 + 0.5 x₁.
    // With (first, fourth): x₁ = 1 + .5 x₂, x₂ = .5 + .5 x₁, so .75 x₁ = 1.25, x₁ = 5/3, x₂ = 4/3.
    Case two =
        new Case(
            new double[][] {{0, 0.5}, {0, 0}, {0, 0}, {0.5, 0}},
            new double[] {1, 3, 2, 0.5},
            new int[] {0, 0, 1, 1});
    LeastCost found = solved(two.solve(1e-12));
    assertThat(found.choice()).containsExactly(0, 3);
    assertThat(found.value()).containsExactly(new double[] {5 / 3.0, 4 / 3.0}, within(1e-11));
    assertThat(found.error()).isLessThanOrEqualTo(1e-12);
  }

  @Test
  void agreesWithTryingEveryChoice() {
    Random random = RandomSystems.seeded(SubstitutionSystemTest.class);
    int refused = 0;
    for (int round = 0; round < 150; round++) {
      // Some alternatives, and sometimes all, cannot be lived with.
      Case drawn = random(1 + random.nextInt(6), 0.4 + 1.6 * random.nextDouble(), random);
      double[] least = drawn.bruteForce();
      SubstitutionOutcome outcome = drawn.solve(1e-10);
      if (Double.isInfinite(Arrays.stream(least).max().orElse(0))) {
        refused++;
        assertThat(outcome).isInstanceOf(SubstitutionOutcome.Divergent.class);
        continue;
      }
      LeastCost found = solved(outcome);
      for (int i = 0; i < least.length; i++) {
        assertThat(found.value()[i]).isCloseTo(least[i], within(1e-9 * least[i]));
        assertThat(drawn.made[found.choice()[i]]).isEqualTo(i);
      }
      assertThat(drawn.valuesOf(found.choice()))
          .containsExactly(least, within(1e-9 * Arrays.stream(least).max().orElse(0)));
    }
    assertThat(refused).isBetween(3, 100);
  }

  @Test
  void theErrorBoundEnclosesTheTruth() {
    Random random = RandomSystems.seeded(SubstitutionSystemTest.class);
    for (int round = 0; round < 60; round++) {
      Case drawn = random(1 + random.nextInt(6), 0.8, random);
      double[] least = drawn.bruteForce();
      if (Double.isInfinite(Arrays.stream(least).max().orElse(0))) {
        continue;
      }
      for (double tolerance : new double[] {0.4, 1e-2, 1e-5, 1e-9}) {
        LeastCost found = solved(drawn.solve(tolerance));
        assertThat(found.error()).isLessThanOrEqualTo(tolerance);
        for (int i = 0; i < least.length; i++) {
          assertThat(Math.abs(found.value()[i] - least[i]))
              .isLessThanOrEqualTo((found.error() + 1e-13) * least[i]);
        }
      }
    }
  }

  @Test
  void agreesWithHighs() {
    // max Σ xᵢ subject to xᵢ − Σ aₜₖ xₖ ≤ cₜ, x ≥ 0.
    Random random = RandomSystems.seeded(SubstitutionSystemTest.class);
    for (int round = 0; round < 10; round++) {
      Case drawn = random(12 + random.nextInt(20), 0.45, random);
      SparseMatrix.Builder builder = SparseMatrix.builder(drawn.cost.length, drawn.size());
      for (int t = 0; t < drawn.cost.length; t++) {
        builder.add(t, drawn.made[t], 1);
        for (int k = 0; k < drawn.size(); k++) {
          builder.add(t, k, -drawn.rows[t][k]);
        }
      }
      int n = drawn.size();
      double[] minusOnes = new double[n];
      Arrays.fill(minusOnes, -1);
      double[] unbounded = new double[n];
      Arrays.fill(unbounded, Double.POSITIVE_INFINITY);
      double[] below = new double[drawn.cost.length];
      Arrays.fill(below, Double.NEGATIVE_INFINITY);
      LinearProgram program =
          new LinearProgram(
              builder.build(), minusOnes, new double[n], unbounded, below, drawn.cost);
      double[] optimum =
          switch (new HighsSolver(HighsMethod.SIMPLEX).solve(program, UNLIMITED)) {
            case LpOutcome.Optimal(var solution, _) -> solution.primal();
            case LpOutcome other -> throw new AssertionError(other.toString());
          };
      assertThat(solved(drawn.solve(1e-10)).value()).containsExactly(optimum, within(1e-7));
    }
  }

  @Test
  void anAlternativeThatFeedsOnItselfIsNotChosenHoweverCheapItLooks() {
    // The first would cost next to nothing but takes two of itself.
    Case one = new Case(new double[][] {{2}, {0.5}}, new double[] {1e-6, 1}, new int[] {0, 0});
    LeastCost found = solved(one.solve(1e-10));
    assertThat(found.choice()).containsExactly(1);
    assertThat(found.value()[0]).isCloseTo(2, within(1e-9));
  }

  @Test
  void whereEveryChoiceFeedsOnItselfTheEvidenceSaysSo() {
    // The first two feed each other whatever is chosen; the third is free of them.
    Case bad =
        new Case(
            new double[][] {{0, 1.5, 0}, {1.1, 0, 0.1}, {1, 0, 0}, {0, 0, 0.5}},
            new double[] {1, 2, 1, 1},
            new int[] {0, 0, 1, 2});
    assertThat(bad.solve(1e-8))
        .isInstanceOfSatisfying(
            SubstitutionOutcome.Divergent.class,
            found -> {
              double[] z = found.evidence().vector();
              assertThat(Math.min(1.5 * z[1], 1.1 * z[0])).isGreaterThanOrEqualTo(z[0]);
              assertThat(z[0]).isGreaterThanOrEqualTo(z[1]).isPositive();
              assertThat(z[2]).isZero();
            });
  }

  @Test
  void oneAlternativeEachIsTheLinearSystem() {
    Random random = RandomSystems.seeded(SubstitutionSystemTest.class);
    SparseMatrix a = RandomSystems.withRowSums(60, 0.9, random);
    double[] c = random.doubles(60, 0.1, 1).toArray();
    Case linear = new Case(a.toDenseRows(), c, java.util.stream.IntStream.range(0, 60).toArray());
    double[] exact = RandomSystems.exact(a, c);
    double[] value = solved(linear.solve(1e-12)).value();
    for (int i = 0; i < 60; i++) {
      assertThat(value[i]).isCloseTo(exact[i], within(1e-11 * exact[i]));
    }
  }

  @Test
  void hasTheSameBitsOnAnyNumberOfThreads() {
    Random random = RandomSystems.seeded(SubstitutionSystemTest.class);
    int n = 15_000;
    NonnegativeMatrix.Builder builder = NonnegativeMatrix.builder(2 * n, n, 8 * n);
    for (int t = 0; t < 2 * n; t++) {
      for (int k = 0; k < 4; k++) {
        builder.add(random.nextInt(n), 0.4 * random.nextDouble());
      }
      builder.endRow();
    }
    double[] cost = random.doubles(2L * n, 0.1, 1).toArray();
    int[] first = new int[n + 1];
    Arrays.setAll(first, i -> 2 * i);
    SubstitutionSystem system = new SubstitutionSystem(builder.build(), cost, first);
    List<LeastCost> found =
        java.util.stream.IntStream.rangeClosed(1, 3)
            .mapToObj(threads -> {
              try (Workers workers = new Workers(threads)) {
                return solved(system.solve(1e-9, workers, UNLIMITED));
              }
            })
            .toList();
    for (LeastCost other : found) {
      assertThat(other.value()).isEqualTo(found.getFirst().value());
      assertThat(other.choice()).isEqualTo(found.getFirst().choice());
      assertThat(other.error()).isEqualTo(found.getFirst().error());
    }
  }

  @Test
  void stopsWhenToldAndSaysThatNothingIsProven() {
    Case one = new Case(new double[][] {{0.5}}, new double[] {1}, new int[] {0});
    Deadline stop = new Deadline(1e9, progress -> {});
    stop.cancel();
    try (Workers workers = new Workers(1)) {
      assertThat(one.system().solve(1e-8, workers, stop))
          .isInstanceOfSatisfying(
              SubstitutionOutcome.Stopped.class,
              stopped -> assertThat(stopped.best().error()).isInfinite());
    }
  }

  @Test
  void saysWhenRoundingLimitsTheError() {
    Case one = new Case(new double[][] {{0.3}}, new double[] {0.7}, new int[] {0});
    assertThat(one.solve(1e-30))
        .isInstanceOfSatisfying(
            SubstitutionOutcome.Stalled.class,
            stalled -> {
              assertThat(stalled.best().error()).isLessThan(1e-13);
              assertThat(stalled.best().value()[0]).isCloseTo(1, within(1e-13));
            });
  }

  @Test
  void saysWhenACostIsTooSmallToBeSeen() {
    // x₀ = 1, x₁ = 1e-25 + x₀: rounding hides the cost that the proof rests on.
    Case tiny =
        new Case(new double[][] {{0, 0}, {1, 0}}, new double[] {1, 1e-25}, new int[] {0, 1});
    assertThat(tiny.solve(1e-8))
        .isInstanceOfSatisfying(
            SubstitutionOutcome.Stalled.class,
            stalled -> {
              assertThat(stalled.best().error()).isInfinite();
              assertThat(stalled.best().value()).containsExactly(1, 1);
            });
  }

  @Test
  void refusesWhatItCannotUse() {
    NonnegativeMatrix a = NonnegativeMatrix.builder(2, 1, 0).endRow().endRow().build();
    assertThatThrownBy(() -> new SubstitutionSystem(a, new double[] {1, 0}, new int[] {0, 2}))
        .hasMessageContaining("cost of alternative 1 is 0.0; expected a number > 0");
    assertThatThrownBy(() -> new SubstitutionSystem(a, new double[1], new int[] {0, 2}))
        .hasMessageContaining("1 costs and 2 first rows");
    assertThatThrownBy(() -> new SubstitutionSystem(a, new double[] {1, 1}, new int[] {0, 1}))
        .hasMessageContaining("first rows from 0 to 1; expected 0 to 2");
    assertThatThrownBy(
            () -> new Case(new double[][] {{0}}, new double[] {1}, new int[] {0}).solve(2))
        .hasMessageContaining("tolerance 2.0");
  }
}
