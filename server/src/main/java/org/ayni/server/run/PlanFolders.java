package org.ayni.server.run;

import java.nio.file.Path;
import org.ayni.planning.plan.Plan;

/// Reads the plans that councils have chosen, with the problems they answer.
@FunctionalInterface
public interface PlanFolders {

  /// @param folder as `ayni plan` writes it
  /// @throws org.ayni.files.BadInputException when there is no plan, or its parts do not fit
  Plan open(Path folder);
}
