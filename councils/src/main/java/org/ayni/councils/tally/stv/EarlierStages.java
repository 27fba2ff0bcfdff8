package org.ayni.councils.tally.stv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ayni.councils.tally.Lot;
import org.ayni.councils.tally.Tie;

/// Breaks ties as rules 49(2), 49(3) and 51(2) of the Scottish Local Government Elections Order
/// 2007 say: by the most recent earlier stage where the tied had unequal votes, and by lot where
/// they were equal at all stages. With three or more tied, a stage that tells some apart leaves the
/// extreme ones, and the stages before it decide among those.
final class EarlierStages {

  private final List<FixedVotes> earlier = new ArrayList<>();
  private final List<Tie> ties = new ArrayList<>();
  private final Lot lot;

  EarlierStages(Lot lot) {
    this.lot = lot;
  }

  /// Tells the votes at the end of a stage, which is now the last.
  void add(FixedVotes votes) {
    earlier.add(votes);
  }

  List<Tie> ties() {
    return ties;
  }

  /// The one chosen among those with equal votes at the end of the last stage.
  int choose(List<Integer> tied, Tie.Purpose purpose) {
    if (tied.size() == 1) {
      return tied.getFirst();
    }
    int step = earlier.size() + 1;
    List<Integer> left = extreme(tied, purpose == Tie.Purpose.EXCLUSION);
    boolean byStage = left.size() == 1;
    int chosen = byStage ? left.getFirst() : lot.first(left);
    Tie.Means means = byStage ? Tie.Means.EARLIER_STAGE : Tie.Means.LOT;
    ties.add(new Tie(step, purpose, tied, chosen, means));
    return chosen;
  }

  /// Those with fewest (or most) votes at the most recent stages that tell them apart.
  private List<Integer> extreme(List<Integer> tied, boolean fewest) {
    List<Integer> left = tied;
    for (int k = earlier.size() - 1; k >= 0 && left.size() > 1; k--) {
      FixedVotes votes = earlier.get(k);
      long bound =
          fewest
              ? left.stream().mapToLong(votes::scaled).min().orElseThrow()
              : left.stream().mapToLong(votes::scaled).max().orElseThrow();
      left = left.stream().filter(c -> votes.scaled(c) == bound).toList();
    }
    return left;
  }

  /// Most votes first; equal votes as earlier stages had them, then in the order of the lot. For
  /// telling who was elected by one stage, which decides nothing.
  List<Integer> mostVotesFirst(List<Integer> some) {
    Comparator<Integer> order =
        (a, b) -> {
          for (int k = earlier.size() - 1; k >= 0; k--) {
            int difference = Long.compare(earlier.get(k).scaled(b), earlier.get(k).scaled(a));
            if (difference != 0) {
              return difference;
            }
          }
          return lot.earliest().compare(a, b);
        };
    return some.stream().sorted(order).toList();
  }
}
