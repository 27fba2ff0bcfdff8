package org.ayni.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ayni.analysis.dependence.DemandDependence;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.economy.Economy;
import org.ayni.files.Spreadsheet;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.planning.linear.ExactPlanSolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every table of every page as a file, by one mechanism.
class DownloadsTest {

  private static final Economy VALLEY = Valley.economy();
  private static final Pattern LINK = Pattern.compile("href=\"([^\"]*[?&;]as=(csv|xlsx|json))\"");

  private static AyniServer server;

  @BeforeAll
  static void start() {
    server =
        AyniServer.start(
            ServerOptions.local(List.of(VALLEY), new ExactPlanSolver(new HighsSolver()))
                .withPort(0));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private final Browser browser = new Browser(server);

  private HttpResponse<String> csv(String address) {
    return browser.get(address, "Accept-Language", "en");
  }

  @ParameterizedTest
  @CsvSource({
    "es, Un plan para, Qué se pidió, La prueba",
    "en, A plan for, What was asked for, The proof",
    "pt, Um plano para, O que foi pedido, A prova",
  })
  void thePageOfAPlanCanBeTakenHomeAsAReport(
      String language, String title, String asked, String proof) throws IOException {
    String page = browser.page("/plan?years=2&assume.pace=12", language);
    byte[] file = browser.bytes("/plan?years=2&assume.pace=12&as=pdf&lang=" + language);

    assertThat(page).contains("as=pdf");
    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains(title, asked, proof, "A made-up table", "12")
          .doesNotContain("??", "NaN");
      assertThat(document.getDocumentCatalog().getLanguage()).startsWith(language);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/economy",
        "/plan?years=2",
        "/plan?years=2&floor.food=200",
        "/cut?years=2",
        "/dependence",
        "/linkages",
        "/multipliers",
        "/prices",
        "/methods?check=yes"
      })
  void everyTableOfAPageCanBeTakenHome(String address) {
    String page = browser.page(address, "en");
    List<String> links =
        LINK.matcher(page).results().map(m -> m.group(1).replace("&amp;", "&")).distinct().toList();

    assertThat(links.size()).isGreaterThanOrEqualTo(2 * (page.split("<table", -1).length - 2));
    for (String link : links) {
      HttpResponse<String> answer = csv(link);
      assertThat(answer.statusCode()).as(link).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
          .as(link)
          .contains("attachment", "ayni-");
      assertThat(answer.body()).as(link).doesNotContain("<html");
    }
  }

  @Test
  void theFileHoldsTheMethodsNumbersExactly() {
    List<String> lines =
        csv("/dependence?partner=USA&table=dependence-industries&as=csv").body().lines().toList();
    List<String> columns = List.of(lines.getFirst().split(",", -1));
    double[] purchases = new double[VALLEY.table().size()];
    VALLEY
        .partner("USA")
        .orElseThrow()
        .purchases()
        .forEach((code, value) -> purchases[VALLEY.table().indexOf(code).orElseThrow()] = value);
    double[] share = new DemandDependence(LeontiefModel.of(VALLEY.table()), purchases).share();
    int column = columns.indexOf("Hangs on it in all (1 = 100 %)");

    assertThat(columns).contains("Code", "Assumptions and method");
    assertThat(lines).hasSize(share.length + 1);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      double expected = share[VALLEY.table().indexOf(cells[0]).orElseThrow()];
      assertThat(Double.parseDouble(cells[column])).isCloseTo(expected, within(0.0));
    }
    assertThat(lines.get(1)).contains("A made-up table", "2019", "Assumption: fixed proportions");
  }

  @Test
  void jsonHoldsEveryTableOfThePageOrTheOneNamedWithItsSource() {
    String all = browser.get("/dependence?partner=USA&as=json", "Accept-Language", "en").body();
    String one = browser.get("/dependence?partner=USA&table=dependence-industries&as=json").body();

    assertThat(all).contains("dependence-industries", "dependence-recipients", "A made-up table");
    assertThat(one).startsWith("{").contains("dependence-industries", "\"number\":10.0");
    assertThat(one).doesNotContain("dependence-recipients");
  }

  @Test
  void aWorkbookHoldsNumbersAsNumbersAndASheetThatSaysWhereTheyAreFrom(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("page.xlsx");
    Files.write(file, browser.bytes("/dependence?partner=USA&as=xlsx"));

    String text = Spreadsheets.text(file);

    assertThat(text)
        .contains("dependence-industries", "dependence-recipients", "Fuente")
        .contains("A made-up table", "Supuesto: proporciones fijas")
        .contains("t=\"n\"><v>10.0</v>");
    assertThat(Spreadsheet.isCalledSo(file)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "/dependence?as=csv&table=none",
    "/dependence?as=csv",
    "/methods?as=pdf&table=methods",
    "/linkages?as=csv&table=../../etc/passwd",
  })
  void aTableOrAKindOfFileThatThereIsNotIsNotFound(String address) {
    assertThat(csv(address).statusCode()).isEqualTo(404);
  }

  @Test
  void aQuestionWithProblemsIsAnsweredWithThePageThatSaysThem() {
    HttpResponse<String> answer = csv("/plan?years=1000&table=needs&as=csv");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("between 1 and 20");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?as=pdf",
        "/understand?as=pdf",
        "/shocks?as=pdf",
        "/shocks?as=xlsx",
        "/methods?as=pdf"
      })
  void aPageThatNeverHasWhatIsAskedForDoesNotAskToWait(String address) {
    HttpResponse<String> answer = browser.get(address);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
  }
}
