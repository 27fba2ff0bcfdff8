package org.ayni.app.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ayni.app.plan.HouseFolders;
import org.ayni.app.plan.SolverOptions;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.economy.Economy;
import org.ayni.formats.Economies;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.table.Goals;
import org.ayni.record.note.KeyRole;
import org.ayni.record.note.SigningKey;
import org.ayni.server.AyniServer;
import org.ayni.server.Browser;
import org.ayni.server.ServerOptions;
import org.ayni.server.run.PlanFolders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A plan of the house that has lost a file: its page says so in the reader's language, whatever it
/// is that cannot be read.
class BrokenPlanPageTest {

  private static AyniServer server;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    CouncilHouse house =
        DemoTask.make(
            folder.resolve("year"), SigningKey.generate("aguaclara.example/acta", KeyRole.LOG));
    server =
        AyniServer.start(
            ServerOptions.local(
                    List.of(Economies.open("colombia-2019")), SolverOptions.automatic(1e-6))
                .withPort(0)
                .withFolders(new WithoutMainFile())
                .withInventedHouse(house));
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  /// Loses the main file of each plan that it reads.
  private static final class WithoutMainFile implements PlanFolders {

    private final HouseFolders folders = new HouseFolders();

    @Override
    public Plan open(Path folder) {
      try {
        Files.delete(folder.resolve("plan.json"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return folders.open(folder);
    }

    @Override
    public void write(Path folder, Economy economy, Goals goals, PlanResult result, double gap) {
      folders.write(folder, economy, goals, result, gap);
    }
  }

  @Test
  void itsPageSaysSoInTheReadersLanguage() {
    Browser browser = new Browser(server);

    assertThat(browser.page("/councils/municipio/plan", "es"))
        .contains("no se puede leer tal como se guardó")
        .doesNotContain("no plan.json", "expected");
    assertThat(browser.page("/councils/municipio/plan", "pt"))
        .contains("não pode ser lido tal como foi guardado");
  }
}
