package org.ayni.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ayni.federation.treaty.Readers;
import org.ayni.server.pdf.UniversalAccess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The page of a federation, of three invented territories that have planned together.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FederationPageTest {

  private Optional<AyniServer> server = Optional.empty();

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    ServedValleys valleys =
        new ServedValleys(folder).withTreaty(Readers.EVERYBODY).joined().planned().asked();
    server = Optional.of(AyniServer.start(Valley.options().withNode(valleys.door())));
  }

  @AfterAll
  void stop() {
    server.ifPresent(AyniServer::close);
  }

  private Browser browser() {
    return new Browser(server.orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "es, 'Hay un plan conjunto y se sostiene', Si uno se fuera",
    "en, 'There is a joint plan, and it holds', If one left",
    "pt, Há um plano conjunto e ele se sustenta, Se um saísse",
  })
  void thePageCanBeTakenHomeAsAReportThatKeepsToEveryRule(
      String language, String result, String leaving) throws IOException {
    assertThat(browser().page("/federation", language)).contains("as=pdf");
    byte[] file = browser().bytes("/federation?as=pdf&lang=" + language);

    assertThat(UniversalAccess.broken(file)).isEmpty();
    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains(result, leaving, "sierra", "valle", "costa")
          .doesNotContain("??", "NaN");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "es, Hay un plan conjunto y se sostiene, falta a lo sumo, Lo que más va es de, 'Nadie tiene"
        + " menos que solo', ha respondido todo, Si uno se fuera",
    "en, 'There is a joint plan, and it holds', may be missing at most, Most of all flows from,"
        + " 'Nobody has less than alone', has answered all, If one left",
    "pt, Há um plano conjunto e ele se sustenta, falta no máximo, O que mais vai é de, 'Ninguém"
        + " tem menos do que sozinho', respondeu tudo, Se um saísse",
  })
  void itSaysWhereTheFederationStandsInTheReadersLanguage(
      String language,
      String result,
      String proof,
      String flows,
      String never,
      String answered,
      String leaving) {
    assertThat(browser().page("/federation", language))
        .contains(result, proof, flows, never, answered, leaving, "sierra", "valle", "costa")
        .doesNotContain("??");
  }

  @Test
  void whatDoesNotHoldIsToldInTheReadersLanguage(@TempDir Path folder) throws IOException {
    ServedValleys valleys =
        new ServedValleys(folder).withTreaty(Readers.EVERYBODY).joined().wronged();
    try (AyniServer other = AyniServer.start(Valley.options().withNode(valleys.door()))) {
      assertThat(new Browser(other).page("/federation", "es"))
          .contains("Lo que no se sostiene y no cuenta:")
          .containsPattern("<li>costa, anotación [0-9]+: no cabe en el tratado")
          .doesNotContain("expected");
    }
  }

  @Test
  void whoDeliversWhatToWhomCanBeTakenHome() {
    String file = browser().get("/federation?as=csv&table=federation-flows").body();
    assertThat(file).contains("sierra", "costa", "grain");
    assertThat(file.lines().count()).isGreaterThan(3);
    for (String table :
        new String[] {"gains", "round", "ratios", "leaving", "whatif-1", "goods", "members"}) {
      assertThat(browser().get("/federation?as=csv&table=federation-" + table).statusCode())
          .as(table)
          .isEqualTo(200);
    }
  }

  @Test
  void theApiSaysTheSame() {
    String json = browser().get("/api/findings/federation").body();

    assertThat(json).startsWith("{").contains("federation-flows", "federation-gains", "sierra");
    try (AyniServer other = AyniServer.start(Valley.options())) {
      HttpResponse<String> none = new Browser(other).get("/api/findings/federation");
      assertThat(none.statusCode()).isEqualTo(404);
      assertThat(none.body()).contains("/api/problems/not-found");
    }
  }

  @Test
  void namesAreNeverMarkupAndThePageIsLightAndRunsNothingInline() {
    String page = browser().page("/federation", "es");
    assertThat(page).contains("What if &lt;b&gt;the sierra&lt;/b&gt;").doesNotContain("<b>the");
    assertThat(page.length()).isLessThan(100_000);
    assertThat(page).doesNotContain("<script>", "style=\"", "onclick");
  }

  @Test
  void itStandsInTheNavigationWhereANodeIsServedAndNowhereElse() {
    assertThat(browser().page("/plan", "en")).contains("href=\"/federation\"");
    try (AyniServer other = AyniServer.start(Valley.options())) {
      Browser visitor = new Browser(other);
      assertThat(visitor.page("/plan", "en")).doesNotContain("/federation");
      assertThat(visitor.get("/federation").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void beforeThereIsATreatyAndBeforeAllHaveAcceptedItSaysSo(@TempDir Path folder)
      throws IOException {
    ServedValleys valleys = new ServedValleys(folder);
    try (AyniServer other = AyniServer.start(Valley.options().withNode(valleys.door()))) {
      Browser visitor = new Browser(other);
      assertThat(visitor.page("/federation", "en")).contains("There is no treaty yet");
      valleys.withTreaty(Readers.EVERYBODY);
      valleys.steps.getFirst().join();
      assertThat(visitor.page("/federation", "en"))
          .contains("The treaty waits for: valle, costa", "has not accepted yet");
    }
  }

  @Test
  void aTreatyThatIsForMembersToReadIsNotShownToVisitors(@TempDir Path folder) throws IOException {
    ServedValleys valleys = new ServedValleys(folder).withTreaty(Readers.MEMBERS);
    try (AyniServer other = AyniServer.start(Valley.options().withNode(valleys.door()))) {
      HttpResponse<String> answer = new Browser(other).get("/federation");
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).doesNotContain("sierra");
    }
  }
}
