package org.ayni.app.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ayni.app.Run;
import org.ayni.app.plan.HouseFolders;
import org.ayni.app.plan.SolverOptions;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.formats.Economies;
import org.ayni.record.note.KeyRole;
import org.ayni.record.note.SigningKey;
import org.ayni.server.AyniServer;
import org.ayni.server.Browser;
import org.ayni.server.ServerOptions;
import org.ayni.server.pdf.UniversalAccess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every kind of report in every language keeps to PDF/UA-1, by pages and by command: of a plan, of
/// one that cannot have all that was asked for, and of councils with promises and without.
///
/// `-Dayni.reports=FOLDER` keeps them.
class ReportsForAllTest {

  private static AyniServer server;
  private static Path temporary;
  private static Path year;
  private static Path plan;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    temporary = folder;
    year = folder.resolve("year");
    plan = folder.resolve("plan");
    CouncilHouse house =
        DemoTask.make(year, SigningKey.generate("aguaclara.example/acta", KeyRole.LOG));
    assertThat(Run.of("plan", "colombia-2019", "-o", plan.toString()).code()).isZero();
    server =
        AyniServer.start(
            ServerOptions.local(
                    List.of(Economies.open("colombia-2019")), SolverOptions.automatic(1e-6))
                .withPort(0)
                .withFolders(new HouseFolders())
                .withInventedHouse(house));
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "en", "pt"})
  void thePagesAsReports(String language) throws IOException {
    Browser browser = new Browser(server);
    check("plan", language, 6, served(browser, "/plan?years=3", language));
    check("short", language, 6, served(browser, "/plan?years=2&floor.food=300", language));
    check("economy", language, 5, served(browser, "/economy", language));
    check("linkages", language, 2, served(browser, "/linkages", language));
    check("multipliers", language, 3, served(browser, "/multipliers", language));
    check("prices", language, 2, served(browser, "/prices?what=wages&by=23", language));
    check("dependence", language, 2, served(browser, "/dependence", language));
    check("shock", language, 6, served(browser, "/shocks/usa-buys-half?weeks=26", language));
    check("council", language, 2, served(browser, "/councils/municipio", language));
    check("junta", language, 1, served(browser, "/councils/la-esperanza?year=2026", language));
  }

  /// What is asked of a plan, also where there is no answer.
  @ParameterizedTest
  @ValueSource(strings = {"es", "en", "pt"})
  void questionsAboutAPlanAsReports(String language) throws IOException {
    Browser browser = new Browser(server);
    String plan = "years=3&points.health=30&floor.food=101&assume.pace=6";
    String tooMuch = "years=2&floor.food=300";
    check("why", language, 2, served(browser, "/why?need=health&" + plan, language));
    check("wish", language, 2, served(browser, "/why?need=food&least=130&" + plan, language));
    check("why-short", language, 0, served(browser, "/why?need=food&" + tooMuch, language));
    check("firm", language, 2, served(browser, "/firm?" + plan, language));
    check(
        "beside",
        language,
        3,
        served(browser, "/beside?kept=2&b.points.food=40&years=3&points.health=30", language));
    check("beside-short", language, 4, served(browser, "/beside?" + tooMuch, language));
    check("cut", language, 3, served(browser, "/cut?partner=USA&cut=60&" + plan, language));
    check("cut-short", language, 4, served(browser, "/cut?partner=USA&" + tooMuch, language));
  }

  @ParameterizedTest
  @CsvSource({
    "/why?need=health",
    "/firm?year=1",
    "/beside?kept=1",
    "/cut?partner=USA",
  })
  void whatIsAskedOfAPlanStandsInItsReport(String address) throws IOException {
    Browser browser = new Browser(server);
    String plan = "&years=2&points.health=30&floor.food=101&assume.pace=6";
    byte[] report = served(browser, address + plan, "en");
    assertThat(browser.page(address + plan, "en")).contains("as=pdf");
    try (PDDocument document = Loader.loadPDF(report)) {
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
          .contains("Years of the plan: 2", "Points for Health: 30 (instead")
          .contains(
              "Least of Food, in % of the base year: 101 (instead of", ": 6 % a year (instead of");
    }
  }

  @Test
  void theChosenPlanHasAPageWithItsProjectsAndItsProofAndTheStartSaysWhatGoesDown() {
    Browser browser = new Browser(server);
    String page = browser.page("/councils/municipio/plan", "es");

    assertThat(page)
        .contains("El plan que se escogió", "<li>Puesto de salud</li>", "Ningún plan dentro")
        .doesNotContain("10.000%", "??");
    String costs = page.substring(page.indexOf("id=\"cost-labour\""));
    assertThat(costs.substring(0, costs.indexOf("</section>")))
        .as("what needs cost, of which the clinic is none")
        .contains("Vestido")
        .doesNotContain("Puesto de salud");
    assertThat(page).contains("También se ofrecieron:", "option=more-later");
    assertThat(browser.page("/councils/municipio/plan?offer=plan-2027&option=more-later", "es"))
        .contains("Un plan entre los que se escoge", "option=as-asked");
    assertThat(browser.get("/councils/municipio/plan?offer=plan-2027&option=x").statusCode())
        .isEqualTo(404);
    assertThat(browser.page("/councils/municipio", "es")).contains("/councils/municipio/plan");
    assertThat(browser.get("/councils/taller/plan").statusCode()).isEqualTo(404);
    assertThat(browser.page("/", "es")).contains("Para eso otras cosas bajan:", "Vestido");
  }

  private static byte[] served(Browser browser, String address, String language) {
    browser.page(address, language);
    return browser.bytes(address + (address.contains("?") ? "&" : "?") + "as=pdf&lang=" + language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "en", "pt"})
  void theCommandsReports(String language) throws IOException {
    check("command-plan", language, 2, written(language, "report", plan.toString()));
    check(
        "command-council",
        language,
        2,
        written(language, "council", "report", year.toString(), "--council", "municipio"));
  }

  @ParameterizedTest
  @CsvSource({
    "es, Lo que se vende a Estados Unidos: −50%, existencias de 60 días que se reponen en 45, '"
        + "las ramas reciben antes'",
    "en, What is sold to United States: −50%, stocks of 60 days, industries get theirs before",
    "pt, O que se vende a Estados Unidos: −50%, estoques de 60 dias, os ramos recebem antes",
  })
  void anEconomyAndAShockByCommandSayWhatTheyAssume(
      String language, String change, String stocks, String rationing) throws IOException {
    check("command-economy", language, 5, written(language, "report", "colombia-2019"));
    byte[] shock =
        written(
            language,
            "shock",
            "colombia-2019",
            "usa-half-redirected",
            "--weeks",
            "8",
            "--inventory-days",
            "60",
            "--restoration-days",
            "45",
            "--rationing",
            "industries-first");
    check("command-shock", language, 7, shock);
    try (PDDocument document = Loader.loadPDF(shock)) {
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
          .contains(change, "60%", stocks, rationing);
    }
  }

  private static byte[] written(String language, String... arguments) throws IOException {
    Path file = temporary.resolve("report.pdf");
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("-o", file.toString(), "--language", language));
    Run run = Run.of(all.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    return Files.readAllBytes(file);
  }

  private static void check(String name, String language, int pictures, byte[] file)
      throws IOException {
    String folder = System.getProperty("ayni.reports");
    if (folder != null) {
      Files.write(Path.of(folder, name + "-" + language + ".pdf"), file);
    }
    assertThat(UniversalAccess.broken(file)).as(name).isEmpty();
    assertThat(file.length).as(name).isLessThan(500_000);
    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(UniversalAccess.alternatives(document)).as(name).hasSize(pictures);
      assertThat(new PDFTextStripper().getText(document)).as(name).doesNotContain("??", "□", "NaN");
    }
  }
}
