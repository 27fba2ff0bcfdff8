package org.ayni.councils.book;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.event.CouncilEvent.BallotClosed;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.councils.event.CouncilEvent.DeliveryReported;
import org.ayni.councils.event.CouncilEvent.PlanChosen;
import org.ayni.councils.event.CouncilEvent.PlansOffered;
import org.ayni.councils.event.CouncilEvent.Promised;

/// Plans offered, chosen, promised and delivered.
final class Plans {

  private Plans() {}

  static void offered(Act act, PlansOffered event) {
    act.fresh(act.council().offers, event.offer(), "offer");
    act.hash(event.goals(), "the hash of the goals");
    event.plans().values().forEach(plan -> act.hash(plan, "the hash of a plan"));
    act.no().unless(!event.plans().isEmpty(), "no plan", "one or more", Reason.of("noPlans"));
    if (act.no().none()) {
      act.council().offers.put(event.offer(), event);
    }
  }

  /// The ballot asks for just the plans that were offered, and perhaps for leaving all as it is.
  static void ready(Act act, BallotOpened event, PlansOffered offer) {
    Set<String> options = new HashSet<>(event.question().options());
    event.statusQuo().ifPresent(options::remove);
    act.no()
        .unless(
            options.equals(offer.plans().keySet()),
            "the options " + event.question().options(),
            "the plans offered, " + offer.plans().keySet() + ", and the status quo",
            Reason.of("planOptions", String.join(", ", offer.plans().keySet())));
    act.no()
        .unless(
            event.question().rule().kind() == CountingRule.Kind.RANKING,
            "counting by " + event.question().rule().code(),
            "a rule for rankings",
            Reason.of("planRanking"));
  }

  static void chosen(Act act, PlanChosen event) {
    Optional<PlansOffered> offer = act.known(act.council().offers, event.offer(), "offer of plans");
    Optional<BallotClosed> closed =
        act.known(act.council().ballots, event.ballot(), "ballot").flatMap(Ballot::closed);
    offer.ifPresent(o ->
        act.no()
            .unless(
                o.plans().containsKey(event.option()),
                "the plan '" + event.option() + "'",
                "one of " + o.plans().keySet(),
                Reason.of("planUnknown", event.option(), String.join(", ", o.plans().keySet()))));
    act.no()
        .unless(
            closed
                .filter(c ->
                    c.passed()
                        && !c.outcome().winners().isEmpty()
                        && c.outcome().winners().getFirst().equals(event.option()))
                .isPresent(),
            "'" + event.option() + "' as chosen by '" + event.ballot() + "'",
            closed.map(c -> "what won: " + c.outcome().winners()).orElse("a ballot that is closed"),
            Reason.of("planNotChosen", event.option(), event.ballot()));
    Optional.ofNullable(act.council().ballots.get(event.ballot()))
        .ifPresent(ballot ->
            act.no()
                .unless(
                    ballot.opened().about().equals(Optional.of(event.offer())),
                    "a ballot about '" + ballot.opened().about().orElse("") + "'",
                    "one about '" + event.offer() + "'",
                    Reason.of("otherOffer", event.offer())));
    if (act.no().none()) {
      act.council().choose(event);
    }
  }

  static void promised(Act act, Promised event) {
    act.no()
        .unless(
            act.council().plan().filter(p -> p.offer().equals(event.offer())).isPresent(),
            "a promise of the offer '" + event.offer() + "'",
            "one of the plan in force",
            Reason.of("noPlan"));
    act.no()
        .unless(
            !act.council().promises.containsKey(event.promise()) && event.promise() >= 0,
            "promise " + event.promise() + " once more",
            "a new number",
            Reason.of("nameTaken", event.promise()));
    act.no()
        .unless(
            event.amount().signum() >= 0,
            "a promise of " + event.amount(),
            ">= 0",
            Reason.of("negative"));
    if (act.no().none()) {
      act.council().promises.put(event.promise(), event);
      act.council().plan().ifPresent(plan -> act.council().promisedOf.put(event.promise(), plan));
    }
  }

  static void delivered(Act act, DeliveryReported event) {
    act.no()
        .unless(
            act.council().promises.containsKey(event.promise()),
            "a delivery of promise " + event.promise(),
            "one that was made",
            Reason.of("noPromise", event.promise()));
    act.no()
        .unless(
            event.amount().signum() >= 0,
            "a delivery of " + event.amount(),
            ">= 0",
            Reason.of("negative"));
    act.no()
        .unless(
            !event.day().isAfter(act.day()),
            "a delivery on " + event.day(),
            "no day after " + act.day(),
            Reason.of("dayAhead", event.day(), act.day()));
    event.evidence().ifPresent(hash -> act.hash(hash, "the evidence"));
    if (act.no().none()) {
      act.council().deliveries.add(event);
    }
  }
}
