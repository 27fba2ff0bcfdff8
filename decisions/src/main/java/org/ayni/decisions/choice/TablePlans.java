package org.ayni.decisions.choice;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.ayni.economy.Economy;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.Planner;
import org.ayni.planning.table.Goals;
import org.ayni.planning.table.TableProblem;

/// Plans over one economy, each goals planned once: projects and ideas come back to the same goals.
/// Not thread-safe.
public final class TablePlans implements Function<Goals, PlanResult> {

  private final Economy economy;
  private final String origin;
  private final Planner planner;
  private final RunControl control;
  private final Map<Goals, PlanResult> known = new HashMap<>();

  /// @param origin where the goals came from, for messages; may be empty
  public TablePlans(Economy economy, String origin, Planner planner, RunControl control) {
    this.economy = economy;
    this.origin = origin;
    this.planner = planner;
    this.control = control;
  }

  /// @throws org.ayni.files.BadInputException when the goals do not fit the economy
  @Override
  public PlanResult apply(Goals goals) {
    PlanResult result = known.get(goals);
    if (result == null) {
      result = planner.plan(TableProblem.of(economy, goals, origin), control);
      known.put(goals, result);
    }
    return result;
  }
}
