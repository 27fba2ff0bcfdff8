package org.ayni.councils.book;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import org.ayni.councils.event.CouncilEvent.ChallengeDecided;
import org.ayni.councils.event.CouncilEvent.MemberAdmitted;
import org.ayni.councils.event.CouncilEvent.MemberLeft;
import org.ayni.councils.event.CouncilEvent.RollChallenged;
import org.ayni.councils.event.CouncilEvent.RollFrozen;

/// Who belongs to a council, and who may vote.
final class Memberships {

  private Memberships() {}

  static void admitted(Act act, MemberAdmitted event) {
    Optional<Member> before = act.council().member(event.member());
    act.no()
        .unless(
            before.filter(m -> m.left().isEmpty()).isEmpty(),
            "'" + event.member() + "' once more",
            "somebody who is no member");
    act.no()
        .unless(
            !event.member().isBlank()
                && event.member().length() <= 200
                && event.member().indexOf('\n') < 0,
            "the member '" + event.member() + "'",
            "a code of 1 to 200 characters in one line");
    notAhead(act, event.day());
    before
        .flatMap(Member::left)
        .ifPresent(left ->
            act.no()
                .unless(
                    !event.day().isBefore(left), "a day before they left", "a day since " + left));
    // Nobody slips into a roll by an admission that is dated back behind it.
    act.council().rolls.values().stream()
        .map(Roll::day)
        .max(LocalDate::compareTo)
        .ifPresent(frozen ->
            act.no()
                .unless(
                    event.day().isAfter(frozen),
                    "an admission dated " + event.day(),
                    "a day after the last roll, of " + frozen));
    if (act.no().none()) {
      LocalDate eligible = event.day().plusDays(act.council().statute().membership().waitingDays());
      act.council()
          .put(
              new Member(
                  event.member(),
                  event.day(),
                  eligible,
                  Optional.empty(),
                  event.paper(),
                  Optional.empty()));
    }
  }

  private static void notAhead(Act act, LocalDate day) {
    act.no().unless(!day.isAfter(act.day()), "the day " + day, "no day after " + act.day());
  }

  static void left(Act act, MemberLeft event) {
    Optional<Member> member = act.council().member(event.member()).filter(m -> m.left().isEmpty());
    act.no().unless(member.isPresent(), "'" + event.member() + "'", "a member");
    notAhead(act, event.day());
    member.ifPresent(m ->
        act.no()
            .unless(
                !event.day().isBefore(m.since()),
                "the day " + event.day(),
                "none before " + m.since()));
    if (act.no().none()) {
      act.council().put(member.orElseThrow().leaving(event.day()));
    }
  }

  static void frozen(Act act, RollFrozen event) {
    act.fresh(act.council().rolls, event.roll(), "roll");
    notAhead(act, event.day());
    SortedSet<String> voters = act.council().voters(event.day());
    act.no()
        .unless(
            voters.size() == event.members(),
            event.members() + " members on the roll",
            voters.size() + ", who may vote on " + event.day());
    String hash = Roll.hash(act.council().code(), event.roll(), event.day(), voters);
    act.no().unless(hash.equals(event.hash()), "the hash " + event.hash(), hash);
    int fewest = act.council().statute().membership().fewest();
    act.no()
        .unless(
            voters.size() >= fewest,
            "membership.fewest",
            voters.size() + " members with the right to vote",
            fewest + " or more");
    if (act.no().none()) {
      act.council().rolls.put(event.roll(), new Roll(event.roll(), event.day(), voters));
    }
  }

  static void challenged(Act act, RollChallenged event) {
    Optional<Roll> roll = act.known(act.council().rolls, event.roll(), "roll");
    int days = act.council().statute().membership().challengeDays();
    roll.ifPresent(r ->
        act.no()
            .unless(
                !act.day().isAfter(r.day().plusDays(days)),
                "membership.challengeDays",
                "a challenge on " + act.day(),
                "one until " + r.day().plusDays(days)));
    act.no()
        .unless(
            act.council().member(event.member()).isPresent(),
            "'" + event.member() + "'",
            "somebody in the book of members");
    if (act.no().none()) {
      roll.orElseThrow().challenge(event.member());
    }
  }

  static void decided(Act act, ChallengeDecided event) {
    Optional<Roll> roll = act.known(act.council().rolls, event.roll(), "roll");
    roll.ifPresent(r ->
        act.no()
            .unless(
                r.challenged().contains(event.member()),
                "a decision about '" + event.member() + "'",
                "somebody whose place on the roll was challenged"));
    act.no()
        .unless(
            act.council().ballots.values().stream()
                .noneMatch(b -> b.opened().roll().equals(event.roll()) && b.size() > 0),
            "a change of roll '" + event.roll() + "'",
            "one with which nobody has voted yet");
    if (act.no().none()) {
      roll.orElseThrow().decide(event.member(), event.upheld());
    }
  }
}
