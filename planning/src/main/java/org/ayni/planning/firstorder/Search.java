package org.ayni.planning.firstorder;

import java.util.Arrays;
import java.util.Optional;
import org.ayni.kernel.parallel.Team;
import org.ayni.kernel.run.RunControl;
import org.ayni.kernel.saddle.HalpernIteration;
import org.ayni.kernel.saddle.SaddleProblem;
import org.ayni.kernel.saddle.SaddleSteps;
import org.ayni.kernel.saddle.Separable;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.PlanProblem;

/// One run of the solver: iterate, now and then make prices that prove and a plan that holds, and
/// stop when the gap between the two is small enough.
///
/// Both are made by a *polish*, the same iteration on an easier problem that begins where the main
/// one stands, so that it ends at a point near it:
///
/// - prices: right-hand sides and boxes at zero; what is left is dual feasibility;
/// - plan: no objective, every row a hair tighter than it is, so that a point near all of them
///   holds them all; and, when the end is near, the objective held at a level.
final class Search {

  /// How a run ended.
  sealed interface End {
    /// A plan within the gap.
    record Found(Plan plan) implements End {}

    /// Stopped, with the best plan so far.
    record Stopped(Optional<Plan> best) implements End {}

    /// Prices prove that no plan holds all limits.
    record Impossible() implements End {}
  }

  private static final long FIRST_CHECK = 120;
  private static final long FIRST_CHECK_FROM_A_PLAN = 40;
  private static final double CHECK_GROWTH = 1.25;
  private static final int PRICE_POLISH = 20;
  private static final int PLAN_POLISH = 50;

  /// Share of the gap that the tightening of rows may cost, and where the level of a polish is.
  private static final double TIGHTENING = 0.2;

  /// Share of the objective that the tightening may cost where any plan will do.
  private static final double TIGHTENING_FOR_ANY = 0.01;

  private static final double LEVEL = 0.85;

  /// Multiple of the gap from which on a plan within it is tried for.
  private static final double NEAR = 1.5;

  /// Multiple of the gap that the best plan may be away for a level to be worth trying.
  private static final double WORTH = 20;

  /// Tightening beyond which rows would not be what they are.
  private static final double MOST_TIGHT = 1e-3;

  /// Growth of the steps from try to try for a plan at a level.
  private static final double TRY_GROWTH = 1.5;

  /// Steps of such a try, as share of all steps so far.
  private static final double TRY_STEPS = 0.3;

  /// How much less must be broken after some more steps for a try to go on beyond its time, and for
  /// how many times that at most.
  private static final double PROMISE = 0.8;

  private static final long EXTRA = 4;

  /// A little more of the inner plan than is needed, against rounding.
  private static final double MENDING = 1 + 1e-6;

  /// What is left to be called held where rows leave no room to tighten.
  private static final double HELD = 1e-11;

  private final PlanProblem problem;
  private final Space space;
  private final GivenNumbers given;
  private final double gap;
  private final RunControl control;
  private final Satisfaction satisfaction;
  private final Reference reference;
  private final HalpernIteration main;
  private final HalpernIteration polish;
  private final SaddleProblem whole;
  private final SaddleProblem homogeneous;
  private final SaddleSteps steps;
  private final SaddleSteps levelSteps;
  private final Idleness idleness;
  private final Separable straight;
  private final Residual residual;
  private final PriceConstruction construction;
  private final PlanArrays arrays;
  private final double[] zeros;
  private final double[] noPrices;
  private final double[] tight;

  private final double[] bestPrice;
  private final double[] bestWorth;
  private double bound = Double.POSITIVE_INFINITY;
  private final double[] bestPlan;
  private final double[] candidate;

  /// A plan with room to spare in every limit and K times it; empty until there is one.
  private double[] inner = {};

  private double[] innerRows = {};
  private double innerObjective;
  private double reached = Double.NEGATIVE_INFINITY;

  private long lastTry;

