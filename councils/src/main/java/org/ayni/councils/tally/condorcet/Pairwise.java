package org.ayni.councils.tally.condorcet;

import java.util.Arrays;
import org.ayni.councils.tally.RankedBallots;
import org.ayni.councils.tally.Ranking;

/// N[a, b] [m × m]: ballots that put a above b. Who is not ranked stands below all who are, and
/// equal to the others who are not. Immutable.
public final class Pairwise {

  private final int[][] above;

  private Pairwise(int[][] above) {
    this.above = above;
  }

  /// Counts.
  ///
  /// Among the ranked, pair by pair; of the unranked nothing is touched: N[a, b] is first taken as
  /// "ballots that rank both with a above b", then "ballots that rank a but not b" is added, which
  /// is "ballots that rank a" less "ballots that rank both". So short ballots cost their length
  /// squared, not their length times m.
  public static Pairwise of(RankedBallots ballots) {
    int m = ballots.candidates().size();
    int[][] above = new int[m][m];
    int[][] both = new int[m][m];
    int[] ranked = new int[m];
    for (RankedBallots.Group group : ballots.groups()) {
      add(group.ranking(), Math.toIntExact(group.count()), above, both, ranked);
    }
    for (int a = 0; a < m; a++) {
      for (int b = 0; b < m; b++) {
        if (a != b) {
          above[a][b] += ranked[a] - both[Math.min(a, b)][Math.max(a, b)];
        }
      }
    }
    return new Pairwise(above);
  }

  private static void add(Ranking ranking, int count, int[][] above, int[][] both, int[] ranked) {
    for (int tier = 0; tier < ranking.tiers(); tier++) {
      int end = ranking.tierStart(tier + 1);
      for (int k = ranking.tierStart(tier); k < end; k++) {
        int a = ranking.candidate(k);
        ranked[a] += count;
        int[] row = above[a];
        for (int l = end; l < ranking.size(); l++) {
          row[ranking.candidate(l)] += count;
        }
        for (int l = k + 1; l < ranking.size(); l++) {
          int b = ranking.candidate(l);
          both[Math.min(a, b)][Math.max(a, b)] += count;
        }
      }
    }
  }

  /// How many options.
  public int size() {
    return above.length;
  }

  /// Ballots that put `a` above `b`.
  public int above(int a, int b) {
    return above[a][b];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Pairwise pairwise && Arrays.deepEquals(above, pairwise.above);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(above);
  }
}
