package org.ayni.councils.tally.condorcet;

import java.util.List;
import java.util.Optional;
import org.ayni.councils.tally.Candidates;
import org.ayni.councils.tally.Lot;
import org.ayni.councils.tally.Tie;

/// A count by the method of Schulze.
///
/// @param valid ballots counted
/// @param pairwise who is put above whom by how many
/// @param paths strongest paths
/// @param ranking places, best first; those who share a place do not beat each other
/// @param condorcetWinner who is put above every other by more ballots than the other way round
/// @param winners first places, as many as were asked for
/// @param ties where the lot decided who is a winner
/// @param lot the order that breaks ties
public record SchulzeCount(
    Candidates candidates,
    long valid,
    Pairwise pairwise,
    StrongestPaths paths,
    List<List<Integer>> ranking,
    Optional<Integer> condorcetWinner,
    List<Integer> winners,
    List<Tie> ties,
    Lot lot) {

  public SchulzeCount {
    ranking = ranking.stream().map(List::copyOf).toList();
    winners = List.copyOf(winners);
    ties = List.copyOf(ties);
  }
}
