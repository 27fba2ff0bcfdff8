package org.ayni.decisions.delivery;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.councils.book.Council;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.councils.event.CouncilEvent.PlanChosen;
import org.ayni.councils.event.CouncilEvent.Promised;
import org.ayni.planning.plan.Plan;

/// Promises of the plan that a council has chosen, on their way into its record.
public final class PromisesMade {

  /// Amounts are rounded to seven digits.
  private static final double ROUNDING = 1e-5;

  private PromisesMade() {}

  /// As acts, numbered on from those there are. One that is there already, word for word, keeps its
  /// number: what is sent twice is the same, and recorded once.
  ///
  /// @param offer that their plan was chosen from
  /// @param promises their own numbers count for nothing
  public static List<CouncilEvent> of(Council council, String offer, List<Promise> promises) {
    long next = council.promises().keySet().stream().mapToLong(n -> n + 1).max().orElse(0);
    List<CouncilEvent> events = new ArrayList<>();
    for (Promise one : promises) {
      Optional<Promised> there = there(council, offer, one);
      events.add(
          new Promised(
              council.code(),
              there.isPresent() ? there.get().promise() : next,
              offer,
              one.line().toString(),
              one.owner(),
              one.amount(),
              one.unit(),
              one.due()));
      next += there.isPresent() ? 0 : 1;
    }
    return events;
  }

  /// The offer that the plan in force was chosen from; empty where there is none.
  public static String offer(Council council) {
    return council.plan().map(PlanChosen::offer).orElse("");
  }

  private static Optional<Promised> there(Council council, String offer, Promise one) {
    return council.promises().values().stream()
        .filter(known ->
            council.inForce(known.promise())
                && known.offer().equals(offer)
                && known.line().equals(one.line().toString())
                && known.owner().equals(one.owner())
                && known.amount().compareTo(one.amount()) == 0
                && known.unit().equals(one.unit())
                && known.due().equals(one.due()))
        .findFirst();
  }

  /// Lines of which more would be promised than the plan has, those promised before counted: a year
  /// each, whatever the quarter.
  public static List<PlanLine> beyond(Council council, Plan plan, List<Promise> promises) {
    String offer = offer(council);
    List<PlanLine> beyond = new ArrayList<>();
    for (PlanLine line : promises.stream().map(one -> year(one.line())).distinct().toList()) {
      BigDecimal now =
          promises.stream()
              .filter(one -> year(one.line()).equals(line) && there(council, offer, one).isEmpty())
              .map(Promise::amount)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      BigDecimal before =
          council.promises().values().stream()
              .filter(one -> council.inForce(one.promise()))
              .filter(
                  one -> PlanLine.of(one.line()).map(PromisesMade::year).equals(Optional.of(line)))
              .map(Promised::amount)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      int item = line.kind().codes(plan.problem()).indexOf(line.code());
      int t = line.year() - plan.problem().baseYear() - 1;
      double planned = Promises.planned(plan, line.kind(), item, t);
      if (now.signum() > 0 && now.add(before).doubleValue() > planned * (1 + ROUNDING)) {
        beyond.add(line);
      }
    }
    return beyond;
  }

  private static PlanLine year(PlanLine line) {
    return new PlanLine(line.year(), 0, line.kind(), line.code());
  }
}
