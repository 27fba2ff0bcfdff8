package org.ayni.planning.condensed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ayni.kernel.lp.LpSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.plan.Prices;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.solve.PlanOutcome;

/// One run: the plan of the floors, then the needs' condensed programme, then the plan and the
/// prices made from its solution.
///
/// Where something is in store or has to run, gross outputs are convex in θ, not linear: a
/// condensation is made for the products made to order at the last θ, its rows are added to those
/// before, and so on until the plan made from θ holds all limits (policy iteration within a cutting
/// plane method).
final class Condensation {

  /// Relative accuracy of H.
  private static final double TOLERANCE = 1e-8;

  /// A plan this near to θ, as a share of the way from the floors, is as good as θ.
  private static final double NEAR = 1e-8;

  private static final int MOST_CONDENSATIONS = 50;

  private final PlanProblem problem;
  private final LpSolver lp;
  private final RunControl control;
  private final Production production;
  private final NeedColumns needs;
  private final FixedPoint sweeps;
  private final Outputs outputs;
  private final NeedSweeps needSweeps;
  private final Threads threads;

  Condensation(PlanProblem problem, LpSolver lp, Threads threads, RunControl control) {
    this.problem = problem;
    this.lp = lp;
    this.control = control;
    this.threads = threads;
    production = new Production(problem);
    InputMatrix inputs = InputMatrix.of(production, threads);
    needs = new NeedColumns(problem);
    Productivity productivity = new Productivity(problem, inputs);
    sweeps = new FixedPoint(threads, control, productivity);
    outputs = new Outputs(production, inputs, sweeps);
    needSweeps = new NeedSweeps(inputs, needs, threads, control, productivity);
  }

  /// What stands in the way of the floors, where they cannot be met.
  sealed interface Result {
    /// The run found a plan, or was stopped, or failed.
    record Ended(PlanOutcome outcome) implements Result {}

    /// No plan meets the floors: what they take of which limits, in words.
    record FloorsTooHigh(List<String> broken) implements Result {}
  }

  Result run() {
    double[] floors = needs.floors();
    double[] satisfaction = needs.satisfaction(floors);
    double[] demand = needs.demand(production.fixed.products, satisfaction);
    Optional<double[]> floorOutput = outputs.least(demand, production.least);
    if (floorOutput.isEmpty()) {
      return new Result.Ended(new PlanOutcome.Stopped(Optional.empty()));
    }
    List<String> broken = Limits.broken(production, floorOutput.get());
    if (!broken.isEmpty() || !production.fixed.possible) {
      return new Result.FloorsTooHigh(broken);
    }
    if (needs.columns == 0) {
      return new Result.Ended(floorsAreBest(floorOutput.get(), satisfaction, demand));
    }
    Limits limits =
        Limits.of(production, floorOutput.get(), outputs.orders(demand, floorOutput.get()));
    return new Result.Ended(needs(limits, floorOutput.get(), satisfaction));
  }

  private Plan plan(double[] output, double[] satisfaction, Prices prices) {
    return new Plan(problem, PlanMaking.activities(production, output, satisfaction), prices);
  }

  /// Nothing is wanted beyond the floors.
  private PlanOutcome floorsAreBest(double[] output, double[] satisfaction, double[] demand) {
    PriceMaking making = new PriceMaking(production, needs, sweeps);
    boolean priced =
        !(problem.objective() instanceof Objective.LeastUse least)
            || making.addLeastUse(outputs.made(demand, output), least.resource());
    Plan plan = plan(output, satisfaction, priced ? making.prices() : PriceMaking.none(problem));
    return priced ? new PlanOutcome.Optimal(plan) : new PlanOutcome.Stopped(Optional.of(plan));
  }

