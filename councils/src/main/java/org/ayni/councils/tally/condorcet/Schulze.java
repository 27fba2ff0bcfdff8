package org.ayni.councils.tally.condorcet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ayni.councils.tally.CannotBeCountedException;
import org.ayni.councils.tally.Lot;
import org.ayni.councils.tally.RankedBallots;
import org.ayni.councils.tally.Tie;

/// The method of Schulze (Schulze 2011, sections 2.2 and 2.3; strength by winning votes): a beats b
/// when the strongest path from a to b is stronger than the one from b to a. That relation is
/// transitive (2011, section 4.1), so somebody is beaten by nobody.
///
/// Places: those whom nobody beats come first, then those whom nobody of the rest beats, and so on.
/// Where more share a place than are to be chosen, the lot decides.
///
/// Work: m³, plus the squared length of each ballot.
public final class Schulze {

  private Schulze() {}

  /// Counts.
  ///
  /// @param seats how many to choose, at least 1
  /// @throws CannotBeCountedException when there is no ballot
  public static SchulzeCount count(RankedBallots ballots, int seats, Lot lot) {
    lot.check(ballots.candidates());
    if (!(seats >= 1)) {
      throw new IllegalArgumentException(seats + " seats; expected 1 or more");
    }
    if (ballots.size() == 0) {
      throw new CannotBeCountedException("no ballot ranks anybody");
    }
    Pairwise pairwise = Pairwise.of(ballots);
    StrongestPaths paths = StrongestPaths.of(pairwise);
    List<List<Integer>> ranking = ranking(paths, pairwise.size(), lot);
    List<Integer> winners = new ArrayList<>();
    List<Tie> ties = new ArrayList<>();
    for (int place = 0; place < ranking.size() && winners.size() < seats; place++) {
      choose(place, ranking.get(place), seats, winners, ties);
    }
    return new SchulzeCount(
        ballots.candidates(),
        ballots.size(),
        pairwise,
        paths,
        ranking,
        condorcetWinner(pairwise),
        winners,
        ties,
        lot);
  }

  private static List<List<Integer>> ranking(StrongestPaths paths, int m, Lot lot) {
    List<List<Integer>> ranking = new ArrayList<>();
    // Beaten by how many of those who have no place yet: m² to begin with, m² to keep up.
    int[] beatenBy = new int[m];
    for (int a = 0; a < m; a++) {
      for (int b = 0; b < m; b++) {
        beatenBy[b] += paths.beats(a, b) ? 1 : 0;
      }
    }
    boolean[] placed = new boolean[m];
    int left = m;
    while (left > 0) {
      List<Integer> unbeaten =
          lot.sorted(
              IntStream.range(0, m).filter(c -> !placed[c] && beatenBy[c] == 0).boxed().toList());
      for (int a : unbeaten) {
        placed[a] = true;
        for (int b = 0; b < m; b++) {
          beatenBy[b] -= paths.beats(a, b) ? 1 : 0;
        }
      }
      left -= unbeaten.size();
      ranking.add(unbeaten);
    }
    return ranking;
  }

  /// @param unbeaten in the order of the lot
  private static void choose(
      int place, List<Integer> unbeaten, int seats, List<Integer> winners, List<Tie> ties) {
    int free = seats - winners.size();
    for (int k = 0; k < Math.min(free, unbeaten.size()); k++) {
      if (unbeaten.size() > free) {
        List<Integer> tied = unbeaten.subList(k, unbeaten.size());
        ties.add(new Tie(place + 1, Tie.Purpose.SEAT, tied, unbeaten.get(k), Tie.Means.LOT));
      }
      winners.add(unbeaten.get(k));
    }
  }

  private static Optional<Integer> condorcetWinner(Pairwise pairwise) {
    int m = pairwise.size();
    return IntStream.range(0, m)
        .filter(a ->
            IntStream.range(0, m)
                .allMatch(b -> a == b || pairwise.above(a, b) > pairwise.above(b, a)))
        .boxed()
        .findFirst();
  }
}
