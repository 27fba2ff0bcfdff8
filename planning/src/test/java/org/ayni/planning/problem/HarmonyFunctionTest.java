package org.ayni.planning.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmonyFunctionTest {

  @Test
  void itIsNothingAtTheTargetAndMinusThreeHalvesWhenNothingIsMet() {
    assertThat(HarmonyFunction.at(1)).isZero();
    assertThat(HarmonyFunction.at(0)).isEqualTo(-1.5);
    assertThat(HarmonyFunction.at(Math.E)).isCloseTo(1, within(1e-15));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 0.999, 1, 1.001, 2, 50})
  void itsSlopeIsWhatItGainsForALittleMore(double c) {
    double step = 1e-6;
    assertThat((HarmonyFunction.at(c + step) - HarmonyFunction.at(c)) / step)
        .isCloseTo(HarmonyFunction.slope(c), within(2e-6));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.01, 0.5, 0.99, 1, 1.5, 2, 3})
  void noOtherAmountIsBetterThanTheBestAtAPrice(double price) {
    double best = HarmonyFunction.best(price, 0.2, 40);
    double value = HarmonyFunction.at(best) - price * best;
    for (double c = 0.2; c <= 40; c += 0.05) {
      assertThat(HarmonyFunction.at(c) - price * c).isLessThanOrEqualTo(value + 1e-12);
    }
  }
}
