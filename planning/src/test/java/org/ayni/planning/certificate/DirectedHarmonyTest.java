package org.ayni.planning.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.ayni.kernel.rounding.Rounding;
import org.ayni.planning.problem.HarmonyFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectedHarmonyTest {

  @Test
  void valuesAreThoseOfTheFormula() {
    assertThat(DirectedHarmony.at(0, Rounding.NEAREST)).isEqualTo(-1.5);
    assertThat(DirectedHarmony.at(0.5, Rounding.DOWN)).isEqualTo(-0.625);
    assertThat(DirectedHarmony.at(1, Rounding.DOWN)).isZero();
    assertThat(DirectedHarmony.at(Math.E, Rounding.NEAREST)).isCloseTo(1, within(1e-15));
  }

  @Test
  void surplusIsThatOfTheBestPointInReach() {
    // Price 1/2: best at c = 2, ln 2 − 1.
    assertThat(surplus(1, 0.5, 0, 10, Rounding.NEAREST)).isCloseTo(Math.log(2) - 1, within(1e-15));
    // Price 3/2: best at c = 1/2, −0.625 − 0.75.
    assertThat(surplus(1, 1.5, 0, 10, Rounding.NEAREST)).isEqualTo(-1.375);
    // Out of reach: at the ends, 3 ln 1.5 − 0.5 · 3 · 1.5 and −0.6 · 4.
    assertThat(surplus(3, 1.5, 0, 1.5, Rounding.NEAREST))
        .isCloseTo(3 * Math.log(1.5) - 2.25, within(1e-15));
    assertThat(surplus(0, 0.6, 4, 9, Rounding.NEAREST)).isCloseTo(-2.4, within(1e-15));
    // Nothing costs anything and nothing limits: no bound.
    assertThat(surplus(1, 0, 0, Double.POSITIVE_INFINITY, Rounding.UP)).isInfinite();
  }

  private static double surplus(
      double weight, double cost, double least, double most, Rounding rounding) {
    return DirectedHarmony.surplus(weight, -cost, least, most, rounding);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void noPointInReachBringsMoreThanTheSurplusRoundedUp(long seed) {
    Random random = new Random(seed);
    for (int k = 0; k < 2000; k++) {
      double weight = random.nextDouble();
      double cost = 2.5 * weight * random.nextDouble();
      double least = random.nextDouble();
      double most = least + 3 * random.nextDouble();
      double surplus = surplus(weight, cost, least, most, Rounding.UP);
      double at = HarmonyFunction.best(cost / weight, least, most);
      for (double c : new double[] {least, most, at, Math.clamp(at * (1 + 1e-9), least, most)}) {
        double reached =
            Rounding.DOWN.add(
                Rounding.DOWN.multiply(weight, DirectedHarmony.at(c, Rounding.DOWN)),
                Rounding.DOWN.multiply(-cost, c));
        assertThat(reached).as("seed %d", seed).isLessThanOrEqualTo(surplus);
      }
      assertThat(weight * HarmonyFunction.at(at) - cost * at)
          .as("seed %d", seed)
          .isCloseTo(surplus, within(1e-14));
      assertThat(surplus(weight, cost, least, most, Rounding.NEAREST))
          .as("seed %d", seed)
          .isLessThanOrEqualTo(surplus);
    }
  }
}
