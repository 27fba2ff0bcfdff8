package org.ayni.server.run;

import org.ayni.economy.Names;
import org.ayni.economy.Unit;
import org.ayni.planning.plan.Activities;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.plan.Prices;
import org.ayni.planning.plan.YearTable;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.Series;

/// A plan of nothing: some labour, no products, no needs.
final class Samples {

  private Samples() {}

  static Plan plan(int years) {
    PlanProblem.Builder problem = PlanProblem.builder("nothing", 2019, years);
    int labour =
        problem.resource(
            new Resource(
                Resource.LABOUR, Names.of("Jobs"), new Unit("jobs"), Series.constant(years, 1)));
    problem.objective(new Objective.LeastUse(labour));
    YearTable none = YearTable.zeros(years, 0);
    YearTable one = YearTable.zeros(years, 1);
    return new Plan(
        problem.build(),
        new Activities(none, none, YearTable.zeros(years + 1, 0), none, none, none, none),
        new Prices(none, none, none, one, YearTable.zeros(1, 1), one, none, none, none));
  }
}
