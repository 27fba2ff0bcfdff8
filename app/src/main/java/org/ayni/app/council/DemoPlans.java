package org.ayni.app.council;

import java.nio.file.Path;
import java.util.function.Function;
import org.ayni.economy.Economy;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.table.Goals;

/// How the [invented year][DemoYear] plans.
///
/// @param planner answers goals over `economy`
/// @param folder a new one for plans on their way into the house
record DemoPlans(Economy economy, Function<Goals, PlanResult> planner, Path folder) {

  /// Where the plan of an option is.
  Path of(String option) {
    return folder.resolve(option);
  }
}
