package org.ayni.planning.questions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.planning.linear.NamedProgramme;
import org.ayni.planning.linear.PlanRow;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Resource;
import org.jspecify.annotations.Nullable;

/// Answers "why not more of this?": follows the price of a need or product back through the
/// techniques, imports, stores and equipment that the plan uses, until only limits are left that
/// nobody can make more of ([ValueFlow] says by which rules; the series is Leontief's of 1936, over
/// years). The shares of these limits add up to the price.
///
/// Rules: a product with several suppliers is traced to each in proportion to what it supplies; a
/// technique with several products charges each by its value; where a technique's activity this
/// year also widens what its pace allows next year, that counts as one of its products. The way
/// ends at resources, budgets, foreign exchange, limits of trade and retraining, the pace,
/// equipment and stores at the start.
public final class WhyNotMore {

  private static final int MOST_ROUNDS = 10_000;
  private static final int CHAINS = 5;

  /// Value still on its way below this share of the price is given to the limits found so far.
  private static final double NOTHING = 1e-15;

  private final PlanProblem problem;
  private final NamedProgramme program;
  private final Plan plan;
  private final ValueFlow flow;

  /// @param plan with the prices of an optimum, or near it
  public WhyNotMore(Plan plan) {
    this.plan = plan;
    this.problem = plan.problem();
    this.program = NamedProgramme.of(problem);
    this.flow = new ValueFlow(program, plan);
  }

  /// Why basket g is not better served in year index t.
  public Why need(int g, int t) {
    SparseVector basket = problem.baskets().get(g).products().get(t);
    double c = plan.activities().satisfaction().at(t, g);
    double worth = SatisfactionWorth.of(plan, t, g, c, 1);
    return of(problem.baskets().get(g).code(), false, t, basket, worth);
  }

  /// Why there is not more of product i in year index t.
  public Why product(int i, int t) {
    return of(problem.products().get(i).code(), true, t, SparseVector.unit(i), 0);
  }

  private Why of(String code, boolean product, int t, SparseVector wanted, double worth) {
    double[] start = new double[flow.rows()];
    for (int k = 0; k < wanted.size(); k++) {
      int row = program.balance(t, wanted.index(k));
      start[row] += Math.max(0, wanted.value(k)) * flow.worth(row);
    }
    double price = Arrays.stream(start).sum();
    if (!(price > 0)) {
      return new Why(
          code, product, t + 1, 0, worth, OptionalDouble.empty(), List.of(), List.of(), 0);
    }
    for (int row = 0; row < start.length; row++) {
      start[row] /= price;
    }
    OptionalDouble wage = wage(t);
    List<WhyLimit> limits = new ArrayList<>();
    traced(start)
        .forEach((end, share) ->
            limits.add(
                new WhyLimit(
                    end.kind(),
                    end.code(),
                    end.year(),
                    share,
                    share * price,
                    inLabour(share * price, wage))));
    limits.sort(
        Comparator.comparingDouble((WhyLimit l) -> -l.share())
            .thenComparing(WhyLimit::kind)
            .thenComparing(WhyLimit::code)
            .thenComparing(WhyLimit::year));
    StrongestChains chains = new StrongestChains(flow, start);
    List<WhyChain> strongest =
        limits.stream()
            .limit(CHAINS)
            .map(l -> chains.to(new PlanRow(l.kind(), l.code(), l.year())))
            .flatMap(Optional::stream)
            .toList();
    return new Why(
        code,
        product,
        t + 1,
        price,
        worth,
        inLabour(price, wage),
        limits,
        strongest,
        flow.mismatch());
  }

  private static OptionalDouble inLabour(double worth, OptionalDouble wage) {
    return wage.isPresent()
        ? OptionalDouble.of(worth / wage.getAsDouble())
        : OptionalDouble.empty();
  }

  /// The price of undivided labour in year index t.
  private OptionalDouble wage(int t) {
    for (int r = 0; r < problem.resources().size(); r++) {
      if (problem.resources().get(r).code().equals(Resource.LABOUR)) {
        double wage = plan.prices().resource().at(t, r) + plan.prices().budget().at(0, r);
        for (Plan.Counted one : plan.counted()) {
          if (one.objective() instanceof Objective.LeastUse least && least.resource() == r) {
            wage += one.times();
          }
        }
        return wage > 0 ? OptionalDouble.of(wage) : OptionalDouble.empty();
      }
    }
    return OptionalDouble.empty();
  }

  /// Shares of the price by the limit in which they end; they add up to 1.
  private Map<PlanRow, Double> traced(double[] start) {
    Map<PlanRow, Double> ends = new HashMap<>();
    double[] mass = start.clone();
    double left = 1;
    for (int round = 0; left > NOTHING && round < MOST_ROUNDS; round++) {
      double[] next = new double[mass.length];
      for (int row = 0; row < mass.length; row++) {
        if (mass[row] > 0) {
          step(row, mass[row], next, ends);
        }
      }
      mass = next;
      left = Arrays.stream(mass).sum();
    }
    if (left > NOTHING) {
      // A circle that lives on itself: its products are the end.
      for (int row = 0; row < mass.length; row++) {
        double circling = mass[row];
        if (circling > 0) {
          flow.name(row).ifPresent(name -> ends.merge(name, circling, Double::sum));
        }
      }
    }
    double found = ends.values().stream().sorted().mapToDouble(Double::doubleValue).sum();
    ends.replaceAll((end, share) -> share / found);
    return ends;
  }

  private void step(int row, double mass, double[] next, Map<PlanRow, Double> ends) {
    Optional<PlanRow> end = flow.end(row);
    if (end.isPresent()) {
      ends.merge(end.get(), mass, Double::sum);
      return;
    }
    for (ValueFlow.Source source : flow.sources(row)) {
      double part = mass * source.share();
      if (source.column() < 0) {
        ends.merge(flow.given(row), part, Double::sum);
        continue;
      }
      for (ValueFlow.Use use : flow.uses(source.column())) {
        @Nullable PlanRow limit = use.end();
        if (limit != null) {
          ends.merge(limit, part * use.share(), Double::sum);
        } else {
          next[use.row()] += part * use.share();
        }
      }
    }
  }
}
