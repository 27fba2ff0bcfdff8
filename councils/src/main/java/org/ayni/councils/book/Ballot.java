package org.ayni.councils.book;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ayni.councils.counting.Outcome;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.event.CouncilEvent.BallotClosed;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.councils.event.PaperVote;

/// A question and the votes on it.
public final class Ballot {

  private final BallotOpened opened;
  private final Instant time;
  private final Map<String, Vote> votes = new LinkedHashMap<>();
  private final Map<String, List<PaperVote>> papers = new LinkedHashMap<>();
  private final Set<String> keys = new HashSet<>();
  private final Set<String> against = new HashSet<>();
  private Optional<Outcome> imported = Optional.empty();
  private Optional<BallotClosed> closed = Optional.empty();

  Ballot(BallotOpened opened, Instant time) {
    this.opened = opened;
    this.time = time;
  }

  public BallotOpened opened() {
    return opened;
  }

  /// When it was opened.
  public Instant time() {
    return time;
  }

  /// By voter; the last of each.
  public Map<String, Vote> votes() {
    return Collections.unmodifiableMap(votes);
  }

  void cast(String voter, Vote vote) {
    votes.put(voter, vote);
    against.remove(voter);
  }

  /// Delegates who voted against their instruction.
  public Set<String> againstInstruction() {
    return Collections.unmodifiableSet(against);
  }

  void flag(String voter) {
    against.add(voter);
  }

  Set<String> keys() {
    return keys;
  }

  Map<String, List<PaperVote>> papers() {
    return papers;
  }

  /// Votes and papers together, as many as there are.
  public List<Vote> all() {
    List<Vote> all = new ArrayList<>(votes.values());
    papers
        .values()
        .forEach(box ->
            box.forEach(paper -> all.addAll(Collections.nCopies(paper.count(), paper.vote()))));
    return all;
  }

  /// How many voted.
  public int size() {
    return votes.size()
        + papers.values().stream().flatMap(List::stream).mapToInt(PaperVote::count).sum();
  }

  /// What an outside system says it came to.
  public Optional<Outcome> imported() {
    return imported;
  }

  void take(Outcome outcome) {
    imported = Optional.of(outcome);
  }

  /// How it ended.
  public Optional<BallotClosed> closed() {
    return closed;
  }

  void close(BallotClosed how) {
    closed = Optional.of(how);
  }

  /// Whether it ended and passed.
  public boolean passed() {
    return closed.map(BallotClosed::passed).orElse(false);
  }
}
