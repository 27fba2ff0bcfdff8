package org.ayni.councils.tally.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.councils.tally.Lot;
import org.ayni.councils.tally.Rational;
import org.ayni.councils.tally.Tie;

/// Seats shared out among lists.
///
/// @param ballots the votes
/// @param seats to be shared out
/// @param quota votes for one seat (Hare)
/// @param divisor smallest quotient that got a seat (D'Hondt), the *cifra repartidora*
/// @param eligible lists that take part, by number
/// @param awards step by step
/// @param ties that the lot broke
/// @param lot the order that breaks ties
public record ListCount(
    ListVotes ballots,
    int seats,
    Optional<Rational> quota,
    Optional<Rational> divisor,
    List<Integer> eligible,
    List<SeatAward> awards,
    List<Tie> ties,
    Lot lot) {

  public ListCount {
    eligible = List.copyOf(eligible);
    awards = List.copyOf(awards);
    ties = List.copyOf(ties);
  }

  /// Seats of a list.
  public long seatsOf(int list) {
    return awards.stream().filter(a -> a.list() == list).mapToLong(SeatAward::seats).sum();
  }

  /// The list that gets each seat, in the order of the awards.
  public List<Integer> winners() {
    List<Integer> winners = new ArrayList<>();
    for (SeatAward award : awards) {
      for (long k = 0; k < award.seats(); k++) {
        winners.add(award.list());
      }
    }
    return winners;
  }
}
