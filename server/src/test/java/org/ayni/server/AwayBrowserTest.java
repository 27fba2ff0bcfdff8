package org.ayni.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.book.Hashes;
import org.ayni.councils.book.Roll;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Question;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.event.AgendaItem;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.councils.event.CouncilEvent.AssemblyCalled;
import org.ayni.councils.event.CouncilEvent.BallotCast;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.councils.event.CouncilEvent.PapersCounted;
import org.ayni.councils.event.CouncilEvent.ProposalMade;
import org.ayni.councils.event.CouncilEvent.TextSettled;
import org.ayni.councils.event.PaperVote;
import org.ayni.councils.statute.BallotForm;
import org.ayni.decisions.batch.SignedBatch;
import org.ayni.decisions.batch.WrittenActs;
import org.ayni.record.note.KeyFile;
import org.ayni.record.note.KeyRole;
import org.ayni.record.note.SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The page that goes along to where there is no line: taken from the server, opened as a file in a
/// browser without a network, filled in, signed, brought back.
@ExtendWith(InChromium.class)
class AwayBrowserTest {

  private static final SigningKey SECRETARY = SigningKey.generate("secretaria", KeyRole.LOG);
  private static final SigningKey OBSERVER = SigningKey.generate("veedora", KeyRole.WITNESS);

  private DeskHouse house;
  private Browser chromium;
  private Path folder;

  @BeforeEach
  void start(@TempDir Path temporary, Browser browser) throws IOException {
    chromium = browser;
    folder = temporary;
    house = new DeskHouse(temporary);
    house.account("sec", "registrar", "");
    String text = house.keep("Que la escuela abra los sábados.");
    house.act(
        new ProposalMade(
            "rio", "escuela", "ordinary", "La escuela", text, "m0", List.of(), Map.of()),
        new TextSettled("rio", "escuela", text),
        new AssemblyCalled(
            "rio",
            "marzo",
            house.today().plusDays(8),
            List.of(new AgendaItem("ordinary", "La escuela", Optional.empty()))),
        new BallotOpened(
            "rio",
            "orden",
            "wish-orden",
            "¿Qué va primero?",
            Optional.empty(),
            Question.choice(CountingRule.SCHULZE, List.of("agua", "luz", "vía"), 1),
            BallotForm.NAMED_OPEN,
            "febrero",
            Optional.empty(),
            Optional.of(house.now().plus(Duration.ofDays(20))),
            Optional.empty(),
            Hashes.ofSeed("x")));
    house.later(8);
  }

  @AfterEach
  void stop() {
    if (house != null) {
      house.close();
    }
  }

  private String address(String path) {
    return "http://127.0.0.1:" + house.server.port() + path;
  }

  private Page logIn(BrowserContext context) {
    Page page = context.newPage();
    page.navigate(address("/login"));
    page.locator("#username").fill("sec");
    page.locator("#password").fill(DeskHouse.PASSWORD);
    page.locator("main form button").click();
    return page;
  }

  private Path taken(String language) {
    try (BrowserContext context = Chromium.context(chromium, 360, false, language)) {
      Page page = logIn(context);
      page.navigate(address("/councils/rio/batch"));
      Download download = page.waitForDownload(() -> page.locator("#out button").click());
      assertThat(download.suggestedFilename()).isEqualTo("ayni-rio.html");
      Path file = folder.resolve("ayni-rio.html");
      download.saveAs(file);
      return file;
    }
  }

  private FilePayload keyFile(SigningKey key) throws IOException {
    Path file = folder.resolve(key.verifier().name() + ".key");
    if (!Files.exists(file)) {
      KeyFile.write(file, key);
    }
    return new FilePayload("clave", "application/octet-stream", Files.readAllBytes(file));
  }

  private static void count(Page page, String ballot, String count, int yes, int no) {
    String box = "[data-ballot=" + ballot + "] [data-count=" + count + "] ";
    page.locator(box + "[name=number]").nth(0).fill(String.valueOf(yes));
    page.locator(box + "[name=number]").nth(1).fill(String.valueOf(no));
    page.locator(box + "button").click();
  }

  private static void attend(Page page) {
    for (int k = 0; k < 6; k++) {
      page.locator("[name=present]").nth(k).check();
    }
  }

  private static void box(Page page) {
    page.locator("[data-ballot=escuela] [name=assembly]").selectOption("marzo");
    unfold(page);
    page.locator("[data-ballot=escuela] [name=station]").fill("Mesa 1");
    page.locator("[data-ballot=escuela] [name=observer]").nth(0).fill("m1");
    page.locator("[data-ballot=escuela] [name=observer]").nth(1).fill("m2");
  }

  private static void unfold(Page page) {
    Locator box = page.locator("[data-ballot=escuela] .box");
    if (box.getAttribute("open") == null) {
      box.locator("summary").click();
    }
  }

