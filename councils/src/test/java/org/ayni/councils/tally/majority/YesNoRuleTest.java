package org.ayni.councils.tally.majority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.ayni.councils.tally.CannotBeCountedException;
import org.ayni.councils.tally.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YesNoRuleTest {

  private static final Rational HALF = Rational.of(1, 2);
  private static final Rational TWO_THIRDS = Rational.of(2, 3);

  @ParameterizedTest
  @CsvSource({"6,5,true", "5,5,false", "5,6,false", "0,0,false", "1,0,true"})
  void aSimpleMajorityIsMoreThanHalfOfYesAndNo(long yes, long no, boolean passed) {
    YesNoCount count =
        YesNoRule.SIMPLE.count(new YesNoVotes(yes, no, 100, 0), OptionalLong.empty());
    assertThat(count.passed()).isEqualTo(passed);
  }

  @Test
  void twoThirdsMayBeReachedExactly() {
    YesNoRule rule = new YesNoRule(Rational.ZERO, TWO_THIRDS, false, YesNoRule.Base.CAST);
    assertThat(rule.count(new YesNoVotes(20, 10, 0, 0), OptionalLong.empty()).passed()).isTrue();
    assertThat(rule.count(new YesNoVotes(199, 100, 0, 0), OptionalLong.empty()).passed()).isFalse();
  }

  /// 25 members, quorum of half: 12.5, so 13 must be present; abstentions are present, invalid not.
  @Test
  void aQuorumCountsWhoIsPresent() {
    YesNoRule rule = new YesNoRule(HALF, HALF, true, YesNoRule.Base.CAST);
    OptionalLong roll = OptionalLong.of(25);
    assertThat(rule.count(new YesNoVotes(6, 3, 3, 5), roll).quorate()).isFalse();
    YesNoCount quorate = rule.count(new YesNoVotes(6, 3, 4, 0), roll);
    assertThat(quorate.quorate()).isTrue();
    assertThat(quorate.passed()).isTrue();
    assertThat(quorate.presentNeeded()).isEqualTo(Rational.of(25, 2));
  }

  @Test
  void theBaseOfTheMajorityMatters() {
    YesNoVotes votes = new YesNoVotes(10, 5, 8, 0);
    OptionalLong roll = OptionalLong.of(40);
    assertThat(new YesNoRule(Rational.ZERO, HALF, true, YesNoRule.Base.CAST).count(votes, roll))
        .returns(true, YesNoCount::passed);
    assertThat(new YesNoRule(Rational.ZERO, HALF, true, YesNoRule.Base.PRESENT).count(votes, roll))
        .returns(false, YesNoCount::passed)
        .returns(23L, YesNoCount::base);
    assertThat(new YesNoRule(Rational.ZERO, HALF, true, YesNoRule.Base.ROLL).count(votes, roll))
        .returns(false, YesNoCount::passed)
        .returns(40L, YesNoCount::base);
  }

  @Test
  void aRollThatIsMissingOrTooSmallIsRefused() {
    YesNoRule rule = new YesNoRule(HALF, HALF, true, YesNoRule.Base.CAST);
    YesNoVotes votes = new YesNoVotes(2, 1, 0, 1);
    assertThatThrownBy(() -> rule.count(votes, OptionalLong.empty()))
        .isInstanceOf(CannotBeCountedException.class)
        .hasMessageContaining("number of members");
    assertThatThrownBy(() -> rule.count(votes, OptionalLong.of(3)))
        .hasMessageContaining("4 votes of 3 members");
  }
}
