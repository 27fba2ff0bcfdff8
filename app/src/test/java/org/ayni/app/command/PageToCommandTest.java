package org.ayni.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ayni.app.Run;
import org.ayni.app.plan.SolverOptions;
import org.ayni.formats.Economies;
import org.ayni.server.AyniServer;
import org.ayni.server.Browser;
import org.ayni.server.ServerOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The file of goals that a plan's page gives, taken by the command.
class PageToCommandTest {

  private static final String FIELDS =
      "?years=3&points.health=30&points.food=7&floor.education=97.5&assume.pace=6"
          + "&assume.labour-growth=0.7";

  private static final int YEARS = 3;

  /// After code, name, points and floor.
  private static final int FIRST_YEAR = 4;

  /// Without the line of names; no cell that counts has a comma.
  private static List<List<String>> rows(String csv) {
    return csv.lines().skip(1).map(line -> List.of(line.split(","))).toList();
  }

  @Test
  void theCommandMakesThePlanOfThePage(@TempDir Path folder) throws IOException {
    Path goals = folder.resolve("goals.json");
    Path plan = folder.resolve("plan");
    String table;
    try (AyniServer server =
        AyniServer.start(
            ServerOptions.local(
                    List.of(Economies.open("colombia-2019")), SolverOptions.automatic(1e-6))
                .withPort(0))) {
      Browser browser = new Browser(server);
      table = browser.page("/plan" + FIELDS + "&as=csv&table=needs", "en");
      Files.writeString(goals, browser.get("/plan/goals.json" + FIELDS).body());
    }
    Run run =
        Run.of(
            "plan",
            "colombia-2019",
            "--goals",
            goals.toString(),
            "--gap",
            "1e-6",
            "-o",
            plan.toString());
    List<List<String>> made = rows(Files.readString(plan.resolve("satisfaction.csv")));
    List<List<String>> shown = rows(table);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(made).hasSize(11).hasSameSizeAs(shown);
    for (int k = 0; k < made.size(); k++) {
      assertThat(shown.get(k).getFirst()).isEqualTo(made.get(k).getFirst());
      assertThat(shown.get(k).subList(FIRST_YEAR, FIRST_YEAR + YEARS).stream().map(Double::valueOf))
          .as("bit for bit")
          .containsExactlyElementsOf(
              made.get(k).subList(1, 1 + YEARS).stream().map(Double::valueOf).toList());
    }
  }
}
