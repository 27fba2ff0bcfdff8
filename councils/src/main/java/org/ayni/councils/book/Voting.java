package org.ayni.councils.book;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.ayni.councils.counting.Counting;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.event.CouncilEvent.BallotCast;
import org.ayni.councils.event.CouncilEvent.KeysListed;
import org.ayni.councils.event.CouncilEvent.PapersCounted;
import org.ayni.councils.event.CouncilEvent.ResultImported;
import org.ayni.councils.event.PaperVote;
import org.ayni.councils.statute.BallotForm;

/// Votes cast, papers counted, results imported.
final class Voting {

  private Voting() {}

  private static Optional<Ballot> open(Act act, String name) {
    Optional<Ballot> ballot = act.known(act.council().ballots, name, "ballot");
    ballot.ifPresent(b -> {
      act.no()
          .unless(
              b.closed().isEmpty(),
              "something for a closed ballot",
              "an open one",
              Reason.of("closed"));
      Optional<Instant> closes = b.opened().closes();
      act.no()
          .unless(
              closes.filter(c -> act.time().isAfter(c)).isEmpty(),
              "something at " + act.time(),
              "before the ballot closes at " + closes.orElse(act.time()),
              Reason.of("closed"));
    });
    return ballot.filter(b -> b.closed().isEmpty());
  }

  private static void form(Act act, Ballot ballot, BallotForm... forms) {
    act.no()
        .unless(
            List.of(forms).contains(ballot.opened().form()),
            "a ballot " + ballot.opened().form(),
            List.of(forms).toString(),
            Reason.of("otherForm"));
  }

  static void keys(Act act, KeysListed event) {
    Optional<Ballot> ballot = open(act, event.ballot());
    ballot.ifPresent(b -> {
      form(act, b, BallotForm.PSEUDONYMOUS_OPEN);
      act.no()
          .unless(
              b.keys().isEmpty(), "keys once more", "all of them at once", Reason.of("keysOnce"));
      int most = roll(act, b).size();
      act.no()
          .unless(
              new HashSet<>(event.keys()).size() == event.keys().size()
                  && event.keys().size() <= most,
              event.keys().size() + " keys",
              "each once, and no more than the " + most + " on the roll",
              Reason.of("keysCount", event.keys().size(), most));
    });
    if (act.no().none()) {
      ballot.orElseThrow().list(event.keys());
    }
  }

  static Roll roll(Act act, Ballot ballot) {
    return Optional.ofNullable(act.council().rolls.get(ballot.opened().roll())).orElseThrow();
  }

  static void cast(Act act, BallotCast event) {
    Optional<Ballot> ballot = open(act, event.ballot());
    if (ballot.isEmpty()) {
      return;
    }
    Ballot b = ballot.get();
    form(act, b, BallotForm.NAMED_OPEN, BallotForm.PSEUDONYMOUS_OPEN);
    Counting.problems(b.opened().question(), event.vote()).forEach(act.no()::miscast);
    boolean flagged = false;
    if (b.opened().form() == BallotForm.PSEUDONYMOUS_OPEN) {
      act.no()
          .unless(
              b.keys().contains(event.voter()),
              "the key " + event.voter(),
              "a key of this ballot",
              Reason.of("key"));
      act.no()
          .unless(
              event.signature().isPresent(),
              "a vote without signature",
              "a signed one",
              Reason.of("signature"));
      act.no()
          .unless(
              !b.isSpent(event.voter(), event.nonce()),
              "a vote of this key that was taken before",
              "a new one, signed with another nonce",
              Reason.of("spent"));
    } else {
      act.no()
          .unless(
              roll(act, b).members().contains(event.voter()),
              "'" + event.voter() + "' voting",
              "somebody on the roll '" + b.opened().roll() + "'",
              Reason.of("notOnRoll", event.voter(), b.opened().roll()));
      present(act, b, event.voter());
      Optional<Member> voter = act.council().member(event.voter());
      act.no()
          .unless(
              voter.filter(m -> m.votesOn(act.day())).isPresent(),
              "'" + event.voter() + "' voting on " + act.day(),
              "somebody who is still a member",
              Reason.of("noMember", event.voter(), act.day()));
      flagged =
          voter.isPresent() && Delegates.against(act, voter.get(), event.ballot(), event.vote());
    }
    if (act.no().none()) {
      b.cast(event.voter(), event.vote());
      if (b.opened().form() == BallotForm.PSEUDONYMOUS_OPEN) {
        b.spend(event.voter(), event.nonce());
      }
      if (flagged) {
        b.flag(event.voter());
      }
    }
  }

  private static void present(Act act, Ballot ballot, String voter) {
    ballot
        .opened()
        .assembly()
        .map(act.council().assemblies::get)
        .ifPresent(assembly ->
            act.no()
                .unless(
                    assembly.present().contains(voter),
                    "'" + voter + "' voting in '" + assembly.name() + "'",
                    "somebody who is present",
                    Reason.of("notPresent", voter, assembly.name())));
  }

  static void papers(Act act, PapersCounted event) {
    Optional<Ballot> ballot = open(act, event.ballot());
    ballot.ifPresent(b -> {
      act.no()
          .unless(
              roll(act, b).votes().isEmpty() && b.councils().isEmpty(),
              "votes",
              "papers in a ballot with different votes",
              "votes by name: a paper says nothing of votes",
              Reason.of("byName"));
      act.no()
          .unless(
              event.first().equals(event.second()),
              "two counts of box '" + event.station() + "' that differ",
              "the same twice: count the box again",
              Reason.of("twoCounts", event.station()));
      act.no()
          .unless(
              new HashSet<>(event.observers()).size() >= 2,
              event.observers().size() + " observers",
              "two or more",
              Reason.of("observers", event.observers().size()));
      act.no()
          .unless(
              !b.papers().containsKey(event.station()),
              "box '" + event.station() + "' once more",
              "each once",
              Reason.of("boxOnce", event.station()));
      act.no()
          .unless(
              b.imported().isEmpty(),
              "papers beside an imported result",
              "one of them",
              Reason.of("papersBesideImport"));
      event
          .first()
          .forEach(paper ->
              Counting.problems(b.opened().question(), paper.vote()).forEach(act.no()::miscast));
      long papers = event.first().stream().mapToLong(PaperVote::count).sum();
      int most = roll(act, b).size();
      act.no()
          .unless(
              b.size() + papers <= most,
              b.size() + papers + " votes",
              "no more than the " + most + " on the roll",
              Reason.of("tooMany", b.size() + papers, most));
    });
    if (act.no().none()) {
      ballot.orElseThrow().papers().put(event.station(), event.first());
    }
  }

  static void imported(Act act, ResultImported event) {
    Optional<Ballot> ballot = open(act, event.ballot());
    act.hash(event.audit(), "the hash of the audit file");
    ballot.ifPresent(b -> {
      form(act, b, BallotForm.SECRET);
      act.no()
          .unless(
              b.size() == 0,
              "an imported result beside papers",
              "one of them",
              Reason.of("importBesidePapers"));
      act.no()
          .unless(
              event.outcome().counted() <= roll(act, b).size(),
              event.outcome().counted() + " votes",
              "no more than on the roll",
              Reason.of("importTooMany", event.outcome().counted()));
      act.no()
          .unless(
              b.opened().question().rule() == CountingRule.YES_NO
                  || b.opened().question().options().containsAll(event.outcome().winners()),
              "winners " + event.outcome().winners(),
              "options of the ballot",
              Reason.of("importWinners"));
    });
    if (act.no().none()) {
      ballot.orElseThrow().take(event.outcome());
    }
  }
}
