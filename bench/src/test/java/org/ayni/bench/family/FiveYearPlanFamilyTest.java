package org.ayni.bench.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ayni.files.Manifest;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.fiveyearplan.FiveYearPlanFiles;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.solve.PlanStatus;
import org.ayni.planning.solve.Planner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiveYearPlanFamilyTest {

  @Test
  void theSameSeedMakesTheSameFilesAndAnotherSeedOthers(@TempDir Path folder) throws IOException {
    Path first = Files.createDirectory(folder.resolve("first"));
    Path again = Files.createDirectory(folder.resolve("again"));
    Path other = Files.createDirectory(folder.resolve("other"));
    FiveYearPlanFamily.write(first, 10, 1);
    FiveYearPlanFamily.write(again, 10, 1);
    FiveYearPlanFamily.write(other, 10, 2);
    assertThat(Manifest.ofFolder(first)).isEqualTo(Manifest.ofFolder(again));
    assertThat(Manifest.ofFolder(first)).isNotEqualTo(Manifest.ofFolder(other));
  }

  @Test
  void itsEconomiesCanBePlannedAndMeetTheirFirstTargets(@TempDir Path folder) throws IOException {
    FiveYearPlanFamily.write(folder, 12, 3);
    var result =
        new Planner(new ExactPlanSolver(new HighsSolver()), 1e-6)
            .plan(FiveYearPlanFiles.read(folder), RunControl.unlimited());
    assertThat(result.status()).isEqualTo(PlanStatus.OPTIMAL);
    // Standing still meets the first year's target, so the best plan fulfils the years at 1 or so
    // each.
    assertThat(result.certificate().orElseThrow().objective()).isGreaterThan(4.5);
  }
}
