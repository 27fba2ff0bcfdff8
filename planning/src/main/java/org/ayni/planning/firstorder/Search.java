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
  private static final double TIGHTENING = 0.1;

  private static final double LEVEL = 0.8;

  /// How much nearer to the bound to try after a success.
  private static final double STRIDE = 3;

  /// Multiple of the gap from which on a plan within it is tried for.
  private static final double NEAR = 1.5;

  /// How much farther from the bound than the iteration's own objective a level is.
  private static final double BEYOND = 1.3;

  /// Tightening beyond which rows would not be what they are.
  private static final double MOST_TIGHT = 1e-5;

  /// Growth of the steps from try to try for a plan at a level.
  private static final double TRY_GROWTH = 1.5;

  /// Steps of such a try, as share of all steps so far.
  private static final double TRY_STEPS = 0.3;

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
  private double reached = Double.NEGATIVE_INFINITY;

  /// Least distance of a level from the bound, as share: falls where a try succeeded.
  private double caution = 0.01;

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
      held();
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

  private void tighten() {
    double[] scale = residual.scale(main.primal());
    double cost = Residual.worth(bestPrice, scale, given.limits);
    double allowed = TIGHTENING * gap * size();
    double share = Math.min(MOST_TIGHT, cost > 0 ? allowed / cost : MOST_TIGHT);
    for (int i = 0; i < tight.length; i++) {
      tight[i] = given.limits[i] ? given.least[i] + share * scale[i] : 0;
    }
  }

  /// Tries for a plan within the gap when where the iteration stands seems to be, else for one that
  /// is much better than the best so far. A try may take long, so tries are rare.
  private void held() {
    if (main.count() < TRY_GROWTH * lastTry) {
      return;
    }
    double away = Math.abs(bound - objective(main.primal())) / size();
    double share = (bound - reached) / size();
    double wanted = Math.max(BEYOND * away, caution);
    if (away <= NEAR * gap) {
      lastTry = main.count();
      held(LEVEL * gap);
    } else if (wanted <= 0.5 * share) {
      lastTry = main.count();
      caution = held(wanted) ? wanted / STRIDE : wanted;
    }
  }

  /// Tries for a plan whose objective is within `share` of the bound.
  private boolean held(double share) {
    tighten();
    SaddleProblem held =
        new SaddleProblem(satisfaction, given.cost, given.lower, given.upper, tight);
    polish.start(held, levelSteps, main.primal(), noPrices, 1, bound - share * size());
    return polished((long) (TRY_STEPS * main.count()));
  }

  /// Tries for a plan, whatever its objective.
  private boolean plain() {
    tighten();
    SaddleProblem feasible = new SaddleProblem(straight, zeros, given.lower, given.upper, tight);
    polish.start(feasible, steps, main.primal(), noPrices, 1, Double.NaN);
    return polished(main.count());
  }

  /// Polishes until every limit holds, for at most `most` steps, and keeps the plan if it is
  /// better.
  private boolean polished(long most) {
    double missing = Double.POSITIVE_INFINITY;
    do {
      polish.advance(PLAN_POLISH, control::shouldStop);
      clip(polish.primal());
      missing = residual.largest(candidate);
    } while (missing > 0 && polish.count() < most && !control.shouldStop());
    return keepPlan(missing);
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
