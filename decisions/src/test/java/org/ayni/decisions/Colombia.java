package org.ayni.decisions;

import java.util.function.Function;
import org.ayni.decisions.choice.TablePlans;
import org.ayni.economy.Economy;
import org.ayni.formats.Economies;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.Planner;
import org.ayni.planning.table.Goals;

/// The embedded economy of 25 industries and a planner of it, for tests.
public final class Colombia {

  public static final Economy ECONOMY = Economies.open("colombia-2019");

  private Colombia() {}

  /// Three years, so that tests are quick.
  public static Goals goals() {
    return Goals.standard().withYears(3);
  }

  public static Function<Goals, PlanResult> planner() {
    return new TablePlans(
        ECONOMY,
        "",
        new Planner(new ExactPlanSolver(new HighsSolver()), 1e-6),
        RunControl.unlimited());
  }
}
