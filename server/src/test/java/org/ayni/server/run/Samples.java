package org.ayni.server.run;

import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.table.Goals;
import org.ayni.planning.table.TableProblem;
import org.ayni.server.Valley;

/// A plan of the valley.
final class Samples {

  private Samples() {}

  static Plan plan(int years) {
    return PlanAnswer.plan(
            new ExactPlanSolver(new HighsSolver())
                .solve(
                    TableProblem.of(Valley.economy(), Goals.standard().withYears(years)),
                    RunControl.unlimited()))
        .orElseThrow();
  }
}
