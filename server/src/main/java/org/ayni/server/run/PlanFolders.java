package org.ayni.server.run;

import java.nio.file.Path;
import org.ayni.economy.Economy;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.table.Goals;

/// Reads and writes the plans of a house, with what they were made from.
public interface PlanFolders {

  /// @param folder as `ayni plan` writes it
  /// @throws org.ayni.files.BadInputException when there is no plan, or its parts do not fit
  Plan open(Path folder);

  /// Writes a plan as `ayni plan` does, whole or not at all.
  ///
  /// @param folder a new one
  /// @param goals that `result` answers over `economy`
  /// @param result with a plan
  /// @param gap up to which it was to be called optimal
  void write(Path folder, Economy economy, Goals goals, PlanResult result, double gap);
}
