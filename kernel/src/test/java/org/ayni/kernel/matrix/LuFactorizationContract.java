package org.ayni.kernel.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every LU factorization must do.
abstract class LuFactorizationContract {

  /// M = [2 1; 4 5]: det 6, M⁻¹ = [5 −1; −4 2] / 6; the pivot of column 0 lies in row 1.
  private static final SparseMatrix SMALL = SparseMatrix.ofRows(new double[][] {{2, 1}, {4, 5}});

  abstract LuFactorization factor(SparseMatrix matrix);

  abstract LuFactorization identityLess(SparseMatrix matrix);

  @Test
  void solvesASystemWorkedByHand() {
    // 2·1 + 1·2 = 4, 4·1 + 5·2 = 14
    assertThat(factor(SMALL).solve(new double[] {4, 14}))
        .containsExactly(new double[] {1, 2}, within(1e-15));
  }

  @Test
  void solvesTheTransposedSystemWorkedByHand() {
    // 2·1 + 4·2 = 10, 1·1 + 5·2 = 11
    assertThat(factor(SMALL).solveTransposed(new double[] {10, 11}))
        .containsExactly(new double[] {1, 2}, within(1e-15));
  }

  /// I − M = [−1 −1; −4 −4] is singular; of M / 10 it is [.8 −.1; −.4 .5] with determinant .36.
  @Test
  void factorsTheIdentityLessAMatrixWithoutFormingIt() {
    SparseMatrix tenth = SMALL.scaleRows(new double[] {0.1, 0.1});
    LuFactorization lu = identityLess(tenth);
    assertThat(lu.solve(new double[] {0.7, 0.1}))
        .containsExactly(new double[] {1, 1}, within(1e-15));
    assertThat(lu.reciprocalCondition()).isBetween(0.1, 1.0);
    assertThatThrownBy(() -> identityLess(SMALL)).isInstanceOf(SingularMatrixException.class);
  }

  @Test
  void invertsWhenAsked() {
    DenseMatrix inverse = factor(SMALL).inverse();
    assertThat(inverse.column(0)).containsExactly(new double[] {5 / 6.0, -4 / 6.0}, within(1e-15));
    assertThat(inverse.column(1)).containsExactly(new double[] {-1 / 6.0, 2 / 6.0}, within(1e-15));
  }

  @Test
  void solvesSeveralRightHandSidesAtOnce() {
    DenseMatrix b = DenseMatrix.ofRows(new double[][] {{4, 2, 0}, {14, 4, 6}});
    DenseMatrix x = factor(SMALL).solve(b);
    assertThat(x.columns()).isEqualTo(3);
    assertThat(x.column(0)).containsExactly(new double[] {1, 2}, within(1e-15));
    assertThat(x.column(1)).containsExactly(new double[] {1, 0}, within(1e-15));
    assertThat(x.column(2)).containsExactly(new double[] {-1, 2}, within(1e-15));
    DenseMatrix z = factor(SMALL).solveTransposed(DenseMatrix.ofRows(new double[][] {{10}, {11}}));
    assertThat(z.column(0)).containsExactly(new double[] {1, 2}, within(1e-15));
  }

  @Test
  void leavesNoTraceInRandomSystems() {
    long seed = Long.getLong("ayni.seed", 20261122);
    System.out.println("LuFactorizationContract seed " + seed);
    Random random = new Random(seed);
    for (int n : new int[] {1, 2, 3, 17, 90}) {
      SparseMatrix m = wellConditioned(n, random);
      LuFactorization lu = factor(m);
      double[] x = random.doubles(n, -1, 1).toArray();
      assertThat(lu.solve(m.multiply(x))).as("n=%s", n).containsExactly(x, within(1e-11));
      assertThat(lu.solveTransposed(m.multiplyTransposed(x)))
          .as("n=%s, transposed", n)
          .containsExactly(x, within(1e-11));
    }
  }

  @Test
  void givesTheSameAnswerFromManyThreads() {
    Random random = new Random(7);
    SparseMatrix m = wellConditioned(120, random);
    LuFactorization lu = factor(m);
    double[] b = random.doubles(120).toArray();
    double[] expected = lu.solve(b);
    IntStream.range(0, 64)
        .parallel()
        .forEach(k -> {
          assertThat(lu.solve(b)).isEqualTo(expected);
          assertThat(factor(m).solve(b)).isEqualTo(expected);
        });
  }

  @Test
  void namesTheColumnThatMakesAMatrixSingular() {
    // column 2 = column 0 + column 1
    SparseMatrix m = SparseMatrix.ofRows(new double[][] {{1, 0, 1}, {0, 1, 1}, {1, 1, 2}});
    assertThatThrownBy(() -> factor(m))
        .isInstanceOfSatisfying(
            SingularMatrixException.class, e -> assertThat(e.pivot()).isEqualTo(2))
        .hasMessageContaining("3 × 3")
        .hasMessageContaining("column 2");
  }

  @Test
  void estimatesTheConditionOfADiagonalMatrix() {
    // ‖M‖₁ = 4, ‖M⁻¹‖₁ = 1/0.001
    SparseMatrix m = SparseMatrix.ofRows(new double[][] {{4, 0}, {0, 0.001}});
    assertThat(factor(m).reciprocalCondition()).isEqualTo(0.00025, within(1e-12));
  }

  @Test
  void tellsTheHilbertMatrixIsAlmostSingular() {
    // Condition of the 8 × 8 Hilbert matrix in the 1-norm: 3.387e10 (Higham 2002, section 28.1).
    double[][] hilbert = new double[8][8];
    for (int i = 0; i < 8; i++) {
      for (int j = 0; j < 8; j++) {
        hilbert[i][j] = 1.0 / (i + j + 1);
      }
    }
    assertThat(1 / factor(SparseMatrix.ofRows(hilbert)).reciprocalCondition())
        .isBetween(3.387e10 / 3, 3.39e10);
  }

  @Test
  void factorsTheEmptyMatrix() {
    LuFactorization lu = factor(SparseMatrix.builder(0, 0).build());
    assertThat(lu.solve(new double[0])).isEmpty();
    assertThat(lu.inverse().rows()).isZero();
    assertThat(lu.reciprocalCondition()).isEqualTo(1);
  }

  @Test
  void refusesShapesThatDoNotFit() {
    assertThatThrownBy(() -> factor(SparseMatrix.builder(2, 3).build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 × 3");
    assertThatThrownBy(() -> factor(SMALL).solve(new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("length 3")
        .hasMessageContaining("2 × 2");
    assertThatThrownBy(() -> factor(SMALL).solve(DenseMatrix.identity(3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 × 3")
        .hasMessageContaining("2 × 2");
  }

  /// Random entries with a heavy diagonal, rows shuffled so that pivoting is needed.
  static SparseMatrix wellConditioned(int n, Random random) {
    SparseMatrix.Builder builder = SparseMatrix.builder(n, n);
    for (int i = 0; i < n; i++) {
      int row = (i + n / 2) % n;
      for (int j = 0; j < n; j++) {
        builder.add(row, j, (i == j ? 2 : 0) + (random.nextDouble() - 0.5) / n);
      }
    }
    return builder.build();
  }
}
