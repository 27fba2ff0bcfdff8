package org.ayni.councils.book;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ayni.councils.event.CouncilEvent.ChallengeJudged;
import org.ayni.councils.event.CouncilEvent.ChallengeRaised;
import org.ayni.councils.statute.Challenges;

/// Something disputed, and what became of it. Its rules are those of the statute under which it was
/// raised: no amendment takes a challenge away.
public final class Challenge {

  private final ChallengeRaised raised;
  private final LocalDate day;
  private final Challenges.Instance instance;
  private final Challenges.Undecided undecided;
  private final SortedSet<String> parties;
  private final boolean listed;
  private Optional<Verdict> verdict = Optional.empty();

  /// What the body said.
  ///
  /// @param late whether it came after the day until which it was due
  /// @param effective whether something changed by it: nothing does when it was rejected, or when
  ///   what it is about was over
  public record Verdict(ChallengeJudged judged, LocalDate day, boolean late, boolean effective) {}

  /// @param parties who may not take part in the decision
  /// @param listed of a roll, whether the member stood on it
  Challenge(
      ChallengeRaised raised,
      LocalDate day,
      Challenges.Instance instance,
      Challenges.Undecided undecided,
      Set<String> parties,
      boolean listed) {
    this.raised = raised;
    this.day = day;
    this.instance = instance;
    this.undecided = undecided;
    this.parties = new TreeSet<>(parties);
    this.listed = listed;
  }

  public ChallengeRaised raised() {
    return raised;
  }

  public LocalDate day() {
    return day;
  }

  public Challenges.Instance instance() {
    return instance;
  }

  /// Until when it is to be decided.
  public LocalDate due() {
    return day.plusDays(instance.decisionDays());
  }

  /// Who challenges and who is concerned: they do not decide.
  public SortedSet<String> parties() {
    return Collections.unmodifiableSortedSet(parties);
  }

  boolean listed() {
    return listed;
  }

  public boolean open() {
    return verdict.isEmpty();
  }

  /// Whether nothing may be built on what it is about.
  public boolean blocks() {
    return open() && undecided == Challenges.Undecided.BLOCKS;
  }

  public Optional<Verdict> verdict() {
    return verdict;
  }

  void decide(Verdict how) {
    verdict = Optional.of(how);
  }
}
