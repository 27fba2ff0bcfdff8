package org.ayni.federation.territory;

import java.util.OptionalDouble;
import org.ayni.kernel.rounding.Rounding;
import org.ayni.planning.certificate.CertificateChecker;
import org.ayni.planning.plan.Activities;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.plan.YearTable;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Resource;

/// What no plan that holds a problem's floors is below, by its objective.
///
/// `welfare`, `harmony` and `fulfil` rise with every satisfaction, and no satisfaction is below its
/// floor: so it is their value at just the floors. Of `least` it is all that there is of the
/// resource: nobody uses more.
final class FloorsWorth {

  private FloorsWorth() {}

  /// Rounded down.
  ///
  /// @param plan any plan of the problem
  /// @return empty where nothing says so: a resource without limit, or one that people retrain to
  static OptionalDouble of(Plan plan) {
    PlanProblem problem = plan.problem();
    if (problem.objective() instanceof Objective.LeastUse least) {
      return mostUsed(problem, least.resource());
    }
    double[][] floors = new double[problem.years()][problem.baskets().size()];
    for (int t = 0; t < floors.length; t++) {
      for (int g = 0; g < floors[t].length; g++) {
        floors[t][g] = problem.baskets().get(g).floor().at(t);
      }
    }
    Activities made = plan.activities();
    Activities held =
        new Activities(
            made.activity(),
            made.investment(),
            made.capital(),
            made.inventory(),
            made.trade(),
            made.retraining(),
            YearTable.of(problem.baskets().size(), floors));
    return OptionalDouble.of(
        CertificateChecker.value(
            new Plan(problem, held, plan.prices()), problem.objective(), Rounding.DOWN));
  }

  private static OptionalDouble mostUsed(PlanProblem problem, int r) {
    Resource resource = problem.resources().get(r);
    double most = 0;
    for (int t = 0; t < problem.years(); t++) {
      most = Rounding.UP.add(most, resource.limit().at(t));
    }
    most = Math.min(most, resource.total().orElse(Double.POSITIVE_INFINITY));
    boolean learned = problem.retraining().stream().anyMatch(one -> one.to() == r);
    return learned || most == Double.POSITIVE_INFINITY
        ? OptionalDouble.empty()
        : OptionalDouble.of(-most);
  }
}
