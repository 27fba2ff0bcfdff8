package org.ayni.councils.tally.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.ayni.councils.tally.Candidates;
import org.ayni.councils.tally.CannotBeCountedException;
import org.ayni.councils.tally.RandomBallots;
import org.ayni.councils.tally.Rational;
import org.junit.jupiter.api.Test;

/// The independent markets against their definition and the theorems of Freeman, Pennock, Peters
/// and Vaughan 2021.
class PointsRulesTest {

  private static final int POINTS = 100;

  private static PointsBallots ballots(int m, List<long[]> votes) {
    PointsBallots.Builder builder =
        PointsBallots.builder(RandomBallots.candidates(m), BigDecimal.valueOf(POINTS));
    votes.forEach(
        vote -> builder.add(LongStream.of(vote).mapToObj(BigDecimal::valueOf).toList(), 1));
    return builder.build();
  }

  /// Cuts 100 points at random places, some of them empty.
  private static long[] division(int m, Random random) {
    long[] cuts =
        LongStream.range(0, m + 1).map(k -> random.nextInt(POINTS + 1)).sorted().toArray();
    cuts[0] = 0;
    cuts[m] = POINTS;
    return IntStream.range(0, m).mapToLong(j -> cuts[j + 1] - cuts[j]).toArray();
  }

  private static List<long[]> divisions(int n, int m, Random random) {
    return IntStream.range(0, n).mapToObj(v -> division(m, random)).toList();
  }

  @Test
  void theMeanIsTheMean() {
    PointsCount count =
        PointsRules.mean(
            ballots(2, List.of(new long[] {100, 0}, new long[] {50, 50}, new long[] {25, 75})));
    assertThat(count.shares()).containsExactly(Rational.of(175, 3), Rational.of(125, 3));
    assertThat(count.largestFirst()).containsExactly(0, 1);
  }

  /// Two voters, 80 20 0 and 60 40 0. With step t the medians of the first are max(min(60, 2t),
  /// min(80, t)), of the second max(min(20, 2t), min(40, t)): 60 + 40 = 100 at t = 40.
  @Test
  void twoVotersWorkedByHand() {
    PointsCount count =
        PointsRules.independentMarkets(
            ballots(3, List.of(new long[] {80, 20, 0}, new long[] {60, 40, 0})));
    assertThat(count.shares()).containsExactly(Rational.of(60), Rational.of(40), Rational.ZERO);
    assertThat(count.phantomStep()).contains(Rational.of(40));
  }

  /// Theorem on proportionality: when every voter wants one thing only, it is shared by heads.
  @Test
  void votersOfOneThingGetTheirShare() {
    PointsCount count =
        PointsRules.independentMarkets(
            ballots(
                3,
                List.of(
                    new long[] {100, 0, 0},
                    new long[] {0, 100, 0},
                    new long[] {100, 0, 0},
                    new long[] {0, 0, 100},
                    new long[] {100, 0, 0},
                    new long[] {0, 0, 100},
                    new long[] {0, 0, 100})));
    assertThat(count.shares())
        .containsExactly(Rational.of(300, 7), Rational.of(100, 7), Rational.of(300, 7));
  }

  @Test
  void whatAllWantTheyGet() {
    PointsBallots ballots =
        PointsBallots.builder(Candidates.of("a", "b", "c"), BigDecimal.ONE)
            .add(List.of(new BigDecimal("0.25"), new BigDecimal("0.750"), BigDecimal.ZERO), 9)
            .build();
    assertThat(PointsRules.independentMarkets(ballots).shares())
        .containsExactly(Rational.of(1, 4), Rational.of(3, 4), Rational.ZERO);
  }

