package org.ayni.decisions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ayni.economy.Economy;
import org.ayni.formats.Economies;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.Planner;
import org.ayni.planning.table.Goals;
import org.ayni.planning.table.TableProblem;

/// The embedded economy of 25 industries and a planner of it, for tests.
public final class Colombia {

  public static final Economy ECONOMY = Economies.open("colombia-2019");

  private Colombia() {}

  /// Three years, so that tests are quick.
  public static Goals goals() {
    return Goals.standard().withYears(3);
  }

  public static Function<Goals, PlanResult> planner() {
    Map<Goals, PlanResult> known = new LinkedHashMap<>();
    return goals ->
        Optional.ofNullable(known.get(goals))
            .orElseGet(() -> {
              PlanResult result = plan(goals);
              known.put(goals, result);
              return result;
            });
  }

  private static PlanResult plan(Goals goals) {
    return new Planner(new ExactPlanSolver(new HighsSolver()), 1e-6)
        .plan(TableProblem.of(ECONOMY, goals), RunControl.unlimited());
  }
}
