package org.ayni.councils.tally.condorcet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ayni.councils.tally.Candidates;
import org.ayni.councils.tally.Lot;
import org.ayni.councils.tally.RandomBallots;
import org.ayni.councils.tally.RankedBallots;
import org.ayni.councils.tally.RankedRuleContract;
import org.ayni.councils.tally.Ranking;
import org.ayni.councils.tally.Tie;
import org.junit.jupiter.api.Test;

class SchulzeTest extends RankedRuleContract {

  @Override
  protected List<String> winners(RankedBallots ballots, int seats, Lot lot) {
    return ballots.candidates().names(Schulze.count(ballots, seats, lot).winners());
  }

  private static RankedBallots ballots(Candidates candidates, String... ballots) {
    RankedBallots.Builder builder = RankedBallots.builder(candidates);
    for (String ballot : ballots) {
      String[] parts = ballot.split(" ", -1);
      int[] order =
          parts[1].chars().map(c -> candidates.indexOf("" + (char) c).orElseThrow()).toArray();
      builder.add(Ranking.of(order), Long.parseLong(parts[0]));
    }
    return builder.build();
  }

  /// Schulze's example with 45 voters (Schulze 2003): the order is E, A, C, B, D; the strongest
  /// path from E to A has 25 votes, back 24.
  @Test
  void schulzes45VotersHaveThePublishedOrder() {
    Candidates candidates = RandomBallots.candidates(5);
    RankedBallots ballots =
        ballots(
            candidates,
            "5 ACBED",
            "5 ADECB",
            "8 BEDAC",
            "3 CABED",
            "7 CAEBD",
            "2 CBADE",
            "7 DCEBA",
            "8 EBADC");
    SchulzeCount count = Schulze.count(ballots, 1, Lot.ofSeed("", candidates));
    assertThat(count.ranking().stream().map(candidates::names))
        .containsExactly(List.of("E"), List.of("A"), List.of("C"), List.of("B"), List.of("D"));
    assertThat(count.condorcetWinner()).isEmpty();
    int[][] paths = {
      {0, 28, 28, 30, 24},
      {25, 0, 28, 33, 24},
      {25, 29, 0, 29, 24},
      {25, 28, 28, 0, 24},
      {25, 28, 28, 31, 0}
    };
    for (int a = 0; a < 5; a++) {
      for (int b = 0; b < 5; b++) {
        assertThat(count.paths().votes(a, b)).isEqualTo(paths[a][b]);
      }
    }
    assertThat(count.ties()).isEmpty();
  }

  /// Condorcet 1785: A over B 33 to 27, B over C 42 to 18, C over A 35 to 25. The weakest is A over
  /// B.
  @Test
  void condorcetsCycleOf60BreaksAtItsWeakestLink() {
    Candidates candidates = RandomBallots.candidates(3);
    RankedBallots ballots = ballots(candidates, "23 ABC", "17 BCA", "2 BAC", "10 CAB", "8 CBA");
    SchulzeCount count = Schulze.count(ballots, 3, Lot.ofSeed("", candidates));
    assertThat(count.pairwise().above(0, 1)).isEqualTo(33);
    assertThat(count.pairwise().above(1, 2)).isEqualTo(42);
    assertThat(count.pairwise().above(2, 0)).isEqualTo(35);
    assertThat(candidates.names(count.winners())).containsExactly("B", "C", "A");
  }

  @Test
  void whoIsNotRankedStandsBelowAndEqualToOthersNotRanked() {
    Candidates candidates = RandomBallots.candidates(4);
    RankedBallots ballots =
        RankedBallots.builder(candidates)
            .add(Ranking.ofTiers(new int[] {0}, new int[] {1, 2}), 3)
            .build();
    Pairwise pairwise = Pairwise.of(ballots);
    assertThat(pairwise.above(0, 1)).isEqualTo(3);
    assertThat(pairwise.above(1, 2)).isZero();
    assertThat(pairwise.above(2, 3)).isEqualTo(3);
    assertThat(pairwise.above(3, 2)).isZero();
  }

  @Test
  void theLotDecidesAmongThoseNobodyBeats() {
    Candidates candidates = RandomBallots.candidates(3);
    RankedBallots ballots = ballots(candidates, "1 ABC", "1 BAC");
    SchulzeCount count = Schulze.count(ballots, 1, Lot.ofOrder(List.of(1, 0, 2)));
    assertThat(candidates.names(count.winners())).containsExactly("B");
    assertThat(count.ties())
        .containsExactly(new Tie(1, Tie.Purpose.SEAT, List.of(0, 1), 1, Tie.Means.LOT));
    assertThat(Schulze.count(ballots, 2, Lot.ofOrder(List.of(1, 0, 2))).ties()).isEmpty();
  }

