package org.ayni.councils.book;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ayni.councils.counting.Counting;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.event.CouncilEvent.BallotCast;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.councils.event.CouncilEvent.KeysListed;
import org.ayni.councils.event.CouncilEvent.PapersCounted;
import org.ayni.councils.event.CouncilEvent.ResultImported;
import org.ayni.councils.event.PaperVote;
import org.ayni.councils.statute.BallotForm;
import org.ayni.councils.statute.Block;
import org.ayni.councils.statute.Statute;

/// Questions put, votes cast.
final class Voting {

  /// The subject of ballots that fill offices.
  static final String ELECTION = "election";

  /// The subject of ballots on amendments of a proposal.
  static final String TEXT = "amendment";

  /// The subject of ballots that choose among plans.
  static final String PLAN = "plan";

  private Voting() {}

  static void opened(Act act, BallotOpened event) {
    act.fresh(act.council().ballots, event.ballot(), "ballot");
    act.hash(event.seed(), "the hash of the seed");
    Optional<Roll> roll = act.known(act.council().rolls, event.roll(), "roll");
    roll.ifPresent(r ->
        act.no()
            .unless(
                r.challenged().isEmpty(),
                "a roll with open challenges: " + r.challenged(),
                "challenges decided first"));
    act.no()
        .unless(
            act.council().statute().forms().contains(event.form())
                || (event.form() == BallotForm.NAMED_OPEN
                    && roll.filter(r -> delegatesOnly(act, r)).isPresent()),
            "forms",
            "a ballot " + event.form(),
            act.council().statute().forms().toString());
    act.no()
        .unless(
            event.statusQuo().filter(o -> !event.question().options().contains(o)).isEmpty(),
            "the status quo '" + event.statusQuo().orElse("") + "'",
            "one of the options");
    where(act, event);
    about(act, event);
    if (act.no().none()) {
      act.council().ballots.put(event.ballot(), new Ballot(event, act.time()));
    }
  }

  private static boolean delegatesOnly(Act act, Roll roll) {
    return roll.members().stream()
        .allMatch(
            m -> act.council().member(m).filter(one -> one.represents().isPresent()).isPresent());
  }

  private static void where(Act act, BallotOpened event) {
    act.no()
        .unless(
            event.assembly().isPresent() != event.closes().isPresent(),
            "a ballot with both or neither of assembly and closing time",
            "one of them");
    event
        .closes()
        .ifPresent(closes ->
            act.no().unless(closes.isAfter(act.time()), "closing at " + closes, "a later moment"));
    event
        .assembly()
        .flatMap(name -> act.known(act.council().assemblies, name, "assembly"))
        .ifPresent(assembly -> {
          act.no()
              .unless(
                  assembly.agenda().stream()
                      .anyMatch(item -> item.subject().equals(event.subject())),
                  "a ballot on '" + event.subject() + "' in '" + assembly.name() + "'",
                  "a subject for which the assembly was called");
          act.no().unless(assembly.minutes().isEmpty(), "a ballot after the minutes", "before");
          Assemblies.quorum(act, assembly, event.subject());
        });
  }

  /// What the ballot decides must be ready to be decided, and this council's to decide.
  private static void about(Act act, BallotOpened event) {
    String about = event.about().orElse("");
    switch (event.subject()) {
      case ELECTION ->
          act.known(act.council().elections, about, "election")
              .ifPresent(election -> election(act, event, election));
      case Statute.RECALL ->
          act.known(act.council().petitions, about, "petition")
              .ifPresent(petition -> Recalls.ready(act, event, petition));
      case TEXT -> amendment(act, event, about);
      case PLAN ->
          act.known(act.council().offers, about, "offer of plans")
              .ifPresent(offer -> Plans.ready(act, event, offer));
      default -> {
        if (event.about().isPresent()) {
          act.known(act.council().proposals, about, "proposal")
              .ifPresent(proposal -> proposal(act, event, proposal));
        } else {
          act.no()
              .unless(
                  event.question().rule() != CountingRule.YES_NO,
                  "a yes or no about nothing",
                  "a proposal");
        }
      }
    }
  }

  private static void yesNo(Act act, BallotOpened event) {
    act.no()
        .unless(
            event.question().rule() == CountingRule.YES_NO,
            "counting by " + event.question().rule().code(),
            "yes-no");
  }

  private static void election(Act act, BallotOpened event, Election election) {
    Block block = act.council().statute().block(election.called().block()).orElseThrow();
    act.no()
        .unless(
            event.question().rule() == block.rule(),
            "blocks." + block.code() + ".rule",
            "counting by " + event.question().rule().code(),
            block.rule().code());
    act.no()
        .unless(
            event.question().seats() == block.seats(),
            event.question().seats() + " seats",
            block.seats() + ", those of the block");
    act.no()
        .unless(
            Set.copyOf(event.question().options()).equals(election.standing().keySet()),
            "the options " + event.question().options(),
            "those nominated: " + election.standing().keySet());
    act.no()
        .unless(
            Elections.ballotOf(act.council(), election.called().election()).isEmpty(),
            "a second ballot for one election",
            "one");
    act.no()
        .unless(
            !act.day().isBefore(election.called().day()),
            "an election on " + act.day(),
            "on " + election.called().day());
    int days = act.council().statute().membership().bookClosesDays();
    Optional.ofNullable(act.council().rolls.get(event.roll()))
        .ifPresent(roll ->
            act.no()
                .unless(
                    !roll.day().isAfter(election.called().day().minusDays(days)),
                    "membership.bookClosesDays",
                    "a roll of " + roll.day(),
                    "one of " + election.called().day().minusDays(days) + " or before"));
  }

