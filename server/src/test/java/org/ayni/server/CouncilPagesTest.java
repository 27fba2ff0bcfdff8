package org.ayni.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ayni.councils.event.CouncilEvent.MemberAdmitted;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages of councils, of a small house made here.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CouncilPagesTest {

  private Optional<AyniServer> server = Optional.empty();
  private Optional<RiverHouse> river = Optional.empty();

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    RiverHouse made = new RiverHouse(folder.resolve("house"));
    river = Optional.of(made);
    server = Optional.of(AyniServer.start(Valley.options().withHouse(made.house())));
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
    "es, Los consejos, '1 consejo, 6 personas', De qué no protegen, por comprobar",
    "en, The councils, '1 council, 6 people', What these ballots do not, to be checked",
    "pt, Os conselhos, '1 conselho, 6 pessoas', De que estas votações, a verificar",
  })
  void councilsAreShownInTheReadersLanguage(
      String language, String nav, String finding, String limits, String unchecked) {
    String all = browser().page("/councils?day=2026-04-12", language);
    String one = browser().page("/councils/rio", language);

    assertThat(all).contains(nav, finding).doesNotContain("??");
    assertThat(one).contains(limits).doesNotContain("??");
  }

  @Test
  void aBallotIsShownWithWhatItCameTo() {
    assertThat(browser().page("/councils/rio", "en"))
        .contains("Cien puntos", "Result: Food, home", "6 votes, points, mean", "Food: 70");
  }

  @Test
  void aYearIsShownAloneAndCanBeTakenHomeAsAReport() throws IOException {
    assertThat(browser().page("/councils/rio?year=2026", "en")).contains("Cien puntos", "as=pdf");
    assertThat(browser().page("/councils/rio?year=2019", "en")).doesNotContain("Cien puntos");
    assertThat(browser().get("/councils/rio?year=x").statusCode()).isEqualTo(404);
    byte[] file = browser().bytes("/councils/rio?year=2026&as=pdf&lang=en");

    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Ballots and assemblies of 2026", "Cien puntos", "<b>del río</b>")
          .doesNotContain("??");
    }
  }

  @Test
  void namesAreNeverMarkup() {
    assertThat(browser().page("/councils/rio", "es"))
        .contains("&lt;b&gt;del río&lt;/b&gt;")
        .doesNotContain("<b>del");
  }

  @Test
  void whatIsRecordedLaterIsShownAtOnce() throws IOException {
    river.orElseThrow().act(new MemberAdmitted("rio", "later", LocalDate.of(2026, 4, 13), false));
    assertThat(browser().page("/councils", "en")).contains("So far there are 18 entries");
  }

  @Test
  void aCouncilOrADayThatThereIsNotIsNotFound() {
    for (String address :
        List.of("/councils/none", "/councils?day=2026-02-30", "/councils/rio?day=yesterday")) {
      HttpResponse<String> answer = browser().get(address);
      assertThat(answer.statusCode()).as(address).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/councils?day=2026-02-30|en|“2026-02-30” is no day. Write it as year, month and day",
        "/councils/rio?day=ayer|es|«ayer» no es un día. Escríbalo con año, mes y día",
        "/councils/rio/board?day=amanhã|pt|“amanhã” não é um dia. Escreva-o com ano, mês e dia",
        "/councils/rio?year=26|en|“26” is no year. Write it with four digits",
      })
  void whatIsWrongWithADayIsToldAndNothingElseIsBlamed(
      String address, String language, String said) {
    String encoded = address.replace("ã", "%C3%A3");
    HttpResponse<String> answer = browser().get(encoded, "Accept-Language", language);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains(said).doesNotContain("econom", "??");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nowhere",
        "/councils/none",
        "/plan?economy=nowhere",
        "/councils/rio/promises",
        "/councils?day=x"
      })
  void nobodyIsStrandedOnAPageThatIsNotThere(String address) {
    HttpResponse<String> answer = browser().get(address, "Accept-Language", "en");

    assertThat(answer.statusCode()).isBetween(400, 404);
    assertThat(answer.body())
        .contains("href=\"/councils\"", "href=\"/understand\"", "href=\"/plan\"", "class=\"skip\"")
        .contains("href=\"/\"")
        .doesNotContain("??", "lang=en", "lang=pt");
  }

  @Test
  void whereNobodyLogsInWhatOnlySomeMayDoIsForbiddenAndNoFault() {
    for (String address : List.of("/councils/rio/promises", "/councils/rio/votes.csv?name=w")) {
      HttpResponse<String> answer = browser().get(address, "Accept-Language", "en");
      assertThat(answer.statusCode()).as(address).isEqualTo(403);
      assertThat(answer.body()).contains("This is not for you");
    }
    assertThat(browser().post("/councils/rio/choices").statusCode()).isEqualTo(403);
    assertThat(browser().post("/councils/rio/promises").statusCode()).isEqualTo(403);
    assertThat(browser().page("/councils/rio/votes?name=w", "en"))
        .contains("It was by name")
        .doesNotContain("/login");
  }

  @Test
  void pagesAreLightAndRunNothingInline() {
    for (String address : List.of("/councils", "/councils/rio")) {
      String page = browser().page(address, "es");
      assertThat(page.length()).isLessThan(100_000);
      assertThat(page).doesNotContain("<script>", "style=\"", "onclick");
    }
  }
}
