package org.ayni.councils.book;

import java.time.LocalDate;
import java.util.Optional;
import org.ayni.councils.counting.Counting;
import org.ayni.councils.counting.Outcome;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.event.CouncilEvent.Instructed;
import org.ayni.councils.statute.BallotForm;
import org.ayni.councils.statute.Mandate;
import org.ayni.councils.statute.Office;

/// Those whom a council sends to the one above, and what it tells them.
final class Delegates {

  private Delegates() {}

  private static Optional<Council> above(Act act) {
    return act.council().founded().parent().flatMap(act.book()::council);
  }

  private static boolean delegate(Act act, Seat seat) {
    return act.council().statute().office(seat.office()).filter(Office::delegate).isPresent();
  }

  /// Who takes a delegate's seat is a member of the council above from now on.
  static void send(Act act, Seat seat, LocalDate from) {
    if (delegate(act, seat)) {
      above(act)
          .ifPresent(
              council -> council.put(Member.sent(seat.holder(), from, act.council().code())));
    }
  }

  /// Who loses it is one no more.
  static void withdraw(Act act, Seat seat, LocalDate day) {
    if (delegate(act, seat)) {
      above(act)
          .ifPresent(council ->
              council
                  .member(seat.holder())
                  .filter(m ->
                      m.left().isEmpty()
                          && m.represents().equals(Optional.of(act.council().code())))
                  .ifPresent(m -> council.put(m.leaving(day))));
    }
  }

  static void instructed(Act act, Instructed event) {
    Optional<Council> above = above(act);
    act.no()
        .unless(
            above.isPresent(),
            "an instruction",
            "a council above whose ballot it is about",
            Reason.of("noSender"));
    Optional<Ballot> ballot = above.flatMap(c -> act.known(c.ballots, event.ballot(), "ballot"));
    ballot.ifPresent(b -> {
      act.no()
          .unless(
              b.closed().isEmpty(),
              "an instruction for a closed ballot",
              "an open one",
              Reason.of("closed"));
      Counting.problems(b.opened().question(), event.vote()).forEach(act.no()::miscast);
    });
    ballot
        .filter(b -> b.opened().form() == BallotForm.BY_COUNCILS)
        .ifPresent(b -> asAWhole(act, b));
    Optional<Ballot> own = act.known(act.council().ballots, event.decidedBy(), "ballot");
    act.no()
        .unless(
            own.filter(b -> b.closed().isPresent()).isPresent(),
            "an instruction by the open ballot '" + event.decidedBy() + "'",
            "one that is closed",
            Reason.of("instructionOpen", event.decidedBy()));
    own.flatMap(Ballot::closed)
        .ifPresent(closed ->
            act.no()
                .unless(
                    follows(closed.outcome(), closed.passed(), event.vote()),
                    "the instruction " + event.vote(),
                    "what ballot '" + event.decidedBy() + "' came to",
                    Reason.of("instructionDiffers", event.decidedBy())));
    if (act.no().none()) {
      act.council().instructions.put(event.ballot(), event.vote());
      ballot
          .filter(b -> b.opened().form() == BallotForm.BY_COUNCILS)
          .ifPresent(b -> b.cast(act.council().code(), event.vote()));
    }
  }

  /// Where councils vote as a whole, what a council decided is its vote.
  private static void asAWhole(Act act, Ballot ballot) {
    act.no()
        .unless(
            ballot.councils().containsKey(act.council().code()),
            "'" + act.council().code() + "' voting",
            "one of " + ballot.councils().keySet(),
            Reason.of("notVotingThere", act.council().code()));
    act.no()
        .unless(
            ballot.opened().closes().filter(c -> act.time().isAfter(c)).isEmpty(),
            "something at " + act.time(),
            "before the ballot closes at " + ballot.opened().closes().orElse(act.time()),
            Reason.of("closed"));
  }

  /// Whether a vote says what a council decided: yes exactly when it passed, the winner first, the
  /// winners approved; points in the proportion in which they were given, to a hundredth.
  private static boolean follows(Outcome outcome, boolean passed, Vote vote) {
    return switch (vote) {
      case Vote.YesNo(var answer) -> answer.equals(passed ? "yes" : "no");
      case Vote.OneList(var list) -> outcome.winners().indexOf(list) == 0;
      case Vote.Ranked(var tiers) ->
          !tiers.isEmpty()
              && !outcome.winners().isEmpty()
              && tiers.getFirst().equals(outcome.winners().subList(0, 1));
      case Vote.Approved(var options) -> options.equals(outcome.winners());
      case Vote.Points points -> Shares.near(outcome, points);
    };
  }

  /// Refuses a delegate's vote against an instruction, or says that it is to be flagged.
  static boolean against(Act act, Member voter, String ballot, Vote vote) {
    Optional<Council> sender = voter.represents().flatMap(act.book()::council);
    Optional<Vote> instruction = sender.map(Council::instructions).map(all -> all.get(ballot));
    if (instruction.isEmpty() || instruction.get().equals(vote)) {
      return false;
    }
    Mandate mandate = sender.orElseThrow().statute().mandate();
    if (mandate == Mandate.REFUSE) {
      act.no().under(sender.orElseThrow().statute());
      act.no()
          .unless(
              false,
              "mandate",
              "a vote of '" + voter.code() + "' against the instruction",
              instruction.get().toString(),
              Reason.of("mandate", voter.code()));
    }
    return mandate == Mandate.FLAG;
  }
}
