package org.ayni.councils.tally.lists;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ayni.councils.tally.Candidates;
import org.ayni.councils.tally.CannotBeCountedException;
import org.ayni.councils.tally.RankedBallots;
import org.ayni.councils.tally.Rational;

/// Votes of lists.
///
/// @param lists by name
/// @param votes of each list, 0 or more
/// @param blank valid votes for no list: they count for the quota and for a threshold
public record ListVotes(Candidates lists, List<Long> votes, long blank) {

  public ListVotes {
    votes = List.copyOf(votes);
    if (votes.size() != lists.size()) {
      throw new IllegalArgumentException(votes.size() + " votes of " + lists.size() + " lists");
    }
    long all = blank;
    for (long some : votes) {
      if (!(some >= 0 && some <= RankedBallots.MOST)) {
        throw new IllegalArgumentException(some + " votes; expected 0 to " + RankedBallots.MOST);
      }
      all += some;
    }
    if (!(blank >= 0 && all <= RankedBallots.MOST)) {
      throw new IllegalArgumentException(
          all + " votes in all, " + blank + " blank; expected 0 to " + RankedBallots.MOST);
    }
  }

  /// V: all votes, blank ones too.
  public long valid() {
    return blank + votes.stream().mapToLong(Long::longValue).sum();
  }

  /// Lists with a vote that reach a share of the valid votes.
  ///
  /// @param threshold share, 0 for none
  /// @throws CannotBeCountedException when there is none
  Set<Integer> eligible(Rational threshold) {
    Rational least = threshold.times(valid());
    Set<Integer> eligible = new TreeSet<>();
    for (int list = 0; list < votes.size(); list++) {
      if (votes.get(list) > 0 && Rational.of(votes.get(list)).compareTo(least) >= 0) {
        eligible.add(list);
      }
    }
    if (eligible.isEmpty()) {
      throw new CannotBeCountedException(
          "no list has votes enough for a seat; the threshold is " + least + " votes");
    }
    return eligible;
  }
}