  private Path saved(Page page, String button) {
    Download download = page.waitForDownload(() -> page.locator(button).click());
    Path file = folder.resolve(download.suggestedFilename());
    download.saveAs(file);
    return file;
  }

  private static void says(Page page, String where, String what) {
    PlaywrightAssertions.assertThat(page.locator(where)).containsText(what);
  }

  @Test
  void anAssemblyHeldWithoutALineIsWrittenDownSignedByTwoAndRecorded() throws IOException {
    Path file = taken("es");
    Path batch;
    try (BrowserContext context = Chromium.context(chromium, 360, true, "es")) {
      context.setOffline(true);
      Page page = context.newPage();
      page.navigate(file.toUri().toString());
      Chromium.look(page, "away", 360, true);
      attend(page);
      says(page, "[data-meeting] output", "6");
      box(page);
      count(page, "escuela", "first", 4, 1);
      count(page, "escuela", "second", 4, 2);
      says(page, "[data-ballot=escuela] [role=status]", "difieren en: No.");
      count(page, "escuela", "first", 4, 2);
      count(page, "escuela", "second", 4, 2);
      says(page, "[data-ballot=escuela] [role=status]", "coinciden");
      page.locator("[data-voter=m7]").fill("2,1");
      says(page, "#acts", "votos con nombre, 1");
      // Somebody closes it by mistake.
      page.reload();
      says(page, "#acts", "papeletas, 6");
      page.locator("#key").setInputFiles(keyFile(SECRETARY));
      says(page, "#signed", "secretaria");
      page.locator("#key").setInputFiles(keyFile(OBSERVER));
      says(page, "#signed", "secretaria, veedora");
      Chromium.look(page, "away-signed", 360, true);
      batch = saved(page, "#batch");
      // A second box of it, in another file, does not open it once more.
      page.locator("[data-ballot=escuela] [name=assembly]").selectOption("before");
      says(page, "#acts", "papeletas, 6");
      PlaywrightAssertions.assertThat(page.locator("#acts")).not().containsText("Se abre");
      PlaywrightAssertions.assertThat(page.locator("#problems")).isHidden();
    }
    try (BrowserContext context = Chromium.context(chromium, 1280, true, "es")) {
      Page page = logIn(context);
      page.navigate(address("/councils/rio/batch"));
      page.locator("[name=file]").setInputFiles(batch);
      page.locator("[name=keys]").fill(SECRETARY.verifier() + "\n" + OBSERVER.verifier());
      page.locator("#in button").click();
      says(page, "[role=status]", "Actos registrados: 4");
    }
    assertThat(house.council().assemblies().get("marzo").present()).hasSize(6);
    Ballot school = Objects.requireNonNull(house.council().ballots().get("escuela"));
    Roll roll = Objects.requireNonNull(house.council().rolls().get(school.opened().roll()));
    assertThat(school.all(roll)).filteredOn(new Vote.YesNo("yes")::equals).hasSize(4);
    assertThat(school.size()).isEqualTo(6);
    // Whoever closes it on the pages is not asked for its seed: it was kept when it was prepared.
    assertThat(house.options.desk().seed(school.opened().seed())).isPresent();
    assertThat(house.council().ballots().get("orden").votes())
        .containsEntry("m7", new Vote.Ranked(List.of(List.of("luz"), List.of("agua"))));
  }

  private void open(String name, Question question) throws IOException {
    house.act(
        new BallotOpened(
            "rio",
            name,
            "wish-" + name,
            name,
            Optional.empty(),
            question,
            BallotForm.NAMED_OPEN,
            "febrero",
            Optional.empty(),
            Optional.of(house.now().plus(Duration.ofDays(3))),
            Optional.empty(),
            Hashes.ofSeed("x")));
  }

