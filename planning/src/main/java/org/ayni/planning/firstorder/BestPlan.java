package org.ayni.planning.firstorder;

import java.util.Optional;
import org.ayni.kernel.lp.HighsMethod;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.parallel.Team;
import org.ayni.kernel.run.RunControl;
import org.ayni.kernel.run.StateReader;
import org.ayni.kernel.run.StateWriter;
import org.ayni.kernel.saddle.HalpernIteration;

/// The best plan so far that holds every limit, and how to make a better one out of where an
/// iteration stands: polished on rows a hair tighter than they are, its objective held at a level
/// when the end is near, and mended by an inner plan where a few rows are still broken.
final class BestPlan {

  /// Steps between two looks at what is still broken.
  private static final int LOOK = 50;

  /// Share of the gap that the tightening of rows may cost.
  private static final double TIGHTENING = 0.1;

  /// Share of the objective that it may cost where any plan will do.
  private static final double TIGHTENING_FOR_ANY = 0.01;

  /// Tightening beyond which rows would not be what they are.
  private static final double MOST_TIGHT = 1e-3;

  /// Where a level is, in gaps below the bound.
  private static final double LEVEL = 0.95;

  /// Gaps that the iteration's objective may be away from the bound for a level to be worth trying.
  private static final double NEAR = 1.5;

  /// Gaps that it may be away for a level to be within reach, which is then tried at every check.
  private static final double WITHIN_REACH = 1;

  /// The same for both after an earlier plan, which is often almost good enough: there a try that
  /// the bound is not near enough for costs more than the steps that bring the bound near.
  private static final double NEAR_FROM_A_PLAN = 0.3;

  /// Steps of all tries at a level, as share of the main iteration's, up to which one within reach
  /// is made at every check: after an earlier plan, checks are much shorter than tries.
  private static final double LEVEL_STEPS = 0.75;

  /// Gaps that the best plan may lack for a level to be tried from it, once, instead of from where
  /// the iteration stands: after a small change an earlier plan is often nearer.
  private static final double ALMOST = 3;

  /// How many gaps the nearest plan may lack for a level to be worth trying.
  private static final double WORTH = 20;

  /// Growth of the main iteration's steps from try to try.
  private static final double TRY_GROWTH = 1.5;

  /// Steps of a try, as share of the main iteration's.
  private static final double TRY_STEPS = 0.3;

  /// Steps that a try may always take after an earlier plan.
  private static final long LEAST_STEPS = 200;

  /// How much less must be broken after some more steps for a try to go on beyond its time, and for
  /// how many times that at most.
  private static final double PROMISE = 0.8;

  private static final long EXTRA = 4;

  /// A little more of the inner plan than is needed, against rounding.
  private static final double MENDING = 1 + 1e-6;

  /// What may be missing where rows leave no room to tighten.
  private static final double HELD = 1e-11;

  /// How much less tight rows become when they seem to leave no room.
  private static final double LOOSER = 0.03;

  /// The proven gap below which plans are not fitted: what fitting loses is of that size.
  private static final double FITTING = 1e-4;

  /// Variables from which points are fitted: in small problems other tries are cheap and take any
  /// kind of limit.
  private static final int LARGE = 60_000;

  /// Steps on the rows alone before a point is fitted.
  private static final int BEFORE_FITTING = 30;

  /// Step from which a point is fitted, and growth of the steps from one to the next.
  private static final long FIRST_FITTING = 300;

  private static final double FITTING_GROWTH = 1.9;

  /// How many gaps the iteration's objective may be from the bound for a point to be fitted at
  /// every check, instead of at every other one or so.
  private static final double CLOSE = 0.7;

  /// What is made too much, as share of the gap.
  private static final double SURPLUS = 0.01;

  /// How often in a row a point that is close may come to nothing better before other ways are
  /// taken.
  private static final int MISFITS = 4;

  private final Model model;
  private final BestPrices prices;
  private final HalpernIteration polish;
  private final RunControl control;
  private final double gap;
  private final Residual residual;
  private final double[] tight;
  private final double[] candidate;

  /// [columns].
  final double[] plan;

  private double reached = Double.NEGATIVE_INFINITY;
  private long lastTry;

  /// Whether no level was tried yet from the best plan.
  private boolean fresh;

  /// Factor of all tightening, 1 unless rows leave no room for it.
  private double room = 1;

  /// Share by which rows are tightened now, and what the last try missed.
  private double tightening;

  private double missed;

  /// Steps that tries with the objective held at a level have taken.
  private long levelled;

  /// Steps that a try may always take.
  private long leastSteps;

  /// A plan with room to spare in every limit and K times it; empty until there is one.
  private double[] inner = {};

  private double[] innerRows = {};
  private double innerObjective;

  private final Optional<Fitting> fitting;
  private int misfits;