  Search(
      PlanProblem problem,
      Space space,
      GivenNumbers given,
      double gap,
      Team team,
      RunControl control) {
    this.problem = problem;
    this.space = space;
    this.given = given;
    this.gap = gap;
    this.control = control;
    satisfaction = new Satisfaction(problem, space, given);
    reference = new Reference(problem, space, given, satisfaction);
    PlanOperator operator = new PlanOperator(problem, space);
    steps = SaddleSteps.ofSizes(operator.absolute(), reference.quantity, reference.value);
    levelSteps = steps.withLevel(slopes());
    idleness = new Idleness(space, given, operator.absolute(), steps);
    straight = Separable.linear(space.columns);
    whole = new SaddleProblem(satisfaction, given.cost, given.lower, given.upper, given.least);
    zeros = new double[space.columns];
    noPrices = new double[space.rows];
    homogeneous =
        new SaddleProblem(straight, given.cost, zeros, cone(given.upper), new double[space.rows]);
    main = new HalpernIteration(operator, whole, steps, team);
    polish = new HalpernIteration(main);
    residual = new Residual(operator, given, team);
    construction = new PriceConstruction(problem, space, given, satisfaction, operator);
    arrays = new PlanArrays(problem, space);
    tight = new double[space.rows];
    bestPrice = new double[space.rows];
    bestWorth = new double[space.stocks * space.years];
    bestPlan = new double[space.columns];
    candidate = new double[space.columns];
  }

  private double[] slopes() {
    double[] slope = new double[space.columns];
    for (int j = 0; j < space.satisfaction; j++) {
      slope[j] = Math.abs(given.cost[j]);
    }
    for (int j = space.satisfaction; j < space.columns; j++) {
      slope[j] = Math.abs(satisfaction.slope(j, 1));
    }
    return slope;
  }

  /// Directions a variable can go without end: upwards, or nowhere.
  private static double[] cone(double[] upper) {
    double[] cone = new double[upper.length];
    for (int j = 0; j < cone.length; j++) {
      cone[j] = upper[j] < Double.POSITIVE_INFINITY ? 0 : Double.POSITIVE_INFINITY;
    }
    return cone;
  }

  End run(Optional<Plan> earlier) {
    if (earlier.isPresent()) {
      double[] z = arrays.activities(earlier.get());
      double[] price = arrays.prices(earlier.get());
      main.start(whole, steps, z, price, steps.balance(z, price), Double.NaN);
      keepPrices(price);
      clip(z);
      keepPlan(residual.largest(candidate));
    } else {
      main.start(whole, steps, reference.quantity, reference.value, 1, Double.NaN);
    }
    long first = earlier.isPresent() ? FIRST_CHECK_FROM_A_PLAN : FIRST_CHECK;
    for (long next = first; ; next = (long) (CHECK_GROWTH * next)) {
      main.advance(next - main.count(), control::shouldStop);
      prices();
      main.adapt(idleness.steps(main.primal(), main.dual()));
      tries();
      if (reached == Double.NEGATIVE_INFINITY && !plain() && impossible()) {
        return new End.Impossible();
      }
      control.report(new RunControl.Progress("first-order", main.count(), reached, bound));
      if (bound - reached <= gap * size()) {
        return new End.Found(plan());
      }
      if (control.shouldStop()) {
        return new End.Stopped(
            reached > Double.NEGATIVE_INFINITY ? Optional.of(plan()) : Optional.empty());
      }
    }
  }

  private double objective(double[] z) {
    double sum = satisfaction.value(z);
    for (int j = 0; j < space.satisfaction; j++) {
      sum -= given.cost[j] * z[j];
    }
    return sum;
  }

  /// What a gap is relative to.
  private double size() {
    return Math.max(1, Math.abs(bound));
  }

  private void prices() {
    keepPrices(main.dual());
    polish.start(homogeneous, steps, zeros, main.dual(), main.primalWeight(), Double.NaN);
    polish.advance(PRICE_POLISH, control::shouldStop);
    keepPrices(polish.dual());
  }

  private void keepPrices(double[] raw) {
    double proven = construction.from(raw);
    if (proven < bound) {
      bound = proven;
      System.arraycopy(construction.price, 0, bestPrice, 0, bestPrice.length);
      System.arraycopy(construction.worth, 0, bestWorth, 0, bestWorth.length);
    }
  }

  /// Makes every row tighter by the same share of its terms.
  ///
  /// @param allowed how much of the objective that may cost, at the best prices
  private void tighten(double allowed) {
    double[] scale = residual.scale(main.primal());
    double cost = Residual.worth(bestPrice, scale, given.limits);
    double share = Math.min(MOST_TIGHT, cost > 0 ? allowed / cost : MOST_TIGHT);
    for (int i = 0; i < tight.length; i++) {
      tight[i] = given.limits[i] ? given.least[i] + share * scale[i] : 0;
    }
  }

