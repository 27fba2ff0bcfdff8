package org.ayni.councils.book;

import java.time.LocalDate;
import java.util.Optional;
import org.ayni.councils.event.CouncilEvent.MemberAppointed;
import org.ayni.councils.event.CouncilEvent.ShortlistProposed;
import org.ayni.councils.statute.Sectors;
import org.ayni.councils.statute.Sectors.Sector;

/// Members by sector: put forward, then appointed.
public final class SectorSeats {

  private SectorSeats() {}

  private static Optional<Sectors> rule(Act act, String what) {
    Optional<Sectors> rule = act.council().statute().sectors();
    act.no()
        .unless(
            rule.isPresent(),
            "sectors",
            what,
            "none: the statute knows no sectors",
            Reason.of("noSectors"));
    return rule;
  }

  static void proposed(Act act, ShortlistProposed event) {
    act.fresh(act.council().shortlists, event.shortlist(), "shortlist");
    Optional<Sectors> rule = rule(act, "names put forward");
    if (rule.isEmpty()) {
      return;
    }
    act.no()
        .unless(
            rule.get().sector(event.sector()).isPresent(),
            "sectors.seats",
            "the sector '" + event.sector() + "'",
            "one of " + rule.get().seats().stream().map(Sector::code).toList(),
            Reason.of(
                "unknownSector",
                event.sector(),
                String.join(", ", rule.get().seats().stream().map(Sector::code).toList())));
    act.no()
        .unless(
            !event.organisation().isBlank(),
            "names put forward by nobody",
            "an organisation",
            Reason.of("byNobody"));
    int names = rule.get().shortlist();
    act.no()
        .unless(
            event.people().size() == names && event.people().stream().distinct().count() == names,
            "sectors.shortlist",
            event.people().size() + " names for a seat: " + event.people(),
            names + ", each once",
            Reason.of("shortlist", event.people().size(), names));
    event.people().forEach(person -> Memberships.code(act, person));
    if (act.no().none()) {
      act.council().shortlists.put(event.shortlist(), event);
    }
  }

  static void appointed(Act act, MemberAppointed event) {
    Optional<Sectors> rule = rule(act, "an appointment");
    Optional<ShortlistProposed> list =
        act.known(act.council().shortlists, event.shortlist(), "shortlist");
    act.hash(event.document(), "the hash of the appointment");
    act.no()
        .unless(
            !event.by().isBlank(),
            "an appointment by nobody",
            "who appoints",
            Reason.of("byNobody"));
    Memberships.newcomer(act, event.member(), event.day());
    if (rule.isEmpty() || list.isEmpty()) {
      return;
    }
    act.no()
        .unless(
            list.get().people().contains(event.member()),
            "sectors.shortlist",
            "'" + event.member() + "' appointed",
            "one of those put forward: " + list.get().people(),
            Reason.of("notForward", event.member()));
    act.no()
        .unless(
            !act.council().used(event.shortlist()),
            "a second appointment from '" + event.shortlist() + "'",
            "a shortlist of its own for each seat",
            Reason.of("shortlistOnce"));
    LocalDate last = event.day().plusMonths(rule.get().months()).minusDays(1);
    act.no()
        .unless(
            !event.until().isBefore(event.day()) && !event.until().isAfter(last),
            "sectors.months",
            "a term from " + event.day() + " until " + event.until(),
            "one until " + last + " at the latest",
            Reason.of("termLong", event.day(), event.until(), last));
    String sector = list.get().sector();
    rule.get()
        .sector(sector)
        .ifPresent(one ->
            act.no()
                .unless(
                    taken(act.council(), sector, event.day()) < one.seats(),
                    "sectors.seats",
                    "one member more of the sector '" + sector + "'",
                    "a seat that is free: it has " + one.seats(),
                    Reason.of("sectorFull", sector)));
    if (act.no().none()) {
      act.council()
          .put(Member.appointed(event.member(), event.day(), event.until(), event.shortlist()));
      act.council().usedShortlists.add(event.shortlist());
    }
  }

  /// How many seats of a sector are taken on a day.
  public static int taken(Council council, String sector, LocalDate day) {
    return (int)
        council.members().stream()
            .filter(m -> m.votesOn(day) && sectorOf(council, m).equals(Optional.of(sector)))
            .count();
  }

  /// The sector a member was put forward by.
  public static Optional<String> sectorOf(Council council, Member member) {
    return member.shortlist().map(council.shortlists::get).map(ShortlistProposed::sector);
  }
}
