package org.ayni.kernel.fixedpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import org.ayni.kernel.matrix.SparseMatrix;
import org.ayni.kernel.run.RunControl;
import org.junit.jupiter.api.Test;

class RelaxationCycleTest {

  @Test
  void findsTheEigenvaluesOfASmallHessenbergMatrix() {
    // λ³ − 6 λ² + 11 λ − 6 = (λ − 1)(λ − 2)(λ − 3), as a companion matrix.
    List<double[]> roots =
        RelaxationCycle.eigenvalues(new double[][] {{6, -11, 6}, {1, 0, 0}, {0, 1, 0}});
    roots.sort(Comparator.comparingDouble(z -> z[0]));
    for (int k = 0; k < 3; k++) {
      assertThat(roots.get(k)[0]).isCloseTo(k + 1, within(1e-9));
      assertThat(roots.get(k)[1]).isCloseTo(0, within(1e-9));
    }
  }

  @Test
  void findsComplexPairs() {
    // λ² + 1.
    List<double[]> roots = RelaxationCycle.eigenvalues(new double[][] {{0, -1}, {1, 0}});
    roots.sort(Comparator.comparingDouble(z -> z[1]));
    assertThat(roots.get(0)).containsExactly(new double[] {0, -1}, within(1e-9));
    assertThat(roots.get(1)).containsExactly(new double[] {0, 1}, within(1e-9));
  }

  @Test
  void theFactorsAreTheInversesOfOneMinusTheEigenvalues() {
    // Triangular with 0.5, 0.2 and 0 on the diagonal: 1/.5 = 2, 1/.8 = 1.25, 1; Leja's order begins
    // with the largest 1 − λ, then takes the farthest.
    SparseMatrix a =
        SparseMatrix.ofRows(new double[][] {{0.5, 0.1, 0.1}, {0, 0.2, 0.1}, {0, 0, 0}});
    try (Workers workers = new Workers(1)) {
      double[] omega = RelaxationCycle.of(NonnegativeMatrix.of(a), workers, RunControl.unlimited());
      assertThat(omega).containsExactly(new double[] {1, 2, 1.25}, within(1e-6));
    }
  }
}
