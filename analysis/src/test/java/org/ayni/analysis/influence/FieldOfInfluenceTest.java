package org.ayni.analysis.influence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.ayni.analysis.RandomTables;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.kernel.matrix.DenseMatrix;
import org.ayni.kernel.matrix.LuFactorization;
import org.ayni.kernel.matrix.SparseMatrix;
import org.junit.jupiter.api.Test;

class FieldOfInfluenceTest {

  private final LeontiefModel model =
      LeontiefModel.of(
          RandomTables.balanced(8, new Random(RandomTables.seed(FieldOfInfluenceTest.class))));
  private final FieldOfInfluence influence = new FieldOfInfluence(model);

  private DenseMatrix inverseWith(int input, int user, double epsilon) {
    SparseMatrix.Builder builder = SparseMatrix.builder(8, 8);
    model.inputCoefficients().forEach((i, j, a) -> builder.add(i, j, -a));
    builder.add(input, user, -epsilon);
    for (int i = 0; i < 8; i++) {
      builder.add(i, i, 1);
    }
    return LuFactorization.of(builder.build()).inverse();
  }

  @Test
  void aChangedCoefficientMovesTheInverseAsItsFieldSays() {
    DenseMatrix before = model.inverse();
    DenseMatrix after = inverseWith(2, 5, 0.04);
    for (int k = 0; k < 8; k++) {
      for (int l = 0; l < 8; l++) {
        assertThat(influence.change(2, 5, 0.04, k, l))
            .isEqualTo(after.get(k, l) - before.get(k, l), within(1e-12));
      }
    }
  }

  @Test
  void theFieldIsTheDerivativeAndItsCellsAddUpToItsSize() {
    double epsilon = 1e-6;
    DenseMatrix field = influence.field(3, 1);
    DenseMatrix before = model.inverse();
    DenseMatrix after = inverseWith(3, 1, epsilon);
    double sum = 0;
    for (int k = 0; k < 8; k++) {
      for (int l = 0; l < 8; l++) {
        assertThat(field.get(k, l))
            .isEqualTo((after.get(k, l) - before.get(k, l)) / epsilon, within(1e-4));
        sum += field.get(k, l);
      }
    }
    assertThat(influence.influence(3, 1)).isEqualTo(sum, within(1e-10));
  }

  @Test
  void theLargestComeFirst() {
    List<FieldOfInfluence.Influence> largest = influence.largest(10);
    assertThat(largest)
        .hasSize(10)
        .isSortedAccordingTo((a, b) -> Double.compare(b.influence(), a.influence()));
    assertThat(largest).allMatch(f -> f.coefficient() > 0);
  }

  @Test
  void aChangeThatNoEconomyCanBearIsRefused() {
    assertThatThrownBy(() -> influence.change(2, 5, 1e6, 0, 0)).hasMessageContaining("too large");
  }
}
