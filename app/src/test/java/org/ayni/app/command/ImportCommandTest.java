package org.ayni.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  private JsonNode analysed(String method, String... options) throws IOException {
    Path target = folder.resolve("economy");
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "analyse",
                method,
                Files.exists(target) ? target.toString() : imported(),
                "--format",
                "json"));
    arguments.addAll(List.of(options));
    Run run = Run.of(arguments.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    return new JsonMapper().readTree(run.out()).get("rows");
  }

  @Test
  void everyMethodOfTradeInValueAddedAddsUpToTheSameExports() throws IOException {
    for (String method :
        List.of("koopman-wang-wei", "wang-wei-zhu", "borin-mancini-source", "borin-mancini-sink")) {
      JsonNode rows = analysed("trade-in-value-added", "--method", method);
      assertThat(rows).hasSize(2);
      for (JsonNode row : rows) {
        assertThat(row.get("exports").asDouble()).as(method).isCloseTo(10, within(1e-9));
      }
    }
    double carried = 0;
    for (JsonNode row : analysed("trade-in-value-added", "--method", "exports-by-origin")) {
      carried += row.get("valueAdded").asDouble();
    }
    assertThat(carried).isCloseTo(20, within(1e-9));
  }

  @Test
  void termsByIndustryAddUpToThoseOfThePairAndTheRegion() throws IOException {
    String[] way = {"--method", "wang-wei-zhu", "--region", "AAA", "--by"};
    JsonNode region = analysed("trade-in-value-added", with(way, "region"));
    JsonNode pair = analysed("trade-in-value-added", with(way, "pair"));
    JsonNode industry = analysed("trade-in-value-added", with(way, "industry"));
    assertThat(region).hasSize(1);
    assertThat(pair).hasSize(1);
    assertThat(industry).hasSize(2);
    for (String term : List.of("exports", "DVA_FIN", "DVA_INT", "RDV_INT", "MVA_FIN", "DDC_INT")) {
      double sum = industry.get(0).get(term).asDouble() + industry.get(1).get(term).asDouble();
      assertThat(pair.get(0).get(term).asDouble()).isCloseTo(sum, within(1e-9));
      assertThat(region.get(0).get(term).asDouble()).isCloseTo(sum, within(1e-9));
    }
  }

  private static String[] with(String[] options, String last) {
    String[] all = Arrays.copyOf(options, options.length + 1);
    all[options.length] = last;
    return all;
  }

  @Test
  void allValueAddedIsUsedBySomebodyAndPairsAddUpToAccounts() throws IOException {
    double used = 0;
    for (JsonNode row : analysed("footprints", "--account", "value-added", "--by", "pair")) {
      used += row.get("amount").asDouble();
    }
    assertThat(used).isCloseTo(160, within(1e-9));
    double byIndustry = 0;
    for (JsonNode row : analysed("footprints", "--account", "co2", "--by", "industry")) {
      byIndustry += row.get("consumption").asDouble();
    }
    assertThat(byIndustry).isCloseTo(25, within(1e-9));
  }

  @Test
  void everyMultiplierOfAnAccountIsAtLeastWhatIsDirect() throws IOException {
    JsonNode rows = analysed("multipliers", "--account", "co2", "--account", "value-added");
    assertThat(rows).hasSize(8);
    for (JsonNode row : rows) {
      assertThat(row.get("multiplier").asDouble())
          .isGreaterThanOrEqualTo(row.get("direct").asDouble());
      if (row.get("account").asString().equals("value-added")) {
        assertThat(row.get("multiplier").asDouble()).isCloseTo(1, within(1e-9));
      }
    }
  }

  @Test
  void whatComesFromAllSuppliersIsTheWhole() throws IOException {
    JsonNode rows = analysed("dependence", "--supplier", "AAA", "--supplier", "BBB");
    for (JsonNode row : rows) {
      assertThat(row.get("total").asDouble()).isCloseTo(1, within(1e-9));
      assertThat(row.get("directOfInputs").asDouble()).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void optionsThatDoNotFitAreRefusedWithThoseThatDo() throws IOException {
    String economy = imported();
    for (String[] wrong :
        new String[][] {
          {"trade-in-value-added", "--method", "kww", "one of koopman-wang-wei"},
          {"trade-in-value-added", "--by", "pair", "one of region"},
          {"trade-in-value-added", "--region", "AA", "Maybe 'AAA' is meant"},
          {"trade-in-value-added", "--partner", "BBB", "all exports together"},
          {"footprints", "--account", "CO2", "Maybe 'co2' is meant"},
          {"footprints", "--by", "country", "one of region, pair, industry"},
          {"dependence", "--supplier", "CCC", "one of AAA, BBB"},
        }) {
      Run run = Run.of("analyse", wrong[0], economy, wrong[1], wrong[2]);
      assertThat(run.code()).as(wrong[2]).isEqualTo(2);
      assertThat(run.err()).contains(wrong[3]);
    }
  }

  /// Without the industries of BBB those of AAA make what is used of theirs in the end, 33 and 71,
  /// and what that takes of themselves: (I − A_AA)⁻¹.
  @Test
  void aRegionIsTakenOutWhole() throws IOException {
    Run run = Run.of("analyse", "extraction", imported(), "--region", "BBB", "--format", "json");
    assertThat(run.err()).isEmpty();
    JsonNode industries = new JsonMapper().readTree(run.out()).get("industries");
    double farm = (0.8 * 33 + 0.05 * 71) / (0.8 * 0.8 - 0.05 * 0.1);
    assertThat(industries.get(0).get("lost").asDouble()).isCloseTo(50 - farm, within(1e-9));
    assertThat(industries.get(2).get("lost").asDouble()).isCloseTo(40, within(1e-9));
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
