package org.ayni.councils.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Outcome;
import org.ayni.councils.event.CouncilEvent.ElectionCalled;
import org.ayni.councils.event.CouncilEvent.ElectionCalledOff;
import org.ayni.councils.event.CouncilEvent.Nominated;
import org.ayni.councils.statute.Block;
import org.ayni.councils.statute.Office;

/// Elections: who may stand, and who sits afterwards.
final class Elections {

  private Elections() {}

  static void called(Act act, ElectionCalled event) {
    act.fresh(
        act.council().elections, act.council().electionsCalledOff, event.election(), "election");
    act.no()
        .unless(
            act.council().statute().block(event.block()).isPresent(),
            "blocks",
            "block '" + event.block() + "'",
            "one of "
                + String.join(
                    ", ", act.council().statute().blocks().stream().map(Block::code).toList()),
            Reason.of("unknownBlock", event.block()));
    act.no()
        .unless(
            !event.day().isBefore(act.day()),
            "an election on " + event.day(),
            "on " + act.day() + " or later",
            Reason.of("electionDay", event.day(), act.day()));
    Disputes.undisputedSeats(
        act, election -> election.called().block().equals(event.block()), "an election of seats");
    if (act.no().none()) {
      act.council().elections.put(event.election(), new Election(event));
    }
  }

  /// Nobody's candidacy is taken away with an election; whoever was struck was nominated too.
  static void calledOff(Act act, ElectionCalledOff event) {
    act.known(act.council().elections, event.election(), "election")
        .ifPresent(election ->
            act.no()
                .unless(
                    election.standing().isEmpty() && election.struck().isEmpty(),
                    "calling off an election in which somebody stands",
                    "one for which nobody was nominated",
                    Reason.of("electionStands")));
    act.takeBack(
        act.council().elections,
        act.council().electionsCalledOff,
        event.election(),
        event.reason());
  }

  static void nominated(Act act, Nominated event) {
    Optional<Election> election = act.known(act.council().elections, event.election(), "election");
    if (election.isEmpty()) {
      return;
    }
    Block block = act.council().statute().block(election.get().called().block()).orElseThrow();
    LocalDate day = election.get().called().day();
    act.fresh(election.get().standing(), event.name(), "candidate");
    act.no()
        .unless(
            !act.day().isAfter(day) && ballotOf(act.council(), event.election()).isEmpty(),
            "a nomination on " + act.day(),
            "before the ballot and the election, " + day,
            Reason.of("nominationLate", act.day()));
    boolean lists = block.rule().kind() == CountingRule.Kind.LIST;
    act.no()
        .unless(
            lists
                ? !event.people().isEmpty() && event.people().size() <= block.seats()
                : event.people().size() == 1,
            event.people().size() + " people under one name",
            lists ? "1 to " + block.seats() + ", the seats of the block" : "one",
            Reason.of("listSize", event.people().size()));
    act.no()
        .unless(
            event.people().stream().distinct().count() == event.people().size(),
            "somebody twice on a list",
            "each once",
            Reason.of("twice"));
    for (String person : event.people()) {
      person(act, election.get(), block, person, day);
    }
    if (act.no().none()) {
      election.get().nominate(event.name(), event.people(), act.day());
    }
  }

  private static void person(
      Act act, Election election, Block block, String person, LocalDate day) {
    act.no()
        .unless(
            act.council().member(person).filter(m -> m.votesOn(day)).isPresent(),
            "membership",
            "'" + person + "' as a candidate",
            "a member with the right to vote on " + day,
            Reason.of("candidate", person));
    act.no()
        .unless(
            election.standing().values().stream().noneMatch(some -> some.contains(person)),
            "'" + person + "' twice in one election",
            "once",
            Reason.of("twice"));
    act.no()
        .unless(
            !act.council().guarantors().getOrDefault(day, List.of()).contains(person),
            "guarantors",
            "'" + person + "', who watches over the election, as a candidate",
            "somebody who does not",
            Reason.of("guarantorStands", person));
    for (Election other : act.council().elections.values()) {
      boolean stands =
          other != election
              && other.called().day().equals(day)
              && other.standing().values().stream().anyMatch(some -> some.contains(person));
      act.no()
          .unless(
              !(block.alone() && stands),
              "blocks." + block.code() + ".alone",
              "'" + person + "' in two blocks",
              "one block only",
              Reason.of("twoBlocks", person));
    }
    boolean holds =
        act.council().seats(day).stream()
            .anyMatch(seat ->
                seat.holder().equals(person)
                    && act.council().statute().blockOf(seat.office()).isPresent()
                    && !act.council()
                        .statute()
                        .blockOf(seat.office())
                        .orElseThrow()
                        .code()
                        .equals(block.code())
                    && seat.until().isAfter(day));
    act.no()
        .unless(
            !(block.alone() && holds),
            "blocks." + block.code() + ".alone",
            "'" + person + "', who holds another office",
            "somebody who holds none",
            Reason.of("holdsOffice", person));
    terms(act, block, person, day);
  }

