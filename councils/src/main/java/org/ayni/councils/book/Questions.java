package org.ayni.councils.book;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.councils.event.CouncilEvent.BallotWithdrawn;
import org.ayni.councils.statute.BallotForm;
import org.ayni.councils.statute.Block;
import org.ayni.councils.statute.Matter;
import org.ayni.councils.statute.Statute;

/// Questions put: whether a ballot may be opened.
final class Questions {

  /// The subject of ballots that fill offices.
  static final String ELECTION = "election";

  /// The subject of ballots on amendments of a proposal.
  static final String TEXT = "amendment";

  /// The subject of ballots that choose among plans.
  static final String PLAN = "plan";

  private Questions() {}

  static void opened(Act act, BallotOpened event) {
    act.fresh(act.council().ballots, act.council().withdrawn, event.ballot(), "ballot");
    act.hash(event.seed(), "the hash of the seed");
    Optional<Roll> roll = act.known(act.council().rolls, event.roll(), "roll");
    roll.ifPresent(r ->
        act.no()
            .unless(
                r.challenged().isEmpty(),
                "a roll with open challenges: " + r.challenged(),
                "challenges decided first",
                Reason.of("openChallenges")));
    roll.ifPresent(r -> {
      Disputes.undisputedRoll(act, r);
      act.no()
          .unless(
              r.votes().isEmpty()
                  || event.form() == BallotForm.NAMED_OPEN
                  || event.form() == BallotForm.BY_COUNCILS,
              "votes",
              "a ballot " + event.form() + " with a roll of different votes",
              "a ballot NAMED_OPEN: a paper says nothing of votes",
              Reason.of("votesOnPaper"));
    });
    act.no()
        .unless(
            act.council().statute().forms().contains(event.form())
                || (event.form() == BallotForm.NAMED_OPEN
                    && roll.filter(r -> delegatesOnly(act, r)).isPresent()),
            "forms",
            "a ballot " + event.form(),
            act.council().statute().forms().toString(),
            Reason.of("form"));
    act.no()
        .unless(
            event.statusQuo().filter(o -> !event.question().options().contains(o)).isEmpty(),
            "the status quo '" + event.statusQuo().orElse("") + "'",
            "one of the options",
            Reason.of("statusQuo"));
    byCouncils(act, event);
    where(act, event);
    about(act, event);
    if (act.no().none()) {
      act.council()
          .ballots
          .put(event.ballot(), new Ballot(event, act.time(), Weights.councils(act, event)));
    }
  }

  /// Nobody's vote is taken back with a ballot.
  static void withdrawn(Act act, BallotWithdrawn event) {
    Optional<Ballot> ballot = act.known(act.council().ballots, event.ballot(), "ballot");
    ballot.ifPresent(b -> {
      act.no()
          .unless(
              b.closed().isEmpty(),
              "taking back a closed ballot",
              "an open one",
              Reason.of("closed"));
      act.no()
          .unless(
              b.size() == 0 && b.imported().isEmpty() && !isInstructed(act, event.ballot()),
              "taking back a ballot in which somebody has voted",
              "one without votes",
              Reason.of("withdrawnLate"));
    });
    act.takeBack(act.council().ballots, act.council().withdrawn, event.ballot(), event.reason());
  }

  /// Whether people below have said already how they are to be voted for.
  private static boolean isInstructed(Act act, String ballot) {
    return act.book().below(act.council().code()).stream()
        .anyMatch(below -> below.instructions.containsKey(ballot));
  }

