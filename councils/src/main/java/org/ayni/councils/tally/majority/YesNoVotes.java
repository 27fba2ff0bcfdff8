package org.ayni.councils.tally.majority;

import org.ayni.councils.tally.RankedBallots;

/// Votes on one question.
///
/// @param yes for it
/// @param no against it
/// @param abstain present and neither; blank ballots too
/// @param invalid cast, but not to be counted: they make no quorum and no majority
public record YesNoVotes(long yes, long no, long abstain, long invalid) {

  public YesNoVotes {
    for (long some : new long[] {yes, no, abstain, invalid}) {
      if (!(some >= 0 && some <= RankedBallots.MOST)) {
        throw new IllegalArgumentException(some + " votes; expected 0 to " + RankedBallots.MOST);
      }
    }
  }

  /// Yes, no and abstentions: who takes part.
  public long present() {
    return yes + no + abstain;
  }
}
