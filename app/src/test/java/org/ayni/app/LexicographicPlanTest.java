package org.ayni.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ayni.files.JsonValue;
import org.ayni.files.Manifest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Several objectives in their order, as a user asks for them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LexicographicPlanTest {

  private static final String ORDER = "fulfil,welfare,least-labour";

  private Path temporary = Path.of("");
  private Path plan = Path.of("");

  @BeforeAll
  void planTwoYears(@TempDir Path temporary) {
    this.temporary = temporary;
    plan = temporary.resolve("plan");
    Run run =
        Run.of(
            "plan",
            "colombia-2019",
            "--years",
            "2",
            "--objective",
            ORDER,
            "--language",
            "es",
            "-o",
            plan.toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("optimal in", "1. fulfil: ", "2. welfare: ", "3. least:labour: objective");
  }

  private Path copy(String name) throws IOException {
    Path target = temporary.resolve(name);
    try (Stream<Path> files = Files.walk(plan)) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(plan.relativize(file)));
      }
    }
    return target;
  }

  private static JsonValue json(String... arguments) {
    Run run = Run.of(arguments);
    assertThat(run.code()).as(run.err()).isZero();
    return run.json();
  }

  private static double objective(String order) {
    return json("plan", "colombia-2019", "--years", "2", "--objective", order, "--format", "json")
        .required("objective")
        .number();
  }

  @Test
  void theFolderHoldsEveryStageAndVerifiesAlsoInRealArithmetic() {
    assertThat(plan.resolve("stages/1/prices/product.csv")).exists();
    assertThat(plan.resolve("stages/1/prices/kept.csv")).doesNotExist();
    assertThat(plan.resolve("stages/2/prices/kept.csv")).content().startsWith("code,2020\nfulfil,");
    assertThat(plan.resolve("prices/kept.csv"))
        .content()
        .containsSubsequence("fulfil,", "welfare,");
    assertThat(plan.resolve("stages/3")).doesNotExist();
    for (JsonValue verdict :
        List.of(
            json("verify", plan.toString(), "--format", "json"),
            json("verify", plan.toString(), "--rigorous", "--format", "json"))) {
      assertThat(verdict.required("valid").isTrue()).isTrue();
      List<JsonValue> stages = verdict.required("stages").items();
      assertThat(stages)
          .extracting(stage -> stage.required("objective").text())
          .containsExactly("fulfil", "welfare");
      for (JsonValue stage : stages) {
        double reached = stage.required("reached").number();
        assertThat(stage.required("gap").number()).isLessThan(1e-6);
        assertThat(stage.required("bound").number()).isGreaterThanOrEqualTo(reached - 1e-9);
        assertThat(stage.required("least").number())
            .isCloseTo(reached - 1e-6 * Math.max(1, reached), within(1e-12));
        assertThat(stage.required("value").number())
            .isGreaterThanOrEqualTo(stage.required("least").number() - 1e-8);
      }
    }
    assertThat(Run.of("verify", plan.toString()).out())
        .contains("valid", "1. fulfil: ", "2. welfare: ", "3. objective ");
  }

  @Test
  void theFirstObjectiveIsAsLargeAsAloneAndTheLastIsTheBestOfThose() {
    JsonValue two = json("verify", plan.toString(), "--format", "json");
    double fulfil = two.required("stages").items().getFirst().required("value").number();
    assertThat(fulfil).isCloseTo(objective("fulfil"), within(3e-6));
    // Alone it needs less labour, with welfare before it more than without.
    double labour = two.required("objective").number();
    assertThat(labour)
        .isLessThan(objective("least-labour"))
        .isLessThan(objective("fulfil,least-labour"));
  }

  @Test
  void theSameOrderInAGoalsFileIsTheSamePlan() throws IOException {
    Path goals = temporary.resolve("order.json");
    Files.writeString(goals, "{ \"years\": 2, \"objective\": \"fulfil, welfare, least:labour\" }");
    Path again = temporary.resolve("again");
    Run run =
        Run.of(
            "plan",
            "colombia-2019",
            "--goals",
            goals.toString(),
            "--language",
            "es",
            "-o",
            again.toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(Manifest.ofFolder(again)).isEqualTo(Manifest.ofFolder(plan));
    assertThat(again.resolve("inputs/goals.json")).content().contains("\"" + ORDER + "\"");
  }

  @Test
  void theReportTellsEveryObjectiveInTheReadersLanguage() throws IOException {
    assertThat(plan.resolve("report.html"))
        .content()
        .contains("Los objetivos, en su orden", "Todas las necesidades por igual", "Bienestar")
        .contains("Mínimo uso: ")
        // Among the limits that bind.
        .contains("lo que se conserva de: Bienestar");
    for (String language : List.of("en", "pt")) {
      Path other = temporary.resolve("report-" + language);
      Run.of(
          "plan",
          "colombia-2019",
          "--years",
          "1",
          "--objective",
          "fulfil,least-labour",
          "--language",
          language,
          "-o",
          other.toString());
      assertThat(other.resolve("report.html"))
          .content()
          .contains(
              language.equals("en")
                  ? "The objectives, in their order"
                  : "Os objetivos, em sua ordem")
          .doesNotContain("{0}", "objective.");
    }
  }

  private void forged(String name, String file, String was, String is, String told)
      throws IOException {
    Path copy = copy(name);
    String before = Files.readString(copy.resolve(file));
    String after = before.replaceFirst(was, is);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(copy.resolve(file), after);
    Files.writeString(copy.resolve(Manifest.FILE), Manifest.ofFolder(copy).text());
    Run run = Run.of("verify", copy.toString());
    assertThat(run.code()).as(name).isEqualTo(1);
    assertThat(run.out()).as(name).contains("NOT VALID", told);
  }

  @Test
  void whatIsForgedInAStageIsFoundEvenWhenTheManifestIsForgedToo() throws IOException {
    forged("price", "stages/1/prices/resource.csv", "labour,[^,]*", "labour,1e-3", "bound of the");
    forged("kept", "stages/2/prices/kept.csv", "fulfil,.*", "fulfil,0", "'welfare' is stated as");
    forged("least", "plan.json", "\"least\" : [0-9.]+", "\"least\" : 1.5", "least value");
    forged("reached", "plan.json", "\"reached\" : [0-9.]+", "\"reached\" : 9.5", "least value");
    forged(
        "value", "plan.json", "\"value\" : [0-9.]+", "\"value\" : 9.5", "value of the objective");
    forged(
        "tolerance",
        "plan.json",
        "\"tolerance\" : [^,]+",
        "\"tolerance\" : 2",
        "the share that may be given up");
    forged(
        "name",
        "plan.json",
        "\"objective\" : \"welfare\"",
        "\"objective\" : \"harmony\"",
        "objective 'harmony' is stated where 'welfare' was asked for");
  }

  @Test
  void aStageLeftOutIsFound() throws IOException {
    Path copy = copy("stage-left-out");
    String text = Files.readString(copy.resolve("plan.json"));
    int from = text.indexOf("{", text.indexOf("\"stages\""));
    int second = text.indexOf("{", from + 1);
    Files.writeString(copy.resolve("plan.json"), text.substring(0, from) + text.substring(second));
    Files.writeString(copy.resolve(Manifest.FILE), Manifest.ofFolder(copy).text());
    Run run = Run.of("verify", copy.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("NOT VALID");
  }

  @Test
  void questionsCanBeAskedOfSuchAPlanToo() {
    for (List<String> question :
        List.of(
            List.of("--need", "food"), List.of("--alternatives"), List.of("--wish", "food=0.95"))) {
      String[] arguments =
          Stream.concat(Stream.of("explain", plan.toString()), question.stream())
              .toArray(String[]::new);
      Run run = Run.of(arguments);
      assertThat(run.code()).as("%s: %s", question, run.err()).isLessThanOrEqualTo(1);
      assertThat(run.out()).as("%s", question).isNotBlank();
    }
  }

  @Test
  void theYearsThatRemainArePlannedByTheSameOrder() throws IOException {
    Path report = temporary.resolve("report.csv");
    Files.writeString(report, "year,kind,code,amount\n2020,inventory,A,0\n");
    Path rest = temporary.resolve("rest");
    Run run =
        Run.of(
            "replan",
            plan.toString(),
            "--report",
            report.toString(),
            "--after",
            "2020",
            "-o",
            rest.toString());
    assertThat(run.code()).as(run.err()).isZero();
    JsonValue verdict = json("verify", rest.toString(), "--format", "json");
    assertThat(verdict.required("stages").items()).hasSize(2);
  }

  @Test
  void recipesAreAskedForTheLeastOfAnyResourceInAnyPlace() {
    JsonValue json =
        json(
            "plan",
            "--from",
            "recipes",
            "cooperativas",
            "--years",
            "2",
            "--objective",
            "fulfil,least-emissions,least:water",
            "--format",
            "json");
    assertThat(json.required("status").text()).isEqualTo("optimal");
    assertThat(json.required("objectives").items())
        .extracting(JsonValue::text)
        .containsExactly("fulfil", "least:emissions", "least:water");
    double emissions = json.required("stages").items().get(1).required("reached").number();
    double least =
        json(
                "plan",
                "--from",
                "recipes",
                "cooperativas",
                "--years",
                "2",
                "--objective",
                "least-emissions",
                "--format",
                "json")
            .required("objective")
            .number();
    assertThat(emissions).isLessThan(least);
  }

  @Test
  void theFilesOfFiveYearPlanKnowAnOrderToo() throws IOException {
    Path files = Files.createDirectory(temporary.resolve("grain"));
    Files.writeString(
        files.resolve("flows.csv"),
        "headings,grain,bread\ngrain,0.2,0.5\nbread,0,0\nlabour,1,1\noutput,1,1\n");
    Files.writeString(files.resolve("cap.csv"), "headings,grain,bread\ngrain,1,1\nbread,0,0\n");
    Files.writeString(files.resolve("dep.csv"), "headings,grain,bread\ngrain,0.1,0.1\nbread,0,0\n");
    Files.writeString(files.resolve("labtarg.csv"), "headings,grain,bread,labour\nyear1,0.1,1,5\n");
    Path target = temporary.resolve("grain-plan");
    Run run =
        Run.of(
            "plan",
            "--from",
            "5yearplan",
            files.toString(),
            "--objective",
            "fulfil,least-labour",
            "-o",
            target.toString());
    assertThat(run.code()).as(run.err()).isZero();
    // Bread g and grain x: x = 0.2 x + 0.5 g + 0.1 g, x ≤ 1 and g ≤ 1: g = 1, x = 0.75. Nothing is
    // invested, for nothing comes after: 1.75 of five units of labour.
    JsonValue verdict = json("verify", target.toString(), "--format", "json");
    assertThat(verdict.required("objective").number()).isCloseTo(-1.75, within(1e-5));
    assertThat(verdict.required("stages").items().getFirst().required("reached").number())
        .isCloseTo(1, within(1e-9));
    // What such files cannot be asked for cannot stand in a folder either.
    Path json = target.resolve("plan.json");
    Files.writeString(
        json, Files.readString(json).replace("fulfil,least-labour", "fulfil,least-effort"));
    Run forged = Run.of("verify", target.toString());
    assertThat(forged.code()).isEqualTo(1);
    assertThat(forged.out()).contains("objective of the inputs: 'least-effort'");
  }

  @Test
  void whatCannotBeAskedIsSaidWithWhatCan() {
    Run table = Run.of("plan", "colombia-2019", "--objective", "fulfil,least-emissions");
    assertThat(table.code()).isEqualTo(2);
    assertThat(table.err())
        .contains(
            "'least-emissions'",
            "one of welfare, harmony, fulfil, least-labour, or several",
            "The only resource whose use a table knows is labour.");
    Run typo = Run.of("plan", "colombia-2019", "--objective", "fulfill");
    assertThat(typo.err()).contains("Maybe 'fulfil' is meant.");
    Run twice = Run.of("plan", "colombia-2019", "--objective", "least-labour,least:labour");
    assertThat(twice.code()).isEqualTo(2);
    assertThat(twice.err()).contains("each objective once");
    Run hole = Run.of("plan", "colombia-2019", "--objective", "fulfil,");
    assertThat(hole.err()).contains("'fulfil,'");
    Run recipes =
        Run.of("plan", "--from", "recipes", "cooperativas", "--objective", "least:air,fulfil");
    assertThat(recipes.code()).isEqualTo(2);
    assertThat(recipes.err())
        .contains("'least:air'", "least-emissions", "least:water", "least:land");
    Run tolerance = Run.of("plan", "colombia-2019", "--objective", ORDER, "--tolerance", "0");
    assertThat(tolerance.code()).isEqualTo(2);
    assertThat(tolerance.err()).contains("--tolerance 0");
  }

  @Test
  void aLargerToleranceGivesTheLaterObjectiveMoreRoom() {
    double tight = objective("welfare,least-labour");
    JsonValue wide =
        json(
            "plan",
            "colombia-2019",
            "--years",
            "2",
            "--objective",
            "welfare,least-labour",
            "--tolerance",
            "0.01",
            "--format",
            "json");
    assertThat(wide.required("objective").number()).isGreaterThan(tight);
    JsonValue first = wide.required("stages").items().getFirst();
    assertThat(first.required("tolerance").number()).isEqualTo(0.01);
    assertThat(first.required("value").number())
        .isCloseTo(first.required("least").number(), within(1e-6));
  }
}
