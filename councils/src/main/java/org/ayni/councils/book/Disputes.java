package org.ayni.councils.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.ayni.councils.event.CouncilEvent.ChallengeRaised;
import org.ayni.councils.statute.Body;
import org.ayni.councils.statute.Challenges;
import org.ayni.councils.statute.Challenges.Instance;
import org.ayni.councils.statute.Matter;

/// Challenges raised, who decides them, and what must wait for that.
public final class Disputes {

  private Disputes() {}

  static void raised(Act act, ChallengeRaised event) {
    act.fresh(act.council().challenges, event.challenge(), "challenge");
    act.no()
        .unless(
            act.council().member(event.by()).isPresent(),
            "'" + event.by() + "' challenging",
            "somebody in the book of members",
            Reason.of("noMember", event.by()));
    act.no()
        .unless(
            !event.reason().isBlank(),
            "a challenge without a reason",
            "one",
            Reason.of("noReason"));
    act.no()
        .unless(
            event.whom().isPresent() != (event.matter() == Matter.RESULT),
            "a challenge of a " + event.matter().code() + " of '" + event.whom().orElse("") + "'",
            "whom it is about; of a result, nobody",
            Reason.of("challengeWhom"));
    Optional<Challenges> rules = act.council().statute().challenges();
    Optional<Instance> instance = rules.flatMap(r -> r.of(event.matter()));
    act.no()
        .unless(
            instance.isPresent(),
            "challenges",
            "a challenge of a " + event.matter().code(),
            rules.map(r -> "one of " + codes(r)).orElse("none: the statute names no body for it"),
            Reason.of("noBody"));
    if (instance.isEmpty()) {
      return;
    }
    Set<String> parties = new TreeSet<>(Set.of(event.by()));
    boolean listed =
        switch (event.matter()) {
          case ROLL -> roll(act, event, instance.get(), parties);
          case NOMINATION -> nomination(act, event, instance.get(), parties);
          case RESULT -> result(act, event, instance.get(), parties);
        };
    if (act.no().none()) {
      act.council()
          .challenges
          .put(
              event.challenge(),
              new Challenge(
                  event,
                  act.day(),
                  instance.get(),
                  rules.orElseThrow().undecided(),
                  parties,
                  listed));
    }
  }

  private static List<String> codes(Challenges rules) {
    return rules.instances().keySet().stream().map(Matter::code).toList();
  }

  private static void inTime(Act act, ChallengeRaised event, Instance instance, LocalDate since) {
    LocalDate last = since.plusDays(instance.withinDays());
    act.no()
        .unless(
            !act.day().isAfter(last),
            event.matter().rule(),
            "a challenge on " + act.day(),
            "one until " + last,
            Reason.of("challengeLate", act.day(), last));
  }

  private static boolean roll(
      Act act, ChallengeRaised event, Instance instance, Set<String> parties) {
    String whom = event.whom().orElse("");
    Optional<Roll> roll = act.known(act.council().rolls, event.about(), "roll");
    roll.ifPresent(r -> inTime(act, event, instance, r.day()));
    act.no()
        .unless(
            act.council().member(whom).isPresent(),
            "'" + whom + "'",
            "somebody in the book of members",
            Reason.of("noMember", whom));
    parties.add(whom);
    return roll.filter(r -> r.members().contains(whom)).isPresent();
  }

  private static boolean nomination(
      Act act, ChallengeRaised event, Instance instance, Set<String> parties) {
    act.known(act.council().elections, event.about(), "election")
        .ifPresent(election -> {
          act.known(election.standing(), event.whom().orElse(""), "nomination")
              .ifPresent(people -> {
                parties.addAll(people);
                inTime(act, event, instance, election.nominatedOn(event.whom().orElseThrow()));
              });
          act.no()
              .unless(
                  Elections.ballotOf(act.council(), event.about()).isEmpty(),
                  "a challenge of a nomination that is voted on",
                  "one before the ballot; afterwards of the result",
                  Reason.of("nominationVoted"));
        });
    return false;
  }

