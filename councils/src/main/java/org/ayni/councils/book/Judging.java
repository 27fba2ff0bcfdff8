package org.ayni.councils.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.councils.event.CouncilEvent.ChallengeJudged;
import org.ayni.councils.event.CouncilEvent.ChallengeRaised;

/// Challenges decided by the body that the statute names, and what follows.
final class Judging {

  private Judging() {}

  static void judged(Act act, ChallengeJudged event) {
    Optional<Challenge> known = act.known(act.council().challenges, event.challenge(), "challenge");
    if (known.isEmpty()) {
      return;
    }
    Challenge challenge = known.get();
    act.no()
        .unless(
            challenge.open(),
            "a second decision about '" + event.challenge() + "'",
            "an open one",
            Reason.of("decidedOnce", event.challenge()));
    act.no()
        .unless(
            !event.grounds().isBlank(),
            "a decision without grounds",
            "some",
            Reason.of("noGrounds"));
    by(act, challenge, event);
    if (act.no().none()) {
      boolean effective = event.upheld() && follow(act, challenge);
      boolean late = act.day().isAfter(challenge.due());
      challenge.decide(new Challenge.Verdict(event, act.day(), late, effective));
    }
  }

  /// Who decides belongs to the body and is no party; more than half of those who may decide say
  /// the same.
  private static void by(Act act, Challenge challenge, ChallengeJudged event) {
    String rule = challenge.raised().matter().rule();
    List<String> body = Disputes.body(act.book(), act.council(), challenge, act.day());
    List<String> may = Disputes.deciders(act.book(), act.council(), challenge, act.day());
    List<String> all = new ArrayList<>(event.agreeing());
    all.addAll(event.dissenting());
    act.no()
        .unless(
            all.stream().distinct().count() == all.size(),
            "somebody deciding twice",
            "once",
            Reason.of("twice"));
    for (String one : all) {
      if (act.no()
          .unless(
              body.contains(one),
              rule,
              "'" + one + "' deciding",
              "somebody of the body: " + body,
              Reason.of("notOfBody", one))) {
        act.no()
            .unless(
                may.contains(one),
                rule,
                "'" + one + "' deciding, who is a party",
                "somebody who is none: " + may,
                Reason.of("party", one));
      }
    }
    act.no()
        .unless(
            2 * event.agreeing().size() > may.size() && !may.isEmpty(),
            rule,
            event.agreeing().size() + " of " + may.size() + " who may decide say so",
            may.size() / 2 + 1 + " or more",
            Reason.of("fewDeciders", event.agreeing().size(), may.size(), may.size() / 2 + 1));
    act.no()
        .unless(
            event.agreeing().size() > event.dissenting().size(),
            rule,
            event.dissenting().size() + " dissenting, " + event.agreeing().size() + " agreeing",
            "fewer dissenting",
            Reason.of("fewerDissenting"));
  }

  /// @return whether something changed
  private static boolean follow(Act act, Challenge challenge) {
    ChallengeRaised raised = challenge.raised();
    Council council = act.council();
    return switch (raised.matter()) {
      case ROLL -> roll(act, challenge);
      case NOMINATION -> {
        boolean open = Elections.ballotOf(council, raised.about()).isEmpty();
        Election election =
            Optional.ofNullable(council.elections.get(raised.about())).orElseThrow();
        yield open && election.strike(raised.whom().orElseThrow());
      }
      case RESULT -> annul(act, raised.about());
    };
  }

  /// With a roll that somebody has voted with nothing is changed: that ballot is held.
  private static boolean roll(Act act, Challenge challenge) {
    Roll roll =
        Optional.ofNullable(act.council().rolls.get(challenge.raised().about())).orElseThrow();
    String whom = challenge.raised().whom().orElseThrow();
    if (used(act.council(), roll.name()) || roll.members().contains(whom) != challenge.listed()) {
      return false;
    }
    roll.turn(whom);
    roll.weigh(Weights.of(act.book(), act.council(), roll.members(), roll.day()));
    return true;
  }

  static boolean used(Council council, String roll) {
    return council.ballots.values().stream()
        .anyMatch(b -> b.opened().roll().equals(roll) && b.size() > 0);
  }

  /// The seats are empty, not to be refilled: the election is called again. What those who held
  /// them did until now stands.
  private static boolean annul(Act act, String name) {
    Election election = Optional.ofNullable(act.council().elections.get(name)).orElseThrow();
    if (election.annulled()) {
      return false;
    }
    election.annul(act.council().elections.keySet());
    String ballot = Elections.ballotOf(act.council(), name).orElseThrow().opened().ballot();
    for (Seat seat : List.copyOf(act.council().seats())) {
      if (seat.ballot().equals(ballot) && !seat.until().isBefore(act.day())) {
        act.council().replace(seat, (seat.ended() ? seat : seat.lost(act.day())).passedOn());
        Delegates.withdraw(act, seat, act.day());
      }
    }
    return true;
  }
}
