package org.ayni.councils.book;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
  private final Set<List<String>> nonces = new HashSet<>();
  private final SortedMap<String, Integer> councils;
  private final Set<String> against = new HashSet<>();
  private Optional<Outcome> imported = Optional.empty();
  private Optional<BallotClosed> closed = Optional.empty();
  private Optional<LocalDate> closedOn = Optional.empty();

  /// @param councils votes of the councils that vote as a whole; empty where people vote
  Ballot(BallotOpened opened, Instant time, SortedMap<String, Integer> councils) {
    this.opened = opened;
    this.time = time;
    this.councils = new TreeMap<>(councils);
  }

  public BallotOpened opened() {
    return opened;
  }

  /// When it was opened.
  public Instant time() {
    return time;
  }

  /// Whether its hour is over, so that nobody votes any more, counted or not. One that goes on
  /// until an assembly has none.
  public boolean isOver(Instant now) {
    return opened.closes().filter(now::isAfter).isPresent();
  }

  /// By voter; the last of each.
  public Map<String, Vote> votes() {
    return Collections.unmodifiableMap(votes);
  }

  void cast(String voter, Vote vote) {
    votes.put(voter, vote);
    against.remove(voter);
  }

  /// Whether a one-time key has voted with this nonce.
  boolean isSpent(String key, Optional<String> nonce) {
    return nonces.contains(spent(key, nonce));
  }

  void spend(String key, Optional<String> nonce) {
    nonces.add(spent(key, nonce));
  }

  private static List<String> spent(String key, Optional<String> nonce) {
    return List.of(key, nonce.orElse(""));
  }

  /// Delegates who voted against their instruction.
  public Set<String> againstInstruction() {
    return Collections.unmodifiableSet(against);
  }

  void flag(String voter) {
    against.add(voter);
  }

  /// The one-time keys with which it is voted; none until they are listed.
  public Set<String> keys() {
    return Collections.unmodifiableSet(keys);
  }

  void list(List<String> all) {
    keys.addAll(all);
  }

  Map<String, List<PaperVote>> papers() {
    return papers;
  }

  /// Votes and papers together, as many as there are: of who has several on the roll, so many.
  public List<Vote> all(Roll roll) {
    List<Vote> all = new ArrayList<>();
    votes.forEach((voter, vote) -> all.addAll(Collections.nCopies(votesOf(voter, roll), vote)));
    counted().forEach(paper -> all.addAll(Collections.nCopies(paper.count(), paper.vote())));
    return all;
  }

  /// Votes of the councils that vote as a whole, by code; empty where people vote.
  public SortedMap<String, Integer> councils() {
    return Collections.unmodifiableSortedMap(councils);
  }

  /// How many votes somebody has in it.
  public int votesOf(String voter, Roll roll) {
    return councils.isEmpty() ? roll.votesOf(voter) : councils.getOrDefault(voter, 0);
  }

  /// The papers that were counted, box by box.
  public List<PaperVote> counted() {
    return papers.values().stream().flatMap(List::stream).toList();
  }

  /// All votes there could be.
  public int most(Roll roll) {
    return councils.isEmpty()
        ? roll.allVotes()
        : councils.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// How many voted.
  public int size() {
    return votes.size() + counted().stream().mapToInt(PaperVote::count).sum();
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

  /// On which day it ended.
  public Optional<LocalDate> closedOn() {
    return closedOn;
  }

  void close(BallotClosed how, LocalDate day) {
    closed = Optional.of(how);
    closedOn = Optional.of(day);
  }

  /// Whether it ended and passed.
  public boolean passed() {
    return closed.map(BallotClosed::passed).orElse(false);
  }
}
