package org.ayni.planning.firstorder;

import java.util.Optional;
import org.ayni.kernel.parallel.Team;
import org.ayni.kernel.run.RunControl;
import org.ayni.kernel.run.StateReader;
import org.ayni.kernel.run.StateWriter;
import org.ayni.kernel.saddle.HalpernIteration;
import org.ayni.kernel.saddle.SaddleProblem;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.solve.Impasse;

/// One run of the solver: iterate, now and then make prices that prove and a plan that holds out of
/// where the iteration stands, and stop when the gap between the two is small enough.
///
/// Both are made by a *polish*, the same iteration on an easier problem that begins where the main
/// one stands, so that it ends near it ([BestPrices], [BestPlan]).
final class Search {

  /// How a run ended.
  sealed interface End {
    /// A plan within the gap.
    record Found(Plan plan) implements End {}

    /// Stopped, with the best plan so far.
    record Stopped(Optional<Plan> best) implements End {}

    /// Prices prove that no plan holds all limits.
    record Impossible() implements End {}

    /// Neither a plan nor a proof came in sight.
    record Failed(Impasse impasse) implements End {}
  }

  private static final long FIRST_CHECK = 120;

  /// Steps to the first check after an earlier plan, and from one check to the next at least.
  private static final long FIRST_CHECK_FROM_A_PLAN = 40;

  private static final double CHECK_GROWTH = 1.25;

  /// Steps after which a plan should have been fitted.
  private static final long UNFITTED = 600;

  /// Checks, some hundred thousand steps, without a plan or without a bound after which neither is
  /// to be expected.
  private static final int HOPELESS = 30;

  private static final Impasse NO_PLAN =
      new Impasse(
          Impasse.Kind.NO_PLAN,
          "no plan was found that holds every limit, and no proof that there is none. Perhaps limits"
              + " almost contradict each other: ask for less (floors, what is left at the end), or try"
              + " the solver highs, which finds out what is missing");

  private static final Impasse NO_BOUND =
      new Impasse(
          Impasse.Kind.NO_BOUND,
          "plans were found, but nothing bounds how good one can be: some technique, trade flow or"
              + " retraining has no limit of its own and none through equipment, resources or pace. Give"
              + " it one, or try the solver highs");

  private final Model model;
  private final double gap;
  private final RunControl control;
  private final SaddleProblem whole;
  private final HalpernIteration main;
  private final Weights weights;
  private final BestPrices prices;
  private final BestPlan plan;
  private final PlanArrays arrays;
  private final Checkpoint checkpoint;

  /// Checks so far, and the step of the next.
  private int checks;

  private long next;

  /// @param checkpoint where the run is kept after every check, and goes on from
  Search(Model model, double gap, Team team, RunControl control, Checkpoint checkpoint) {
    this.checkpoint = checkpoint;
    this.model = model;
    this.gap = gap;
    this.control = control;
    whole = model.whole();
    main = new HalpernIteration(model.operator, whole, model.steps, team);
    HalpernIteration polish = new HalpernIteration(main);
    weights = new Weights(model, new Residual(model.operator, model.given, team));
    prices = new BestPrices(model, polish, control);
    plan = new BestPlan(model, prices, polish, team, control, gap);
    arrays = new PlanArrays(model.problem, model.space);
  }

  /// @param earlier a plan of the same shape to begin at
  End run(Optional<Plan> earlier) {
    next = earlier.isPresent() ? FIRST_CHECK_FROM_A_PLAN : FIRST_CHECK;
    if (!checkpoint.restore(this::restore)) {
      earlier.ifPresentOrElse(this::beginAt, this::beginAnew);
    }
    while (true) {
      Optional<End> end = check(earlier.isPresent());
      if (end.isPresent()) {
        if (!(end.get() instanceof End.Stopped)) {
          checkpoint.remove();
        }
        return end.get();
      }
      checkpoint.save(this::save);
    }
  }

  /// Goes on to the next check and makes it; the end, where that is one.
  ///
  /// @param warm whether the run began at an earlier plan
  private Optional<End> check(boolean warm) {
    main.advance(next - main.count(), control::shouldStop);
    checks++;
    prices.from(main);
    plan.fit(main);
    // Any plan first: the others are mended with it. Where points are fitted it is only asked for
    // when that has come to nothing, for the proof that there is none.
    boolean wanted =
        plan.fitting()
            ? !plan.exists() && main.count() > UNFITTED
            : warm ? !plan.exists() : !plan.mends();
    if (wanted && !plan.any(main) && !plan.exists() && plan.impossible()) {
      return Optional.of(new End.Impossible());
    }
    plan.from(main);
    main.adapt(weights.steps(main.primal(), main.dual()));
    control.report(
        new RunControl.Progress("first-order", main.count(), plan.reached(), prices.bound()));
    boolean proven = plan.exists() && prices.bound() < Double.POSITIVE_INFINITY;
    if (proven && prices.bound() - plan.reached() <= gap * prices.size()) {
      return Optional.of(new End.Found(best()));
    }
    if (control.shouldStop()) {
      return Optional.of(new End.Stopped(plan.exists() ? Optional.of(best()) : Optional.empty()));
    }
    if (!proven && checks >= HOPELESS) {
      return Optional.of(new End.Failed(plan.exists() ? NO_BOUND : NO_PLAN));
    }
    next = Math.max(next + (warm ? FIRST_CHECK_FROM_A_PLAN : 0), (long) (CHECK_GROWTH * next));
    return Optional.empty();
  }

  /// All that the checks to come depend on.
  private void save(StateWriter out) {
    out.count(checks);
    out.count(next);
    main.save(out);
    weights.save(out);
    prices.save(out);
    plan.save(out);
  }

  private void restore(StateReader in) {
    checks = Math.toIntExact(in.count());
    next = in.count();
    main.restore(whole, in, model.operator.absolute());
    weights.restore(in);
    prices.restore(in);
    plan.restore(in);
  }

  private void beginAnew() {
    double[] quantity = model.reference.quantity;
    main.start(whole, model.steps, quantity, model.reference.value, 1, Double.NaN);
  }

  /// An earlier plan's prices prove something for this problem too, and it may itself hold.
  private void beginAt(Plan earlier) {
    double[] z = arrays.activities(earlier);
    double[] price = arrays.prices(earlier);
    main.start(whole, model.steps, z, price, model.steps.balance(z, price), Double.NaN);
    prices.keep(price);
    plan.beginAt(z);
  }

  private Plan best() {
    return arrays.plan(plan.plan, prices.price, prices.worth);
  }
}
