package org.ayni.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ayni.files.JsonValue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// `ayni explain` and `ayni replan` as a user runs them, on a plan for Colombia 2019.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainAndReplanTest {

  private Path temporary = Path.of("");

  private String plan = "";

  @BeforeAll
  void planColombia(@TempDir Path temporary) {
    this.temporary = temporary;
    plan = temporary.resolve("plan").toString();
    Run run = Run.of("plan", "colombia-2019", "--years", "4", "-o", plan);
    assertThat(run.code()).as(run.err()).isZero();
  }

  @Test
  void whyThereIsNotMoreFoodAddsUpToItsPrice() {
    JsonValue why =
        Run.of("explain", plan, "--need", "food", "--year", "2021", "--format", "json").json();
    double price = why.required("price").number();
    double sum =
        why.required("limits").items().stream()
            .mapToDouble(l -> l.required("worth").number())
            .sum();
    assertThat(price).isPositive();
    assertThat(sum).isCloseTo(price, within(1e-9));
    assertThat(why.required("mismatch").number()).isLessThan(1e-6);
    assertThat(why.required("worth").number()).isLessThanOrEqualTo(price + 1e-9);
    assertThat(why.required("chains").items()).isNotEmpty();
  }

  @Test
  void whyIsToldInThreeLanguages() {
    assertThat(Run.of("explain", plan, "--need", "health").out())
        .contains("Why not more of", "strongest single chains", " ← ");
    assertThat(Run.of("explain", plan, "--need", "health", "--language", "es").out())
        .contains("¿Por qué no hay más de", "hecho por");
    assertThat(Run.of("explain", plan, "--need", "health", "--language", "pt").out())
        .contains("Por que não há mais de", "feito por");
  }

  @Test
  void aWishBeyondReachIsAnsweredWithTheLeastChangeThatWasTried() {
    Run run = Run.of("explain", plan, "--wish", "food=1.6", "--year", "2020", "--format", "json");
    JsonValue answer = run.json();
    assertThat(answer.required("answer").text()).isEqualTo("takes");
    assertThat(answer.required("changes").items()).isNotEmpty();
    assertThat(
            answer.required("needs").items().stream()
                .filter(n ->
                    n.required("code").text().equals("food") && n.required("year").number() == 2020)
                .findFirst()
                .orElseThrow()
                .required("after")
                .number())
        .isGreaterThanOrEqualTo(1.6 - 1e-9);
    assertThat(run.code()).isZero();
    Run words = Run.of("explain", plan, "--wish", "food=1.6", "--year", "2020");
    assertThat(words.out()).contains("The least that would have to change", "This was tried");
  }

  @Test
  void aWishWithinReachTellsWhatItTakesFromOthers() {
    Run run = Run.of("explain", plan, "--wish", "food=1.01", "--year", "2020");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("possible as things are", "before", "after");
  }

  @Test
  void thePricesHoldOverARangeAroundTheirLimits() {
    JsonValue answer =
        Run.of("explain", plan, "--ranges", "--most", "3", "--format", "json").json();
    List<JsonValue> ranges = answer.required("ranges").items();
    assertThat(ranges).hasSize(3);
    for (JsonValue range : ranges) {
      double limit = range.required("limit").number();
      assertThat(range.required("price").number()).isPositive();
      range
          .required("least")
          .numberIfAny()
          .ifPresent(least -> assertThat(least).isLessThanOrEqualTo(limit + 1e-6 * limit));
      range
          .required("most")
          .numberIfAny()
          .ifPresent(most -> assertThat(most).isGreaterThanOrEqualTo(limit - 1e-6 * limit));
    }
    assertThat(Run.of("explain", plan, "--ranges", "--most", "1").out()).contains("How far each");
  }

  @Test
  void howFarPlansOfEqualWorthDifferIsTold() {
    JsonValue answer = Run.of("explain", plan, "--alternatives", "--format", "json").json();
    assertThat(answer.required("latitudes").items())
        .hasSizeGreaterThan(30)
        .allSatisfy(l ->
            assertThat(l.required("now").number())
                .isBetween(l.required("least").number(), l.required("most").number()));
  }

  @Test
  void oneQuestionAtATimeAndEveryMistakeAtOnce() {
    Run none = Run.of("explain", plan);
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("0 questions", "--need");
    Run wrong =
        Run.of("explain", plan, "--wish", "food=-1", "--change", "floor", "--language", "xx");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("food=-1", "--change floor", "xx");
    assertThat(Run.of("explain", plan, "--need", "fodo").err()).contains("Maybe 'food' is meant");
    assertThat(Run.of("explain", plan, "--need", "food", "--year", "2031").err())
        .contains("2020 … 2023");
  }

  @Test
  void theNearestToTodayIsAsGoodAndVerifies() {
    String near = temporary.resolve("near").toString();
    Run run =
        Run.of(
            "plan",
            "colombia-2019",
            "--years",
            "4",
            "--nearest-today",
            "--tolerance",
            "1e-3",
            "--format",
            "json",
            "-o",
            near);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.json().required("status").text()).isEqualTo("optimal");
    assertThat(run.json().required("gap").number()).isBetween(0.0, 1.1e-3);
    assertThat(Run.of("verify", near).code()).isZero();
  }

  private Path report(String rows) throws IOException {
    Path file = temporary.resolve("report.csv");
    Files.writeString(file, "year,kind,code,amount\n" + rows);
    return file;
  }

  /// Code and planned value of the largest activity of the first year.
  private String[] largest() throws IOException {
    List<String> rows = Files.readAllLines(Path.of(plan, "activity.csv"));
    return rows.stream()
        .skip(1)
        .map(row -> row.split(",", -1))
        .max((a, b) -> Double.compare(Double.parseDouble(a[1]), Double.parseDouble(b[1])))
        .orElseThrow();
  }

  @Test
  void aBadYearIsReplannedNearThePlanAndBothReplansVerify() throws IOException {
    String[] branch = largest();
    Path report =
        report("2020,activity," + branch[0] + "," + 0.98 * Double.parseDouble(branch[1]) + "\n");
    String next = temporary.resolve("next").toString();
    Run run =
        Run.of(
            "replan",
            plan,
            "--report",
            report.toString(),
            "--after",
            "2020",
            "--format",
            "json",
            "-o",
            next);
    assertThat(run.code()).as(run.err() + run.out()).isZero();
    assertThat(run.json().required("status").text()).isEqualTo("optimal");
    assertThat(
            run.json().required("difference").items().stream()
                .filter(l -> l.required("report").numberIfAny().isPresent()))
        .singleElement()
        .satisfies(l -> assertThat(l.required("code").text()).isEqualTo(branch[0]));
    Run verified = Run.of("verify", next);
    assertThat(verified.code()).as(verified.out()).isZero();
    assertThat(Files.readString(Path.of(next, "difference.csv")))
        .startsWith("year,kind,code,plan,report,now");
    // A year later once more, from the new plan; nothing reported: all as planned.
    Path nothing = temporary.resolve("nothing.csv");
    Files.writeString(nothing, "year,kind,code,amount\n");
    String last = temporary.resolve("last").toString();
    Run again =
        Run.of("replan", next, "--report", nothing.toString(), "--after", "2021", "-o", last);
    assertThat(again.code()).as(again.err() + again.out()).isZero();
    assertThat(Run.of("verify", last).code()).isZero();
    // A report that is changed afterwards no longer belongs to the plan.
    Files.writeString(
        Path.of(last, "inputs/replan-1/report.csv"), "year,kind,code,amount\n2020,activity,x,1\n");
    assertThat(Run.of("verify", last).code()).isEqualTo(1);
  }

  @Test
  void whereAllWentAsPlannedTheYearsToComeStayAsTheyWere() throws IOException {
    Run run = Run.of("replan", plan, "--report", report("").toString(), "--after", "2021");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("The years to come stay as they were planned.");
  }

  @Test
  void aReportThatDoesNotFitIsToldInFull() throws IOException {
    Run run =
        Run.of(
            "replan",
            plan,
            "--report",
            report("2023,activity,food,1\n2020,nonsense,food,2\n").toString(),
            "--after",
            "2020");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("2020 … 2020", "nonsense");
    assertThat(Run.of("replan", plan, "--report", "x.csv", "--after", "2023").err())
        .contains("No year remains");
  }
}
