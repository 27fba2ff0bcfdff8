package org.ayni.councils.tally.stv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ayni.councils.tally.Candidates;
import org.ayni.councils.tally.CannotBeCountedException;
import org.ayni.councils.tally.Lot;
import org.ayni.councils.tally.RandomBallots;
import org.ayni.councils.tally.RankedBallots;
import org.ayni.councils.tally.RankedRuleContract;
import org.ayni.councils.tally.Ranking;
import org.ayni.councils.tally.Tie;
import org.junit.jupiter.api.Test;

/// Small elections, among them Droop 0.14's tests of ties ("weak tiebreak"), counted there by the
/// rule "Scottish STV". Glasgow's real ones are tested where the readers of ballot files are.
class ScottishStvTest extends RankedRuleContract {

  @Override
  protected List<String> winners(RankedBallots ballots, int seats, Lot lot) {
    return ballots.candidates().names(ScottishStv.count(ballots, seats, lot).elected());
  }

  private static Lot inOrder(int... order) {
    return Lot.ofOrder(Arrays.stream(order).boxed().toList());
  }

  @Test
  void aTieForExclusionIsBrokenByTheEarlierStage() {
    Candidates candidates = RandomBallots.candidates(5);
    RankedBallots ballots =
        RankedBallots.builder(candidates)
            .add(Ranking.of(0, 1), 1)
            .add(Ranking.of(1), 2)
            .add(Ranking.of(2), 3)
            .add(Ranking.of(3), 4)
            .add(Ranking.of(4), 5)
            .build();
    StvCount count = ScottishStv.count(ballots, 2, inOrder(2, 1, 0, 3, 4));
    assertThat(count.quota()).isEqualTo("6.00000");
    // A goes to B, who then has 3 as C has; before, B had fewer.
    assertThat(count.ties())
        .containsExactly(
            new Tie(3, Tie.Purpose.EXCLUSION, List.of(1, 2), 1, Tie.Means.EARLIER_STAGE));
    assertThat(candidates.names(count.elected())).containsExactly("D", "E");
    assertThat(count.stages().getLast().kind()).isEqualTo(Stage.Kind.LAST_VACANCIES);
    assertThat(count.stages().get(3).nonTransferable()).isEqualTo("6.00000");
  }

  @Test
  void aTieAtAllStagesIsBrokenByLot() {
    Candidates candidates = RandomBallots.candidates(6);
    RankedBallots ballots =
        RankedBallots.builder(candidates)
            .add(Ranking.of(0, 2), 10)
            .add(Ranking.of(1), 8)
            .add(Ranking.of(2), 6)
            .add(Ranking.of(3), 5)
            .add(Ranking.of(4, 3), 3)
            .add(Ranking.of(5, 3), 3)
            .build();
    StvCount count = ScottishStv.count(ballots, 4, inOrder(4, 5, 0, 1, 2, 3));
    assertThat(count.quota()).isEqualTo("8.00000");
    assertThat(candidates.names(count.elected())).containsExactly("A", "B", "C", "D");
    // B and C have the quota exactly, no surplus, so E and F are next; they were equal all along.
    assertThat(count.stages())
        .extracting(Stage::kind)
        .containsExactly(Stage.Kind.FIRST_PREFERENCES, Stage.Kind.SURPLUS, Stage.Kind.EXCLUSION);
    assertThat(count.ties())
        .containsExactly(new Tie(3, Tie.Purpose.EXCLUSION, List.of(4, 5), 4, Tie.Means.LOT));
    StvCount other = ScottishStv.count(ballots, 4, inOrder(5, 4, 0, 1, 2, 3));
    assertThat(other.stages().get(2).subject()).hasValue(5);
  }

  /// 9 votes, 2 seats, quota 4. A has 7, surplus 3: each ballot goes on at 3 × 1 / 7 = 0.42857
  /// (cut). Five to B 2.14285, two nowhere 0.85714; lost 3 − 2.14285 − 0.85714 = 0.00001.
  @Test
  void aSurplusGoesOnInFiveDecimalsTheRestIgnored() {
    Candidates candidates = RandomBallots.candidates(3);
    RankedBallots ballots =
        RankedBallots.builder(candidates)
            .add(Ranking.of(0, 1), 5)
            .add(Ranking.of(0), 2)
            .add(Ranking.of(2), 2)
            .build();
    StvCount count = ScottishStv.count(ballots, 2, inOrder(0, 1, 2));
    Stage surplus = count.stages().get(1);
    assertThat(surplus.votes().of(1)).isEqualTo("2.14285");
    assertThat(surplus.nonTransferable()).isEqualTo("0.85714");
    assertThat(surplus.roundingLoss()).isEqualTo("0.00001");
    assertThat(candidates.names(count.elected())).containsExactly("A", "B");
  }