  /// Tries for a plan: first for the one nearest to where the iteration stands, which is cheap,
  /// and, when that comes near the gap, for one held at a level within it. Tries may take long, so
  /// they are rare.
  private void tries() {
    if (main.count() < TRY_GROWTH * lastTry) {
      return;
    }
    lastTry = main.count();
    long most = (long) (TRY_STEPS * main.count());
    double away = Math.abs(bound - objective(main.primal())) / size();
    tighten(TIGHTENING * gap * size());
    polish.start(feasible(), steps, main.primal(), noPrices, 1, Double.NaN);
    polished(most, bound - gap * size());
    double share = (bound - reached) / size();
    if (share > gap && share <= WORTH * gap && away <= NEAR * gap) {
      SaddleProblem held =
          new SaddleProblem(satisfaction, given.cost, given.lower, given.upper, tight);
      double level = bound - LEVEL * gap * size();
      polish.start(held, levelSteps, main.primal(), noPrices, 1, level);
      polished(most, bound - gap * size());
    }
  }

  /// The tightened rows without an objective.
  private SaddleProblem feasible() {
    return new SaddleProblem(straight, zeros, given.lower, given.upper, tight);
  }

  /// Tries for a plan, whatever its objective.
  private boolean plain() {
    tighten(TIGHTENING_FOR_ANY * size());
    polish.start(feasible(), steps, main.primal(), noPrices, 1, Double.NaN);
    boolean found = polished(main.count(), Double.POSITIVE_INFINITY);
    if (found) {
      inner = candidate.clone();
      residual.largest(inner);
      innerRows = residual.rows();
      innerObjective = objective(inner);
    }
    return found;
  }

  /// Polishes until every limit holds, for at most `most` steps, or some times more when few are
  /// still broken and ever less; keeps the plan if it is better. What is still broken is mended by
  /// mixing in the inner plan, as soon as that costs little enough.
  ///
  /// @param enough objective from which a mended plan will do
  private boolean polished(long most, double enough) {
    double missing = Double.POSITIVE_INFINITY;
    boolean on;
    do {
      double before = missing;
      polish.advance(PLAN_POLISH, control::shouldStop);
      clip(polish.primal());
      missing = residual.largest(candidate);
      boolean promising = missing <= PROMISE * before && polish.count() < EXTRA * most;
      on = missing > 0 && mended() < enough && (polish.count() < most || promising);
    } while (on && !control.shouldStop());
    if (missing > 0 && mended() >= enough) {
      missing = mend();
    }
    if (missing > HELD && mended() > reached) {
      missing = mend();
    }
    return keepPlan(missing);
  }

  /// What the candidate would at least be worth mended, −∞ without an inner plan.
  private double mended() {
    if (innerRows.length == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    double share = MENDING * residual.share(innerRows);
    return (1 - share) * objective(candidate) + share * innerObjective;
  }

  /// Mixes so much of the inner plan into the candidate that it holds; what is then still missing.
  private double mend() {
    double share = Math.min(1, MENDING * residual.share(innerRows));
    for (int j = 0; j < candidate.length; j++) {
      candidate[j] += share * (inner[j] - candidate[j]);
    }
    clip(candidate);
    return residual.largest(candidate);
  }

  /// Keeps the candidate if it holds every limit and is better than the best so far; says whether
  /// it holds.
  ///
  /// @param missing the candidate's largest relative shortfall
  private boolean keepPlan(double missing) {
    if (missing > HELD) {
      return false;
    }
    double objective = objective(candidate);
    if (objective > reached) {
      reached = objective;
      System.arraycopy(candidate, 0, bestPlan, 0, bestPlan.length);
    }
    return true;
  }

  /// What an iteration stands at may lie a little outside the box: reflections do.
  private void clip(double[] z) {
    for (int j = 0; j < z.length; j++) {
      candidate[j] = Math.clamp(z[j], given.lower[j], given.upper[j]);
    }
  }

  /// Whether the prices of a polish that found no plan prove that there is none: a bound below 0 on
  /// an objective that is 0 everywhere.
  private boolean impossible() {
    return construction.ofFeasibility().from(polish.dual()) < 0;
  }

  private Plan plan() {
    return arrays.plan(bestPlan, bestPrice, bestWorth);
  }

  @Override
  public String toString() {
    return problem.name() + ": " + Arrays.toString(new double[] {reached, bound});
  }
}