  /// Terms in a row: each begins no later than the pause after the one before.
  private static void terms(Act act, Block block, String person, LocalDate day) {
    if (block.mostTerms().isEmpty()) {
      return;
    }
    List<Seat> held =
        act.council().seats().stream()
            .filter(seat ->
                seat.holder().equals(person)
                    && !annulled(act.council(), seat)
                    && block.offices().stream().anyMatch(o -> o.code().equals(seat.office())))
            .sorted(Comparator.comparing(Seat::from).reversed())
            .toList();
    int row = 0;
    LocalDate next = day;
    for (Seat seat : held) {
      if (seat.until().plusMonths(Math.max(1, block.pauseMonths())).isBefore(next)) {
        break;
      }
      row++;
      next = seat.from();
    }
    int most = block.mostTerms().getAsInt();
    act.no()
        .unless(
            row < most,
            "blocks." + block.code() + ".mostTerms",
            "'" + person + "' after " + row + " terms in a row",
            "at most " + most + " in a row, then a pause of " + block.pauseMonths() + " months",
            Reason.of("terms", person, row));
  }

  /// Whether the election that filled a seat was annulled.
  private static boolean annulled(Council council, Seat seat) {
    return of(council, seat.ballot()).filter(Election::annulled).isPresent();
  }

  /// The election that a ballot was held for.
  static Optional<Election> of(Council council, String ballot) {
    return Optional.ofNullable(council.ballots.get(ballot))
        .filter(b -> b.opened().subject().equals(Questions.ELECTION))
        .flatMap(b -> b.opened().about())
        .map(council.elections::get);
  }

  /// The ballot of an election.
  static Optional<Ballot> ballotOf(Council council, String election) {
    return council.ballots.values().stream()
        .filter(ballot ->
            ballot.opened().subject().equals(Questions.ELECTION)
                && ballot.opened().about().equals(Optional.of(election)))
        .findAny();
  }

  /// Fills the seats of a block as the ballot came out. Whoever held them until now holds them no
  /// more.
  static void fill(Act act, Ballot ballot, Election election, Outcome outcome) {
    Block block = act.council().statute().block(election.called().block()).orElseThrow();
    LocalDate from = block.start(act.day());
    LocalDate until = from.plusMonths(block.months()).minusDays(1);
    for (Seat seat : act.council().seats(from)) {
      if (block.offices().stream().anyMatch(office -> office.code().equals(seat.office()))) {
        act.council().replace(seat, seat.lost(from).passedOn());
        Delegates.withdraw(act, seat, from);
      }
    }
    List<String> offices = new ArrayList<>();
    for (Office office : block.offices()) {
      for (int k = 0; k < office.seats(); k++) {
        offices.add(office.code());
      }
    }
    Map<String, Integer> taken = new HashMap<>();
    for (int k = 0; k < Math.min(offices.size(), outcome.winners().size()); k++) {
      String name = outcome.winners().get(k);
      List<String> people = election.standing().getOrDefault(name, List.of());
      int place = taken.merge(name, 1, Integer::sum) - 1;
      if (place < people.size()) {
        boolean list = block.rule().kind() == CountingRule.Kind.LIST;
        Seat seat =
            new Seat(
                offices.get(k),
                people.get(place),
                from,
                until,
                ballot.opened().ballot(),
                list ? Optional.of(name) : Optional.empty(),
                false,
                false);
        act.council().seat(seat);
        Delegates.send(act, seat, from);
      }
    }
  }
}
