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

/// The file of goals that the page of a plan or of a cut gives, taken by the command.
class PageToCommandTest {

  private static final String FIELDS =
      "?years=3&points.health=30&points.food=7&floor.education=97.5&assume.pace=6"
          + "&assume.labour-growth=0.7";

  private static final int YEARS = 3;

  /// After code, name, points and floor.
  private static final int FIRST_YEAR = 4;

  /// After name, difference, means without and with the cut, and the last year without.
  private static final int LAST_WITH_CUT = 5;

  /// Without the line of names; no cell that counts has a comma.
  private static List<List<String>> rows(String csv) {
    return csv.lines().skip(1).map(line -> List.of(line.split(","))).toList();
  }

  @Test
  void theCommandMakesThePlanOfThePage(@TempDir Path folder) throws IOException {
    Path plan = folder.resolve("plan");
    List<List<String>> shown = page("/plan", FIELDS, "needs", folder);
    List<List<String>> made = command(folder, plan);

    assertThat(made).hasSize(11).hasSameSizeAs(shown);
    for (int k = 0; k < made.size(); k++) {
      assertThat(shown.get(k).getFirst()).isEqualTo(made.get(k).getFirst());
      assertThat(shown.get(k).subList(FIRST_YEAR, FIRST_YEAR + YEARS).stream().map(Double::valueOf))
          .as("bit for bit")
          .containsExactlyElementsOf(
              made.get(k).subList(1, 1 + YEARS).stream().map(Double::valueOf).toList());
    }
  }

  @Test
  void theCommandMakesThePlanAfterACutOfThePage(@TempDir Path folder) throws IOException {
    List<List<String>> shown = page("/cut", FIELDS + "&partner=USA&cut=60", "cut-needs", folder);
    List<List<String>> made = command(folder, folder.resolve("plan"));

    assertThat(made).hasSize(11).hasSameSizeAs(shown);
    assertThat(shown.stream().map(row -> Double.valueOf(row.get(LAST_WITH_CUT))))
        .as("bit for bit, those that lose most first there")
        .containsExactlyInAnyOrderElementsOf(
            made.stream().map(row -> Double.valueOf(row.get(YEARS))).toList());
    assertThat(shown.stream().map(row -> row.get(LAST_WITH_CUT)))
        .as("the cut is felt")
        .isNotEqualTo(shown.stream().map(row -> row.get(LAST_WITH_CUT - 1)).toList());
  }

  /// A table of a page, of which the goals are kept as a file.
  private static List<List<String>> page(String path, String fields, String table, Path folder)
      throws IOException {
    try (AyniServer server =
        AyniServer.start(
            ServerOptions.local(
                    List.of(Economies.open("colombia-2019")), SolverOptions.automatic(1e-6))
                .withPort(0))) {
      Browser browser = new Browser(server);
      Files.writeString(
          folder.resolve("goals.json"), browser.get(path + "/goals.json" + fields).body());
      return rows(browser.page(path + fields + "&as=csv&table=" + table, "en"));
    }
  }

  /// What the command makes of these goals.
  private static List<List<String>> command(Path folder, Path plan) throws IOException {
    Run run =
        Run.of(
            "plan",
            "colombia-2019",
            "--goals",
            folder.resolve("goals.json").toString(),
            "--gap",
            "1e-6",
            "-o",
            plan.toString());
    assertThat(run.code()).as(run.err()).isZero();
    return rows(Files.readString(plan.resolve("satisfaction.csv")));
  }
}
