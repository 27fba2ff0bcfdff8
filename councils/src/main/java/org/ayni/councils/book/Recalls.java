package org.ayni.councils.book;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ayni.councils.counting.Counting;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.event.CouncilEvent.BallotClosed;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.councils.event.CouncilEvent.PetitionOpened;
import org.ayni.councils.event.CouncilEvent.PetitionSigned;
import org.ayni.councils.event.CouncilEvent.SeatRefilled;
import org.ayni.councils.statute.Block;
import org.ayni.councils.statute.Recall;
import org.ayni.councils.tally.Candidates;
import org.ayni.councils.tally.CannotBeCountedException;
import org.ayni.councils.tally.Lot;
import org.ayni.councils.tally.RankedBallots;
import org.ayni.councils.tally.stv.Countback;

/// Recall at any time, and who comes next.
public final class Recalls {

  private Recalls() {}

  static void opened(Act act, PetitionOpened event) {
    act.fresh(act.council().petitions, event.petition(), "petition");
    act.no()
        .unless(
            act.council().statute().recall().isPresent(),
            "recall",
            "a petition",
            "none: the statute knows no recall",
            Reason.of("noRecall"));
    act.no()
        .unless(
            held(act.council(), event.office(), event.holder(), act.day()).isPresent(),
            "'" + event.holder() + "' as '" + event.office() + "'",
            "somebody who holds that office",
            Reason.of("notHolder", event.holder(), event.office()));
    if (act.no().none()) {
      act.council().petitions.put(event.petition(), new Petition(event, act.day()));
    }
  }

  private static Optional<Seat> held(Council council, String office, String holder, LocalDate day) {
    return council.seats(day).stream()
        .filter(seat -> seat.office().equals(office) && seat.holder().equals(holder))
        .findAny();
  }

  static void signed(Act act, PetitionSigned event) {
    Optional<Petition> petition = act.known(act.council().petitions, event.petition(), "petition");
    act.voter(event.member());
    petition.ifPresent(p -> {
      act.no()
          .unless(
              !p.signatures().contains(event.member()),
              "'" + event.member() + "' signing twice",
              "each once",
              Reason.of("signedTwice", event.member()));
      int days = act.council().statute().recall().map(Recall::signingDays).orElse(0);
      act.no()
          .unless(
              !act.day().isAfter(p.day().plusDays(days)),
              "recall.signingDays",
              "a signature on " + act.day(),
              "one until " + p.day().plusDays(days),
              Reason.of("signatureLate", act.day(), p.day().plusDays(days)));
    });
    if (act.no().none()) {
      petition.orElseThrow().sign(event.member());
    }
  }

  /// Refuses a recall ballot that has no petition behind it.
  static void ready(Act act, BallotOpened event, Petition petition) {
    act.no()
        .unless(
            event.question().rule() == CountingRule.YES_NO,
            "counting by " + event.question().rule().code(),
            "yes-no",
            Reason.of("countYesNo"));
    act.council().seats(act.day()).stream()
        .filter(seat -> seat.holder().equals(petition.opened().holder()))
        .forEach(seat -> undisputed(act, seat, "a recall of a seat"));
    int all = act.council().voters(act.day()).size();
    act.council()
        .statute()
        .recall()
        .ifPresent(recall ->
            act.no()
                .unless(
                    recall.petition().reached(petition.signatures().size(), all),
                    "recall.petition",
                    petition.signatures().size() + " signatures of " + all + " members",
                    recall.petition().needed(all) + " or more",
                    Reason.of(
                        "signatures",
                        petition.signatures().size(),
                        all,
                        recall.petition().needed(all))));
  }

  static void recall(Act act, Petition petition) {
    held(act.council(), petition.opened().office(), petition.opened().holder(), act.day())
        .ifPresent(seat -> {
          act.council().replace(seat, seat.lost(act.day()));
          Delegates.withdraw(act, seat, act.day());
        });
  }

  private static void undisputed(Act act, Seat seat, String what) {
    Optional<Election> election = election(act.council(), seat);
    Disputes.undisputedSeats(
        act, one -> election.filter(elected -> elected == one).isPresent(), what);
  }

  static void refilled(Act act, SeatRefilled event) {
    Optional<Seat> seat = vacant(act.council(), event.office(), event.leaver());
    seat.ifPresent(s -> undisputed(act, s, "a seat"));
    act.no()
        .unless(
            seat.isPresent(),
            "the seat of '" + event.leaver() + "' as '" + event.office() + "'",
            "one that was lost and is not filled",
            Reason.of("noSeat"));
    event
        .standing()
        .forEach(person ->
            act.no()
                .unless(
                    act.council().member(person).filter(m -> m.votesOn(act.day())).isPresent()
                        && act.council().seats(act.day()).stream()
                            .noneMatch(s -> s.holder().equals(person)),
                    "'" + person + "' ready to take it",
                    "a member with the right to vote who holds no office",
                    Reason.of("notReady", person)));
    if (seat.isEmpty() || !act.no().sound()) {
      return;
    }
    Optional<String> successor = successor(act.council(), seat.get(), event.standing());
    act.no()
        .unless(
            successor.equals(event.successor()),
            "recall.refill",
            event.successor().map(s -> "'" + s + "'").orElse("nobody") + " as successor",
            successor.map(s -> "'" + s + "'").orElse("nobody"),
            Reason.of("otherSuccessor", successor.orElse("–")));
    if (act.no().none()) {
      Seat old = seat.get();
      act.council().replace(old, old.passedOn());
      successor.ifPresent(person -> {
        Seat now =
            new Seat(
                old.office(),
                person,
                act.day(),
                until(act.council(), old),
                old.ballot(),
                old.list(),
                false,
                false);
        act.council().seat(now);
        Delegates.send(act, now, act.day());
      });
    }
  }