  /// 30 votes, 3 seats, quota 8. A has 12 and B 11: first A's surplus 4, then B's 3.
  @Test
  void theLargestSurplusGoesFirstAndNoStageOfTheOtherIsSkipped() {
    Candidates candidates = RandomBallots.candidates(5);
    RankedBallots ballots =
        RankedBallots.builder(candidates)
            .add(Ranking.of(0, 1, 2), 12)
            .add(Ranking.of(1, 3), 11)
            .add(Ranking.of(2), 3)
            .add(Ranking.of(3), 2)
            .add(Ranking.of(4), 2)
            .build();
    StvCount count = ScottishStv.count(ballots, 3, inOrder(0, 1, 2, 3, 4));
    // B is elected already, so A's ballots pass over B to C: 12 × 4 / 12 at 0.33333 = 3.99996.
    assertThat(count.stages().get(1).votes().of(2)).isEqualTo("6.99996");
    assertThat(count.stages().get(2).subject()).hasValue(1);
    // 3 / 11 = 0.27272; eleven of them 2.99992.
    assertThat(count.stages().get(2).votes().of(3)).isEqualTo("4.99992");
    // E is excluded, its two ballots end; then D, and C is left.
    assertThat(candidates.names(count.elected())).containsExactly("A", "B", "C");
  }

  @Test
  void everyStageAddsUpToTheBallots() {
    Random random = RandomBallots.random(getClass());
    for (int trial = 0; trial < 300; trial++) {
      Candidates candidates = RandomBallots.candidates(2 + random.nextInt(7));
      RankedBallots ballots =
          RandomBallots.ballots(
              candidates, RandomBallots.strict(1 + random.nextInt(60), candidates.size(), random));
      StvCount count =
          ScottishStv.count(ballots, 1 + random.nextInt(4), Lot.ofSeed("", candidates));
      for (Stage stage : count.stages()) {
        BigDecimal sum = stage.votes().sum().add(stage.nonTransferable()).add(stage.roundingLoss());
        assertThat(sum).isEqualByComparingTo(BigDecimal.valueOf(ballots.size()));
      }
    }
  }

  /// Droop proportionality (Woodall 1994): a group that exceeds k quotas and puts the same
  /// candidates above all others elects k of them. The quota in whole votes is at least the Droop
  /// quota, and the decimals lost stay below a vote here.
  @Test
  void aGroupOfTwoQuotasElectsTwoOfItsOwn() {
    Random random = RandomBallots.random(getClass());
    for (int trial = 0; trial < 200; trial++) {
      Candidates candidates = RandomBallots.candidates(7);
      RankedBallots.Builder builder = RankedBallots.builder(candidates);
      // 45 of 100 voters put A, B and C in some order above everybody; 4 seats, quota 21.
      for (int v = 0; v < 45; v++) {
        List<Integer> own = RandomBallots.shuffled(3, random);
        builder.add(Ranking.of(own.get(0), own.get(1), own.get(2), 3 + random.nextInt(4)), 1);
      }
      for (int v = 0; v < 55; v++) {
        List<Integer> order = RandomBallots.shuffled(4, random);
        builder.add(Ranking.of(3 + order.get(0), 3 + order.get(1), random.nextInt(3)), 1);
      }
      List<String> winners = winners(builder.build(), 4, Lot.ofSeed("", candidates));
      assertThat(winners.stream().filter(name -> "ABC".contains(name)).count())
          .isGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void noBallotNoSeatAndEqualsAreRefused() {
    Candidates candidates = RandomBallots.candidates(2);
    Lot lot = Lot.ofSeed("", candidates);
    RankedBallots none = RankedBallots.builder(candidates).build();
    assertThatThrownBy(() -> ScottishStv.count(none, 1, lot))
        .isInstanceOf(CannotBeCountedException.class)
        .hasMessageContaining("no ballot");
    RankedBallots equal =
        RankedBallots.builder(candidates).add(Ranking.ofTiers(new int[] {0, 1}), 1).build();
    assertThatThrownBy(() -> ScottishStv.count(equal, 1, lot))
        .isInstanceOf(IllegalArgumentException.class);
    RankedBallots one = RankedBallots.builder(candidates).add(Ranking.of(0), 1).build();
    assertThatThrownBy(() -> ScottishStv.count(one, 0, lot)).hasMessageContaining("0 seats");
  }
}