  /// The definition: the median of n votes and n + 1 phantoms min(P, k t), k = 0 … n, for each
  /// option.
  @Test
  void everyShareIsTheMedianOfVotesAndPhantoms() {
    Random random = RandomBallots.random(getClass());
    for (int trial = 0; trial < 300; trial++) {
      int n = 1 + random.nextInt(9);
      int m = 1 + random.nextInt(5);
      List<long[]> votes = divisions(n, m, random);
      PointsCount count = PointsRules.independentMarkets(ballots(m, votes));
      Rational step = count.phantomStep().orElseThrow();
      for (int j = 0; j < m; j++) {
        List<Rational> all = new ArrayList<>();
        for (long[] vote : votes) {
          all.add(Rational.of(vote[j]));
        }
        for (int k = 0; k <= n; k++) {
          all.add(step.times(k).min(Rational.of(POINTS)));
        }
        Collections.sort(all);
        assertThat(count.shares().get(j)).isEqualTo(all.get(n));
      }
    }
  }

  /// Theorem on truthfulness: nobody brings the outcome nearer to what they want by another ballot.
  @Test
  void nobodyGainsByPretending() {
    Random random = RandomBallots.random(getClass());
    for (int trial = 0; trial < 1_000; trial++) {
      int n = 1 + random.nextInt(6);
      int m = 2 + random.nextInt(3);
      List<long[]> votes = new ArrayList<>(divisions(n, m, random));
      long[] wanted = votes.getFirst();
      Rational honest = distance(PointsRules.independentMarkets(ballots(m, votes)), wanted);
      votes.set(0, division(m, random));
      Rational pretended = distance(PointsRules.independentMarkets(ballots(m, votes)), wanted);
      assertThat(pretended).isGreaterThanOrEqualTo(honest);
    }
  }

  private static Rational distance(PointsCount count, long[] wanted) {
    Rational sum = Rational.ZERO;
    for (int j = 0; j < wanted.length; j++) {
      Rational difference = count.shares().get(j).minus(Rational.of(wanted[j]));
      sum = sum.plus(difference.max(Rational.ZERO.minus(difference)));
    }
    return sum;
  }

  /// The mean has no such protection: who wants 50 50 beside one who wants 100 0 does better with 0
  /// 100.
  @Test
  void underTheMeanPretendingPays() {
    long[] wanted = {50, 50};
    PointsCount honest = PointsRules.mean(ballots(2, List.of(wanted, new long[] {100, 0})));
    PointsCount pretended =
        PointsRules.mean(ballots(2, List.of(new long[] {0, 100}, new long[] {100, 0})));
    assertThat(distance(pretended, wanted)).isLessThan(distance(honest, wanted));
  }

  @Test
  void neitherTheOrderOfBallotsNorThatOfOptionsMatters() {
    Random random = RandomBallots.random(getClass());
    for (int trial = 0; trial < 100; trial++) {
      int n = 1 + random.nextInt(8);
      int m = 2 + random.nextInt(4);
      List<long[]> votes = new ArrayList<>(divisions(n, m, random));
      List<Rational> before = PointsRules.independentMarkets(ballots(m, votes)).shares();
      Collections.shuffle(votes, random);
      List<Integer> renumbered = RandomBallots.shuffled(m, random);
      List<long[]> moved =
          votes.stream()
              .map(vote -> {
                long[] other = new long[m];
                IntStream.range(0, m).forEach(j -> other[renumbered.get(j)] = vote[j]);
                return other;
              })
              .toList();
      List<Rational> after = PointsRules.independentMarkets(ballots(m, moved)).shares();
      for (int j = 0; j < m; j++) {
        assertThat(after.get(renumbered.get(j))).isEqualTo(before.get(j));
      }
    }
  }

  @Test
  void aBallotThatDoesNotShareOutAllPointsIsRefused() {
    assertThatThrownBy(() -> ballots(2, List.of(new long[] {60, 30}))).hasMessageContaining("90");
    assertThatThrownBy(() -> ballots(2, List.of(new long[] {110, -10})))
        .hasMessageContaining("-10");
    assertThatThrownBy(() -> PointsRules.mean(ballots(2, List.of())))
        .isInstanceOf(CannotBeCountedException.class);
  }
}
