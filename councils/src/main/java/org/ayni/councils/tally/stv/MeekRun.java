package org.ayni.councils.tally.stv;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.ayni.councils.tally.Lot;
import org.ayni.councils.tally.RankedBallots;
import org.ayni.councils.tally.Ranking;
import org.ayni.councils.tally.Tie;

/// One count by the reference Meek rule, in progress. Votes, weights and keep factors are long
/// integers in units of 10⁻⁹. Used once.
final class MeekRun {

  private static final long ONE = 1_000_000_000;

  /// ω = 10⁻⁶ of a ballot.
  private static final long OMEGA = 1_000;

  private enum State {
    HOPEFUL,
    ELECTED,
    EXCLUDED
  }

  private final RankedBallots ballots;
  private final int seats;
  private final Lot lot;
  private final State[] state;
  private final long[] keepFactor;
  private final long[] votes;
  private final List<Stage> stages = new ArrayList<>();
  private final List<Tie> ties = new ArrayList<>();
  private final List<Integer> elected = new ArrayList<>();
  private long quota;
  private long surplus;
  private long firstQuota;

  MeekRun(RankedBallots ballots, int seats, Lot lot) {
    this.ballots = ballots;
    this.seats = seats;
    this.lot = lot;
    int m = ballots.candidates().size();
    this.state = new State[m];
    Arrays.fill(state, State.HOPEFUL);
    this.keepFactor = new long[m];
    Arrays.fill(keepFactor, ONE);
    this.votes = new long[m];
  }

  StvCount count() {
    distribute();
    updateQuota();
    firstQuota = quota;
    addStage(Stage.Kind.FIRST_PREFERENCES, OptionalInt.empty(), List.of());
    while (elected.size() < seats && elected.size() + hopeful().size() > seats) {
      round();
    }
    List<Integer> rest = hopeful();
    if (elected.size() < seats && !rest.isEmpty()) {
      rest.forEach(this::elect);
      addStage(Stage.Kind.LAST_VACANCIES, OptionalInt.empty(), rest);
    }
    return new StvCount(
        ballots.candidates(),
        seats,
        ballots.size(),
        BigDecimal.valueOf(firstQuota, MeekStv.DECIMALS),
        stages,
        ties,
        elected,
        lot);
  }

  /// B.2 and B.3: iterates until somebody is elected or excluded.
  private void round() {
    boolean first = true;
    while (true) {
      distribute();
      updateQuota();
      List<Integer> reached =
          mostVotesFirst(hopeful().stream().filter(c -> votes[c] >= quota).toList());
      reached.forEach(this::elect);
      long before = surplus;
      surplus = Math.max(0, elected.stream().mapToLong(c -> votes[c] - quota).sum());
      if (!reached.isEmpty()) {
        addStage(Stage.Kind.ELECTION, OptionalInt.empty(), reached);
        return;
      }
      if (surplus < OMEGA || (!first && surplus >= before)) {
        int low = lowest();
        addStage(Stage.Kind.EXCLUSION, OptionalInt.of(low), List.of());
        state[low] = State.EXCLUDED;
        keepFactor[low] = 0;
        return;
      }
      elected.forEach(this::updateKeepFactor);
      first = false;
    }
  }

  /// B.2.a.
  private void distribute() {
    Arrays.fill(votes, 0);
    for (RankedBallots.Group group : ballots.groups()) {
      Ranking ranking = group.ranking();
      long weight = ONE;
      for (int k = 0; k < ranking.size() && weight > 0; k++) {
        int c = ranking.candidate(k);
        long factor = keepFactor[c];
        if (factor > 0) {
          // At most 10⁹ × 10⁹, which a long holds; rounded up.
          long part = (weight * factor + ONE - 1) / ONE;
          votes[c] += part * group.count();
          weight -= part;
        }
      }
    }
  }

  /// B.2.b.
  private void updateQuota() {
    quota = Arrays.stream(votes).sum() / (seats + 1L) + 1;
  }

  /// B.2.f.
  private void updateKeepFactor(int candidate) {
    BigInteger one = BigInteger.valueOf(ONE);
    BigInteger product =
        ceilingQuotient(
            BigInteger.valueOf(keepFactor[candidate]).multiply(BigInteger.valueOf(quota)), one);
    BigInteger factor =
        ceilingQuotient(product.multiply(one), BigInteger.valueOf(votes[candidate]));
    // Nobody keeps more than all; only rounding could say so.
    keepFactor[candidate] = factor.min(one).longValueExact();
  }

  private static BigInteger ceilingQuotient(BigInteger dividend, BigInteger divisor) {
    return dividend.add(divisor).subtract(BigInteger.ONE).divide(divisor);
  }

  /// B.3.
  private int lowest() {
    List<Integer> hopeful = hopeful();
    long fewest = hopeful.stream().mapToLong(c -> votes[c]).min().orElseThrow();
    List<Integer> tied = hopeful.stream().filter(c -> votes[c] <= fewest + surplus).toList();
    int chosen = lot.first(tied);
    if (tied.size() > 1) {
      ties.add(new Tie(stages.size() + 1, Tie.Purpose.EXCLUSION, tied, chosen, Tie.Means.LOT));
    }
    return chosen;
  }

  private void elect(int candidate) {
    state[candidate] = State.ELECTED;
    elected.add(candidate);
  }

  private List<Integer> hopeful() {
    return IntStream.range(0, state.length).filter(c -> state[c] == State.HOPEFUL).boxed().toList();
  }

  private List<Integer> mostVotesFirst(List<Integer> some) {
    return some.stream()
        .sorted(
            Comparator.comparingLong((Integer c) -> votes[c])
                .reversed()
                .thenComparing(lot.earliest()))
        .toList();
  }

  private void addStage(Stage.Kind kind, OptionalInt subject, List<Integer> reached) {
    long all = Math.multiplyExact(ballots.size(), ONE);
    stages.add(
        new Stage(
            stages.size() + 1,
            kind,
            subject,
            new FixedVotes(votes, MeekStv.DECIMALS),
            decimal(quota),
            decimal(all - Arrays.stream(votes).sum()),
            decimal(0),
            decimal(surplus),
            reached));
  }

  private static BigDecimal decimal(long scaled) {
    return BigDecimal.valueOf(scaled, MeekStv.DECIMALS);
  }
}
