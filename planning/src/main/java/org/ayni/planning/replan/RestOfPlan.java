package org.ayni.planning.replan;

import java.util.Arrays;
import org.ayni.planning.plan.Activities;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.plan.Prices;
import org.ayni.planning.plan.YearTable;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;

/// What a running plan still says of the years that remain, as a plan of [Remaining]: where a
/// solver may begin.
///
/// Activities are its last T − k years. Prices too, divided by βᵏ, since the objective counts the
/// remaining years from 1 on. Where all went as planned this is the best plan of the remaining
/// years, with its proof (Bellman's principle); else it need not hold, and its prices still bound.
public final class RestOfPlan {

  private final int passed;

  private RestOfPlan(int passed) {
    this.passed = passed;
  }

  /// @param running the plan of all years, of one objective
  /// @param remaining the problem of the years that remain, see [Remaining#of]
  /// @param passed k: years that have passed
  /// @throws IllegalArgumentException when the two do not fit
  public static Plan of(Plan running, PlanProblem remaining, int passed) {
    if (running.problem().years() - passed != remaining.years()) {
      throw new IllegalArgumentException(
          "a plan of "
              + running.problem().years()
              + " years of which "
              + passed
              + " have passed, and a problem of "
              + remaining.years());
    }
    return new RestOfPlan(passed).plan(running, remaining);
  }

  private Plan plan(Plan running, PlanProblem remaining) {
    Activities old = running.activities();
    Activities activities =
        new Activities(
            rest(old.activity(), 1),
            rest(old.investment(), 1),
            rest(old.capital(), 1),
            rest(old.inventory(), 1),
            rest(old.trade(), 1),
            rest(old.retraining(), 1),
            rest(old.satisfaction(), 1));
    double each = 1 / Math.pow(discount(running.problem().objective()), passed);
    Prices prices = running.prices();
    return new Plan(
        remaining,
        activities,
        new Prices(
            rest(prices.balance(), each),
            rest(prices.capacity(), each),
            rest(prices.capital(), each),
            rest(prices.resource(), each),
            times(prices.budget(), 0, each),
            rest(prices.foreignExchange(), each),
            rest(prices.paceUp(), each),
            rest(prices.paceDown(), each),
            rest(prices.fulfilment(), each),
            YearTable.zeros(1, remaining.kept().size())));
  }

  private YearTable rest(YearTable all, double factor) {
    return times(all, passed, factor);
  }

  private static YearTable times(YearTable all, int from, double factor) {
    double[][] rows = new double[all.years() - from][];
    for (int t = 0; t < rows.length; t++) {
      rows[t] = Arrays.stream(all.year(from + t)).map(v -> v * factor).toArray();
    }
    return YearTable.of(all.items(), rows);
  }

  private static double discount(Objective objective) {
    return switch (objective) {
      case Objective.Welfare welfare -> welfare.discount();
      case Objective.Harmony harmony -> harmony.discount();
      case Objective.Fulfil fulfil -> fulfil.discount();
      case Objective.LeastUse _ -> 1;
    };
  }
}
