package org.ayni.councils.tally.stv;

import org.ayni.councils.tally.Lot;
import org.ayni.councils.tally.RankedBallots;

/// Meek's method (Hill, Wichmann and Woodall 1987) as the Reference Meek Rule of the Proportional
/// Representation Foundation states it, step by step, in nine decimals with ω = 10⁻⁶.
///
/// Every elected candidate keeps of each ballot that reaches them only the share kf that holds them
/// at the quota; the rest goes on, to elected candidates too. When somebody is excluded, all is
/// counted anew as if they had never stood, and the quota falls as ballots run out.
///
/// - B.2.a: of a ballot's weight w a candidate gets w × kf, rounded up; the rest goes on.
/// - B.2.b: quota q = votes of all over seats plus one, cut to nine decimals, plus 10⁻⁹.
/// - B.2.c to e: who has q is elected; else, when the surplus of all is below ω or no longer falls,
///   the candidate with fewest votes is excluded. As tied counts everybody whose votes exceed the
///   fewest by no more than the surplus; the lot decides.
/// - B.2.f: kf ← kf × q (rounded up) ÷ v (rounded up) of each elected candidate.
///
/// Work: a few dozen passes over all ballots for each exclusion.
public final class MeekStv {

  /// As the rule says.
  public static final int DECIMALS = 9;

  private MeekStv() {}

  /// Counts.
  ///
  /// @param ballots see [ScottishStv#count]
  /// @param seats at least 1
  /// @throws org.ayni.councils.tally.CannotBeCountedException when there is no ballot, or nobody
  ///   stands
  public static StvCount count(RankedBallots ballots, int seats, Lot lot) {
    ScottishStv.check(ballots, seats, lot);
    return new MeekRun(ballots, seats, lot).count();
  }
}
