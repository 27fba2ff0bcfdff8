package org.ayni.kernel.rounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundingTest {

  private static BigDecimal exact(double value) {
    return new BigDecimal(value);
  }

  /// `low` and `high` are the doubles next to `real` on either side, or equal to it.
  private static void assertTightAround(BigDecimal real, double low, double high, String what) {
    assertThat(exact(low)).as(what).isLessThanOrEqualTo(real);
    assertThat(exact(high)).as(what).isGreaterThanOrEqualTo(real);
    assertThat(high).as(what).isIn(low, Math.nextUp(low));
  }

  @Test
  void exactResultsStayExact() {
    for (Rounding rounding : Rounding.values()) {
      assertThat(rounding.add(1, 2)).isEqualTo(3);
      assertThat(rounding.multiply(3, 0.25)).isEqualTo(0.75);
      assertThat(rounding.divide(3, 4)).isEqualTo(0.75);
      assertThat(rounding.add(0.1, -0.1)).isZero();
      assertThat(rounding.timesPower(3, 0.5, 2)).isEqualTo(0.75);
    }
  }

  @Test
  void aSumThatCancelsIsBoundedOnBothSides() {
    // 10¹⁶ + 1 − 10¹⁶ is 1; to nearest it comes out as 0.
    assertThat(Rounding.NEAREST.add(Rounding.NEAREST.add(1e16, 1), -1e16)).isZero();
    assertThat(Rounding.UP.add(Rounding.UP.add(1e16, 1), -1e16)).isEqualTo(2);
    assertThat(Rounding.DOWN.add(Rounding.DOWN.add(1e16, 1), -1e16)).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyOperationIsEnclosedByNeighbouringDoubles(long seed) {
    Random random = new Random(seed);
    for (int k = 0; k < 5000; k++) {
      double a = random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
      double b = random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
      String what = "seed " + seed + ": " + a + ", " + b;
      assertTightAround(
          exact(a).add(exact(b)), Rounding.DOWN.add(a, b), Rounding.UP.add(a, b), what);
      assertTightAround(
          exact(a).multiply(exact(b)),
          Rounding.DOWN.multiply(a, b),
          Rounding.UP.multiply(a, b),
          what);
      assertTightAround(
          exact(a).divide(exact(b), new MathContext(60)),
          Rounding.DOWN.divide(a, b),
          Rounding.UP.divide(a, b),
          what);
    }
  }

  @Test
  void theFactorOfASumIsRoundedTheRightWayForEitherSign() {
    double x = 0.3;
    BigDecimal real = BigDecimal.ONE.subtract(exact(0.1));
    for (double sign : new double[] {1, -1}) {
      BigDecimal product = real.multiply(exact(sign * x));
      assertThat(exact(Rounding.UP.sumTimes(1, -0.1, sign * x))).isGreaterThanOrEqualTo(product);
      assertThat(exact(Rounding.DOWN.sumTimes(1, -0.1, sign * x))).isLessThanOrEqualTo(product);
    }
  }

  @Test
  void whatUnderflowsIsNotLost() {
    double tiny = Double.MIN_VALUE;
    assertThat(Rounding.UP.multiply(tiny, 0.25)).isEqualTo(tiny);
    assertThat(Rounding.DOWN.multiply(tiny, 0.25)).isLessThanOrEqualTo(0);
    assertThat(Rounding.DOWN.multiply(-tiny, 0.25)).isEqualTo(-tiny);
    assertThat(Rounding.UP.divide(tiny, 4)).isEqualTo(tiny);
  }

  @Test
  void whatOverflowsToTheWrongSideEndsAtTheLargestNumber() {
    double most = Double.MAX_VALUE;
    assertThat(Rounding.DOWN.add(most, most)).isEqualTo(most);
    assertThat(Rounding.UP.add(most, most)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Rounding.UP.multiply(-most, 2)).isEqualTo(-most);
    assertThat(Rounding.DOWN.divide(most, 0.5)).isEqualTo(most);
    assertThat(Rounding.DOWN.add(Double.POSITIVE_INFINITY, -1)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Rounding.UP.add(Double.NaN, 1)).isNaN();
  }
}
