package org.ayni.councils.book;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.ayni.councils.event.CouncilEvent.GuarantorsNamed;
import org.ayni.councils.statute.Guarantors;

/// Those who watch over elections (*tribunal de garantías*).
final class Tribunal {

  private Tribunal() {}

  static void named(Act act, GuarantorsNamed event) {
    Optional<Guarantors> rule = act.council().statute().guarantors();
    if (!act.no()
        .unless(
            rule.isPresent(),
            "guarantors",
            "guarantors named",
            "none: the statute knows none",
            Reason.of("noGuarantors"))) {
      return;
    }
    LocalDate latest = event.day().minusDays(rule.orElseThrow().daysBefore());
    act.no()
        .unless(
            !act.day().isAfter(latest),
            "guarantors.daysBefore",
            "guarantors named on " + act.day(),
            "until " + latest,
            Reason.of("guarantorsLate", act.day(), latest));
    act.no()
        .unless(
            event.people().stream().distinct().count() == rule.orElseThrow().members()
                && event.people().size() == rule.orElseThrow().members(),
            "guarantors.members",
            event.people().size() + " guarantors: " + event.people(),
            rule.orElseThrow().members() + ", each once",
            Reason.of("guarantorsCount", event.people().size(), rule.orElseThrow().members()));
    act.no()
        .unless(
            !act.council().guarantors.containsKey(event.day()),
            "guarantors of " + event.day() + " once more",
            "named once",
            Reason.of("guarantorsOnce", event.day()));
    event.people().forEach(person -> person(act, person, event.day()));
    if (act.no().none()) {
      act.council().guarantors.put(event.day(), event.people());
    }
  }

  private static void person(Act act, String person, LocalDate day) {
    act.no()
        .unless(
            act.council().member(person).filter(m -> m.votesOn(day)).isPresent(),
            "guarantors",
            "'" + person + "' as a guarantor",
            "a member with the right to vote on " + day,
            Reason.of("candidate", person));
    act.no()
        .unless(
            act.council().seats(day).stream().noneMatch(seat -> seat.holder().equals(person)),
            "guarantors",
            "'" + person + "', who holds an office on " + day,
            "somebody who holds none",
            Reason.of("officeHolder", person, day));
    act.no()
        .unless(
            act.council().elections.values().stream()
                .filter(election -> election.called().day().equals(day))
                .flatMap(election -> election.standing().values().stream())
                .noneMatch(people -> people.contains(person)),
            "guarantors",
            "'" + person + "', who stands for an office",
            "somebody who does not",
            Reason.of("guarantorStands", person));
  }

  /// Refuses an election over which nobody watches, where the statute wants that.
  static void watched(Act act, Election election) {
    act.no()
        .unless(
            act.council().statute().guarantors().isEmpty()
                || act.council().guarantors.containsKey(election.called().day()),
            "guarantors",
            "an election without guarantors",
            "guarantors named for " + election.called().day(),
            Reason.of("guarantorsFirst", election.called().day()));
  }

  /// Those named for the next election day, or the last ones where none is named.
  static List<String> inCharge(Council council, LocalDate today) {
    NavigableMap<LocalDate, List<String>> named = council.guarantors;
    return Optional.ofNullable(named.ceilingEntry(today))
        .or(() -> Optional.ofNullable(named.lastEntry()))
        .map(java.util.Map.Entry::getValue)
        .orElse(List.of());
  }
}