  /// The last day of the term to which a seat belongs.
  private static LocalDate until(Council council, Seat seat) {
    int months = council.statute().blockOf(seat.office()).map(Block::months).orElse(0);
    LocalDate first =
        council.seats().stream()
            .filter(s -> s.ballot().equals(seat.ballot()))
            .map(Seat::from)
            .min(LocalDate::compareTo)
            .orElse(seat.from());
    return first.plusMonths(months).minusDays(1);
  }

  /// The seat that somebody lost and nobody has taken.
  public static Optional<Seat> vacant(Council council, String office, String leaver) {
    return council.seats().stream()
        .filter(seat ->
            seat.office().equals(office)
                && seat.holder().equals(leaver)
                && seat.ended()
                && !seat.refilled())
        .findAny();
  }

  /// Who takes a seat, by the rule of the statute.
  ///
  /// @param standing who is ready to take it
  public static Optional<String> successor(Council council, Seat seat, List<String> standing) {
    Recall.Refill refill =
        council.statute().recall().map(Recall::refill).orElse(Recall.Refill.ELECTION);
    return switch (refill) {
      case ELECTION -> Optional.empty();
      case NEXT_ON_LIST -> nextOnList(council, seat, standing);
      case COUNTBACK -> countback(council, seat, standing);
    };
  }

  private static Optional<Election> election(Council council, Seat seat) {
    return Elections.of(council, seat.ballot());
  }

  private static Optional<String> nextOnList(Council council, Seat seat, List<String> standing) {
    return election(council, seat)
        .map(e -> e.standing().getOrDefault(seat.list().orElse(seat.holder()), List.of()))
        .flatMap(people -> people.stream().filter(standing::contains).findFirst());
  }

  /// Those who elected the one who left choose again among those who stand; where people stand
  /// under their own names.
  private static Optional<String> countback(Council council, Seat seat, List<String> standing) {
    Optional<Ballot> ballot = Optional.ofNullable(council.ballots.get(seat.ballot()));
    if (ballot.isEmpty()
        || ballot.get().closed().isEmpty()
        || ballot.get().opened().question().rule() != CountingRule.STV_SCOTTISH) {
      return nextOnList(council, seat, standing);
    }
    BallotClosed closed = ballot.get().closed().orElseThrow();
    var question = ballot.get().opened().question();
    Roll roll = Optional.ofNullable(council.rolls.get(ballot.get().opened().roll())).orElseThrow();
    RankedBallots ranked = Counting.ranked(question, ballot.get().all(roll)).strictPart();
    Candidates names = ranked.candidates();
    Election election = election(council, seat).orElseThrow();
    OptionalInt leaver = number(election, names, first(council, seat));
    Set<Integer> ready = new HashSet<>();
    standing.forEach(person -> number(election, names, person).ifPresent(ready::add));
    if (leaver.isEmpty() || ready.isEmpty()) {
      return Optional.empty();
    }
    try {
      Lot lot = Lot.ofSeed(closed.seed(), names);
      int chosen =
          Countback.count(ranked, question.seats(), lot, leaver.getAsInt(), ready)
              .elected()
              .getFirst();
      return Optional.of(
          election.standing().getOrDefault(names.name(chosen), List.of()).getFirst());
    } catch (CannotBeCountedException e) {
      return Optional.empty();
    }
  }

  /// Who was elected to the seat in the first place: a countback goes back to their ballots, also
  /// when the one who leaves came by a countback.
  private static String first(Council council, Seat seat) {
    List<String> elected =
        Optional.ofNullable(council.ballots.get(seat.ballot()))
            .flatMap(Ballot::closed)
            .map(closed -> closed.outcome().winners())
            .orElse(List.of());
    if (elected.contains(seat.holder())) {
      return seat.holder();
    }
    return council.seats().stream()
        .filter(s ->
            s.ballot().equals(seat.ballot())
                && s.office().equals(seat.office())
                && s.refilled()
                && elected.contains(s.holder()))
        .map(Seat::holder)
        .findFirst()
        .orElse(seat.holder());
  }

  private static OptionalInt number(Election election, Candidates names, String person) {
    return election.standing().entrySet().stream()
        .filter(entry -> entry.getValue().contains(person))
        .map(entry -> names.indexOf(entry.getKey()))
        .findFirst()
        .orElse(OptionalInt.empty());
  }
}
