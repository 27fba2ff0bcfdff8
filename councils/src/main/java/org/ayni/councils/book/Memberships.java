package org.ayni.councils.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.ayni.councils.event.CouncilEvent.ChallengeDecided;
import org.ayni.councils.event.CouncilEvent.MemberAdmitted;
import org.ayni.councils.event.CouncilEvent.MemberLeft;
import org.ayni.councils.event.CouncilEvent.RollChallenged;
import org.ayni.councils.event.CouncilEvent.RollFrozen;
import org.ayni.councils.statute.Matter;

/// Who belongs to a council, and who may vote.
final class Memberships {

  private Memberships() {}

  static void admitted(Act act, MemberAdmitted event) {
    act.no()
        .unless(
            act.council().statute().sectors().isEmpty(),
            "sectors",
            "'" + event.member() + "' admitted",
            "members whom their sector puts forward, appointed",
            Reason.of("bySector", event.member()));
    newcomer(act, event.member(), event.day());
    if (act.no().none()) {
      LocalDate eligible = event.day().plusDays(act.council().statute().membership().waitingDays());
      act.council().put(Member.admitted(event.member(), event.day(), eligible, event.paper()));
    }
  }

  /// A code that can be written in the book and on rolls.
  static void code(Act act, String member) {
    act.no()
        .unless(
            !member.isBlank() && member.length() <= 200 && member.indexOf('\n') < 0,
            "the member '" + member + "'",
            "a code of 1 to 200 characters in one line",
            Reason.of("memberCode"));
  }

  /// Refuses somebody who is a member already, or would be from a day on which they cannot.
  static void newcomer(Act act, String member, LocalDate day) {
    Optional<Member> before = act.council().member(member);
    act.no()
        .unless(
            before.filter(m -> m.left().isEmpty() && !m.goneBy(day)).isEmpty(),
            "'" + member + "' once more",
            "somebody who is no member",
            Reason.of("alreadyMember", member));
    code(act, member);
    notAhead(act, day);
    before
        .flatMap(Member::left)
        .ifPresent(left ->
            act.no()
                .unless(
                    !day.isBefore(left),
                    "a day before they left",
                    "a day since " + left,
                    Reason.of("dayBefore", left)));
    // Nobody slips into a roll by an admission that is dated back behind it.
    act.council().rolls.values().stream()
        .map(Roll::day)
        .max(LocalDate::compareTo)
        .ifPresent(frozen ->
            act.no()
                .unless(
                    day.isAfter(frozen),
                    "an admission dated " + day,
                    "a day after the last roll, of " + frozen,
                    Reason.of("behindRoll", day, frozen)));
  }

  private static void notAhead(Act act, LocalDate day) {
    act.no()
        .unless(
            !day.isAfter(act.day()),
            "the day " + day,
            "no day after " + act.day(),
            Reason.of("dayAhead", day, act.day()));
  }

  static void left(Act act, MemberLeft event) {
    Optional<Member> member = act.council().member(event.member()).filter(m -> m.left().isEmpty());
    act.no()
        .unless(
            member.isPresent(),
            "'" + event.member() + "'",
            "a member",
            Reason.of("noMember", event.member()));
    notAhead(act, event.day());
    member.ifPresent(m ->
        act.no()
            .unless(
                !event.day().isBefore(m.since()),
                "the day " + event.day(),
                "none before " + m.since(),
                Reason.of("dayBefore", m.since())));
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
            voters.size() + ", who may vote on " + event.day(),
            Reason.of("rollCount", event.members(), voters.size()));
    List<String> unstated = Weights.unstated(act.council(), voters);
    act.no()
        .unless(
            unstated.isEmpty(),
            "votes",
            "delegates of " + unstated + " without stated votes",
            "votes for each council below",
            Reason.of("votesUnstated", String.join(", ", unstated)));
    SortedMap<String, Integer> votes = Weights.of(act.book(), act.council(), voters, event.day());
    String hash = Roll.hash(act.council().code(), event.roll(), event.day(), voters, votes);
    act.no()
        .unless(
            hash.equals(event.hash()),
            "the hash " + event.hash(),
            hash,
            Reason.of("rollHash", event.hash(), hash));
    int fewest = act.council().statute().membership().fewest();
    act.no()
        .unless(
            voters.size() >= fewest,
            "membership.fewest",
            voters.size() + " members with the right to vote",
            fewest + " or more",
            Reason.of("fewMembers", voters.size(), fewest));
    if (act.no().none()) {
      act.council().rolls.put(event.roll(), new Roll(event.roll(), event.day(), voters, votes));
    }
  }

  static void challenged(Act act, RollChallenged event) {
    Optional<Roll> roll = act.known(act.council().rolls, event.roll(), "roll");
    act.no()
        .unless(
            act.council().statute().challenges().flatMap(c -> c.of(Matter.ROLL)).isEmpty(),
            Matter.ROLL.rule(),
            "a challenge of a roll without its body",
            "the act challenge-raised: the statute names a body",
            Reason.of("body"));
    int days = act.council().statute().membership().challengeDays();
    roll.ifPresent(r ->
        act.no()
            .unless(
                !act.day().isAfter(r.day().plusDays(days)),
                "membership.challengeDays",
                "a challenge on " + act.day(),
                "one until " + r.day().plusDays(days),
                Reason.of("challengeLate", act.day(), r.day().plusDays(days))));
    act.no()
        .unless(
            act.council().member(event.member()).isPresent(),
            "'" + event.member() + "'",
            "somebody in the book of members",
            Reason.of("noMember", event.member()));
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
                "somebody whose place on the roll was challenged",
                Reason.of("notChallenged", event.member())));
    act.no()
        .unless(
            !Judging.used(act.council(), event.roll()),
            "a change of roll '" + event.roll() + "'",
            "one with which nobody has voted yet",
            Reason.of("rollUsed"));
    if (act.no().none()) {
      roll.orElseThrow().decide(event.member(), event.upheld());
    }
  }
}
