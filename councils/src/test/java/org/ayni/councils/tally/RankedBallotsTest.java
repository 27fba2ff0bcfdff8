package org.ayni.councils.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RankedBallotsTest {

  private final Candidates candidates = Candidates.of("A", "B", "C", "D");

  @Test
  void aRankingTellsItsTiers() {
    Ranking ranking = Ranking.ofTiers(new int[] {2}, new int[] {3, 0}, new int[] {1});
    assertThat(ranking).hasToString("2 > 0 = 3 > 1");
    assertThat(ranking.tiers()).isEqualTo(3);
    assertThat(ranking.isStrict()).isFalse();
    assertThat(ranking.strictPart()).isEqualTo(Ranking.of(2));
    assertThat(Ranking.of(1, 0).strictPart()).isEqualTo(Ranking.of(1, 0));
    assertThat(Ranking.ofTiers(new int[] {1, 0}).strictPart().isEmpty()).isTrue();
    assertThat(Ranking.ofTiers(new int[] {1}, new int[] {0}, new int[] {2, 3}).strictPart())
        .isEqualTo(Ranking.of(1, 0));
  }

  @Test
  void rankingsThatSayTheSameAreEqual() {
    assertThat(Ranking.ofTiers(new int[] {3, 0}, new int[] {1}))
        .isEqualTo(Ranking.ofTiers(new int[] {0, 3}, new int[] {1}))
        .isNotEqualTo(Ranking.of(0, 3, 1));
    assertThat(Ranking.ofTiers(new int[] {3}, new int[] {0})).isEqualTo(Ranking.of(3, 0));
  }

  @Test
  void nobodyIsRankedTwice() {
    assertThatThrownBy(() -> Ranking.of(1, 2, 1)).hasMessageContaining("1 is ranked twice");
  }

  @Test
  void equalBallotsAreKeptOnceAndBlankOnesCounted() {
    RankedBallots ballots =
        RankedBallots.builder(candidates)
            .add(Ranking.of(0, 1), 2)
            .add(Ranking.of(0, 1), 3)
            .add(Ranking.of(), 4)
            .build();
    assertThat(ballots.groups()).hasSize(1);
    assertThat(ballots.size()).isEqualTo(5);
    assertThat(ballots.blank()).isEqualTo(4);
  }

  @Test
  void whoWithdrawsIsTakenOffEveryBallot() {
    RankedBallots ballots =
        RankedBallots.builder(candidates)
            .add(Ranking.ofTiers(new int[] {1}, new int[] {0, 3}, new int[] {2}), 1)
            .add(Ranking.of(1), 2)
            .build()
            .without(Set.of(1, 3));
    assertThat(ballots.candidates()).isEqualTo(Candidates.of("A", "C"));
    assertThat(ballots.groups()).hasSize(1);
    assertThat(ballots.groups().getFirst().ranking()).isEqualTo(Ranking.of(0, 1));
    assertThat(ballots.blank()).isEqualTo(2);
  }

  @Test
  void moreBallotsThanCanBeCountedAreRefused() {
    RankedBallots.Builder builder =
        RankedBallots.builder(candidates).add(Ranking.of(0), RankedBallots.MOST);
    assertThatThrownBy(() -> builder.add(Ranking.of(0), 1)).hasMessageContaining("900000000");
    assertThatThrownBy(() -> builder.add(Ranking.of(4), 0)).hasMessageContaining("0 ballots");
  }

  @Test
  void twoCandidatesOfOneNameAreRefused() {
    assertThatThrownBy(() -> Candidates.of("A", "A")).hasMessageContaining("'A'");
    assertThatThrownBy(() -> Candidates.of("A", " ")).hasMessageContaining("has no name");
  }
}