  /// @param polish an iteration to work with
  /// @param gap the proven gap to reach
  BestPlan(
      Model model,
      BestPrices prices,
      HalpernIteration polish,
      Team team,
      RunControl control,
      double gap) {
    this.model = model;
    this.prices = prices;
    this.polish = polish;
    this.control = control;
    this.gap = gap;
    residual = new Residual(model.operator, model.given, team);
    tight = new double[model.space.rows];
    candidate = new double[model.space.columns];
    plan = new double[model.space.columns];
    fitting =
        gap >= FITTING && model.space.columns >= LARGE && Fitting.applies(model)
            ? Optional.of(new Fitting(model, team, new HighsSolver(HighsMethod.SIMPLEX), control))
            : Optional.empty();
  }

  /// Whether points are fitted, which takes the place of all other tries.
  boolean fitting() {
    return fitting.isPresent() && misfits < MISFITS;
  }

  /// Fits where the iteration stands, after some steps on the rows alone.
  void fit(HalpernIteration main) {
    if (!fitting() || within(1) || main.count() < FIRST_FITTING) {
      return;
    }
    boolean close = away(main) <= CLOSE;
    if (!close && main.count() < FITTING_GROWTH * lastTry) {
      return;
    }
    lastTry = main.count();
    polish.start(
        model.feasible(model.given.least),
        model.steps,
        main.primal(),
        model.noPrices,
        1,
        Double.NaN);
    polish.advance(BEFORE_FITTING, control::shouldStop);
    clip(polish.primal());
    if (!mends()) {
      loosen(main.dual());
    }
    double before = reached;
    fitting.get().fit(candidate, main.dual(), SURPLUS * gap, reached);
    if (model.objective(candidate) > reached) {
      if (mends()) {
        mix(beyondBox());
      }
      clip(candidate);
      double missing = residual.largest(candidate);
      keep(missing > 0 && mends() ? mend() : missing);
    }
    misfits = reached > before ? 0 : close ? misfits + 1 : misfits;
  }

  /// Looks near the candidate, which stays as it is, for a plan to mend others with.
  private void loosen(double[] price) {
    double[] nearest = candidate.clone();
    if (fitting.get().loosen(candidate, price)) {
      clip(candidate);
      mendWith(residual.largest(candidate));
    }
    System.arraycopy(nearest, 0, candidate, 0, nearest.length);
  }

  /// Its objective, −∞ without a plan.
  double reached() {
    return reached;
  }

  boolean exists() {
    return reached > Double.NEGATIVE_INFINITY;
  }

  /// Begins with an earlier plan: kept if it holds every limit. Tries near it need few steps of the
  /// main iteration, but some of their own.
  void beginAt(double[] z) {
    leastSteps = LEAST_STEPS;
    clip(z);
    keep(residual.largest(candidate));
  }

  /// Tries for a plan: while the best one is far from the bound, for the one nearest to where the
  /// iteration stands, which is cheap; when it is near, for one held at a level within the gap.
  /// Tries may take long, so they are rare until the level is within reach.
  void from(HalpernIteration main) {
    if (fitting() || within(1)) {
      return;
    }
    double away = away(main);
    boolean warm = leastSteps > 0;
    boolean withinReach =
        within(WORTH)
            && away <= (warm ? NEAR_FROM_A_PLAN : WITHIN_REACH)
            && levelled <= LEVEL_STEPS * main.count();
    if (!withinReach && main.count() < TRY_GROWTH * lastTry) {
      return;
    }
    lastTry = main.count();
    long most = Math.max(leastSteps, (long) (TRY_STEPS * main.count()));
    tighten(main.primal(), TIGHTENING * gap * prices.size());
    if (!within(WORTH)) {
      begin(main);
      polished(most, prices.bound() - gap * prices.size());
    }
    if (!within(1) && within(WORTH) && away <= (warm ? NEAR_FROM_A_PLAN : NEAR)) {
      double level = prices.bound() - LEVEL * gap * prices.size();
      boolean fromPlan = fresh && within(ALMOST);
      fresh &= !fromPlan;
      double[] start = fromPlan ? plan : main.primal();
      polish.start(model.held(tight), model.levelSteps, start, model.noPrices, 1, level);
      polished(most, prices.bound() - gap * prices.size());
      levelled += polish.count();
    }
  }

  /// How many gaps the iteration's own objective is away from the bound.
  private double away(HalpernIteration main) {
    return Math.abs(prices.bound() - model.objective(main.primal())) / (gap * prices.size());
  }

  /// Whether the best plan is within so many gaps of the bound.
  private boolean within(double gaps) {
    return prices.bound() - reached <= gaps * gap * prices.size();
  }

  /// Tries for a plan, whatever its objective, to mend others with; false when none was found.
  boolean any(HalpernIteration main) {
    tighten(main.primal(), TIGHTENING_FOR_ANY * prices.size());
    begin(main);
    boolean found = polished(main.count(), Double.POSITIVE_INFINITY);
    if (found) {
      mendWith(missed);
    } else if (missed <= tightening) {
      // As near as the tightening: without it, it would have held.
      room *= LOOSER;
    }
    return found;
  }