  private static void byCouncils(Act act, BallotOpened event) {
    if (event.form() == BallotForm.BY_COUNCILS) {
      act.no()
          .unless(
              Weights.councils(act, event).values().stream().mapToInt(Integer::intValue).sum() > 0,
              "votes",
              "a ballot of councils where none has votes",
              "councils right below that have some",
              Reason.of("noCouncilVotes"));
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
            "one of them",
            Reason.of("assemblyOrTime"));
    event
        .closes()
        .ifPresent(closes ->
            act.no()
                .unless(
                    closes.isAfter(act.time()),
                    "closing at " + closes,
                    "a later moment",
                    Reason.of("closesPast")));
    event
        .assembly()
        .flatMap(name -> act.known(act.council().assemblies, name, "assembly"))
        .ifPresent(assembly -> {
          act.no()
              .unless(
                  assembly.agenda().stream()
                      .anyMatch(item -> item.subject().equals(event.subject())),
                  "a ballot on '" + event.subject() + "' in '" + assembly.name() + "'",
                  "a subject for which the assembly was called",
                  Reason.of("notOnAgenda", event.subject(), assembly.name()));
          act.no()
              .unless(
                  assembly.minutes().isEmpty(),
                  "a ballot after the minutes",
                  "before",
                  Reason.of("afterMinutes"));
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
                  "a proposal",
                  Reason.of("aboutNothing"));
        }
      }
    }
  }

  private static void yesNo(Act act, BallotOpened event) {
    act.no()
        .unless(
            event.question().rule() == CountingRule.YES_NO,
            "counting by " + event.question().rule().code(),
            "yes-no",
            Reason.of("countYesNo"));
  }

  private static void election(Act act, BallotOpened event, Election election) {
    Block block = act.council().statute().block(election.called().block()).orElseThrow();
    act.no()
        .unless(
            event.question().rule() == block.rule(),
            "blocks." + block.code() + ".rule",
            "counting by " + event.question().rule().code(),
            block.rule().code(),
            Reason.of("countBlock", block.code()));
    act.no()
        .unless(
            event.question().seats() == block.seats(),
            event.question().seats() + " seats",
            block.seats() + ", those of the block",
            Reason.of("blockSeats", event.question().seats(), block.seats()));
    act.no()
        .unless(
            Set.copyOf(event.question().options()).equals(election.standing().keySet()),
            "the options " + event.question().options(),
            "those nominated: " + election.standing().keySet(),
            Reason.of("candidates"));
    act.no()
        .unless(
            Elections.ballotOf(act.council(), election.called().election()).isEmpty(),
            "a second ballot for one election",
            "one",
            Reason.of("ballotOnce"));
    act.no()
        .unless(
            !act.day().isBefore(election.called().day()),
            "an election on " + act.day(),
            "on " + election.called().day(),
            Reason.of("electionDay", act.day(), election.called().day()));
    Tribunal.watched(act, election);
    Disputes.undisputed(
        act,
        Matter.NOMINATION,
        raised -> raised.about().equals(election.called().election()),
        "an election");
    int days = act.council().statute().membership().bookClosesDays();
    Optional.ofNullable(act.council().rolls.get(event.roll()))
        .ifPresent(roll ->
            act.no()
                .unless(
                    !roll.day().isAfter(election.called().day().minusDays(days)),
                    "membership.bookClosesDays",
                    "a roll of " + roll.day(),
                    "one of " + election.called().day().minusDays(days) + " or before",
                    Reason.of("bookClosed", roll.day(), election.called().day().minusDays(days))));
  }

  private static void amendment(Act act, BallotOpened event, String about) {
    yesNo(act, event);
    int slash = about.indexOf('/');
    Optional<Proposal> proposal =
        act.known(
            act.council().proposals, slash < 0 ? about : about.substring(0, slash), "proposal");
    proposal.ifPresent(p -> {
      act.known(p.amendments(), about.substring(slash + 1), "amendment");
      act.no()
          .unless(
              p.settled().isEmpty(),
              "an amendment to a settled text",
              "one before",
              Reason.of("settled"));
    });
  }

  private static void proposal(Act act, BallotOpened event, Proposal proposal) {
    yesNo(act, event);
    act.no()
        .unless(
            proposal.made().subject().equals(event.subject()),
            "the subject '" + event.subject() + "'",
            "'" + proposal.made().subject() + "', that of the proposal",
            Reason.of("otherSubject", event.subject(), proposal.made().subject()));
    act.no()
        .unless(
            proposal.settled().isPresent(),
            "a ballot on '" + proposal.made().proposal() + "'",
            "a proposal whose text is settled",
            Reason.of("notSettled", proposal.made().proposal()));
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
                    "that council to decide it itself",
                    Reason.of("own", c.code()));
          });
    }
  }
}
