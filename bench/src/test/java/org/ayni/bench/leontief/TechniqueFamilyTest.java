package org.ayni.bench.leontief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.ayni.kernel.fixedpoint.NonnegativeMatrix;
import org.junit.jupiter.api.Test;

class TechniqueFamilyTest {

  private static Map<Integer, Double> row(NonnegativeMatrix a, int t) {
    Map<Integer, Double> row = new TreeMap<>();
    a.forEachInRow(t, row::put);
    return row;
  }

  @Test
  void everyTechniqueHasTwentyDifferentInputsThatLeaveRoomToLive() {
    TechniqueFamily family = TechniqueFamily.of(3000, 3, Reach.BANDED, 7);
    NonnegativeMatrix inputs = family.inputs();
    assertThat(inputs.rows()).isEqualTo(9000);
    assertThat(inputs.columns()).isEqualTo(3000);
    for (int t = 0; t < inputs.rows(); t++) {
      Map<Integer, Double> row = row(inputs, t);
      assertThat(row).hasSize(20);
      assertThat(row.values().stream().mapToDouble(v -> v).sum()).isBetween(0.449999, 0.750001);
      int product = t / 3;
      for (int input : row.keySet()) {
        int away = Math.abs(input - product);
        assertThat(Math.min(away, 3000 - away)).isLessThanOrEqualTo(Reach.HALF_WIDTH);
      }
    }
    assertThat(Arrays.stream(family.labour()).allMatch(l -> l >= 0.1 && l <= 1)).isTrue();
    assertThat(family.firstTechniques()).startsWith(0, 3, 6).endsWith(9000).hasSize(3001);
  }

  @Test
  void theSameSeedMakesTheSameNumbers() {
    NonnegativeMatrix one = TechniqueFamily.of(200, 1, Reach.RANDOM, 7).inputs();
    NonnegativeMatrix same = TechniqueFamily.of(200, 1, Reach.RANDOM, 7).inputs();
    NonnegativeMatrix other = TechniqueFamily.of(200, 1, Reach.RANDOM, 8).inputs();
    assertThat(row(one, 123)).isEqualTo(row(same, 123)).isNotEqualTo(row(other, 123));
    assertThat(TechniqueFamily.demands(50, 2, 7)[1])
        .isEqualTo(TechniqueFamily.demands(50, 2, 7)[1]);
  }

  @Test
  void verySmallEconomiesHaveFewerInputsAndTinyOnesAreRefused() {
    assertThat(TechniqueFamily.of(9, 1, Reach.BANDED, 1).inputs().entries()).isEqualTo(27);
    assertThatThrownBy(() -> TechniqueFamily.of(2, 1, Reach.RANDOM, 1))
        .hasMessage("2 products; expected at least 3");
  }
}
