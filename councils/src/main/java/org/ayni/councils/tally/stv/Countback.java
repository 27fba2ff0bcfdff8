package org.ayni.councils.tally.stv;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.ayni.councils.tally.CannotBeCountedException;
import org.ayni.councils.tally.Lot;
import org.ayni.councils.tally.RankedBallots;
import org.ayni.councils.tally.Ranking;
import org.ayni.councils.tally.Tie;

/// Refills the seat of a member elected by the Scottish rule, from the ballots that elected them:
/// those voters choose the successor, and the other members stay. The principle is that of the
/// Australian Capital Territory (Electoral Act 1992, schedule 4, part 4.3); Scottish law holds a
/// by-election instead, so the decimals and transfers here are rule 48's.
///
/// Each ballot that the member held counts with the value that stayed with the member: what it came
/// with, less what went on as surplus. It goes to the voter's best preference among those who stand
/// now. Who has more than half of the votes that still count is chosen; else the one with fewest is
/// excluded and their ballots go on, until somebody has, or one is left.
public final class Countback {

  private Countback() {}

  /// Finds the successor.
  ///
  /// @param ballots of the election
  /// @param seats of the election
  /// @param lot of the election
  /// @param member whose seat is to be refilled
  /// @param standing who stands now, none of them elected
  /// @return one seat; the quota is the majority at the last stage
  /// @throws CannotBeCountedException when nobody stands, when the member was not elected, or when
  ///   no ballot of the member ranks anybody who stands
  public static StvCount count(
      RankedBallots ballots, int seats, Lot lot, int member, Set<Integer> standing) {
    ScottishRun election = ScottishStv.run(ballots, seats, lot);
    List<Integer> elected = election.result().elected();
    String name = ballots.candidates().name(member);
    if (!elected.contains(member)) {
      throw new CannotBeCountedException(
          name + " was not elected; elected were " + ballots.candidates().names(elected));
    }
    for (int candidate : standing) {
      ballots.candidates().check(candidate);
      if (elected.contains(candidate)) {
        throw new CannotBeCountedException(
            ballots.candidates().name(candidate) + " was elected and cannot stand again");
      }
    }
    if (standing.isEmpty()) {
      throw new CannotBeCountedException("nobody stands for the seat of " + name);
    }
    return new Recount(ballots, lot, election.ballotsOf(member), new TreeSet<>(standing)).count();
  }

  /// One countback in progress.
  private static final class Recount {
    private final RankedBallots ballots;
    private final Lot lot;
    private final List<ScottishRun.KeptBallots> kept;
    private final Set<Integer> continuing;
    private final EarlierStages earlier;
    private final List<Stage> stages = new ArrayList<>();
    private long majority;

    Recount(
        RankedBallots ballots,
        Lot lot,
        List<ScottishRun.KeptBallots> kept,
        Set<Integer> continuing) {
      this.ballots = ballots;
      this.lot = lot;
      this.kept = kept;
      this.continuing = continuing;
      this.earlier = new EarlierStages(lot);
    }

    StvCount count() {
      Stage.Kind kind = Stage.Kind.FIRST_PREFERENCES;
      OptionalInt subject = OptionalInt.empty();
      while (true) {
        long[] votes = votes();
        earlier.add(new FixedVotes(votes, ScottishStv.DECIMALS));
        long counting = continuing.stream().mapToLong(c -> votes[c]).sum();
        if (counting == 0 && stages.isEmpty()) {
          throw new CannotBeCountedException(
              "none of the member's ballots ranks anybody who stands now");
        }
        majority = counting / 2 + 1;
        List<Integer> chosen =
            continuing.stream()
                .filter(c -> votes[c] >= majority || continuing.size() == 1)
                .toList();
        addStage(kind, subject, votes, chosen);
        if (!chosen.isEmpty()) {
          return result(chosen);
        }
        long fewest = continuing.stream().mapToLong(c -> votes[c]).min().orElseThrow();
        List<Integer> low = continuing.stream().filter(c -> votes[c] == fewest).toList();
        int out = earlier.choose(low, Tie.Purpose.EXCLUSION);
        continuing.remove(out);
        kind = Stage.Kind.EXCLUSION;
        subject = OptionalInt.of(out);
      }
    }

    /// Votes of everybody who still stands, in units of 10⁻⁵.
    private long[] votes() {
      long[] votes = new long[ballots.candidates().size()];
      for (ScottishRun.KeptBallots some : kept) {
        RankedBallots.Group group = ballots.groups().get(some.group());
        Ranking ranking = group.ranking();
        for (int k = 0; k < ranking.size(); k++) {
          if (continuing.contains(ranking.candidate(k))) {
            votes[ranking.candidate(k)] += some.value() * group.count();
            break;
          }
        }
      }
      return votes;
    }

    private void addStage(
        Stage.Kind kind, OptionalInt subject, long[] votes, List<Integer> chosen) {
      long all =
          kept.stream()
              .mapToLong(some -> some.value() * ballots.groups().get(some.group()).count())
              .sum();
      long counting = Arrays.stream(votes).sum();
      stages.add(
          new Stage(
              stages.size() + 1,
              kind,
              subject,
              new FixedVotes(votes, ScottishStv.DECIMALS),
              decimal(majority),
              decimal(all - counting),
              decimal(0),
              decimal(0),
              chosen));
    }

    private StvCount result(List<Integer> chosen) {
      long papers =
          kept.stream().mapToLong(some -> ballots.groups().get(some.group()).count()).sum();
      return new StvCount(
          ballots.candidates(), 1, papers, decimal(majority), stages, earlier.ties(), chosen, lot);
    }

    private static BigDecimal decimal(long scaled) {
      return BigDecimal.valueOf(scaled, ScottishStv.DECIMALS);
    }
  }
}
