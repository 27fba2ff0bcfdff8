package org.ayni.app.shock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ayni.app.Run;
import org.ayni.files.JsonValue;
import org.ayni.shocks.scenario.ReadyScenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `ayni shock` as a user runs it.
class ShockTest {

  static List<String> scenarios() {
    return ReadyScenarios.names();
  }

  private static JsonValue shock(String scenario, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("shock", "colombia-2019", scenario, "--format", "json"));
    arguments.addAll(List.of(options));
    Run run = Run.of(arguments.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    return run.json();
  }

  private static double number(JsonValue answer, String what, String field) {
    return answer.required(what).required(field).number();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void thePlanIsProvenAndNeverWorseForAnyNeed(String scenario) {
    JsonValue answer = shock(scenario);
    assertThat(answer.required("plan").required("status").text()).isEqualTo("optimal");
    for (JsonValue need : answer.required("needs").items()) {
      double base = need.required("base").number();
      assertThat(need.required("saved").number() / base)
          .as(need.required("code").text())
          .isGreaterThanOrEqualTo(-1e-8);
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyReadyScenarioIsToldInThreeLanguages(String scenario) {
    for (String language : List.of("en", "es", "pt")) {
      Run run = Run.of("shock", "colombia-2019", scenario, "--weeks", "4", "--language", language);
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out()).doesNotContain("{0}");
    }
  }

  @Test
  void aLargerCutCostsMoreAndRedirectingItLess() {
    double half = number(shock("usa-buys-half"), "jobs", "muddling");
    double redirected = number(shock("usa-half-redirected"), "jobs", "muddling");
    double blockade = number(shock("blockade"), "jobs", "muddling");
    assertThat(redirected).isPositive().isLessThan(half);
    assertThat(blockade).isGreaterThan(half);
  }

  @Test
  void wagesAloneChangePricesAndNothingElse() {
    JsonValue answer = shock("wages-23");
    assertThat(number(answer, "prices", "consumerPrices")).isBetween(0.01, 0.23);
    assertThat(number(answer, "prices", "realWages")).isBetween(0.0, 0.23);
    assertThat(number(answer, "consumption", "muddling") / number(answer, "consumption", "base"))
        .isCloseTo(0, within(1e-9));
  }

  @Test
  void wagesAgreeWithTheAnalysisOfPrices() {
    JsonValue prices =
        Run.of("analyse", "prices", "colombia-2019", "--wages", "0.23", "--format", "json").json();
    assertThat(number(shock("wages-23"), "prices", "consumerPrices"))
        .isCloseTo(prices.required("consumerPrices").number(), within(1e-12));
  }

  @Test
  void theFiguresOfTheWalkAreThoseThatAreComputed() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("../docs/shocks.md"));
    int checked = 0;
    String out = "";
    for (String line : lines) {
      if (line.startsWith("    $ ./ayni ")) {
        out = Run.of(line.substring(13).split(" ")).out();
      } else if (line.startsWith("    ") && !out.isEmpty()) {
        assertThat(out.replaceAll(" +", " ")).contains(line.strip().replaceAll(" +", " "));
        checked++;
      } else if (!line.isBlank()) {
        out = "";
      }
    }
    assertThat(checked).isGreaterThanOrEqualTo(8);
  }

  @Test
  void everythingWrongInAScenarioIsToldAtOnce(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("scenario.json"),
            """
            { "name": "x", "title": { "en": "x" }, "reason": {}, "weeks": 0,
              "recovery": { "kind": "sudden" },
              "changes": [ { "kind": "export", "by": -1 },
                           { "kind": "capacity", "industry": "B", "by": 0.5 } ] }
            """);
    Run run = Run.of("shock", "colombia-2019", file.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("reason", "weeks", "'sudden'", "'export'", "0.5");
  }

  @Test
  void aYamlScenarioIsReadAndItsMistakesAreToldWithTheirLines(@TempDir Path folder)
      throws IOException {
    String good =
        """
        # Half of all capacity is gone for a month.
        name: storm
        title: {en: A storm}
        reason: {en: An exercise.}
        weeks: 4
        recovery: {kind: step}
        changes:
          - kind: capacity
            industry: all
            by: -0.5
        """;
    Path file = Files.writeString(folder.resolve("storm.yaml"), good);
    JsonValue answer = shock(file.toString(), "--weeks", "4");
    assertThat(answer.required("supply").required("B").number())
        .isEqualTo(answer.required("demand").required("B").number())
        .isNegative();
    Files.writeString(
        file, good.replace("by: -0.5", "by: 0.5").replace("kind: step", "kind: slow"));
    assertThat(Run.of("shock", "colombia-2019", file.toString()).err())
        .contains("storm.yaml:10, column 'changes[0].by'", "storm.yaml:6", "'slow'");
  }

  @Test
  void whatIsLostByNeedIndustryWorkAndIncomeStandsSideBySideInTheCsv() {
    String csv =
        Run.of("shock", "colombia-2019", "usa-buys-half", "--weeks", "4", "--format", "csv").out();
    assertThat(csv.lines().findFirst().orElseThrow())
        .isEqualTo("what,name,base,muddling,planned,saved");
    assertThat(csv)
        .contains("\nconsumption,", "\nneed:food,", "\njobs,", "\nincome:", "\noutput:B,");
  }

  @Test
  void anUnknownPartnerIsToldWithThoseThereAre(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("scenario.json"),
            """
            { "name": "x", "title": { "en": "x" }, "reason": { "en": "x" }, "weeks": 4,
              "recovery": { "kind": "step" },
              "changes": [ { "kind": "exports", "partners": ["US"], "by": -1 } ] }
            """);
    assertThat(Run.of("shock", "colombia-2019", file.toString()).err())
        .contains("no partner 'US'", "USA");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--weeks=0",
        "--weeks=521",
        "--inventory-days=1",
        "--restoration-days=1",
        "--rationing=lottery"
      })
  void optionsOutOfBoundsAreRefused(String option) {
    assertThat(Run.of("shock", "colombia-2019", "blockade", option).code()).isEqualTo(2);
  }

  @Test
  void stocksThatMakeThePathSwingAreRefused() {
    Run run = Run.of("shock", "colombia-2019", "blockade", "--inventory-days", "2000");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("times as large");
  }
}