  @Test
  void pairsAreCountedAsTheirDefinitionSays() {
    Random random = RandomBallots.random(getClass());
    for (int trial = 0; trial < 100; trial++) {
      Candidates candidates = RandomBallots.candidates(2 + random.nextInt(6));
      int m = candidates.size();
      List<Ranking> rankings = RandomBallots.withEquals(1 + random.nextInt(25), m, random);
      Pairwise pairwise = Pairwise.of(RandomBallots.ballots(candidates, rankings));
      for (int a = 0; a < m; a++) {
        for (int b = 0; b < m; b++) {
          int x = a;
          int y = b;
          long above = rankings.stream().filter(r -> tier(r, x) < tier(r, y)).count();
          assertThat(pairwise.above(a, b)).isEqualTo((int) above);
        }
      }
    }
  }

  private static int tier(Ranking ranking, int candidate) {
    for (int t = 0; t < ranking.tiers(); t++) {
      for (int k = ranking.tierStart(t); k < ranking.tierStart(t + 1); k++) {
        if (ranking.candidate(k) == candidate) {
          return t;
        }
      }
    }
    return Integer.MAX_VALUE;
  }

  /// Every path without repetition, one by one.
  @Test
  void theStrongestPathsAreTheStrongestOfAllPaths() {
    Random random = RandomBallots.random(getClass());
    for (int trial = 0; trial < 60; trial++) {
      int m = 2 + random.nextInt(4);
      Candidates candidates = RandomBallots.candidates(m);
      Pairwise pairwise =
          Pairwise.of(
              RandomBallots.ballots(
                  candidates, RandomBallots.withEquals(1 + random.nextInt(12), m, random)));
      StrongestPaths paths = StrongestPaths.of(pairwise);
      for (int a = 0; a < m; a++) {
        for (int b = 0; b < m; b++) {
          if (a != b) {
            assertThat(paths.votes(a, b))
                .isEqualTo(strongest(pairwise, a, b, Integer.MAX_VALUE, new ArrayList<>()));
          }
        }
      }
    }
  }

  private static int strongest(Pairwise pairwise, int a, int b, int weakest, List<Integer> seen) {
    if (a == b) {
      return weakest;
    }
    seen.add(a);
    int best = 0;
    for (int next = 0; next < pairwise.size(); next++) {
      if (!seen.contains(next) && pairwise.above(a, next) > pairwise.above(next, a)) {
        int link = Math.min(weakest, pairwise.above(a, next));
        best = Math.max(best, strongest(pairwise, next, b, link, seen));
      }
    }
    seen.removeLast();
    return best;
  }

  /// Schulze 2011, section 4: a Condorcet winner is first; who beats whom is transitive, so places
  /// never contradict it.
  @Test
  void nobodyStandsAboveWhoBeatsThem() {
    Random random = RandomBallots.random(getClass());
    int winners = 0;
    for (int trial = 0; trial < 200; trial++) {
      int m = 2 + random.nextInt(6);
      Candidates candidates = RandomBallots.candidates(m);
      RankedBallots ballots =
          RandomBallots.ballots(
              candidates, RandomBallots.withEquals(1 + random.nextInt(25), m, random));
      SchulzeCount count = Schulze.count(ballots, 1, Lot.ofSeed("", candidates));
      for (int high = 0; high < count.ranking().size(); high++) {
        for (int low = high; low < count.ranking().size(); low++) {
          for (int a : count.ranking().get(high)) {
            for (int b : count.ranking().get(low)) {
              assertThat(count.paths().beats(b, a)).isFalse();
            }
          }
        }
      }
      if (count.condorcetWinner().isPresent()) {
        winners++;
        assertThat(count.ranking().getFirst()).containsExactly(count.condorcetWinner().get());
      }
    }
    assertThat(winners).isPositive();
  }

  /// Schulze 2011, monotonicity: putting the winner higher on a ballot does not take the victory
  /// away.
  @Test
  void theWinnerDoesNotLoseByRising() {
    Random random = RandomBallots.random(getClass());
    for (int trial = 0; trial < 200; trial++) {
      int m = 3 + random.nextInt(3);
      Candidates candidates = RandomBallots.candidates(m);
      Lot lot = Lot.ofSeed("", candidates);
      List<Ranking> rankings =
          new ArrayList<>(RandomBallots.strict(1 + random.nextInt(15), m, random));
      int winner =
          Schulze.count(RandomBallots.ballots(candidates, rankings), 1, lot).winners().getFirst();
      int changed = random.nextInt(rankings.size());
      Ranking old = rankings.get(changed);
      int[] rest =
          IntStream.range(0, old.size()).map(old::candidate).filter(c -> c != winner).toArray();
      rankings.set(
          changed,
          Ranking.of(IntStream.concat(IntStream.of(winner), IntStream.of(rest)).toArray()));
      assertThat(
              Schulze.count(RandomBallots.ballots(candidates, rankings), 1, lot)
                  .ranking()
                  .getFirst())
          .contains(winner);
    }
  }
}
