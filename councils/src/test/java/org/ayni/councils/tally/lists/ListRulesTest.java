package org.ayni.councils.tally.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.ayni.councils.tally.Candidates;
import org.ayni.councils.tally.CannotBeCountedException;
import org.ayni.councils.tally.Lot;
import org.ayni.councils.tally.RandomBallots;
import org.ayni.councils.tally.Rational;
import org.ayni.councils.tally.Tie;
import org.junit.jupiter.api.Test;

class ListRulesTest {

  private static ListVotes votes(long blank, long... votes) {
    return new ListVotes(
        RandomBallots.candidates(votes.length), LongStream.of(votes).boxed().toList(), blank);
  }

  private static Lot lot(ListVotes votes) {
    return Lot.ofSeed("", votes.lists());
  }

  private static ListCount hare(ListVotes votes, int seats) {
    return ListRules.hare(votes, seats, Rational.ZERO, lot(votes));
  }

  private static ListCount dHondt(ListVotes votes, int seats) {
    return ListRules.dHondt(votes, seats, Rational.ZERO, lot(votes));
  }

  private static List<Long> seats(ListCount count) {
    return IntStream.range(0, count.ballots().lists().size()).mapToObj(count::seatsOf).toList();
  }

  /// Six states of 27,744, 25,178, 19,947, 14,614, 9,225 and 3,292, 36 seats (Balinski and Young
  /// 2001, example with five divisor methods and Hamilton's): Hamilton (Hare) 10 9 7 5 4 1,
  /// Jefferson (D'Hondt) 11 9 7 5 3 1.
  @Test
  void balinskiAndYoungsSixStatesHaveThePublishedSeats() {
    ListVotes votes = votes(0, 27_744, 25_178, 19_947, 14_614, 9_225, 3_292);
    assertThat(seats(hare(votes, 36))).containsExactly(10L, 9L, 7L, 5L, 4L, 1L);
    assertThat(seats(dHondt(votes, 36))).containsExactly(11L, 9L, 7L, 5L, 3L, 1L);
  }

  /// 416, 338, 246 votes, 4 seats: quota 250; one each for A and B; remainders 166, 88, 246.
  @Test
  void theQuotaAndTheLargestRemaindersAreTold() {
    ListCount count = hare(votes(0, 416, 338, 246), 4);
    assertThat(count.quota()).contains(Rational.of(250));
    assertThat(count.awards())
        .containsExactly(
            new SeatAward(1, 0, 1, SeatAward.Basis.QUOTA, Rational.of(416)),
            new SeatAward(2, 1, 1, SeatAward.Basis.QUOTA, Rational.of(338)),
            new SeatAward(3, 2, 1, SeatAward.Basis.REMAINDER, Rational.of(246)),
            new SeatAward(4, 0, 1, SeatAward.Basis.REMAINDER, Rational.of(166)));
    assertThat(count.winners()).containsExactly(0, 1, 2, 0);
  }

  /// The same with 200 blank votes: quota 300; remainders 116, 38, 246: C and A again.
  @Test
  void blankVotesCountForTheQuotaOnly() {
    ListCount count = hare(votes(200, 416, 338, 246), 4);
    assertThat(count.quota()).contains(Rational.of(300));
    assertThat(seats(count)).containsExactly(2L, 1L, 1L);
    assertThat(seats(dHondt(votes(200, 416, 338, 246), 4)))
        .isEqualTo(seats(dHondt(votes(0, 416, 338, 246), 4)));
  }

  /// 8 seats of 100,000, 80,000, 30,000 and 20,000: quotients 100, 80, 50, 40, 33.3, 30, 26.7, 25
  /// thousand.
  @Test
  void theSmallestQuotientIsTheCifraRepartidora() {
    ListCount count = dHondt(votes(0, 100_000, 80_000, 30_000, 20_000), 8);
    assertThat(seats(count)).containsExactly(4L, 3L, 1L, 0L);
    assertThat(count.divisor()).contains(Rational.of(25_000));
  }

  @Test
  void aListBelowTheThresholdTakesNoPart() {
    ListVotes votes = votes(0, 60, 35, 5);
    Rational tenth = Rational.of(1, 10);
    assertThat(seats(ListRules.hare(votes, 5, tenth, lot(votes)))).containsExactly(3L, 2L, 0L);
    assertThat(ListRules.dHondt(votes, 5, tenth, lot(votes)).eligible()).containsExactly(0, 1);
    // Exactly a twentieth does.
    assertThat(ListRules.hare(votes, 5, Rational.of(1, 20), lot(votes)).eligible()).hasSize(3);
  }

