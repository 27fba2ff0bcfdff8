package org.ayni.councils.tally.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ayni.councils.tally.Candidates;
import org.ayni.councils.tally.RandomBallots;

/// Small participatory budgets.
final class Ballots {

  private Ballots() {}

  /// A committee of candidates with names of one letter: `3 ab` is three voters who approve a and
  /// b.
  static ProjectBallots committee(String candidates, int seats, String... ballots) {
    Candidates all = Candidates.of(candidates.chars().mapToObj(Character::toString).toList());
    ProjectBallots.Builder builder = ProjectBallots.committee(all, seats);
    for (String ballot : ballots) {
      String[] parts = ballot.split(" ", -1);
      builder.add(
          parts[1].chars().mapToObj(c -> all.indexOf("" + (char) c).orElseThrow()).toList(),
          Long.parseLong(parts[0]));
    }
    return builder.build();
  }

  /// The example of equalshares.net: 11 voters, 1,100 of money.
  ///
  /// @param of11 the project that voter 11 approves: 0 is the bike track, 1 the gym
  static ProjectBallots elevenVoters(int of11) {
    Candidates projects = Candidates.of("bike", "gym", "park", "playground", "library");
    List<List<Integer>> voters =
        List.of(
            List.of(1, 2, 3, 4, 5, 6),
            List.of(1, 2, 3, 4, 5, 6),
            List.of(2, 4, 5, 7, 10),
            List.of(7, 8, 9, 10),
            List.of(7, 9, 10));
    ProjectBallots.Builder builder =
        ProjectBallots.builder(projects, amounts(700, 400, 250, 200, 100), new BigDecimal(1100));
    for (int voter = 1; voter <= 10; voter++) {
      int v = voter;
      builder.add(IntStream.range(0, 5).filter(p -> voters.get(p).contains(v)).boxed().toList(), 1);
    }
    return builder.add(List.of(of11), 1).build();
  }

  static List<BigDecimal> amounts(long... amounts) {
    return Arrays.stream(amounts).mapToObj(BigDecimal::valueOf).toList();
  }

  /// Random costs, a random budget, random approvals.
  ///
  /// @param round whether costs are so round that ties are frequent
  static ProjectBallots random(Random random, boolean round) {
    int m = 1 + random.nextInt(8);
    List<BigDecimal> costs = new ArrayList<>();
    for (int p = 0; p < m; p++) {
      costs.add(
          round
              ? BigDecimal.valueOf(10L * (1 + random.nextInt(4)))
              : BigDecimal.valueOf(1 + random.nextInt(10_000), 2));
    }
    BigDecimal all = costs.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal budget =
        round
            ? BigDecimal.valueOf(10L * (1 + random.nextInt(2 * m)))
            : all.multiply(BigDecimal.valueOf(random.nextInt(100), 2));
    ProjectBallots.Builder builder =
        ProjectBallots.builder(RandomBallots.candidates(m), costs, budget);
    int n = 1 + random.nextInt(20);
    for (int v = 0; v < n; v++) {
      builder.add(RandomBallots.subset(m, 0.4, random), 1 + random.nextInt(3));
    }
    return builder.build();
  }
}