  private static void amendment(Act act, BallotOpened event, String about) {
    yesNo(act, event);
    int slash = about.indexOf('/');
    Optional<Proposal> proposal =
        act.known(
            act.council().proposals, slash < 0 ? about : about.substring(0, slash), "proposal");
    proposal.ifPresent(p -> {
      act.known(p.amendments(), about.substring(slash + 1), "amendment");
      act.no().unless(p.settled().isEmpty(), "an amendment to a settled text", "one before");
    });
  }

  private static void proposal(Act act, BallotOpened event, Proposal proposal) {
    yesNo(act, event);
    act.no()
        .unless(
            proposal.made().subject().equals(event.subject()),
            "the subject '" + event.subject() + "'",
            "'" + proposal.made().subject() + "', that of the proposal");
    act.no()
        .unless(
            proposal.settled().isPresent(),
            "a ballot on '" + proposal.made().proposal() + "'",
            "a proposal whose text is settled");
    List<String> touches = proposal.made().touches();
    if (touches.size() == 1 && !touches.contains(act.council().code())) {
      Optional<Council> other = act.book().council(touches.getFirst());
      other
          .filter(c -> c.statute().own().contains(event.subject()))
          .ifPresent(c -> {
            act.no().under(c.statute());
            act.no()
                .unless(
                    false,
                    "own",
                    "a decision on the means of '" + c.code() + "' alone",
                    "that council to decide it itself");
          });
    }
  }

  private static Optional<Ballot> open(Act act, String name) {
    Optional<Ballot> ballot = act.known(act.council().ballots, name, "ballot");
    ballot.ifPresent(b -> {
      act.no().unless(b.closed().isEmpty(), "something for a closed ballot", "an open one");
      Optional<Instant> closes = b.opened().closes();
      act.no()
          .unless(
              closes.filter(c -> act.time().isAfter(c)).isEmpty(),
              "something at " + act.time(),
              "before the ballot closes at " + closes.orElse(act.time()));
    });
    return ballot.filter(b -> b.closed().isEmpty());
  }

  private static void form(Act act, Ballot ballot, BallotForm... forms) {
    act.no()
        .unless(
            List.of(forms).contains(ballot.opened().form()),
            "a ballot " + ballot.opened().form(),
            List.of(forms).toString());
  }

  static void keys(Act act, KeysListed event) {
    Optional<Ballot> ballot = open(act, event.ballot());
    ballot.ifPresent(b -> {
      form(act, b, BallotForm.PSEUDONYMOUS_OPEN);
      act.no().unless(b.keys().isEmpty(), "keys once more", "all of them at once");
      int most = roll(act, b).size();
      act.no()
          .unless(
              new HashSet<>(event.keys()).size() == event.keys().size()
                  && event.keys().size() <= most,
              event.keys().size() + " keys",
              "each once, and no more than the " + most + " on the roll");
    });
    if (act.no().none()) {
      ballot.orElseThrow().keys().addAll(event.keys());
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
    Counting.problems(b.opened().question(), event.vote())
        .forEach(problem -> act.no().unless(false, problem, "a vote that can be counted"));
    boolean flagged = false;
    if (b.opened().form() == BallotForm.PSEUDONYMOUS_OPEN) {
      act.no()
          .unless(
              b.keys().contains(event.voter()), "the key " + event.voter(), "a key of this ballot");
      act.no().unless(event.signature().isPresent(), "a vote without signature", "a signed one");
    } else {
      act.no()
          .unless(
              roll(act, b).members().contains(event.voter()),
              "'" + event.voter() + "' voting",
              "somebody on the roll '" + b.opened().roll() + "'");
      present(act, b, event.voter());
      Optional<Member> voter = act.council().member(event.voter());
      act.no()
          .unless(
              voter.filter(m -> m.votesOn(act.day())).isPresent(),
              "'" + event.voter() + "' voting on " + act.day(),
              "somebody who is still a member");
      flagged =
          voter.isPresent() && Delegates.against(act, voter.get(), event.ballot(), event.vote());
    }
    if (act.no().none()) {
      b.cast(event.voter(), event.vote());
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
                    "somebody who is present"));
  }

  static void papers(Act act, PapersCounted event) {
    Optional<Ballot> ballot = open(act, event.ballot());
    ballot.ifPresent(b -> {
      act.no()
          .unless(
              event.first().equals(event.second()),
              "two counts of box '" + event.station() + "' that differ",
              "the same twice: count the box again");
      act.no()
          .unless(
              new HashSet<>(event.observers()).size() >= 2,
              event.observers().size() + " observers",
              "two or more");
      act.no()
          .unless(
              !b.papers().containsKey(event.station()),
              "box '" + event.station() + "' once more",
              "each once");
      act.no().unless(b.imported().isEmpty(), "papers beside an imported result", "one of them");
      event
          .first()
          .forEach(paper ->
              Counting.problems(b.opened().question(), paper.vote())
                  .forEach(
                      problem -> act.no().unless(false, problem, "a vote that can be counted")));
      long papers = event.first().stream().mapToLong(PaperVote::count).sum();
      int most = roll(act, b).size();
      act.no()
          .unless(
              b.size() + papers <= most,
              b.size() + papers + " votes",
              "no more than the " + most + " on the roll");
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
      act.no().unless(b.size() == 0, "an imported result beside papers", "one of them");
      act.no()
          .unless(
              event.outcome().counted() <= roll(act, b).size(),
              event.outcome().counted() + " votes",
              "no more than on the roll");
      act.no()
          .unless(
              b.opened().question().rule() == CountingRule.YES_NO
                  || b.opened().question().options().containsAll(event.outcome().winners()),
              "winners " + event.outcome().winners(),
              "options of the ballot");
    });
    if (act.no().none()) {
      ballot.orElseThrow().take(event.outcome());
    }
  }
}
