package org.ayni.councils.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Random ballots, and the seed they come from.
public final class RandomBallots {

  private RandomBallots() {}

  /// A seed that is printed, so that a failure can be repeated: the same in every run unless the
  /// system property `ayni.seed` says another, to look further.
  public static Random random(Class<?> test) {
    long seed = Long.getLong("ayni.seed", 20261126);
    System.out.println(test.getSimpleName() + " seed " + seed);
    return new Random(seed);
  }

  /// Candidates called A, B, C …
  public static Candidates candidates(int m) {
    return Candidates.of(
        IntStream.range(0, m).mapToObj(c -> Character.toString((char) ('A' + c))).toList());
  }

  /// Strict rankings of some or all of m candidates.
  public static List<Ranking> strict(int voters, int m, Random random) {
    return IntStream.range(0, voters)
        .mapToObj(v -> {
          int[] order = shuffled(m, random).stream().mapToInt(c -> c).toArray();
          return Ranking.of(Arrays.copyOf(order, 1 + random.nextInt(m)));
        })
        .toList();
  }

  /// Rankings with equals.
  public static List<Ranking> withEquals(int voters, int m, Random random) {
    return IntStream.range(0, voters)
        .mapToObj(v -> {
          List<Integer> order = shuffled(m, random);
          List<int[]> tiers = new ArrayList<>();
          int at = 0;
          int end = 1 + random.nextInt(m);
          while (at < end) {
            int size = Math.min(end - at, 1 + random.nextInt(2));
            tiers.add(order.subList(at, at + size).stream().mapToInt(c -> c).toArray());
            at += size;
          }
          return Ranking.ofTiers(tiers.toArray(new int[0][]));
        })
        .toList();
  }

  /// 0 … m − 1 in some order.
  public static List<Integer> shuffled(int m, Random random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, m).boxed().toList());
    Collections.shuffle(order, random);
    return order;
  }

  /// One ballot each.
  public static RankedBallots ballots(Candidates candidates, List<Ranking> rankings) {
    RankedBallots.Builder builder = RankedBallots.builder(candidates);
    rankings.forEach(ranking -> builder.add(ranking, 1));
    return builder.build();
  }

  /// The same ranking after candidate c was given the number renumbered[c].
  public static Ranking renumbered(Ranking ranking, List<Integer> renumbered) {
    int[][] tiers = new int[ranking.tiers()][];
    for (int t = 0; t < tiers.length; t++) {
      tiers[t] =
          IntStream.range(ranking.tierStart(t), ranking.tierStart(t + 1))
              .map(k -> renumbered.get(ranking.candidate(k)))
              .toArray();
    }
    return Ranking.ofTiers(tiers);
  }

  /// The same candidates, candidate c at place renumbered[c].
  public static Candidates renumbered(Candidates candidates, List<Integer> renumbered) {
    String[] names = new String[candidates.size()];
    for (int c = 0; c < names.length; c++) {
      names[renumbered.get(c)] = candidates.name(c);
    }
    return Candidates.of(names);
  }

  /// Any subset of 0 … m − 1.
  public static List<Integer> subset(int m, double share, Random random) {
    return IntStream.range(0, m).filter(c -> random.nextDouble() < share).boxed().toList();
  }
}
