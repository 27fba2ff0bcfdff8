package org.ayni.councils.tally.stv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.ayni.councils.tally.Candidates;
import org.ayni.councils.tally.Lot;
import org.ayni.councils.tally.RandomBallots;
import org.ayni.councils.tally.RankedBallots;
import org.ayni.councils.tally.RankedRuleContract;
import org.ayni.councils.tally.Ranking;
import org.junit.jupiter.api.Test;

/// Small elections of Droop 0.14, counted there by the rule "PR Foundation Meek Reference".
class MeekStvTest extends RankedRuleContract {

  private static final Candidates TWINS = Candidates.of("Castor", "Pollux", "Helen");

  @Override
  protected List<String> winners(RankedBallots ballots, int seats, Lot lot) {
    return ballots.candidates().names(MeekStv.count(ballots, seats, lot).elected());
  }

  /// Castor has 4, quota 2.000000001; keeps ⌈2.000000001 / 4⌉ = 0.500000001 of each of four
  /// ballots: 2.000000004; Pollux gets four times 0.499999999.
  @Test
  void droops42HasItsPublishedFigures() {
    RankedBallots ballots =
        RankedBallots.builder(TWINS).add(Ranking.of(0, 1), 4).add(Ranking.of(2), 2).build();
    StvCount count = MeekStv.count(ballots, 2, Lot.ofSeed("", TWINS));
    assertThat(TWINS.names(count.elected())).containsExactly("Castor", "Helen");
    assertThat(count.quota()).isEqualTo("2.000000001");
    Stage exclusion =
        count.stages().stream()
            .filter(stage -> stage.kind() == Stage.Kind.EXCLUSION)
            .findFirst()
            .orElseThrow();
    assertThat(exclusion.subject()).hasValue(1);
    assertThat(exclusion.votes().of(0)).isEqualTo("2.000000004");
    assertThat(exclusion.votes().of(1)).isEqualTo("1.999999996");
    assertThat(exclusion.votes().of(2)).isEqualTo("2.000000000");
    assertThat(exclusion.surplus()).isEqualTo("0.000000003");
    assertThat(count.ties()).isEmpty();
  }

  @Test
  void droops513HasItsPublishedFigures() {
    RankedBallots ballots =
        RankedBallots.builder(TWINS)
            .add(Ranking.of(0, 1), 5)
            .add(Ranking.of(1), 1)
            .add(Ranking.of(2), 3)
            .build();
    StvCount count = MeekStv.count(ballots, 2, Lot.ofSeed("", TWINS));
    assertThat(TWINS.names(count.elected())).containsExactly("Castor", "Helen");
    assertThat(count.quota()).isEqualTo("3.000000001");
    Stage exclusion = count.stages().get(2);
    assertThat(exclusion.votes().of(0)).isEqualTo("3.000000005");
    assertThat(exclusion.votes().of(1)).isEqualTo("2.999999995");
    assertThat(exclusion.surplus()).isEqualTo("0.000000004");
  }

  /// Meek's own reason for the method (Hill, Wichmann and Woodall 1987, principle 1): once somebody
  /// is excluded, all is as if they had never stood.
  @Test
  void whoIsExcludedFirstMightAsWellNotHaveStood() {
    Random random = RandomBallots.random(getClass());
    int compared = 0;
    for (int trial = 0; trial < 100; trial++) {
      Candidates candidates = RandomBallots.candidates(5);
      RankedBallots ballots =
          RandomBallots.ballots(candidates, RandomBallots.strict(41, 5, random));
      StvCount count = MeekStv.count(ballots, 2, Lot.ofSeed("", candidates));
      Stage first = count.stages().get(1);
      if (first.kind() == Stage.Kind.EXCLUSION && count.ties().isEmpty()) {
        int out = first.subject().orElseThrow();
        RankedBallots without = ballots.without(Set.of(out));
        // Whoever ranked only the excluded is no voter any more, so quotas differ; not if nobody
        // did.
        if (without.blank() == 0) {
          StvCount again = MeekStv.count(without, 2, Lot.ofSeed("", without.candidates()));
          assertThat(without.candidates().names(again.elected()))
              .isEqualTo(candidates.names(count.elected()));
          compared++;
        }
      }
    }
    assertThat(compared).isPositive();
  }

  @Test
  void votesNeverExceedTheBallots() {
    Random random = RandomBallots.random(getClass());
    for (int trial = 0; trial < 100; trial++) {
      Candidates candidates = RandomBallots.candidates(2 + random.nextInt(6));
      RankedBallots ballots =
          RandomBallots.ballots(
              candidates, RandomBallots.strict(1 + random.nextInt(50), candidates.size(), random));
      StvCount count = MeekStv.count(ballots, 1 + random.nextInt(3), Lot.ofSeed("", candidates));
      for (Stage stage : count.stages()) {
        assertThat(stage.nonTransferable().signum()).isGreaterThanOrEqualTo(0);
        assertThat(stage.votes().sum().add(stage.nonTransferable()))
            .isEqualByComparingTo(BigDecimal.valueOf(ballots.size()));
      }
    }
  }
}
