package org.ayni.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ayni.app.Run;
import org.ayni.files.JsonValue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// From what was voted to plans to choose among, to promises, to what was delivered, to the next
/// plan, as a user runs it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VoteToDeliveryTest {

  private static final String GOALS =
      """
      { "years": 3, "weights": { "food": 30, "health": 40, "education": 30 },
        "projects": {
          "schools": { "names": { "en": "Schools", "es": "Escuelas" },
                       "products": { "F01": [300, 300] }, "labour": [2000], "foreign": [10] },
          "palace": { "products": { "F01": [90000] } } } }
      """;

  private Path temporary = Path.of("");
  private JsonValue choices = Run.of("methods", "--format", "json").json();
  private int code;

  @BeforeAll
  void choose(@TempDir Path temporary) throws IOException {
    this.temporary = temporary;
    Files.writeString(path("goals.json"), GOALS);
    Run run =
        Run.of(
            "choices",
            "colombia-2019",
            "--goals",
            path("goals.json").toString(),
            "-o",
            path("choices").toString(),
            "--format",
            "json");
    code = run.code();
    choices = run.json();
  }

  private Path path(String name) {
    return temporary.resolve(name);
  }

  @Test
  void whatCannotBeHadMakesTheAnswerNegative() {
    assertThat(code).isEqualTo(1);
    List<JsonValue> projects = choices.required("projects").items();
    assertThat(projects.get(0).required("possible").isTrue()).isTrue();
    assertThat(projects.get(1).required("possible").isTrue()).isFalse();
    assertThat(projects.get(1).required("obstacles").items()).isNotEmpty();
  }

  @Test
  void everyPlanOfferedIsAFolderThatVerifies() {
    List<JsonValue> plans = choices.required("plans").items();
    assertThat(plans).hasSizeBetween(2, 4);
    for (JsonValue plan : plans) {
      Run verify =
          Run.of("verify", path("choices").resolve(plan.required("code").text()).toString());
      assertThat(verify.code()).as(verify.out()).isZero();
    }
  }

  @Test
  void theAnswerSpeaksThreeLanguages() {
    String goals = path("goals.json").toString();
    assertThat(Run.of("choices", "colombia-2019", "--goals", goals, "--language", "es").out())
        .contains("planes para escoger", "Escuelas: se puede realizar");
    assertThat(Run.of("choices", "colombia-2019", "--goals", goals, "--language", "pt").out())
        .contains("planos para escolher", "pode ser realizado");
  }

  @Test
  void aShortDeliveryGoesBackOnTheAgendaAndIntoTheNextPlan() throws IOException {
    String plan = path("choices").resolve("as-asked").toString();
    Path carriers =
        Files.writeString(
            path("carriers.csv"),
            """
            kind,code,owner,share
            activity,A,cooperativas del norte,0.4
            activity,A,cooperativas del sur,0.6
            """);
    Path promises = path("promises.csv");
    Run made =
        Run.of(
            "promises",
            plan,
            "--carriers",
            carriers.toString(),
            "--first-year",
            "2027",
            "-o",
            promises.toString());
    assertThat(made.code()).as(made.err()).isZero();
    String first = Files.readAllLines(promises).get(1);
    double amount = Double.parseDouble(first.split(",", -1)[3]);
    Path delivered =
        Files.writeString(
            path("delivered.csv"), "promise,day,amount\n0,2027-03-30," + amount / 2 + "\n");
    Path standing = path("standing.csv");
    Run board =
        Run.of(
            "delivery",
            plan,
            "--promises",
            promises.toString(),
            "--delivered",
            delivered.toString(),
            "--today",
            "2027-04-15",
            "--standing",
            standing.toString(),
            "--after",
            "2020",
            "--format",
            "json");
    assertThat(board.code()).as(board.err()).isEqualTo(1);
    assertThat(board.json().required("short").number()).isEqualTo(1);
    assertThat(board.json().required("late").number()).isEqualTo(1);
    assertThat(board.err())
        .contains(
            "Of 2 promises due", "nothing was reported of 1", "0.0 %", "--unreported nothing");
    Run next =
        Run.of(
            "replan",
            plan,
            "--report",
            standing.toString(),
            "--after",
            "2020",
            "-o",
            path("next").toString(),
            "--format",
            "json");
    assertThat(next.err()).doesNotContain("expected");
    assertThat(next.json().required("difference").items())
        .anySatisfy(line -> {
          assertThat(line.required("code").text()).isEqualTo("A");
          assertThat(line.required("report").number()).isLessThan(line.required("plan").number());
        });
  }

  @Test
  void everythingWrongInAFileOfCarriersIsToldAtOnce() throws IOException {
    Path carriers =
        Files.writeString(
            path("wrong.csv"),
            """
            kind,code,owner,share
            activity,A,north,0.7
            activity,A,south,0.7
            activities,A,north,0.1
            activity,ZZ,north,0.1
            activity,B,,2
            """);
    Run run =
        Run.of(
            "promises",
            path("choices").resolve("as-asked").toString(),
            "--carriers",
            carriers.toString(),
            "--first-year",
            "2027");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("wrong.csv", "1.4", "'activities'", "'ZZ'", "who carries it", "at most 1");
  }
}
