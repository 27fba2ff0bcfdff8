package org.ayni.councils.tally.stv;

import org.ayni.councils.tally.CannotBeCountedException;
import org.ayni.councils.tally.Lot;
import org.ayni.councils.tally.RankedBallots;

/// The single transferable vote of Scotland's local elections: Scottish Local Government Elections
/// Order 2007 (SSI 2007/42), schedule 1, rules 45 to 52; the same in the Order of 2011 (SSI
/// 2011/399), rules 46 to 53.
///
/// - Quota (46): valid ballots over seats plus one, decimals ignored, plus one.
/// - Who has the quota is elected (47). What is beyond it goes on to the next preference of **all**
///   the candidate's ballots, each at the value it came with times surplus over votes, five
///   decimals, the rest ignored (48); the largest surplus first (49).
/// - Without a surplus, the candidate with fewest votes is excluded, and their ballots go on at the
///   value they came with (50).
/// - Equal surpluses or votes: the most recent earlier stage where they differed, then the lot (49,
///   51).
/// - As many left as seats: they are elected, and nothing more is transferred (52). They are
///   elected at once, and listed as the ballot file lists them, which is no order among them.
///
/// A candidate who has the quota exactly has no surplus, so rule 48 moves nothing and there is no
/// stage of it. Work is proportional to all preferences on all ballots, plus candidates squared.
public final class ScottishStv {

  /// As rule 48(3) says.
  public static final int DECIMALS = 5;

  private ScottishStv() {}

  /// Counts.
  ///
  /// @param ballots as far as they put one candidate after the other; see
  ///   [RankedBallots#strictPart()]
  /// @param seats at least 1
  /// @throws CannotBeCountedException when there is no ballot, or nobody stands
  public static StvCount count(RankedBallots ballots, int seats, Lot lot) {
    return run(ballots, seats, lot).result();
  }

  static ScottishRun run(RankedBallots ballots, int seats, Lot lot) {
    check(ballots, seats, lot);
    ScottishRun run = new ScottishRun(ballots, seats, lot);
    run.count();
    return run;
  }

  /// What both rules of transferable votes ask of their ballots.
  static void check(RankedBallots ballots, int seats, Lot lot) {
    lot.check(ballots.candidates());
    if (!(seats >= 1)) {
      throw new IllegalArgumentException(seats + " seats; expected 1 or more");
    }
    if (ballots.withEquals() > 0) {
      throw new IllegalArgumentException(
          ballots.withEquals() + " ballots with equal candidates; expected their strict part");
    }
    if (ballots.candidates().size() == 0) {
      throw new CannotBeCountedException("nobody stands for election");
    }
    if (ballots.size() == 0) {
      throw new CannotBeCountedException("no ballot ranks anybody");
    }
  }
}