  private static boolean result(
      Act act, ChallengeRaised event, Instance instance, Set<String> parties) {
    act.known(act.council().elections, event.about(), "election")
        .ifPresent(election -> {
          election.standing().values().forEach(parties::addAll);
          Optional<Ballot> ballot = Elections.ballotOf(act.council(), event.about());
          if (act.no()
              .unless(
                  ballot.filter(Ballot::passed).isPresent() && !election.annulled(),
                  "a challenge of the result of '" + event.about() + "'",
                  "an election that somebody won, and that stands",
                  Reason.of("noResult", event.about()))) {
            inTime(act, event, instance, ballot.flatMap(Ballot::closedOn).orElseThrow());
          }
        });
    return false;
  }

  /// The body before which a challenge is, as of a day.
  public static List<String> body(
      CouncilBook book, Council council, Challenge challenge, LocalDate today) {
    List<String> people =
        switch (challenge.instance().body()) {
          case Body.GuarantorsOfTheDay _ -> guarantors(council, challenge, today);
          case Body.OfficeHere(var office) -> holders(council, office, today);
          case Body.OfficeAbove(var office) ->
              council
                  .founded()
                  .parent()
                  .flatMap(book::council)
                  .map(above -> holders(above, office, today))
                  .orElse(List.of());
        };
    return people.stream().distinct().toList();
  }

  private static List<String> guarantors(Council council, Challenge challenge, LocalDate today) {
    List<String> people =
        challenge.raised().matter() == Matter.ROLL
            ? Tribunal.inCharge(council, today)
            : Optional.ofNullable(council.elections.get(challenge.raised().about()))
                .map(election -> council.guarantors.get(election.called().day()))
                .orElse(List.of());
    return people.stream()
        .filter(one -> council.member(one).filter(m -> m.votesOn(today)).isPresent())
        .toList();
  }

  private static List<String> holders(Council council, String office, LocalDate today) {
    return council.seats(today).stream()
        .filter(seat -> seat.office().equals(office))
        .map(Seat::holder)
        .toList();
  }

  /// Members of the body who are no party to it.
  public static List<String> deciders(
      CouncilBook book, Council council, Challenge challenge, LocalDate today) {
    List<String> may = new ArrayList<>(body(book, council, challenge, today));
    may.removeAll(challenge.parties());
    return may;
  }

  /// Challenges that nobody has decided yet, oldest first.
  public static List<Challenge> open(Council council) {
    return council.challenges.values().stream().filter(Challenge::open).toList();
  }

  /// Elections that were annulled and not called again since.
  public static List<Election> toCallAgain(Council council) {
    return council.elections.values().stream()
        .filter(Election::annulled)
        .filter(annulled ->
            council.elections.values().stream()
                .filter(annulled::followedBy)
                .noneMatch(e -> e.called().block().equals(annulled.called().block())))
        .toList();
  }

  /// Refuses what would be built on something disputed.
  static void undisputed(Act act, Matter matter, Predicate<ChallengeRaised> about, String what) {
    List<String> open =
        act.council().challenges.values().stream()
            .filter(one -> one.blocks() && one.raised().matter() == matter)
            .filter(one -> about.test(one.raised()))
            .map(one -> one.raised().challenge())
            .toList();
    act.no()
        .unless(
            open.isEmpty(),
            matter.rule(),
            what + " with open challenges: " + open,
            "challenges decided first",
            Reason.of("disputed", String.join(", ", open)));
  }

  /// A roll with which a ballot may be held.
  static void undisputedRoll(Act act, Roll roll) {
    undisputed(act, Matter.ROLL, raised -> raised.about().equals(roll.name()), "a roll");
  }

  /// Refuses what would touch seats whose election is disputed.
  static void undisputedSeats(Act act, Predicate<Election> which, String what) {
    undisputed(
        act,
        Matter.RESULT,
        raised ->
            Optional.ofNullable(act.council().elections.get(raised.about()))
                .filter(which)
                .isPresent(),
        what);
  }
}
