package org.ayni.councils.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.counting.Counting;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Outcome;
import org.ayni.councils.event.CouncilEvent.BallotClosed;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.councils.statute.BallotForm;
import org.ayni.councils.statute.Majority;
import org.ayni.councils.statute.Statute;
import org.ayni.councils.tally.CannotBeCountedException;

/// The end of a ballot: what it came to, whether it passed, and what follows.
public final class Closing {

  private Closing() {}

  /// What a ballot comes to.
  ///
  /// @param passed whether turnout and majority were reached; for elections and choices, whether
  ///   enough took part and somebody won
  public record Result(Outcome outcome, boolean passed) {}

  /// Counts a ballot as it stands.
  ///
  /// @param seed that breaks ties
  public static Result result(Council council, Ballot ballot, String seed) {
    BallotOpened opened = ballot.opened();
    Roll roll = Optional.ofNullable(council.rolls.get(opened.roll())).orElseThrow();
    int members = ballot.most(roll);
    Outcome whole;
    try {
      whole =
          ballot
              .imported()
              .orElseGet(() -> Counting.count(opened.question(), ballot.all(roll), seed));
    } catch (CannotBeCountedException e) {
      whole = new Outcome(ballot.size(), List.of(), Map.of());
    }
    Majority majority = council.statute().majority(opened.subject());
    boolean turnout =
        opened.assembly().isPresent() || majority.turnout().reached((int) whole.counted(), members);
    boolean passed = turnout && majority(majority, opened, whole, members);
    return new Result(shown(council.statute(), opened, whole), passed);
  }

  private static boolean majority(
      Majority majority, BallotOpened opened, Outcome outcome, int members) {
    if (opened.question().rule() != CountingRule.YES_NO) {
      return !outcome.winners().isEmpty();
    }
    int yes = figure(outcome, "yes");
    int no = figure(outcome, "no");
    int of =
        switch (majority.of()) {
          case CAST -> yes + no;
          case PRESENT -> (int) outcome.counted();
          case MEMBERS -> members;
        };
    // Nobody saying yes is no majority, even of nothing.
    return yes > 0 && majority.share().reached(yes, of);
  }

  private static int figure(Outcome outcome, String name) {
    return Integer.parseInt(outcome.figures().getOrDefault(name, "0"));
  }

  /// Of a secret ballot in which few took part only what was decided is shown.
  private static Outcome shown(Statute statute, BallotOpened opened, Outcome whole) {
    boolean few = whole.counted() < statute.withholdBelow();
    return opened.form() == BallotForm.SECRET && few
        ? new Outcome(whole.counted(), whole.winners(), Map.of())
        : whole;
  }

  static void closed(Act act, BallotClosed event) {
    Optional<Ballot> ballot = act.known(act.council().ballots, event.ballot(), "ballot");
    if (ballot.isEmpty()) {
      return;
    }
    Ballot b = ballot.get();
    act.no()
        .unless(
            b.closed().isEmpty(), "an end of a closed ballot", "an open one", Reason.of("closed"));
    b.opened()
        .closes()
        .ifPresent(closes ->
            act.no()
                .unless(
                    !act.time().isBefore(closes),
                    "an end at " + act.time(),
                    "not before " + closes + ": people still vote",
                    Reason.of("stillOpen")));
    act.no()
        .unless(
            Hashes.ofSeed(event.seed()).equals(b.opened().seed()),
            "a seed with the hash " + Hashes.ofSeed(event.seed()),
            b.opened().seed() + ", as the ballot promised",
            Reason.of("seed"));
    if (!act.no().sound()) {
      return;
    }
    Result result = result(act.council(), b, event.seed());
    act.no()
        .unless(
            result.outcome().equals(event.outcome()),
            "the outcome " + event.outcome(),
            result.outcome().toString(),
            Reason.of("outcomeDiffers"));
    act.no()
        .unless(
            result.passed() == event.passed(),
            "majorities." + b.opened().subject(),
            event.passed() ? "passed" : "not passed",
            result.passed() ? "passed" : "not passed",
            Reason.of("passedDiffers"));
    if (act.no().none()) {
      b.close(event, act.day());
      if (event.passed()) {
        follow(act, b, event.outcome());
      }
    }
  }

  private static void follow(Act act, Ballot ballot, Outcome outcome) {
    BallotOpened opened = ballot.opened();
    String about = opened.about().orElse("");
    switch (opened.subject()) {
      case Questions.ELECTION ->
          Optional.ofNullable(act.council().elections.get(about))
              .ifPresent(election -> Elections.fill(act, ballot, election, outcome));
      case Statute.RECALL ->
          Optional.ofNullable(act.council().petitions.get(about))
              .ifPresent(petition -> Recalls.recall(act, petition));
      case Questions.TEXT -> {
        int slash = about.indexOf('/');
        Optional.ofNullable(act.council().proposals.get(about.substring(0, slash)))
            .ifPresent(proposal -> proposal.accept(about.substring(slash + 1)));
      }
      default -> Optional.ofNullable(act.council().proposals.get(about)).ifPresent(Proposal::adopt);
    }
  }
}