  private PlanOutcome needs(Limits limits, double[] floorOutput, double[] floorSatisfaction) {
    RowGeneration rows = new RowGeneration(problem, needs, lp, control);
    Optional<Plan> best =
        Optional.of(plan(floorOutput, floorSatisfaction, PriceMaking.none(problem)));
    boolean linear = production.linear();
    boolean[] made = new boolean[production.products()];
    Arrays.fill(made, true);
    Optional<double[]> constant = outputs.ordered(fixedAndUnchosen(), TOLERANCE);
    // z(θ) = anchor output + H (θ − anchor θ).
    double[] anchor = new double[needs.columns];
    for (int round = 0; round < MOST_CONDENSATIONS && constant.isPresent(); round++) {
      Optional<NeedOutputs> slope = needSweeps.solve(made, TOLERANCE);
      if (slope.isEmpty()) {
        break;
      }
      Condensed condensed =
          new Condensed(
              production, made, slope.get(), constant(constant.get(), slope.get(), anchor));
      NeedOutcome.Found found;
      switch (rows.solve(new RowSearch(condensed, limits, threads))) {
        case NeedOutcome.Found one -> found = one;
        case NeedOutcome.Stopped _ -> {
          return new PlanOutcome.Stopped(best);
        }
        case NeedOutcome.Failed(var impasse) -> {
          return new PlanOutcome.Failed(impasse);
        }
      }
      double[] satisfaction = needs.satisfaction(found.theta());
      double[] demand = needs.demand(production.fixed.products, satisfaction);
      double[] start = new double[production.products()];
      for (int i = 0; i < start.length; i++) {
        start[i] = Math.max(production.least[i], condensed.output(i, found.theta()));
      }
      Optional<double[]> output = outputs.least(demand, start);
      if (output.isEmpty()) {
        break;
      }
      double[] order = outputs.orders(demand, output.get());
      double share = Mixing.share(production, limits, order, output.get());
      best = Optional.of(made(limits, floorSatisfaction, found, order, share));
      boolean[] next = outputs.made(demand, output.get());
      if (found.complete() && (linear || 1 - share <= NEAR || Arrays.equals(next, made))) {
        return new PlanOutcome.Optimal(best.get());
      }
      made = next;
      constant = output;
      anchor = found.theta();
    }
    return new PlanOutcome.Stopped(best);
  }

  /// f and what baskets without a column take.
  private double[] fixedAndUnchosen() {
    double[] unchosen = needs.satisfaction(new double[needs.columns]);
    for (int g = 0; g < unchosen.length; g++) {
      if (needs.ofBasket[g] != NeedColumns.FIXED) {
        unchosen[g] = 0;
      }
    }
    return needs.demand(production.fixed.products, unchosen);
  }

  private static double[] constant(double[] output, NeedOutputs slope, double[] anchor) {
    double[] constant = output.clone();
    for (int i = 0; i < constant.length; i++) {
      constant[i] -= slope.times(i, anchor);
    }
    return constant;
  }

  /// The plan and the prices of a θ.
  private Plan made(
      Limits limits,
      double[] floorSatisfaction,
      NeedOutcome.Found found,
      double[] order,
      double share) {
    double[] satisfaction = needs.satisfaction(found.theta());
    double[] mixed = Mixing.mix(share, floorSatisfaction, satisfaction);
    for (int g = 0; g < mixed.length; g++) {
      mixed[g] = Math.max(mixed[g], needs.floor(g));
    }
    double[] output = Mixing.mix(share, limits.floorOrder(), order);
    for (int i = 0; i < output.length; i++) {
      output[i] = Math.max(output[i], production.least[i]);
    }
    return plan(output, mixed, prices(found).orElseGet(() -> PriceMaking.none(problem)));
  }

  private Optional<Prices> prices(NeedOutcome.Found found) {
    PriceMaking making = new PriceMaking(production, needs, sweeps);
    List<Condensed> sources = new ArrayList<>();
    for (int c = 0; c < found.cuts().size(); c++) {
      Condensed source = found.cuts().get(c).source();
      if (found.multipliers()[c] > 0 && !sources.contains(source)) {
        sources.add(source);
      }
    }
    for (Condensed source : sources) {
      if (!making.add(source, found.cuts(), found.multipliers())) {
        return Optional.empty();
      }
    }
    return Optional.of(making.prices());
  }
}
