package org.ayni.app.plan;

import java.nio.file.Path;
import java.util.List;
import org.ayni.economy.Economy;
import org.ayni.planning.folder.PlanWriter;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.table.Goals;
import org.ayni.server.run.PlanFolders;

/// Plans of a house as folders, with what they were made from.
public final class HouseFolders implements PlanFolders {

  @Override
  public Plan open(Path folder) {
    return PlanFolder.open(folder).plan();
  }

  @Override
  public void write(Path folder, Economy economy, Goals goals, PlanResult result, double gap) {
    PlanSource source = new PlanSource.Table(economy, goals, "");
    PlanWriter.write(folder, result, gap, source.description(), List.of(source::write));
  }
}
