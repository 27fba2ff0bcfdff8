package org.ayni.councils.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class RationalTest {

  @Test
  void fractionsAreInLowestTermsWithTheSignAbove() {
    assertThat(Rational.of(6, -4)).isEqualTo(Rational.of(-3, 2)).hasToString("-3/2");
    assertThat(Rational.of(0, 7)).isEqualTo(Rational.ZERO).hasToString("0");
  }

  @Test
  void arithmeticIsExact() {
    Rational third = Rational.of(1, 3);
    assertThat(third.plus(third).plus(third)).isEqualTo(Rational.ONE);
    assertThat(third.minus(Rational.of(1, 2))).isEqualTo(Rational.of(-1, 6));
    assertThat(third.times(6).dividedBy(4)).isEqualTo(Rational.of(1, 2));
    assertThat(Rational.of(new BigDecimal("102533.36"))).isEqualTo(Rational.of(2563334, 25));
    assertThat(Rational.of(new BigDecimal("1E+3"))).isEqualTo(Rational.of(1000));
  }

  @Test
  void decimalsAreRoundedHalfUp() {
    assertThat(Rational.of(2, 3).toDecimal(2)).isEqualTo("0.67");
    assertThat(Rational.of(1, 8).toDecimal(2)).isEqualTo("0.13");
  }

  @Test
  void theFloorIsBelowForNegativesToo() {
    assertThat(Rational.of(7, 2).floor()).isEqualTo(BigInteger.valueOf(3));
    assertThat(Rational.of(-7, 2).floor()).isEqualTo(BigInteger.valueOf(-4));
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    for (String written : new String[] {"0", "31", "62/3", "-7/2"}) {
      assertThat(Rational.parse(written)).hasToString(written);
    }
    assertThat(Rational.parse("12.5")).isEqualTo(Rational.of(25, 2));
    assertThatThrownBy(() -> Rational.parse("a/3")).isInstanceOf(NumberFormatException.class);
    assertThatThrownBy(() -> Rational.parse("1/0")).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void dividingByNothingThrows() {
    assertThatThrownBy(() -> Rational.ONE.dividedBy(0)).isInstanceOf(ArithmeticException.class);
  }
}
