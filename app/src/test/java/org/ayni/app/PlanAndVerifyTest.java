package org.ayni.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ayni.files.JsonValue;
import org.ayni.files.Manifest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `ayni plan` and `ayni verify` as a user runs them, on Colombia 2019.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanAndVerifyTest {

  private Path temporary = Path.of("");

  private Path plan = Path.of("");

  @BeforeAll
  void planColombia(@TempDir Path temporary) {
    this.temporary = temporary;
    plan = temporary.resolve("plan");
    Run run = Run.of("plan", "colombia-2019", "-o", plan.toString());
    assertThat(run.code()).as(run.err()).isZero();
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

  @Test
  void thePlanForColombiaIsOptimalWithAProof() {
    JsonValue json = Run.of("plan", "colombia-2019", "--format", "json").json();
    assertThat(json.required("status").text()).isEqualTo("optimal");
    assertThat(json.required("gap").number()).isLessThan(1e-9);
    assertThat(json.required("maxViolation").number()).isLessThan(1e-9);
    assertThat(json.required("bound").number())
        .isCloseTo(json.required("objective").number(), within(1e-8));
    assertThat(json.required("solver").text()).startsWith("highs");
    assertThat(json.required("seconds").number()).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'In 2024', 'page 1 of'",
    "es, 'En 2024', 'página 1 de'",
    "pt, 'Em 2024', 'página 1 de'",
  })
  void theReportOfAPlanIsWrittenInEveryLanguage(String language, String lead, String foot)
      throws IOException {
    Path file = temporary.resolve("report-" + language + ".pdf");
    Run run = Run.of("report", plan.toString(), "-o", file.toString(), "--language", language);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(Files.size(file)).isBetween(20_000L, 500_000L);
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      assertThat(new PDFTextStripper().getText(document)).contains(lead, foot, "DANE");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
    }
  }

  @Test
  void theReportOfAPlanWithProjectsCountsThemAmongNoNeeds() throws IOException {
    Path goals = temporary.resolve("schools.json");
    Files.writeString(
        goals,
        """
        { "years": 2, "projects": { "schools": { "names": { "en": "Schools" },
            "products": { "F01": [300] }, "labour": [2000] } } }
        """);
    Path folder = temporary.resolve("with-schools");
    Path file = temporary.resolve("schools.pdf");
    Run plan =
        Run.of("plan", "colombia-2019", "--goals", goals.toString(), "-o", folder.toString());
    assertThat(plan.code()).as(plan.err()).isZero();
    Run run = Run.of("report", folder.toString(), "-o", file.toString(), "--language", "en");

    assertThat(run.code()).as(run.err()).isZero();
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text)
          .contains("Schools", "How far projects are carried out")
          .doesNotContain("10,000");
      assertThat(text.substring(text.indexOf("What a need costs"))).doesNotContain("Schools");
    }
  }

  @Test
  void noReportIsWrittenOfWhatIsNoPlanOrInALanguageThatIsNotThere() {
    Path file = temporary.resolve("none.pdf");
    Run folder = Run.of("report", temporary.toString(), "-o", file.toString());
    Run language = Run.of("report", plan.toString(), "-o", file.toString(), "--language", "tlh");

    assertThat(folder.code()).isEqualTo(2);
    assertThat(folder.err()).contains("plan.json");
    assertThat(language.code()).isEqualTo(2);
    assertThat(language.err()).contains("one of en, es, pt");
    assertThat(file).doesNotExist();
  }

  @Test
  void theWrittenPlanVerifies() {
    Run run = Run.of("verify", plan.toString(), "--format", "json");
    assertThat(run.code()).isZero();
    assertThat(run.json().required("valid").isTrue()).isTrue();
    assertThat(run.json().required("gap").number()).isLessThan(1e-9);
  }

  @Test
  void theWrittenPlanVerifiesInRealArithmeticToo() {
    JsonValue ordinary = Run.of("verify", plan.toString(), "--format", "json").json();
    Run run = Run.of("verify", plan.toString(), "--rigorous", "--format", "json");
    assertThat(run.code()).isZero();
    JsonValue json = run.json();
    assertThat(json.required("valid").isTrue()).isTrue();
    assertThat(json.required("rigorous").isTrue()).isTrue();
    double objective = ordinary.required("objective").number();
    assertThat(objective)
        .isBetween(json.required("objective").number(), json.required("objectiveUpper").number());
    assertThat(json.required("bound").number())
        .isGreaterThanOrEqualTo(ordinary.required("bound").number());
    assertThat(json.required("gap").number())
        .isGreaterThanOrEqualTo(ordinary.required("gap").number())
        .isLessThan(1e-9);
    // Zero violation is what rounding hides.
    assertThat(json.required("maxViolation").number()).isPositive().isLessThan(1e-9);
    assertThat(Run.of("verify", plan.toString(), "--rigorous").out())
        .contains("in real arithmetic", "no plan that holds every limit exceeds");
  }

  @Test
  void everyNeedStaysAboveItsFloorAndEverySeriesNamesItsYears() throws IOException {
    List<String> rows = Files.readAllLines(plan.resolve("satisfaction.csv"));
    assertThat(rows.getFirst()).isEqualTo("code,2020,2021,2022,2023,2024");
    assertThat(rows).hasSize(12);
    for (String row : rows.subList(1, rows.size())) {
      for (String cell : row.substring(row.indexOf(',') + 1).split(",", -1)) {
        assertThat(Double.parseDouble(cell)).isGreaterThanOrEqualTo(0.9);
      }
    }
  }

  @Test
  void theReportIsOnePageThatNamesEveryNeedAndLoadsNothing() throws IOException {
    String html = Files.readString(plan.resolve("report.html"));
    assertThat(html).contains("Food", "Public services", "What binds", "The proof");
    assertThat(html).doesNotContain("<script", "src=", "<link", "@import");
  }

  @Test
  void theSamePlanIsTheSameBytes() throws IOException {
    Path again = temporary.resolve("again");
    assertThat(Run.of("plan", "colombia-2019", "-o", again.toString()).code()).isZero();
    assertThat(Manifest.ofFolder(again)).isEqualTo(Manifest.ofFolder(plan));
  }

  @Test
  void aChangedFigureInAnyFileMakesThePlanInvalid() throws IOException {
    List<String> files;
    try (Stream<Path> all = Files.walk(plan)) {
      files =
          all.filter(Files::isRegularFile)
              .map(f -> plan.relativize(f).toString())
              .filter(f -> !f.equals(Manifest.FILE))
              .toList();
    }
    assertThat(files).hasSizeGreaterThan(20);
    Path copy = copy("changed");
    for (String file : files) {
      byte[] before = Files.readAllBytes(copy.resolve(file));
      byte[] changed = before.clone();
      int digit = firstDigit(changed);
      changed[digit] = (byte) (changed[digit] == '9' ? '8' : changed[digit] + 1);
      Files.write(copy.resolve(file), changed);
      Run run = Run.of("verify", copy.toString());
      assertThat(run.code()).as(file).isEqualTo(1);
      assertThat(run.out()).as(file).contains(file);
      Files.write(copy.resolve(file), before);
    }
    assertThat(Run.of("verify", copy.toString()).code()).isZero();
  }

  /// A digit from the middle of the file on, else anywhere, else its first byte.
  private static int firstDigit(byte[] bytes) {
    for (int step = 0; step < bytes.length; step++) {
      int k = (bytes.length / 2 + step) % bytes.length;
      if (bytes[k] >= '0' && bytes[k] <= '9') {
        return k;
      }
    }
    return 0;
  }

  @Test
  void aForgedFigureIsCaughtByTheArithmeticEvenWhenTheManifestIsForgedToo() throws IOException {
    forge("activity.csv", "forged-activity");
    forge("satisfaction.csv", "forged-satisfaction");
    forge("prices/product.csv", "forged-price");
    forge("capital.csv", "forged-capital");
  }

  /// The first number of the file is made one percent larger.
  private void forge(String file, String name) throws IOException {
    Path copy = copy(name);
    List<String> rows = Files.readAllLines(copy.resolve(file));
    String[] cells = rows.get(1).split(",", -1);
    cells[1] = Double.toString(Double.parseDouble(cells[1]) * 1.01);
    Files.writeString(
        copy.resolve(file),
        String.join("\n", rows).replace(rows.get(1), String.join(",", cells)) + "\n");
    Files.writeString(copy.resolve(Manifest.FILE), Manifest.ofFolder(copy).text());
    Run run = Run.of("verify", copy.toString());
    assertThat(run.code()).as(file).isEqualTo(1);
    assertThat(run.out()).as(file).contains("NOT VALID", "is stated as");
  }

  @Test
  void changedInputsAreAnotherProblemSoThePlanDoesNotHold() throws IOException {
    Path copy = copy("inputs");
    Path goals = copy.resolve("inputs/goals.json");
    Files.writeString(
        goals, Files.readString(goals).replace("\"floors\" : { }", "\"floors\": {\"food\": 1.2}"));
    assertThat(Files.readString(goals)).contains("1.2");
    Files.writeString(copy.resolve(Manifest.FILE), Manifest.ofFolder(copy).text());
    Run run = Run.of("verify", copy.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("a limit is broken");
  }

  @Test
  void floorsThatCannotBeMetAreNamedWithWhatStandsInTheWay() {
    Path target = temporary.resolve("too-much");
    Run run =
        Run.of(
            "plan",
            "colombia-2019",
            "--floor",
            "food=1.5",
            "--years",
            "3",
            "--format",
            "json",
            "-o",
            target.toString());
    assertThat(run.code()).isEqualTo(1);
    JsonValue json = run.json();
    assertThat(json.required("status").text()).isEqualTo("infeasible");
    JsonValue first = json.required("shortfalls").items().getFirst();
    assertThat(first.required("kind").text()).isEqualTo("floor");
    assertThat(first.required("code").text()).isEqualTo("food");
    assertThat(first.required("wanted").number()).isEqualTo(1.5);
    assertThat(first.required("possible").number()).isBetween(0.9, 1.5);
    assertThat(json.required("obstacles").items()).isNotEmpty();
    Run verified = Run.of("verify", target.toString());
    assertThat(verified.code()).as(verified.out()).isZero();
  }

  @Test
  void morePointsForANeedNeverMeanLessOfIt() {
    double before = needInLastYear("health");
    Run run =
        Run.of(
            "plan",
            "colombia-2019",
            "--weight",
            "health=60",
            "--weight",
            "food=40",
            "--format",
            "csv");
    String row = run.out().lines().filter(l -> l.startsWith("health,")).findFirst().orElseThrow();
    assertThat(Double.parseDouble(row.substring(row.lastIndexOf(',') + 1)))
        .isGreaterThanOrEqualTo(before);
  }

  private static double needInLastYear(String need) {
    String row =
        Run.of("plan", "colombia-2019", "--format", "csv")
            .out()
            .lines()
            .filter(l -> l.startsWith(need + ","))
            .findFirst()
            .orElseThrow();
    return Double.parseDouble(row.substring(row.lastIndexOf(',') + 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"health=1", "food=1", "home=3"})
  void pointsForASingleNeedAreAlsoPlannedToTheLastDigit(String weight) {
    // Prices are then some 1e-6 a 10^9 COP: far below the solver's tolerance unless the programme
    // is scaled.
    JsonValue json = Run.of("plan", "colombia-2019", "--weight", weight, "--format", "json").json();
    assertThat(json.required("status").text()).isEqualTo("optimal");
    assertThat(json.required("gap").number()).isBetween(-1e-9, 1e-9);
  }

  @Test
  void aCutOfExportsCostsSomethingAndNeverHelps() {
    double whole =
        Run.of("plan", "colombia-2019", "--format", "json").json().required("objective").number();
    double half =
        Run.of("plan", "colombia-2019", "--cut", "USA=0.5", "--format", "json")
            .json()
            .required("objective")
            .number();
    assertThat(half).isLessThan(whole - 1e-3);
  }

  @Test
  void everythingWrongWithTheGoalsIsToldAtOnce() {
    Run run =
        Run.of(
            "plan",
            "colombia-2019",
            "--years",
            "1000",
            "--floor",
            "food=-1",
            "--floor",
            "fodo=1",
            "--weight",
            "health=0",
            "--assume",
            "pace=7",
            "--cut",
            "USA=2");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("years", "1000", "-1.0 for 'food'", "'fodo'", "add up to nothing", "pace", "USA");
    assertThat(run.err()).doesNotContain("at org.ayni");
  }

  @Test
  void aHorizonOfNothingIsRefused() {
    Run run = Run.of("plan", "colombia-2019", "--years", "0");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("1 … 100");
  }

  @Test
  void anUnknownEconomyNamesTheKnownOnes() {
    Run run = Run.of("plan", "colombia-2018");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("colombia-2019", "colombia-2019-68");
  }

  @Test
  void whereThereIsNoPlanThereIsNothingToVerify() {
    Run run = Run.of("verify", temporary.resolve("nowhere").toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("no such folder");
  }

  @Test
  void leastLabourTakesFewerJobsThanThereAre() {
    JsonValue json =
        Run.of("plan", "colombia-2019", "--objective", "least-labour", "--format", "json").json();
    // 2019: 20.9 million jobs; five years; the objective counts labour as negative.
    assertThat(json.required("objective").number()).isBetween(-5 * 20.9e6, -5 * 15e6);
    assertThat(json.required("gap").number()).isLessThan(1e-9);
  }

  @Test
  void fulfilMeetsAllNeedsInTheSameProportion() {
    JsonValue json =
        Run.of("plan", "colombia-2019", "--objective", "fulfil", "--format", "json").json();
    assertThat(json.required("status").text()).isEqualTo("optimal");
    assertThat(json.required("objective").number()).isBetween(4.5, 6.5);
  }

  @Test
  void sixtyEightIndustriesArePlannedToo() {
    JsonValue json =
        Run.of("plan", "colombia-2019-68", "--format", "json", "--time-limit", "60").json();
    assertThat(json.required("status").text()).isEqualTo("optimal");
    assertThat(json.required("gap").number()).isLessThan(1e-9);
  }
}
