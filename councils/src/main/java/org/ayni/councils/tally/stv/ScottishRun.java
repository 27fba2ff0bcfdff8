package org.ayni.councils.tally.stv;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.ayni.councils.tally.Lot;
import org.ayni.councils.tally.RankedBallots;
import org.ayni.councils.tally.Ranking;
import org.ayni.councils.tally.Tie;

/// One count by the Scottish rule, in progress: who holds which ballots, at which value. Votes and
/// values are long integers in units of 10⁻⁵. Used once.
final class ScottishRun {

  static final long ONE = 100_000;

  private enum State {
    CONTINUING,
    /// Elected, with a surplus not yet transferred or none.
    ELECTED,
    EXCLUDED
  }

  private final RankedBallots ballots;
  private final int seats;
  private final long quota;
  private final Lot lot;
  private final State[] state;
  private final long[] votes;
  private final Parcel[] held;

  /// place[g]: preference of ballot group g that it is at.
  private final int[] place;

  /// value[g]: of one ballot of the group, with whoever holds it now.
  private final long[] value;

  /// What the ballots of an elected candidate kept with that candidate, once a surplus has gone on.
  private final List<List<KeptBallots>> kept;

  private final EarlierStages earlier;
  private final List<Stage> stages = new ArrayList<>();
  private final List<Integer> elected = new ArrayList<>();
  private final boolean[] transferred;
  private long nonTransferable;
  private long roundingLoss;

  /// Ballots of one group that count, or counted in part, for an elected candidate.
  ///
  /// @param group number of the group
  /// @param value of one ballot, in units of 10⁻⁵
  record KeptBallots(int group, long value) {}

  ScottishRun(RankedBallots ballots, int seats, Lot lot) {
    this.ballots = ballots;
    this.seats = seats;
    this.quota = Math.multiplyExact(ballots.size() / (seats + 1L) + 1, ONE);
    this.lot = lot;
    int m = ballots.candidates().size();
    this.state = new State[m];
    Arrays.fill(state, State.CONTINUING);
    this.votes = new long[m];
    this.held = new Parcel[m];
    Arrays.setAll(held, c -> new Parcel());
    this.place = new int[ballots.groups().size()];
    this.value = new long[ballots.groups().size()];
    this.kept = new ArrayList<>();
    for (int c = 0; c < m; c++) {
      kept.add(List.of());
    }
    this.transferred = new boolean[m];
    this.earlier = new EarlierStages(lot);
  }

  void count() {
    for (int g = 0; g < place.length; g++) {
      value[g] = ONE;
      give(g, ranking(g).candidate(0));
    }
    endStage(Stage.Kind.FIRST_PREFERENCES, OptionalInt.empty());
    while (elected.size() < seats) {
      List<Integer> continuing = continuing();
      if (continuing.size() <= seats - elected.size()) {
        elect(continuing);
        addStage(Stage.Kind.LAST_VACANCIES, OptionalInt.empty(), continuing);
        return;
      }
      List<Integer> surpluses = largestSurpluses();
      if (surpluses.isEmpty()) {
        exclude(earlier.choose(fewestVotes(continuing), Tie.Purpose.EXCLUSION));
      } else {
        transferSurplus(earlier.choose(surpluses, Tie.Purpose.TRANSFER));
      }
    }
  }

  private Ranking ranking(int group) {
    return ballots.groups().get(group).ranking();
  }

  private long count(int group) {
    return ballots.groups().get(group).count();
  }

  private List<Integer> continuing() {
    return IntStream.range(0, state.length)
        .filter(c -> state[c] == State.CONTINUING)
        .boxed()
        .toList();
  }

  private List<Integer> largestSurpluses() {
    List<Integer> beyond =
        elected.stream().filter(c -> votes[c] > quota && !transferred[c]).toList();
    long most = beyond.stream().mapToLong(c -> votes[c]).max().orElse(0);
    return beyond.stream().filter(c -> votes[c] == most).toList();
  }

