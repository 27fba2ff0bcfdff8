package org.ayni.formats.ballots;

import java.util.ArrayList;
import java.util.List;
import org.ayni.councils.tally.Candidates;
import org.ayni.councils.tally.RankedBallots;
import org.ayni.councils.tally.Ranking;
import org.ayni.files.Problem;
import org.ayni.files.Problems;

/// Rankings as they are read, by candidates' numbers, until the names are known. Not thread-safe.
final class ReadRankings {

  private final String file;
  private final Problems problems;
  private final List<Ranking> rankings = new ArrayList<>();
  private final List<Long> counts = new ArrayList<>();
  private long total;

  ReadRankings(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /// Adds so many voters' ranking. More than can be counted are a problem.
  void add(int row, List<int[]> tiers, long count) {
    if (total <= RankedBallots.MOST && total + count > RankedBallots.MOST) {
      problems.add(
          new Problem(
              file,
              row,
              "",
              total + count + " voters so far",
              "at most " + RankedBallots.MOST + " in all",
              ""));
    }
    total += count;
    rankings.add(Ranking.ofTiers(tiers.toArray(new int[0][])));
    counts.add(count);
  }

  /// How many voters.
  long total() {
    return total;
  }

  /// All of them, once no problem was found.
  RankedBallots of(Candidates candidates) {
    RankedBallots.Builder builder = RankedBallots.builder(candidates);
    for (int k = 0; k < rankings.size(); k++) {
      builder.add(rankings.get(k), counts.get(k));
    }
    return builder.build();
  }
}
