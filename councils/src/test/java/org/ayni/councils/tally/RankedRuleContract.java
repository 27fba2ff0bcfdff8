package org.ayni.councils.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What every rule for ranked ballots must do.
public abstract class RankedRuleContract {

  private static final int TRIALS = 200;

  /// Names of the winners.
  protected abstract List<String> winners(RankedBallots ballots, int seats, Lot lot);

  private static Set<String> set(List<String> names) {
    return new TreeSet<>(names);
  }

  @Test
  void theOrderOfTheBallotsDoesNotMatter() {
    Random random = RandomBallots.random(getClass());
    for (int trial = 0; trial < TRIALS; trial++) {
      Candidates candidates = RandomBallots.candidates(2 + random.nextInt(6));
      List<Ranking> rankings =
          new ArrayList<>(RandomBallots.strict(1 + random.nextInt(30), candidates.size(), random));
      int seats = 1 + random.nextInt(candidates.size());
      Lot lot = Lot.ofSeed("s" + trial, candidates);
      List<String> before = winners(RandomBallots.ballots(candidates, rankings), seats, lot);
      Collections.shuffle(rankings, random);
      assertThat(winners(RandomBallots.ballots(candidates, rankings), seats, lot))
          .isEqualTo(before);
    }
  }

  @Test
  void theOrderOfTheCandidatesInTheFileDoesNotMatter() {
    Random random = RandomBallots.random(getClass());
    for (int trial = 0; trial < TRIALS; trial++) {
      Candidates candidates = RandomBallots.candidates(2 + random.nextInt(6));
      int m = candidates.size();
      List<Ranking> rankings = RandomBallots.strict(1 + random.nextInt(30), m, random);
      int seats = 1 + random.nextInt(m);
      List<Integer> renumbered = RandomBallots.shuffled(m, random);
      Candidates others = RandomBallots.renumbered(candidates, renumbered);
      RankedBallots same =
          RandomBallots.ballots(
              others, rankings.stream().map(r -> RandomBallots.renumbered(r, renumbered)).toList());
      assertThat(set(winners(same, seats, Lot.ofSeed("s" + trial, others))))
          .isEqualTo(
              set(
                  winners(
                      RandomBallots.ballots(candidates, rankings),
                      seats,
                      Lot.ofSeed("s" + trial, candidates))));
    }
  }

  @Test
  void asManyAreElectedAsThereAreSeatsOrCandidates() {
    Random random = RandomBallots.random(getClass());
    for (int trial = 0; trial < TRIALS; trial++) {
      Candidates candidates = RandomBallots.candidates(1 + random.nextInt(6));
      List<Ranking> rankings =
          RandomBallots.strict(1 + random.nextInt(20), candidates.size(), random);
      int seats = 1 + random.nextInt(8);
      List<String> winners =
          winners(RandomBallots.ballots(candidates, rankings), seats, Lot.ofSeed("", candidates));
      assertThat(winners).doesNotHaveDuplicates().hasSize(Math.min(seats, candidates.size()));
    }
  }

  @Test
  void whoMostVotersPutFirstWinsTheOnlySeat() {
    Random random = RandomBallots.random(getClass());
    for (int trial = 0; trial < TRIALS; trial++) {
      Candidates candidates = RandomBallots.candidates(2 + random.nextInt(5));
      int half = 1 + random.nextInt(10);
      RankedBallots.Builder builder = RankedBallots.builder(candidates);
      builder.add(Ranking.of(0), half + 1);
      RandomBallots.strict(half, candidates.size(), random).forEach(r -> builder.add(r, 1));
      assertThat(winners(builder.build(), 1, Lot.ofSeed("", candidates))).containsExactly("A");
    }
  }

  @Test
  void equalBallotsCountTheSameOneByOneAndTogether() {
    Candidates candidates = RandomBallots.candidates(3);
    RankedBallots together =
        RankedBallots.builder(candidates).add(Ranking.of(0, 1), 3).add(Ranking.of(2, 1), 2).build();
    RankedBallots.Builder apart = RankedBallots.builder(candidates);
    for (int k = 0; k < 3; k++) {
      apart.add(Ranking.of(0, 1), 1);
    }
    apart.add(Ranking.of(2, 1), 1).add(Ranking.of(2, 1), 1);
    Lot lot = Lot.ofSeed("", candidates);
    assertThat(winners(apart.build(), 2, lot)).isEqualTo(winners(together, 2, lot));
  }
}