  private List<Integer> fewestVotes(List<Integer> some) {
    long fewest = some.stream().mapToLong(c -> votes[c]).min().orElseThrow();
    return some.stream().filter(c -> votes[c] == fewest).toList();
  }

  /// Rule 48.
  private void transferSurplus(int candidate) {
    long total = votes[candidate];
    long surplus = total - quota;
    Parcel parcel = held[candidate];
    held[candidate] = new Parcel();
    List<KeptBallots> keeps = new ArrayList<>(parcel.size());
    long moved = 0;
    for (int k = 0; k < parcel.size(); k++) {
      int g = parcel.group(k);
      long transferValue = Math.multiplyExact(surplus, value[g]) / total;
      keeps.add(new KeptBallots(g, value[g] - transferValue));
      value[g] = transferValue;
      moved += transferValue * count(g);
      passOn(g);
    }
    kept.set(candidate, keeps);
    transferred[candidate] = true;
    votes[candidate] = quota;
    roundingLoss += surplus - moved;
    endStage(Stage.Kind.SURPLUS, OptionalInt.of(candidate));
  }

  /// Rule 50.
  private void exclude(int candidate) {
    state[candidate] = State.EXCLUDED;
    Parcel parcel = held[candidate];
    held[candidate] = new Parcel();
    for (int k = 0; k < parcel.size(); k++) {
      passOn(parcel.group(k));
    }
    votes[candidate] = 0;
    endStage(Stage.Kind.EXCLUSION, OptionalInt.of(candidate));
  }

  /// To the next preference for a continuing candidate, at the group's value.
  private void passOn(int group) {
    Ranking ranking = ranking(group);
    int next = place[group] + 1;
    while (next < ranking.size() && state[ranking.candidate(next)] != State.CONTINUING) {
      next++;
    }
    place[group] = next;
    if (next < ranking.size()) {
      give(group, ranking.candidate(next));
    } else {
      nonTransferable += value[group] * count(group);
    }
  }

  private void give(int group, int candidate) {
    held[candidate].add(group);
    votes[candidate] += value[group] * count(group);
  }

  /// Rule 47, then the stage is over. When an exclusion leaves as many as seats, rule 52 elects all
  /// of them together instead.
  private void endStage(Stage.Kind kind, OptionalInt subject) {
    earlier.add(new FixedVotes(votes, ScottishStv.DECIMALS));
    List<Integer> continuing = continuing();
    boolean last = kind == Stage.Kind.EXCLUSION && continuing.size() <= seats - elected.size();
    List<Integer> reached =
        last
            ? List.of()
            : earlier.mostVotesFirst(continuing.stream().filter(c -> votes[c] >= quota).toList());
    elect(reached);
    addStage(kind, subject, reached);
  }

  private void elect(List<Integer> some) {
    for (int c : some) {
      state[c] = State.ELECTED;
      elected.add(c);
    }
  }

  private void addStage(Stage.Kind kind, OptionalInt subject, List<Integer> reached) {
    stages.add(
        new Stage(
            stages.size() + 1,
            kind,
            subject,
            new FixedVotes(votes, ScottishStv.DECIMALS),
            decimal(quota),
            decimal(nonTransferable),
            decimal(roundingLoss),
            BigDecimal.ZERO,
            reached));
  }

  private static BigDecimal decimal(long scaled) {
    return BigDecimal.valueOf(scaled, ScottishStv.DECIMALS);
  }

  StvCount result() {
    return new StvCount(
        ballots.candidates(),
        seats,
        ballots.size(),
        decimal(quota),
        stages,
        earlier.ties(),
        elected,
        lot);
  }

  /// The ballots that elected somebody, each at the value that stayed with them: what it came with,
  /// less what went on as surplus.
  List<KeptBallots> ballotsOf(int member) {
    if (transferred[member]) {
      return kept.get(member);
    }
    Parcel parcel = held[member];
    return IntStream.range(0, parcel.size())
        .mapToObj(k -> new KeptBallots(parcel.group(k), value[parcel.group(k)]))
        .toList();
  }
}
