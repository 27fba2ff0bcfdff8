package org.ayni.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.ayni.kernel.matrix.SparseMatrix;
import org.junit.jupiter.api.Test;

class SpectralRadiusTest {

  @Test
  void theBoundsMeetAtTheLargestEigenvalue() {
    // A = [0.15 0.25; 0.2 0.05] (Miller & Blair, 2009, Table 2.3): λ² − 0.2 λ − 0.0425 = 0.
    double expected = 0.1 + Math.sqrt(0.01 + 0.0425);
    assertBounds(new double[][] {{0.15, 0.25}, {0.2, 0.05}}, expected);
  }

  @Test
  void matricesThatTurnInCirclesAndMatricesThatFallApartAreNoTrap() {
    assertBounds(new double[][] {{0, 0.9}, {0.9, 0}}, 0.9);
    assertBounds(new double[][] {{0.3, 0.5, 0}, {0, 0.8, 0}, {0, 0, 0.1}}, 0.8);
    assertBounds(new double[][] {{0, 1}, {0, 0}}, 0, 0.01);
    assertBounds(new double[0][0], 0);
  }

  @Test
  void theBoundsHoldForRandomMatricesOfKnownRadius() {
    long seed = 20260101;
    Random random = new Random(seed);
    for (int trial = 0; trial < 50; trial++) {
      // Columns that all add up to r have spectral radius r (left vector of ones).
      int n = 1 + random.nextInt(20);
      double r = 0.2 + random.nextDouble();
      double[][] a = new double[n][n];
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
          a[i][j] = random.nextDouble();
          sum += a[i][j];
        }
        for (int i = 0; i < n; i++) {
          a[i][j] *= r / sum;
        }
      }
      SpectralRadius bounds = SpectralRadius.of(SparseMatrix.ofRows(a));
      assertThat(bounds.lower()).as("seed %d, trial %d", seed, trial).isCloseTo(r, within(1e-6));
      assertThat(bounds.upper()).as("seed %d, trial %d", seed, trial).isCloseTo(r, within(1e-6));
    }
  }

  @Test
  void withNegativeCellsOnlyTheUpperBoundIsClaimed() {
    SpectralRadius bounds =
        SpectralRadius.of(SparseMatrix.ofRows(new double[][] {{0.5, -0.9}, {0.9, 0.5}}));
    assertThat(bounds.hasNegativeCells()).isTrue();
    assertThat(bounds.upper()).isCloseTo(1.4, within(1e-6));
    assertThat(bounds.isBelowOne()).isFalse();
    assertThat(bounds.isAtLeastOne()).isFalse();
  }

  @Test
  void onlySquareMatricesHaveOne() {
    assertThatThrownBy(() -> SpectralRadius.of(SparseMatrix.builder(2, 3).build()))
        .hasMessageContaining("2 × 3");
  }

  private static void assertBounds(double[][] rows, double expected) {
    assertBounds(rows, expected, 1e-7);
  }

  private static void assertBounds(double[][] rows, double expected, double width) {
    SpectralRadius bounds = SpectralRadius.of(SparseMatrix.ofRows(rows));
    assertThat(bounds.lower()).isBetween(expected - width, expected + 1e-12);
    assertThat(bounds.upper()).isBetween(expected - 1e-12, expected + width);
  }
}