  @Test
  void everyKindOfPaperIsWrittenAsItIsReadAndTheSamePaperIsTheSameInAnyOrder() throws IOException {
    open("puntos", Question.points(CountingRule.POINTS_MEAN, List.of("food", "care")));
    List<String> works = List.of("puente", "pozo", "vía");
    Map<String, BigDecimal> costs =
        Map.of("puente", BigDecimal.TEN, "pozo", BigDecimal.ONE, "vía", BigDecimal.TWO);
    open(
        "obras",
        new Question(
            CountingRule.EQUAL_SHARES,
            works,
            0,
            costs,
            Optional.of(BigDecimal.TEN),
            Optional.of("millones de COP")));
    open("lista", Question.choice(CountingRule.LIST_HARE, List.of("Plancha 1", "Plancha 2"), 3));
    Path file = taken("es");
    try (BrowserContext context = Chromium.context(chromium, 360, true, "es")) {
      context.setOffline(true);
      Page page = context.newPage();
      page.navigate(file.toUri().toString());
      page.locator("[data-ballot=puntos] [data-voter=m7]").fill("40.50, 59.5");
      page.locator("[data-ballot=obras] [data-voter=m7]").fill("3,1");
      page.locator("[data-ballot=lista] [data-voter=m7]").selectOption("3");
      says(page, "[data-ballot=obras] > ol", "millones de COP");
      String box = "[data-ballot=obras] .box ";
      page.locator(box + "summary").click();
      page.locator(box + "[name=station]").fill("Mesa 1");
      page.locator(box + "[name=observer]").nth(0).fill("m1");
      page.locator(box + "[name=observer]").nth(1).fill("m2");
      page.locator(box + "[data-count=first] textarea").fill("2 x 1,2\n1x3");
      page.locator(box + "[data-count=first] button").click();
      page.locator(box + "[data-count=second] textarea").fill("1 x 2,1\n1x3\n1 × 1, 2");
      page.locator(box + "[data-count=second] button").click();
      says(page, box + "[role=status]", "coinciden");
      List<CouncilEvent> acts =
          WrittenActs.read("acts.jsonl", Files.readString(saved(page, "#lines")));
      List<PaperVote> papers =
          List.of(
              new PaperVote(new Vote.Approved(List.of("puente", "pozo")), 2),
              new PaperVote(new Vote.Approved(List.of("vía")), 1));
      assertThat(acts)
          .containsExactlyInAnyOrder(
              new BallotCast(
                  "rio",
                  "puntos",
                  "m7",
                  new Vote.Points(
                      Map.of("food", new BigDecimal("40.5"), "care", new BigDecimal("59.5")))),
              new BallotCast("rio", "obras", "m7", new Vote.Approved(List.of("vía", "puente"))),
              new BallotCast("rio", "lista", "m7", new Vote.OneList(Vote.BLANK)),
              new PapersCounted("rio", "obras", "Mesa 1", papers, papers, List.of("m1", "m2")));
    }
  }

  /// What is missing or wrong is told and nothing can be saved; whoever signed has signed those
  /// acts and no others.
  @Test
  void whatIsMissingIsToldAndASignatureHoldsForWhatWasSigned() throws IOException {
    Path file = taken("es");
    try (BrowserContext context = Chromium.context(chromium, 360, true, "es")) {
      context.setOffline(true);
      Page page = context.newPage();
      page.navigate(file.toUri().toString());
      PlaywrightAssertions.assertThat(page.locator("#lines")).isDisabled();
      page.locator("[data-voter=m7]").fill("4");
      says(page, "#problems", "«4» no es una papeleta posible");
      page.locator("[data-voter=m7]").fill("");
      unfold(page);
      count(page, "escuela", "first", 4, 0);
      says(page, "#problems", "se cuenta dos veces");
      count(page, "escuela", "second", 4, 0);
      says(page, "#problems", "diga en qué asamblea");
      says(page, "#problems", "nombre de la urna");
      says(page, "#problems", "hacen falta dos o más observadores");
      box(page);
      PlaywrightAssertions.assertThat(page.locator("#problems")).isHidden();
      page.locator("#key").setInputFiles(new FilePayload("x", "text/plain", new byte[] {65, 66}));
      says(page, "#signed", "no es una clave");
      page.locator("#key").setInputFiles(keyFile(SECRETARY));
      says(page, "#signed", "secretaria");
      attend(page);
      PlaywrightAssertions.assertThat(page.locator("#signed")).hasText("");
      PlaywrightAssertions.assertThat(page.locator("#batch")).isDisabled();
      Path lines = saved(page, "#lines");
      assertThat(SignedBatch.of("rio.example/acta", Files.readString(lines)).acts())
          .isEqualTo(Files.readString(lines));
    }
  }

  @ParameterizedTest
  @CsvSource({"320, en", "1280, pt-BR", "320, es"})
  void itCanSendNothingAndIsCompleteInEachLanguage(int width, String language) throws IOException {
    String page = Files.readString(taken(language));

    assertThat(page)
        .contains("default-src &#39;none&#39;", "form-action &#39;none&#39;")
        .doesNotContain("??")
        .doesNotContain("src=\"", "href=\"");
    try (BrowserContext context = Chromium.context(chromium, width, true, language)) {
      Page opened = context.newPage();
      opened.navigate(folder.resolve("ayni-rio.html").toUri().toString());
      Chromium.look(opened, "away-" + language, width, true);
      Object sent =
          opened.evaluate(
              "(to) => fetch(to, {mode: 'no-cors'}).then(() => 'sent', () => 'refused')",
              address("/"));
      assertThat(sent).isEqualTo("refused");
    }
  }
}
