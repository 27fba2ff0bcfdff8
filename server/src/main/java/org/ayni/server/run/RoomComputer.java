package org.ayni.server.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ayni.kernel.lp.LpSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.linear.PlanColumn;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.questions.EqualWorth;
import org.ayni.planning.questions.Latitude;
import org.ayni.planning.questions.PriceRange;
import org.ayni.planning.questions.PriceRanges;
import org.ayni.planning.questions.Reference;
import org.ayni.planning.questions.Why;
import org.ayni.planning.questions.WhyNotMore;

/// Finds out what is around a plan: what holds it back, how far its prices hold, and which plans
/// are worth as much.
final class RoomComputer {

  /// What counts as equal worth: as `ayni explain --alternatives` has it.
  private static final double TOLERANCE = 1e-6;

  /// Limits whose ranges are looked for, two linear programmes each.
  private static final int MOST_RANGES = 10;

  /// Activities, all years together, up to which every need of a plan is followed to its limits: 68
  /// industries over five years take a second on a busy machine.
  private static final int MOST_FOLLOWED = 2_000;

  private final TablePlanner plans;
  private final LpSolver lp;

  RoomComputer(TablePlanner plans, LpSolver lp) {
    this.plans = plans;
    this.lp = lp;
  }

  WhyNotFound answer(WhyNotQuestion question, List<Answer> before, RunControl control) {
    PlanAnswer about = plans.about(question.plan(), before, control);
    Optional<Plan> plan =
        about
            .ground()
            .filter(
                one -> one.problem().techniques().size() * one.problem().years() <= MOST_FOLLOWED);
    return new WhyNotFound(
        question, plan.map(RoomComputer::whys).orElse(List.of()), about.settled());
  }

  private static List<Why> whys(Plan plan) {
    WhyNotMore asked = new WhyNotMore(plan);
    int last = plan.problem().years() - 1;
    return IntStream.range(0, plan.problem().baskets().size())
        .mapToObj(g -> asked.need(g, last))
        .toList();
  }

  RangesFound answer(RangesQuestion question, List<Answer> before, RunControl control) {
    Optional<Plan> plan =
        plans
            .about(question.plan(), before, control)
            .ground()
            .filter(one ->
                one.problem().order().stream().noneMatch(Objective.Harmony.class::isInstance));
    Optional<List<PriceRange>> ranges =
        plan.map(one -> PriceRanges.of(one.problem(), lp, MOST_RANGES, control));
    return new RangesFound(question, ranges.filter(all -> !all.isEmpty()), !control.shouldStop());
  }

  AlternativesFound answer(AlternativesQuestion question, List<Answer> before, RunControl control) {
    Optional<Plan> plan = plans.about(question.plan(), before, control).ground();
    if (plan.isEmpty()) {
      return new AlternativesFound(question, List.of(), List.of(), Optional.empty(), false);
    }
    EqualWorth equal = new EqualWorth(plan.get(), TOLERANCE, lp, control);
    Reference today = Reference.today(plan.get().problem());
    Optional<AlternativesFound.Nearest> nearest =
        equal
            .nearest(today)
            .map(near ->
                new AlternativesFound.Nearest(
                    near, equal.distance(today, near), equal.distance(today, plan.get())));
    List<Latitude> all = equal.latitudes(question.year() - 1, true);
    int asked = plan.get().problem().baskets().size() + plan.get().problem().techniques().size();
    return new AlternativesFound(
        question,
        of(all, PlanColumn.Kind.SATISFACTION),
        of(all, PlanColumn.Kind.ACTIVITY),
        nearest,
        nearest.isPresent() && all.size() == asked);
  }

  private static List<Latitude> of(List<Latitude> all, PlanColumn.Kind kind) {
    return all.stream().filter(one -> one.kind() == kind).toList();
  }
}
