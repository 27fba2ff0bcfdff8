package org.ayni.councils.book;

import java.time.LocalDate;
import java.util.Optional;
import org.ayni.councils.event.CouncilEvent.AssemblyCalled;
import org.ayni.councils.event.CouncilEvent.AssemblyCalledOff;
import org.ayni.councils.event.CouncilEvent.AttendanceTaken;
import org.ayni.councils.event.CouncilEvent.MinutesKept;
import org.ayni.councils.statute.Meetings;
import org.ayni.councils.statute.Statute;
import org.ayni.councils.statute.Threshold;

/// Assemblies: called in time, attended by enough.
final class Assemblies {

  private Assemblies() {}

  static void called(Act act, AssemblyCalled event) {
    act.fresh(
        act.council().assemblies, act.council().assembliesCalledOff, event.assembly(), "assembly");
    Meetings meetings = act.council().statute().meetings();
    act.no()
        .unless(
            !act.day().plusDays(meetings.noticeDays()).isAfter(event.day()),
            "meetings.noticeDays",
            "a call on " + act.day() + " for " + event.day(),
            "a notice of " + meetings.noticeDays() + " days or more",
            Reason.of("notice", act.day(), event.day(), meetings.noticeDays()));
    act.no()
        .unless(
            !event.agenda().isEmpty(),
            "no agenda",
            "what the assembly is called for",
            Reason.of("noAgenda"));
    event.agenda().stream()
        .flatMap(item -> item.promise().stream())
        .forEach(promise ->
            act.no()
                .unless(
                    act.council().promises.containsKey(promise),
                    "promise " + promise + " on the agenda",
                    "one that was made",
                    Reason.of("noPromise", promise)));
    if (act.no().none()) {
      act.council().assemblies.put(event.assembly(), new Assembly(event, act.day()));
    }
  }

  /// Nobody who came is sent home: what was counted stands.
  static void calledOff(Act act, AssemblyCalledOff event) {
    act.known(act.council().assemblies, event.assembly(), "assembly")
        .ifPresent(assembly ->
            act.no()
                .unless(
                    assembly.call() == 0,
                    "calling off an assembly that people came to",
                    "one at which nobody was counted",
                    Reason.of("assemblyHeld")));
    act.takeBack(
        act.council().assemblies,
        act.council().assembliesCalledOff,
        event.assembly(),
        event.reason());
  }

  static void attended(Act act, AttendanceTaken event) {
    Optional<Assembly> assembly = act.known(act.council().assemblies, event.assembly(), "assembly");
    assembly.ifPresent(a -> {
      act.no()
          .unless(
              !act.day().isBefore(a.day()),
              "attendance on " + act.day(),
              "on " + a.day() + ", the day of the assembly, or later",
              Reason.of("attendanceDay", act.day(), a.day()));
      act.no()
          .unless(
              event.call() >= a.call(),
              "call " + event.call(),
              "call " + a.call() + " or later",
              Reason.of("callOrder", event.call(), a.call()));
      call(act, a, event.call());
      act.no()
          .unless(
              a.minutes().isEmpty(),
              "attendance after the minutes",
              "before them",
              Reason.of("afterMinutes"));
    });
    event
        .present()
        .forEach(member ->
            act.no()
                .unless(
                    act.council()
                        .member(member)
                        .filter(m -> m.left().isEmpty() && !m.goneBy(act.day()))
                        .isPresent(),
                    "'" + member + "' present",
                    "a member",
                    Reason.of("noMember", member)));
    if (act.no().none()) {
      Assembly attended = assembly.orElseThrow();
      attended.attend(event.call(), event.present());
      LocalDate day = attended.day();
      attended.weigh(Weights.of(act.book(), act.council(), act.council().voters(day), day));
    }
  }

  private static void call(Act act, Assembly assembly, int call) {
    Meetings meetings = act.council().statute().meetings();
    act.no()
        .unless(
            call != Meetings.SECOND || meetings.secondCall().isPresent(),
            "meetings.secondCall",
            "a second call",
            "none: the statute knows no second call",
            Reason.of("noSecondCall"));
    if (call != Meetings.LATER
        || !act.no()
            .unless(
                meetings.laterCall().isPresent(),
                "meetings.laterCall",
                "a call on a later day",
                "none: the statute knows no such call",
                Reason.of("noLaterCall"))) {
      return;
    }
    LocalDate last = assembly.day().plusDays(meetings.laterCall().orElseThrow().withinDays());
    act.no()
        .unless(
            act.day().isAfter(assembly.day()) && !act.day().isAfter(last),
            "meetings.laterCall",
            "a later call on " + act.day(),
            "a day after " + assembly.day() + ", until " + last,
            Reason.of("laterCall", act.day(), assembly.day()));
    act.no()
        .unless(
            assembly.call() > 0 && (assembly.call() == Meetings.LATER || !decides(act, assembly)),
            "meetings.laterCall",
            "a later call of an assembly that could decide on its day, or was not tried",
            "one that too few came to",
            Reason.of("laterCallNeedless"));
  }

  /// Whether enough came for an ordinary decision.
  private static boolean decides(Act act, Assembly assembly) {
    return act.council()
        .statute()
        .meetings()
        .deciding(assembly.call(), Statute.ORDINARY)
        .filter(needed -> needed.reached(present(act, assembly), all(act, assembly)))
        .isPresent();
  }

  /// Votes of those present who may vote.
  private static int present(Act act, Assembly assembly) {
    return assembly.votesOf(
        assembly.present().stream()
            .filter(
                m -> act.council().member(m).filter(one -> one.votesOn(assembly.day())).isPresent())
            .toList());
  }

  private static int all(Act act, Assembly assembly) {
    return assembly.votesOf(act.council().voters(assembly.day()));
  }

  static void minutes(Act act, MinutesKept event) {
    Optional<Assembly> assembly = act.known(act.council().assemblies, event.assembly(), "assembly");
    act.hash(event.text(), "the text");
    assembly.ifPresent(a -> {
      act.no()
          .unless(
              a.call() > 0,
              "minutes of an assembly nobody attended",
              "attendance first",
              Reason.of("minutesFirst"));
      act.no()
          .unless(
              a.minutes().isEmpty(), "minutes once more", "minutes once", Reason.of("minutesOnce"));
    });
    if (act.no().none()) {
      assembly.orElseThrow().keep(event.text());
    }
  }

  /// Refuses unless an assembly is quorate for a subject.
  static void quorum(Act act, Assembly assembly, String subject) {
    int all = all(act, assembly);
    int present = present(act, assembly);
    int call = assembly.call();
    if (!act.no()
        .unless(
            call > 0,
            "assembly '" + assembly.name() + "' without attendance",
            "one",
            Reason.of("attendanceFirst", assembly.name()))) {
      return;
    }
    Optional<Threshold> needed = act.council().statute().meetings().deciding(call, subject);
    String rule = Meetings.rule(call);
    if (act.no()
        .unless(
            needed.isPresent(),
            rule,
            "'" + subject + "' on call " + call,
            "a subject that may be decided on one",
            Reason.of("secondCallSubject", subject))) {
      act.no()
          .unless(
              needed.orElseThrow().reached(present, all),
              rule,
              present
                  + " of "
                  + all
                  + (assembly.votes().isEmpty() ? " members present" : " votes present"),
              needed.orElseThrow().needed(all) + " or more",
              Reason.of(
                  assembly.votes().isEmpty() ? "quorum" : "quorumVotes",
                  present,
                  all,
                  needed.orElseThrow().needed(all)));
    }
  }
}
