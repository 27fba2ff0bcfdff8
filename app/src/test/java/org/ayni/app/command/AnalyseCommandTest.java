package org.ayni.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ayni.analysis.balancing.BalancingLimits;
import org.ayni.analysis.balancing.TableBalancing;
import org.ayni.app.Run;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.formats.Economies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnalyseCommandTest {

  private static JsonNode json(Run run) {
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    return new JsonMapper().readTree(run.out());
  }

  @Test
  void multipliersHaveTheDocumentedKeysForEveryIndustry() {
    JsonNode industries =
        json(Run.of("analyse", "multipliers", "colombia-2019", "--format", "json"))
            .get("industries");
    assertThat(industries).hasSize(25);
    for (JsonNode industry : industries) {
      assertThat(industry.get("code").isString()).isTrue();
      for (String key :
          new String[] {"output", "valueAdded", "income", "incomeTypeII", "employment"}) {
        assertThat(industry.get(key).isNumber()).as(key).isTrue();
      }
    }
  }

  @Test
  void linkagesHaveTheDocumentedKeysForEveryIndustry() {
    JsonNode answer = json(Run.of("analyse", "linkages", "colombia-2019", "--format", "json"));
    assertThat(answer.get("productive").asBoolean()).isTrue();
    double sum = 0;
    for (JsonNode industry : answer.get("industries")) {
      assertThat(industry.get("forward").isNumber()).isTrue();
      assertThat(industry.get("class").asString()).isIn("key", "backward", "forward", "weak");
      sum += industry.get("backwardNormalised").asDouble();
    }
    // Normalised linkages are 1 on average.
    assertThat(sum / 25).isCloseTo(1, within(1e-12));
  }

  @Test
  void csvSaysTheSameAsJson() {
    String[] lines =
        Run.of("analyse", "linkages", "colombia-2019", "--format", "csv").out().split("\n", -1);
    assertThat(lines[0]).startsWith("code,name,class,backward,forward,");
    JsonNode first =
        json(Run.of("analyse", "linkages", "colombia-2019", "--format", "json"))
            .get("industries")
            .get(0);
    assertThat(lines[1]).contains("," + first.get("backward").asDouble() + ",");
  }

  @Test
  void namesComeInTheLanguageAskedFor() {
    assertThat(Run.of("analyse", "linkages", "colombia-2019", "--language", "es").out())
        .contains("industrias", "Minería");
  }

  @Test
  void bothEmbeddedTablesAreKnown() {
    assertThat(
            json(Run.of("analyse", "multipliers", "colombia-2019-68", "--format", "json"))
                .get("industries"))
        .hasSize(68);
  }

  /// The 25 industries of one embedded table are the 68 of the other, grouped; its figures are
  /// rounded to 10⁶ COP, so the multipliers agree to five digits.
  @Test
  void the68IndustriesOfColombiaGroupedAreThe25(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("groups.csv");
    try (InputStream in =
        Economies.class.getResourceAsStream("/economies/colombia-2019-68/groups.csv")) {
      Files.copy(in, file);
    }
    JsonNode grouped =
        json(Run.of(
                "analyse",
                "multipliers",
                "colombia-2019-68",
                "--aggregate",
                file.toString(),
                "--format",
                "json"))
            .get("industries");
    JsonNode plain =
        json(Run.of("analyse", "multipliers", "colombia-2019", "--format", "json"))
            .get("industries");
    assertThat(grouped).hasSize(25);
    for (int i = 0; i < 25; i++) {
      assertThat(grouped.get(i).get("code")).isEqualTo(plain.get(i).get("code"));
      assertThat(grouped.get(i).get("output").asDouble())
          .isEqualTo(plain.get(i).get("output").asDouble(), within(1e-4));
    }
  }

  @Test
  void aConcordanceThatDoesNotFitIsToldWithAllThatIsWrong(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("groups.csv");
    Files.writeString(file, "industry,group\nA,x\nA,x\nZZ,y\n");
    Run run = Run.of("analyse", "multipliers", "colombia-2019", "--aggregate", file.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("'A' in 'x' again", "'ZZ'", ":4");
    Files.writeString(file, "industry,group,share\nA,x,0.5\n");
    assertThat(Run.of("analyse", "linkages", "colombia-2019", "--aggregate", file.toString()).err())
        .contains("the shares of 'A' add up to 0.5", "no row for industry 'B'");
  }

  @Test
  void extractionTellsWhatIsLostWithEachIndustry() {
    JsonNode answer = json(Run.of("analyse", "extraction", "colombia-2019", "--format", "json"));
    for (JsonNode industry : answer.get("industries")) {
      assertThat(industry.get("total").asDouble())
          .isGreaterThanOrEqualTo(industry.get("elsewhere").asDouble());
      assertThat(industry.get("employment").isNumber()).isTrue();
    }
  }

  @Test
  void aGroupIsTakenOutTogether() {
    JsonNode answer =
        json(
            Run.of(
                "analyse", "extraction", "colombia-2019", "--group", "B,C06", "--format", "json"));
    for (JsonNode industry : answer.get("industries")) {
      boolean gone = List.of("B", "C06").contains(industry.get("code").asString());
      assertThat(industry.get("lostShare").asDouble())
          .satisfies(
              share -> assertThat(share).isBetween(gone ? 1 - 1e-12 : 0, gone ? 1 + 1e-12 : 0.9));
    }
    assertThat(Run.of("analyse", "extraction", "colombia-2019", "--group", "B,ZZ").err())
        .contains("'ZZ'", "an industry of the economy");
    assertThat(Run.of("analyse", "extraction", "colombia-2019", "--group", "B").out())
        .contains("Without B:");
  }

  @Test
  void linksAndInfluenceAreSortedAndAsManyAsAskedFor() {
    for (String method : new String[] {"links", "influence"}) {
      JsonNode pairs =
          json(Run.of("analyse", method, "colombia-2019", "--top", "7", "--format", "json"))
              .get("pairs");
      assertThat(pairs).hasSize(7);
      String key = method.equals("links") ? "loss" : "influence";
      assertThat(pairs.get(0).get(key).asDouble())
          .isGreaterThanOrEqualTo(pairs.get(6).get(key).asDouble());
      assertThat(Run.of("analyse", method, "colombia-2019").out().lines().count())
          .isGreaterThan(20);
    }
  }

  @Test
  void upstreamnessIsAtLeastOneStage() {
    JsonNode answer = json(Run.of("analyse", "upstreamness", "colombia-2019", "--format", "json"));
    for (JsonNode industry : answer.get("industries")) {
      assertThat(industry.get("upstreamness").asDouble()).isGreaterThanOrEqualTo(1);
      assertThat(industry.get("downstreamness").asDouble()).isGreaterThanOrEqualTo(1);
    }
  }

  @Test
  void anEconomyHasNotChangedSinceItself() {
    JsonNode answer =
        json(
            Run.of(
                "analyse",
                "decomposition",
                "colombia-2019",
                "--before",
                "colombia-2019",
                "--account",
                "jobs",
                "--format",
                "json"));
    assertThat(answer.get("industries").get(3).get("technology").asDouble()).isZero();
    Run other = Run.of("analyse", "decomposition", "colombia-2019", "--before", "colombia-2019-68");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("68 industries", "the same industries");
    assertThat(
            Run.of(
                    "analyse",
                    "decomposition",
                    "colombia-2019",
                    "--before",
                    "colombia-2019",
                    "--account",
                    "job")
                .err())
        .contains("no satellite 'job'", "Maybe 'jobs'");
  }

  @Test
  void whatAWageRiseGivesIsWhatOthersPay() {
    JsonNode answer =
        json(
            Run.of(
                "analyse",
                "prices",
                "colombia-2019",
                "--wages",
                "0.23",
                "--pass-through",
                "0.5",
                "--format",
                "json"));
    double received = 0;
    for (JsonNode party : answer.get("receivers")) {
      received += party.get("amount").asDouble();
    }
    double paid = 0;
    for (JsonNode party : answer.get("payers")) {
      paid += party.get("amount").asDouble();
    }
    // Exact where the rows of the table add up to its output: here but for rounding.
    assertThat(paid).isCloseTo(received, withinPercentage(0.0001));
    assertThat(answer.get("realWages").asDouble()).isBetween(0.0, 0.23);
    assertThat(Run.of("analyse", "prices", "colombia-2019", "--price", "B=-0.33").out())
        .contains("Consumer prices: -", "surplus");
  }

  /// The figures of Colombia in `docs/methods.md` are what the commands say.
  @Test
  void theDocumentOfMethodsSaysWhatTheCommandsSay() throws IOException {
    String document = Files.readString(Path.of("../docs/methods.md")).replace('\n', ' ');
    JsonNode prices =
        json(
            Run.of(
                "analyse",
                "prices",
                "colombia-2019",
                "--wages",
                "0.23",
                "--pass-through",
                "0.5",
                "--format",
                "json"));
    JsonNode payers = prices.get("payers");
    assertThat(document)
        .contains(
            String.format(
                Locale.ROOT,
                "consumer prices rise by %.2f %%, what wages buy by %.1f %%; of %,.0f × 10⁹ pesos more"
                    + " in wages consumption pays %,.0f, surplus %,.0f, investment %,.0f. Net exports"
                    + " pay −%,.0f",
                100 * prices.get("consumerPrices").asDouble(),
                100 * prices.get("realWages").asDouble(),
                prices.get("receivers").get(0).get("amount").asDouble(),
                payers.get(0).get("amount").asDouble(),
                payers.get(3).get("amount").asDouble(),
                payers.get(1).get("amount").asDouble(),
                -payers.get(2).get("amount").asDouble()));
    JsonNode dependence =
        json(
            Run.of(
                "analyse", "dependence", "colombia-2019", "--partner", "USA", "--format", "json"));
    assertThat(document)
        .contains(
            String.format(
                Locale.ROOT,
                "Of 100 jobs in the whole economy %.1f hang on what the United States buy, of 100 in"
                    + " mining %.0f.",
                100 * dependence.get("ofEconomy").get("jobs").asDouble(),
                100 * dependence.get("industries").get(1).get("share").asDouble()));
  }

  @Test
  void everythingWrongWithAPriceShockIsToldAtOnce() {
    Run run =
        Run.of(
            "analyse",
            "prices",
            "colombia-2019",
            "--wages",
            "ZZ=0.1",
            "--price",
            "B=-1",
            "--input",
            "compensatio=0.1",
            "--pass-through",
            "1.5");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("'ZZ'", "above -1", "Maybe 'compensation'", "between 0 and 1", "4 problems");
    assertThat(Run.of("analyse", "prices", "colombia-2019").err()).contains("--wages 0.23");
  }

  @Test
  void aBalancedEconomyIsWrittenAndThenAddsUp(@TempDir Path folder) {
    Path target = folder.resolve("balanced");
    JsonNode answer =
        new JsonMapper()
            .readTree(
                Run.of(
                        "analyse",
                        "balancing",
                        "colombia-2019",
                        "-o",
                        target.toString(),
                        "--format",
                        "json")
                    .out());
    assertThat(answer.get("status").asString()).isEqualTo("balanced");
    assertThat(answer.get("largestRelative").asDouble()).isBetween(0.0, 0.05);
    assertThat(answer.get("moved")).hasSize(10);
    JsonNode again = json(Run.of("analyse", "balancing", target.toString(), "--format", "json"));
    assertThat(again.get("shareMoved").asDouble()).isLessThan(1e-9);
  }

  @Test
  void jobsAndIncomesThatHangOnAPartnerAreShares() {
    JsonNode answer =
        json(
            Run.of(
                "analyse", "dependence", "colombia-2019", "--partner", "USA", "--format", "json"));
    assertThat(answer.get("ofEconomy").get("jobs").asDouble()).isBetween(0.01, 0.2);
    for (JsonNode industry : answer.get("industries")) {
      assertThat(industry.get("share").asDouble())
          .isGreaterThanOrEqualTo(industry.get("directShare").asDouble());
    }
    assertThat(answer.get("exportConcentration").get("equivalentNumber").asDouble())
        .isBetween(1.0, 4.0);
    assertThat(Run.of("analyse", "dependence", "colombia-2019", "--partner", "USA").out())
        .contains("Of 100 of the whole economy hang on USA", "jobs");
  }

  @Test
  void theFinalDemandOfTheTableGivesBackItsOutput(@TempDir Path folder) throws IOException {
    EconomyTable table = Economies.open("colombia-2019").table();
    StringBuilder csv = new StringBuilder("industry,amount\n");
    double[] demand = table.finalDemand();
    for (int i = 0; i < demand.length; i++) {
      csv.append(table.industries().get(i).code()).append(',').append(demand[i]).append('\n');
    }
    Path file = Files.writeString(folder.resolve("demand.csv"), csv);
    for (JsonNode row :
        json(Run.of(
                "analyse",
                "output",
                "colombia-2019",
                "--final-demand",
                file.toString(),
                "--format",
                "json"))
            .get("rows")) {
      assertThat(row.get("change").asDouble()).isCloseTo(0, within(1e-6));
    }
  }

  @Test
  void everythingWrongWithAFileOfAmountsIsToldAtOnce(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(folder.resolve("y.csv"), "industry,amount\nB,1\nB,2\nZZ,3\nA,x\n");
    Run run = Run.of("analyse", "output", "colombia-2019", "--final-demand", file.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("y.csv:3", "again", "y.csv:4", "'ZZ'", "y.csv:5");
    Run neither = Run.of("analyse", "output", "colombia-2019");
    assertThat(neither.code()).isEqualTo(2);
    assertThat(neither.err()).contains("one of the two");
  }

  @Test
  void inputsFromAPartnerAreAtMostAllInputsAndMoreAlongTheChain() {
    for (JsonNode row :
        json(Run.of(
                "analyse", "dependence", "colombia-2019", "--supplier", "CHN", "--format", "json"))
            .get("rows")) {
      // An industry without inputs, such as domestic service, has no share of them.
      if (row.has("directOfInputs")) {
        assertThat(row.get("directOfInputs").asDouble()).isBetween(0.0, 1.0);
      }
      assertThat(row.get("total").asDouble()).isGreaterThanOrEqualTo(row.get("direct").asDouble());
    }
    assertThat(Run.of("analyse", "dependence", "colombia-2019", "--supplier", "CH").err())
        .contains("Maybe 'CHN' is meant");
    assertThat(Run.of("analyse", "dependence", "colombia-2019").err())
        .contains("neither --partner nor --supplier");
  }

  @Test
  void aPartnerWithoutKnownPurchasesIsSaidToBeOne() {
    assertThat(Run.of("analyse", "dependence", "colombia-2019", "--partner", "CHN").err())
        .contains("totals are known, no purchases by product", "[USA]");
    assertThat(Run.of("analyse", "dependence", "colombia-2019", "--partner", "US").err())
        .contains("no partner 'US'", "Maybe 'USA'");
  }

  @Test
  void aTableThatCannotBeBalancedSaysWhichRowAndWhy() {
    Economy colombia = Economies.open("colombia-2019");
    EconomyTable table = colombia.table();
    EconomyTable.Builder idle =
        EconomyTable.builder(table.unit(), table.industries())
            .flows(table.flows().scaleRows(zeroAt(table.size(), 1)))
            .grossOutput(table.grossOutput());
    for (FinalUse use : table.finalUses()) {
      double[] column = table.finalUse(use);
      column[1] = 0;
      idle.finalUse(use, column);
    }
    table.primaryInputs().forEach(row -> idle.primaryInput(row, table.primaryInput(row)));
    EconomyTable broken = idle.build();
    BalancingAnswer answer =
        new BalancingAnswer(
            colombia.withTable(broken),
            TableBalancing.balance(broken, BalancingLimits.STANDARD),
            3);
    assertThat(answer.text()).contains("Not balanced", "row 'B' has no cells; its total is 104633");
    assertThat(answer.json().get("status").asString()).isEqualTo("impossible");
    assertThat(answer.json().get("largestError").isNull()).isTrue();
  }

  private static double[] zeroAt(int n, int position) {
    double[] factors = new double[n];
    Arrays.fill(factors, 1);
    factors[position] = 0;
    return factors;
  }

  @Test
  void withoutAMethodTheMethodsAreListed() {
    Run run = Run.of("analyse");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("multipliers", "linkages");
  }
}
