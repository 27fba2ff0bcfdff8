package org.ayni.councils.tally.stv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;
import org.ayni.councils.tally.Candidates;
import org.ayni.councils.tally.CannotBeCountedException;
import org.ayni.councils.tally.Lot;
import org.ayni.councils.tally.RandomBallots;
import org.ayni.councils.tally.RankedBallots;
import org.ayni.councils.tally.Ranking;
import org.junit.jupiter.api.Test;

/// Worked by hand: 20 ballots, 2 seats, quota 7. A has 12, surplus 5 goes on at 5 / 12 = 0.41666; E
/// has 8. A and E are elected at once. Of each of A's ballots 0.58334 stay with A.
class CountbackTest {

  private final Candidates candidates = RandomBallots.candidates(5);
  private final Lot lot = Lot.ofSeed("", candidates);
  private final RankedBallots ballots =
      RankedBallots.builder(candidates)
          .add(Ranking.of(0, 1), 5)
          .add(Ranking.of(0, 2, 1), 4)
          .add(Ranking.of(0, 3, 2), 3)
          .add(Ranking.of(4, 3), 8)
          .build();

  /// Votes of A's voters: B 5 × 1, C 4 × 1, D 3 × 1 (both seats filled at once, no surplus went
  /// on). 12 in all, more than half is 6.00001. D is excluded and goes to C, who then has 7.
  @Test
  void theMembersOwnVotersChooseTheSuccessor() {
    StvCount count = Countback.count(ballots, 2, lot, 0, Set.of(1, 2, 3));
    assertThat(count.stages()).hasSize(2);
    assertThat(count.stages().getFirst().votes().of(1)).isEqualTo("5.00000");
    assertThat(count.quota()).isEqualTo("6.00001");
    assertThat(count.stages().get(1).subject()).hasValue(3);
    assertThat(count.stages().get(1).votes().of(2)).isEqualTo("7.00000");
    assertThat(candidates.names(count.elected())).containsExactly("C");
  }

  /// With 3 seats the quota is 6, and A's surplus of 6 goes on at 0.50000: what stays is 0.50000
  /// each.
  @Test
  void whatWentOnAsSurplusDoesNotCountAgain() {
    StvCount election = ScottishStv.count(ballots, 3, lot);
    assertThat(candidates.names(election.elected())).startsWith("A", "E");
    int third = election.elected().get(2);
    Set<Integer> standing = new TreeSet<>(Set.of(1, 2, 3));
    standing.remove(third);
    StvCount count = Countback.count(ballots, 3, lot, 0, standing);
    Stage first = count.stages().getFirst();
    assertThat(first.votes().sum().add(first.nonTransferable())).isEqualTo("6.00000");
  }

  @Test
  void votersOfOthersHaveNoSay() {
    // E's eight voters want D; in A's countback they do not count.
    StvCount count = Countback.count(ballots, 2, lot, 4, Set.of(1, 2, 3));
    assertThat(candidates.names(count.elected())).containsExactly("D");
  }

  @Test
  void whoWasNotElectedHasNoSeatToRefill() {
    assertThatThrownBy(() -> Countback.count(ballots, 2, lot, 1, Set.of(2)))
        .isInstanceOf(CannotBeCountedException.class)
        .hasMessageContaining("B was not elected");
    assertThatThrownBy(() -> Countback.count(ballots, 2, lot, 0, Set.of(4)))
        .hasMessageContaining("E was elected");
    assertThatThrownBy(() -> Countback.count(ballots, 2, lot, 0, Set.of()))
        .hasMessageContaining("nobody stands");
    assertThatThrownBy(() -> Countback.count(ballots, 2, lot, 4, Set.of(1)))
        .hasMessageContaining("none of the member's ballots");
  }
}
