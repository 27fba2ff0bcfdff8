package org.ayni.app.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ayni.app.Run;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.Seat;
import org.ayni.councils.priorities.Levels;
import org.ayni.councils.priorities.Wishes;
import org.ayni.decisions.house.CouncilBoard;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.files.JsonValue;
import org.ayni.record.note.KeyRole;
import org.ayni.record.note.SigningKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The whole year, played once; then what came of it, and what tampering with it is found out.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoYearTest {

  private Path year = Path.of("");
  private Path temporary = Path.of("");
  private Optional<CouncilHouse> house = Optional.empty();

  @BeforeAll
  void play(@TempDir Path temporary) throws IOException {
    this.temporary = temporary;
    year = temporary.resolve("year");
    house =
        Optional.of(
            DemoTask.make(year, SigningKey.generate("aguaclara.example/acta", KeyRole.LOG)));
  }

  private Council council(String code) {
    return house.orElseThrow().book().council(code).orElseThrow();
  }

  private static Run verify(Path folder) {
    return Run.of("verify", folder.toString(), "--format", "json");
  }

  @Test
  void whatWasDecidedFollowsFromWhoDecidedIt() {
    Run run = verify(year);
    assertThat(run.code()).as(run.out()).isZero();
    assertThat(run.json().required("decisions").items()).isEmpty();
    assertThat(run.json().required("unchecked").items()).isEmpty();
    assertThat(run.out()).doesNotContain("does not know");
    assertThat(run.json().required("plans").number()).isGreaterThanOrEqualTo(2);
    assertThat(run.json().required("ballots").number()).isGreaterThan(20);
    assertThat(run.json().required("minutes").number()).isGreaterThan(5);
  }

  @Test
  void theReportOfACouncilsYearTellsOfThatYearAlone() throws IOException {
    String all = report("all.pdf", "la-esperanza");
    String one = report("2026.pdf", "la-esperanza", "--year", "2026");
    Run none = Run.of("council", "report", year.toString(), "--council", "nowhere", "-o", "x.pdf");

    assertThat(all).contains("La Esperanza", "De qué no protegen");
    assertThat(one).contains("Votaciones y asambleas de 2026", "Fuente: el registro público");
    assertThat(one.length()).isLessThanOrEqualTo(all.length() + 100);
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("la-esperanza");
  }

  @Test
  void aReportCallsLinesOfThePlanByTheNamesOfItsEconomy() throws IOException {
    String codes = report("codes.pdf", "municipio");
    String names = report("names.pdf", "municipio", "--economy", "colombia-2019");

    assertThat(codes).doesNotContain("producción de Metalurgia");
    assertThat(names).contains("producción de Metalurgia");
  }

  private String report(String name, String council, String... more) throws IOException {
    Path file = temporary.resolve(name);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "council", "report", year.toString(), "--council", council, "-o", file.toString()));
    arguments.addAll(List.of(more));
    Run run = Run.of(arguments.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private String paper(String council, String ballot, String... more) {
    List<String> words =
        new ArrayList<>(List.of("council", "ballot-paper", year.toString(), "--council", council));
    words.addAll(List.of("--ballot", ballot));
    words.addAll(List.of(more));
    Run run = Run.of(words.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    return run.out();
  }

  @Test
  void aPaperSaysNamesCostsAndTheTextThatIsDecidedOn() {
    assertThat(paper("el-progreso", "proyectos", "--language", "pt"))
        .contains(
            "Há dinheiro para 2.200 miles de millones de COP de 2019 no total.",
            "1. \u2610 Acueducto, custa 900 miles de millones de COP de 2019\n",
            "4. \u2610 Puesto de salud, custa 500 miles de millones de COP de 2019\n");
    assertThat(
            paper("el-progreso", "prioridades", "--economy", "colombia-2019", "--language", "en"))
        .contains("1. ______ Food", "3. ______ Health")
        .doesNotContain("food");
    assertThat(paper("el-progreso", "prioridades")).as("codes, of no economy").contains("food");
    assertThat(paper("el-progreso", "comida"))
        .contains("    Nadie come menos que hoy.\n", "1. \u2610 Sí\n");
    String plans =
        council("municipio").ballots().values().stream()
            .filter(one -> one.opened().subject().equals("plan"))
            .findFirst()
            .orElseThrow()
            .opened()
            .ballot();
    assertThat(paper("municipio", plans, "--language", "en"))
        .doesNotContain("as-asked", "as-it-is");
  }

  @Test
  void theDelegateWhoVotedAgainstTheInstructionIsSeenAndRecalledAndFollowed() {
    Ballot market =
        Optional.ofNullable(council("asociacion").ballots().get("mercado")).orElseThrow();
    assertThat(market.againstInstruction()).hasSize(1);
    String delegate = market.againstInstruction().iterator().next();
    List<Seat> held =
        council("la-esperanza").seats().stream()
            .filter(seat -> seat.holder().equals(delegate) && seat.office().equals("delegado"))
            .toList();
    assertThat(held).hasSize(1);
    assertThat(held.getFirst().ended()).isTrue();
    assertThat(held.getFirst().refilled()).isTrue();
    assertThat(
            council("la-esperanza").seats(DemoYear.LAST_DAY).stream()
                .filter(seat -> seat.office().equals("delegado")))
        .hasSize(4);
    assertThat(council("asociacion").voters(DemoYear.LAST_DAY)).doesNotContain(delegate);
  }

  @Test
  void theTribunalTookSomebodyOffARollStruckAListAndLeftAResult() {
    assertThat(council("el-progreso").rolls().get("eleccion").members())
        .hasSize(25)
        .doesNotContain("el-progreso-26");
    assertThat(council("villa-luz").elections().get("delegados-2026").struck())
        .containsExactly("Plancha 3");
    assertThat(council("la-esperanza").elections().get("directivos-2026").annulled()).isFalse();
    assertThat(council("la-esperanza").challenges().get("resultado-1").open()).isFalse();
    assertThat(verify(year).json().required("pending").items()).isEmpty();
  }

  @Test
  void theDelegatesOfTheMunicipalityHaveTheVotesOfTheSquareRoot() {
    // √82 ≈ 9.06: nine votes for four delegates; √14 ≈ 3.74 and √12 ≈ 3.46.
    assertThat(council("municipio").rolls().get("noviembre").allVotes()).isEqualTo(9 + 4 + 3);
    assertThat(
            Optional.ofNullable(council("municipio").ballots().get("plan-2027"))
                .flatMap(Ballot::closed)
                .orElseThrow()
                .outcome()
                .counted())
        .isEqualTo(16);
  }

  @Test
  void thePlanningCouncilHasAMemberOfEachSectorAndGaveItsOpinion() {
    Council planning = council("consejo-planeacion");
    assertThat(planning.voters(DemoYear.LAST_DAY)).hasSize(6);
    assertThat(planning.voters(LocalDate.of(2030, 2, 16))).hasSize(3);
    assertThat(planning.proposals().get("concepto").adopted()).isTrue();
  }

  @Test
  void aDecisionOfTheTribunalThatIsTurnedRoundIsFoundOut() throws IOException {
    Path copy = copy("tribunal");
    String grounds = "\"grounds\":\"No hay aceptación firmada\",\"upheld\":";
    edit(copy, "challenge-judged", grounds + "true", grounds + "false");
    assertThat(found(copy)).contains("ballot-opened", "those nominated");
  }

  @Test
  void theWishesOfFiveCouncilsBecomeThoseOfTheMunicipality() {
    Wishes wishes = Levels.of(house.orElseThrow().book(), council("municipio"));
    assertThat(wishes.points()).isNotEmpty();
    assertThat(wishes.floors()).containsKey("food");
    assertThat(wishes.projects()).isNotEmpty();
  }

  @Test
  void aPlanWasChosenThatWasOfferedAndIsPromised() {
    String chosen = council("municipio").plan().orElseThrow().option();
    assertThat(council("municipio").offers().get("plan-2027").plans()).containsKey(chosen);
    assertThat(council("municipio").promises()).isNotEmpty();
  }

  @Test
  void whatWasMissedIsBackOnTheAgenda() {
    List<Long> missed =
        CouncilBoard.of(council("municipio"), DemoYear.LAST_DAY).missed().stream()
            .map(line -> line.promise().number())
            .toList();
    assertThat(missed).hasSize(2);
    assertThat(
            council("municipio").assemblies().get("abril").agenda().stream()
                .flatMap(item -> item.promise().stream()))
        .containsExactlyElementsOf(missed);
  }

  // --- tampering
  // ----------------------------------------------------------------------------------

  private Path copy(String name) throws IOException {
    Path target = temporary.resolve(name);
    Files.walkFileTree(
        year,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes a)
              throws IOException {
            Files.createDirectories(target.resolve(year.relativize(dir).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
            Files.copy(file, target.resolve(year.relativize(file).toString()));
            return FileVisitResult.CONTINUE;
          }
        });
    return target;
  }

  /// Changes the first line that holds `before` in any file of entries.
  private static void edit(Path copy, String kind, String before, String after) throws IOException {
    try (Stream<Path> files = Files.list(copy.resolve("record/entries"))) {
      for (Path file : files.sorted().toList()) {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        for (int k = 0; k < lines.size(); k++) {
          if (lines.get(k).contains("\"kind\":\"" + kind + "\"") && lines.get(k).contains(before)) {
            lines.set(k, lines.get(k).replace(before, after));
            Files.writeString(file, String.join("\n", lines) + "\n");
            return;
          }
        }
      }
    }
    throw new IllegalStateException("no " + kind + " with " + before);
  }

  private static String found(Path copy) {
    Run run = verify(copy);
    assertThat(run.code()).isEqualTo(1);
    return String.join(
        "\n", run.json().required("decisions").items().stream().map(JsonValue::text).toList());
  }

  @Test
  void aVoteThatIsTurnedRoundIsFoundOut() throws IOException {
    Path copy = copy("vote");
    edit(copy, "ballot-cast", "\"answer\":\"yes\"", "\"answer\":\"no\"");
    assertThat(found(copy)).contains("ballot-closed", "the outcome");
  }

  @Test
  void aMemberWhoIsPutInLaterIsFoundOut() throws IOException {
    Path copy = copy("member");
    edit(copy, "member-admitted", "villa-luz-20", "invented-20");
    assertThat(found(copy)).contains("roll-frozen", "the hash");
  }

  @Test
  void aResultThatIsNotThatOfItsVotesIsFoundOut() throws IOException {
    Path copy = copy("result");
    edit(copy, "ballot-closed", "\"passed\":true", "\"passed\":false");
    assertThat(found(copy)).contains("ballot-closed");
  }

  @Test
  void goalsThatWereNotVotedAreFoundOut() throws IOException {
    Path copy = copy("goals");
    String hash = council("municipio").offers().get("plan-2027").goals();
    Path file = copy.resolve("files").resolve(hash);
    String text = Files.readString(file).replace("\"food\" : 1.0", "\"food\" : 0.5");
    String other = house.orElseThrow().files().keep(text);
    Files.writeString(copy.resolve("files").resolve(other), text);
    for (int k = 0; k < 3; k++) {
      edit(copy, "plans-offered", hash, other);
    }
    assertThat(found(copy)).contains("the floor of food is 0.5");
  }

  @Test
  void aFigureOfAPlanThatIsChangedIsFoundOut() throws IOException {
    Path copy = copy("plan");
    Map<String, String> plans = council("municipio").offers().get("plan-2027").plans();
    String hash = plans.values().iterator().next();
    Path file = copy.resolve("plans").resolve(hash).resolve("activity.csv");
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("([0-9])\\.([0-9])", "$1$1.$2"));
    assertThat(found(copy)).contains("does not hold");
  }

  @Test
  void minutesThatAreOtherThanRecordedAreFoundOut() throws IOException {
    Path copy = copy("minutes");
    try (Stream<Path> files = Files.list(copy.resolve("files"))) {
      for (Path file : files.toList()) {
        if (Files.readString(file).contains("Acta de la asamblea")) {
          Files.writeString(file, Files.readString(file) + "y algo más\n");
        }
      }
    }
    assertThat(found(copy)).contains("another text than was recorded");
  }

  // --- the commands
  // -------------------------------------------------------------------------------

  @Test
  void theBoardTellsWhatIsLate() {
    Run run =
        Run.of(
            "council", "board", year.toString(), "--council", "municipio", "--today", "2027-04-08");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("Back on the agenda", "taller");
  }

  @Test
  void minutesAreWrittenInThreeLanguages() {
    for (String language : List.of("en", "es", "pt")) {
      Run run =
          Run.of(
              "council",
              "minutes",
              year.toString(),
              "--council",
              "la-esperanza",
              "--assembly",
              "septiembre",
              "--language",
              language);
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out()).contains("La Esperanza", "24").doesNotContain("{0}");
    }
  }

  @Test
  void whatTheStatuteForbidsIsRefusedWithItsRuleAndRecordsNothing() throws IOException {
    Path acts =
        Files.writeString(
            temporary.resolve("acts.jsonl"),
            """
            {"act":"assembly-called","council":"la-esperanza","assembly":"x","day":"2027-04-10","agenda":[{"subject":"ordinary","title":"x"}]}
            """);
    long before = house.orElseThrow().entries();
    Run run =
        Run.of(
            "council", "act", year.toString(), acts.toString(), "--time", "2027-04-09T12:00:00Z");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("meetings.noticeDays", "8 days", "Nothing was recorded");
    assertThat(CouncilHouse.open(year).entries()).isEqualTo(before);
  }

  @Test
  void theYearIsBackedUpRestoredIntoADatabaseGoneOnWithThereAndPublishedAgain() {
    String first = temporary.resolve("first.zip").toString();
    String database = temporary.resolve("year.db").toString();
    String second = temporary.resolve("second.zip").toString();
    String published = temporary.resolve("published").toString();
    for (List<String> command :
        List.of(
            List.of("backup", year.toString(), "-o", first),
            List.of("restore", first, "-o", database),
            List.of("backup", database, "-o", second),
            List.of("restore", second, "-o", published),
            List.of("verify", published))) {
      Run run = Run.of(command.toArray(String[]::new));
      assertThat(run.code()).as(command + run.out() + run.err()).isZero();
    }
    assertThat(Path.of(second)).hasSameBinaryContentAs(Path.of(first));
    Run there = Run.of("council", "show", database);
    Run here = Run.of("council", "show", year.toString());
    assertThat(there.out()).isEqualTo(here.out());
    assertThat(Run.of("restore", first, "-o", database).err()).contains("something is there");
    assertThat(Run.of("backup", "nowhere", "-o", second).err()).contains("no house of councils");
    assertThat(Run.of("restore", published + "/record/entries/000000.jsonl", "-o", "x.db").err())
        .contains("no house");
  }

  @Test
  void everythingWrongInAFileOfActsIsToldAtOnce() throws IOException {
    Path acts =
        Files.writeString(
            temporary.resolve("wrong.jsonl"),
            """
            {"act":"assembly-caled","council":"la-esperanza"}
            {"act":"member-admitted","council":"la-esperanza","member":"x","day":"2027-02-30","paper":"no"}
            nonsense
            """);
    Run run = Run.of("council", "act", year.toString(), acts.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("Maybe 'assembly-called' is meant", "'day'", "'paper'", "wrong.jsonl:3");
  }
}
