package org.ayni.councils.tally.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ayni.councils.tally.CannotBeCountedException;
import org.ayni.councils.tally.Lot;
import org.ayni.councils.tally.RankedBallots;
import org.ayni.councils.tally.Rational;
import org.ayni.councils.tally.Tie;

/// Rules that share out seats among lists.
public final class ListRules {

  /// So many seats at most.
  public static final int MOST_SEATS = 100_000;

  private ListRules() {}

  /// Hare's quota with largest remainders; in Colombia *cuociente electoral* (Constitución
  /// Política, art. 263 as of 1991): q = V / s, an exact fraction; each list gets as many seats as
  /// q goes into its votes; what is left goes to the largest remainders in falling order, at most
  /// one seat a list.
  ///
  /// @param threshold share of V that a list needs to take part, 0 for none
  /// @throws CannotBeCountedException when nobody takes part, or more seats are left than lists
  public static ListCount hare(ListVotes ballots, int seats, Rational threshold, Lot lot) {
    check(ballots, seats, lot);
    List<Integer> eligible = List.copyOf(ballots.eligible(threshold));
    // v / q = v s / V; in units of q / V both quotient and remainder are whole numbers.
    long valid = ballots.valid();
    List<SeatAward> awards = new ArrayList<>();
    long[] remainder = new long[ballots.votes().size()];
    long left = seats;
    for (int list : mostVotesFirst(ballots, eligible, lot)) {
      long shares = Math.multiplyExact(ballots.votes().get(list), seats);
      remainder[list] = shares % valid;
      if (shares >= valid) {
        left -= shares / valid;
        awards.add(
            new SeatAward(
                awards.size() + 1,
                list,
                shares / valid,
                SeatAward.Basis.QUOTA,
                Rational.of(ballots.votes().get(list))));
      }
    }
    if (left > eligible.size()) {
      throw new CannotBeCountedException(
          left
              + " seats are left for the remainders of "
              + eligible.size()
              + " lists; the rule gives each at most one");
    }
    List<Tie> ties = new ArrayList<>();
    List<Integer> waiting = new ArrayList<>(eligible);
    for (; left > 0; left--) {
      long most = waiting.stream().mapToLong(list -> remainder[list]).max().orElseThrow();
      List<Integer> tied = waiting.stream().filter(list -> remainder[list] == most).toList();
      int list = lot.first(tied);
      // All of them get a seat anyway when there are as many; then nothing is decided.
      if (tied.size() > left) {
        ties.add(tie(awards.size() + 1, tied, list));
      }
      waiting.remove(Integer.valueOf(list));
      awards.add(
          new SeatAward(
              awards.size() + 1, list, 1, SeatAward.Basis.REMAINDER, Rational.of(most, seats)));
    }
    return new ListCount(
        ballots,
        seats,
        Optional.of(Rational.of(valid, seats)),
        Optional.empty(),
        eligible,
        awards,
        ties,
        lot);
  }

  /// D'Hondt's divisors (D'Hondt 1882), in Colombia *cifra repartidora* (Constitución Política,
  /// art. 263 as amended in 2003 and 2009): votes of each list are divided by 1, 2, 3 …; the s
  /// largest quotients get the seats. The smallest of them goes into the votes of each list as
  /// often as it has seats, unless equal quotients had to be separated by lot.
  ///
  /// @param threshold share of V that a list needs to take part, 0 for none
  /// @throws CannotBeCountedException when nobody takes part
  public static ListCount dHondt(ListVotes ballots, int seats, Rational threshold, Lot lot) {
    check(ballots, seats, lot);
    List<Integer> eligible = List.copyOf(ballots.eligible(threshold));
    long[] had = new long[ballots.votes().size()];
    List<SeatAward> awards = new ArrayList<>();
    List<Tie> ties = new ArrayList<>();
    // v / (k + 1) compared crosswise: at most 9·10⁸ × 10⁵ + 1, which a long holds.
    Comparator<Integer> byQuotient =
        (a, b) ->
            Long.compare(
                ballots.votes().get(a) * (had[b] + 1), ballots.votes().get(b) * (had[a] + 1));
    for (int seat = 1; seat <= seats; seat++) {
      int best = eligible.stream().max(byQuotient).orElseThrow();
      List<Integer> tied =
          eligible.stream().filter(list -> byQuotient.compare(list, best) == 0).toList();
      int list = lot.first(tied);
      if (tied.size() > seats - seat + 1) {
        ties.add(tie(seat, tied, list));
      }
      Rational quotient = Rational.of(ballots.votes().get(list), had[list] + 1);
      had[list]++;
      awards.add(new SeatAward(seat, list, 1, SeatAward.Basis.QUOTIENT, quotient));
    }
    return new ListCount(
        ballots,
        seats,
        Optional.empty(),
        Optional.of(awards.getLast().figure()),
        eligible,
        awards,
        ties,
        lot);
  }

  private static Tie tie(int step, List<Integer> tied, int list) {
    return new Tie(step, Tie.Purpose.SEAT, tied, list, Tie.Means.LOT);
  }

  private static List<Integer> mostVotesFirst(ListVotes ballots, List<Integer> some, Lot lot) {
    return some.stream()
        .sorted(
            Comparator.comparing((Integer list) -> ballots.votes().get(list))
                .reversed()
                .thenComparing(lot.earliest()))
        .toList();
  }

  private static void check(ListVotes ballots, int seats, Lot lot) {
    lot.check(ballots.lists());
    if (!(seats >= 1 && seats <= MOST_SEATS)) {
      throw new IllegalArgumentException(seats + " seats; expected 1 to " + MOST_SEATS);
    }
    if (ballots.valid() > RankedBallots.MOST) {
      throw new IllegalArgumentException(
          ballots.valid() + " votes; expected at most " + RankedBallots.MOST);
    }
  }
}