  /// Takes the candidate, whose rows were last asked about, to mend others with if it holds.
  ///
  /// @param missing its largest relative shortfall
  private void mendWith(double missing) {
    if (keep(missing)) {
      inner = candidate.clone();
      innerRows = residual.rows();
      innerObjective = model.objective(inner);
    }
  }

  /// Whether the prices of the try before, which found no plan, prove that there is none.
  boolean impossible() {
    return prices.prove(polish.dual(), residual.scale(candidate));
  }

  /// Whether there is a plan to mend others with.
  boolean mends() {
    return innerRows.length > 0;
  }

  private void begin(HalpernIteration main) {
    polish.start(model.feasible(tight), model.steps, main.primal(), model.noPrices, 1, Double.NaN);
  }

  /// Makes every row tighter by the same share of its terms at z.
  ///
  /// @param allowed how much of the objective that may cost, at the best prices
  private void tighten(double[] z, double allowed) {
    double[] scale = residual.scale(z);
    double cost = Residual.worth(prices.price, scale, model.given.limits);
    tightening = room * Math.min(MOST_TIGHT, cost > 0 ? allowed / cost : MOST_TIGHT);
    for (int i = 0; i < tight.length; i++) {
      tight[i] = model.given.limits[i] ? model.given.least[i] + tightening * scale[i] : 0;
    }
  }

  /// Polishes until every limit holds, for at most `most` steps, or some times more when few are
  /// still broken and ever less; keeps the plan if it is better. What is still broken is mended by
  /// mixing in the inner plan, as soon as that costs little enough.
  ///
  /// @param enough objective from which a mended plan will do
  private boolean polished(long most, double enough) {
    double missing = Double.POSITIVE_INFINITY;
    double mended;
    boolean on;
    do {
      double before = missing;
      polish.advance(LOOK, control::shouldStop);
      clip(polish.primal());
      missing = residual.largest(candidate);
      mended = mended();
      boolean promising = missing <= PROMISE * before && polish.count() < EXTRA * most;
      on = missing > 0 && mended < enough && (polish.count() < most || promising);
    } while (on && !control.shouldStop());
    if ((missing > 0 && mended >= enough) || (missing > HELD && mended > reached)) {
      missing = mend();
    }
    missed = missing;
    return keep(missing);
  }

  /// What the candidate would at least be worth mended, −∞ without an inner plan.
  private double mended() {
    if (!mends()) {
      return Double.NEGATIVE_INFINITY;
    }
    double share = MENDING * residual.share(innerRows);
    return (1 - share) * model.objective(candidate) + share * innerObjective;
  }

  /// Mixes so much of the inner plan into the candidate that it holds; what is then still missing.
  private double mend() {
    mix(residual.share(innerRows));
    clip(candidate);
    return residual.largest(candidate);
  }

  /// Mixes so much of the inner plan into the candidate, and a little more against rounding.
  private void mix(double least) {
    double share = Math.min(1, MENDING * least);
    for (int j = 0; j < candidate.length; j++) {
      candidate[j] += share * (inner[j] - candidate[j]);
    }
  }

  /// How much of the inner plan has to be mixed into the candidate to bring it into its box, 1
  /// where the inner plan has no room itself.
  private double beyondBox() {
    double most = 0;
    for (int j = 0; j < candidate.length; j++) {
      double over = candidate[j] - model.given.upper[j];
      if (over > 0) {
        double room = model.given.upper[j] - inner[j];
        most = Math.max(most, room > 0 ? over / (over + room) : 1);
      }
    }
    return most;
  }

  /// Keeps the candidate if it holds every limit and is better than the best so far; says whether
  /// it holds.
  ///
  /// @param missing the candidate's largest relative shortfall
  private boolean keep(double missing) {
    if (!(missing <= HELD)) {
      return false;
    }
    double objective = model.objective(candidate);
    if (objective > reached) {
      reached = objective;
      fresh = true;
      System.arraycopy(candidate, 0, plan, 0, plan.length);
    }
    return true;
  }

  /// What an iteration stands at may lie a little outside the box: reflections do.
  private void clip(double[] z) {
    for (int j = 0; j < z.length; j++) {
      candidate[j] = Math.clamp(z[j], model.given.lower[j], model.given.upper[j]);
    }
  }

  void save(StateWriter out) {
    out.numbers(plan);
    out.number(reached);
    out.count(lastTry);
    out.flag(fresh);
    out.number(room);
    out.count(levelled);
    out.count(leastSteps);
    out.numbers(inner);
    out.numbers(innerRows);
    out.number(innerObjective);
    out.count(misfits);
    fitting.ifPresent(one -> one.save(out));
  }

  void restore(StateReader in) {
    in.numbers(plan);
    reached = in.number();
    lastTry = in.count();
    fresh = in.flag();
    room = in.number();
    levelled = in.count();
    leastSteps = in.count();
    inner = in.numbersOrNone(plan.length);
    innerRows = in.numbersOrNone(tight.length);
    innerObjective = in.number();
    misfits = Math.toIntExact(in.count());
    fitting.ifPresent(one -> one.restore(in));
  }
}
