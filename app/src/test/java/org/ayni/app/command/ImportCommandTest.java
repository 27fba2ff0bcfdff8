package org.ayni.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ayni.app.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SuppressWarnings("StringConcatToTextBlock") // tabs are easier to see here
class ImportCommandTest {

  /// Two regions, two sectors, invented; CO2 is the satellite.
  private static final String HEADER =
      "region%1$s\tAAA\tAAA\tBBB\tBBB\nsector%1$s\tFarm\tCity\tFarm\tCity\n";

  @TempDir private Path folder;

  private Path exiobase() throws IOException {
    Path table = folder.resolve("IOT_2019_ixi");
    Files.createDirectories(table.resolve("satellite"));
    String end = "region\tsector\t\t\t\t\n";
    Files.writeString(
        table.resolve("Z.txt"),
        String.format(HEADER, "\t")
            + end
            + String.join(
                "\n",
                "AAA\tFarm\t10\t5\t2\t0",
                "AAA\tCity\t5\t20\t0\t4",
                "BBB\tFarm\t3\t0\t8\t6",
                "BBB\tCity\t0\t1\t7\t9",
                ""));
    Files.writeString(
        table.resolve("Y.txt"),
        String.join(
            "\n",
            "region\t\tAAA\tBBB",
            "category\t\tHouseholds\tHouseholds",
            "region\tsector\t\t",
            "AAA\tFarm\t30\t3",
            "AAA\tCity\t70\t1",
            "BBB\tFarm\t4\t19",
            "BBB\tCity\t2\t31",
            ""));
    Files.writeString(
        table.resolve("x.txt"),
        "region\tsector\tindout\nAAA\tFarm\t50\nAAA\tCity\t100\nBBB\tFarm\t40\nBBB\tCity\t50\n");
    Files.writeString(
        table.resolve("satellite/F.txt"),
        String.format(HEADER, "")
            + "stressor\t\t\t\t\nOperating surplus: all\t32\t74\t23\t31\nCO2\t8\t6\t9\t2\n");
    Files.writeString(
        table.resolve("satellite/unit.txt"),
        "stressor\tunit\nOperating surplus: all\tM.EUR\nCO2\tkt\n");
    return table;
  }

  private String imported() throws IOException {
    String target = folder.resolve("economy").toString();
    Run run = Run.of("import", "exiobase-3", exiobase().toString(), "-o", target);
    assertThat(run.err()).contains("4 industries");
    assertThat(run.code()).isZero();
    return target;
  }

  private JsonNode rows(String method) throws IOException {
    Run run = Run.of("analyse", method, imported(), "--format", "json");
    assertThat(run.err()).isEmpty();
    return new JsonMapper().readTree(run.out()).get("rows");
  }

  @Test
  void allThatIsEmittedIsEmittedForSomeonesConsumption() throws IOException {
    double production = 0;
    double consumption = 0;
    for (JsonNode row : rows("footprints")) {
      production += row.get("production").asDouble();
      consumption += row.get("consumption").asDouble();
      assertThat(
              row.get("production").asDouble()
                  - row.get("exports").asDouble()
                  + row.get("imports").asDouble())
          .isCloseTo(row.get("consumption").asDouble(), within(1e-9));
    }
    assertThat(production).isEqualTo(25);
    assertThat(consumption).isCloseTo(25, within(1e-9));
  }

  @Test
  void exportsAreWhatIsSoldAbroad() throws IOException {
    JsonNode rows = rows("value-chains");
    assertThat(rows.get(0).get("exports").asDouble()).isCloseTo(10, within(1e-9));
    assertThat(rows.get(1).get("exports").asDouble()).isCloseTo(10, within(1e-9));
  }

  @Test
  void aTableOfOneTerritoryIsRefusedWithTheReason() {
    Run run = Run.of("analyse", "footprints", "colombia-2019");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("has no region");
  }

  @Test
  void anUnknownFormatIsAnsweredWithAllThereAre() {
    Run run = Run.of("import", "figar", "x.csv", "-o", folder.resolve("e").toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("Maybe 'figaro' is meant");
  }

  @Test
  void nothingIsWrittenWhenTheTableIsBad() throws IOException {
    Path table = exiobase();
    Files.writeString(
        table.resolve("x.txt"), Files.readString(table.resolve("x.txt")).replace("100", "1,00"));
    Path target = folder.resolve("economy");
    Run run = Run.of("import", "exiobase-3", table.toString(), "-o", target.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("x.txt:3").contains("decimal comma");
    assertThat(target).doesNotExist();
  }

  @Test
  void theTemplateIsAnEconomyThatEveryCommandTakes() {
    Path template = folder.resolve("mine.xlsx");
    String economy = folder.resolve("mine").toString();
    assertThat(Run.of("import", "--template", template.toString()).code()).isZero();
    assertThat(Run.of("import", "spreadsheet", template.toString(), "-o", economy).code()).isZero();
    assertThat(Run.of("check", economy).code()).isZero();
    assertThat(Run.of("analyse", "multipliers", economy).code()).isZero();
  }

  @Test
  void whatIsMissingOnTheCommandLineIsTold() {
    Run run = Run.of("import", "figaro");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("no PATH").contains("--template");
  }
}