  @Test
  void equalRemaindersAndQuotientsAreBrokenByLot() {
    ListVotes votes = votes(0, 50, 50);
    Lot second = Lot.ofOrder(List.of(1, 0));
    Tie tie = new Tie(2, Tie.Purpose.SEAT, List.of(0, 1), 1, Tie.Means.LOT);
    ListCount hare = ListRules.hare(votes, 1, Rational.ZERO, second);
    assertThat(hare.winners()).containsExactly(1);
    assertThat(hare.ties())
        .containsExactly(new Tie(1, Tie.Purpose.SEAT, List.of(0, 1), 1, Tie.Means.LOT));
    assertThat(ListRules.dHondt(votes, 3, Rational.ZERO, second).ties())
        .containsExactly(new Tie(3, Tie.Purpose.SEAT, tie.tied(), 1, Tie.Means.LOT));
    assertThat(ListRules.dHondt(votes, 2, Rational.ZERO, second).ties()).isEmpty();
  }

  @Test
  void everySeatIsGivenAndHareKeepsTheQuota() {
    Random random = RandomBallots.random(getClass());
    for (int trial = 0; trial < 300; trial++) {
      ListVotes votes = votes(0, random.longs(1 + random.nextInt(8), 1, 1_000).toArray());
      int seats = 1 + random.nextInt(30);
      List<Long> hare = seats(hare(votes, seats));
      List<Long> dHondt = seats(dHondt(votes, seats));
      assertThat(hare.stream().mapToLong(s -> s).sum()).isEqualTo(seats);
      assertThat(dHondt.stream().mapToLong(s -> s).sum()).isEqualTo(seats);
      for (int list = 0; list < hare.size(); list++) {
        long exact = votes.votes().get(list) * seats;
        assertThat(hare.get(list)).isBetween(exact / votes.valid(), exact / votes.valid() + 1);
        // D'Hondt never goes below the lower quota (Balinski and Young 2001, Jefferson).
        assertThat(dHondt.get(list)).isGreaterThanOrEqualTo(exact / votes.valid());
      }
    }
  }

  /// Balinski and Young 2001: divisor methods are house monotone, and Jefferson's encourages
  /// mergers.
  @Test
  void underDHondtNobodyLosesByMoreSeatsOrByMerging() {
    Random random = RandomBallots.random(getClass());
    for (int trial = 0; trial < 200; trial++) {
      long[] each = random.longs(3 + random.nextInt(4), 1, 1_000).toArray();
      ListVotes votes = votes(0, each);
      int seats = 1 + random.nextInt(20);
      List<Long> now = seats(dHondt(votes, seats));
      List<Long> larger = seats(dHondt(votes, seats + 1));
      for (int list = 0; list < each.length; list++) {
        assertThat(larger.get(list)).isGreaterThanOrEqualTo(now.get(list));
      }
      long[] merged = Arrays.copyOfRange(each, 1, each.length);
      merged[0] += each[0];
      // Up to one seat that a lot decided.
      ListCount together = dHondt(votes(0, merged), seats);
      if (together.ties().isEmpty() && dHondt(votes, seats).ties().isEmpty()) {
        assertThat(together.seatsOf(0)).isGreaterThanOrEqualTo(now.get(0) + now.get(1));
      }
    }
  }

  @Test
  void theOrderOfTheListsDoesNotMatter() {
    Random random = RandomBallots.random(getClass());
    for (int trial = 0; trial < 200; trial++) {
      long[] each = random.longs(2 + random.nextInt(5), 1, 12).toArray();
      int m = each.length;
      ListVotes votes = votes(0, each);
      List<Integer> renumbered = RandomBallots.shuffled(m, random);
      Long[] moved = new Long[m];
      IntStream.range(0, m).forEach(c -> moved[renumbered.get(c)] = each[c]);
      Candidates others = RandomBallots.renumbered(votes.lists(), renumbered);
      ListVotes same = new ListVotes(others, List.of(moved), 0);
      int seats = 1 + random.nextInt(9);
      assertThat(others.names(hare(same, seats).winners()))
          .isEqualTo(votes.lists().names(hare(votes, seats).winners()));
      assertThat(others.names(dHondt(same, seats).winners()))
          .isEqualTo(votes.lists().names(dHondt(votes, seats).winners()));
    }
  }

  @Test
  void whatTheRuleHasNoAnswerForIsRefused() {
    assertThatThrownBy(() -> hare(votes(90, 6, 4), 10))
        .isInstanceOf(CannotBeCountedException.class)
        .hasMessageContaining("10 seats are left for the remainders of 2 lists");
    assertThatThrownBy(() -> dHondt(votes(5, 0, 0), 1))
        .isInstanceOf(CannotBeCountedException.class);
    assertThatThrownBy(() -> votes(0, -1)).isInstanceOf(IllegalArgumentException.class);
  }
}
