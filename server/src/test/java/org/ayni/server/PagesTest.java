package org.ayni.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The pages over HTTP, as a browser without scripts sees them.
class PagesTest {

  private static AyniServer server;

  @BeforeAll
  static void start() {
    server = AyniServer.start(Valley.options());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private final Browser browser = new Browser(server);

  @ParameterizedTest
  @CsvSource({
    "es-CO, es-CO, El valle, Del valor agregado, 1.600 empleos",
    "en-GB, en, The valley, Of the value added, '1,600 jobs'",
    "pt, pt-BR, O vale, Do valor adicionado, 1.600 empregos",
    "'quz,pt;q=0.5', pt-BR, O vale, Do valor adicionado, 1.600 empregos",
    "de, en, The valley, Of the value added, '1,600 jobs'",
  })
  void theEconomySpeaksTheReadersLanguage(
      String asked, String tag, String title, String finding, String jobs) {
    String page = browser.page("/economy", asked);

    assertThat(page)
        .contains("<html lang=\"" + tag + "\"")
        .contains(title, finding, jobs)
        .doesNotContain("??");
  }

  @Test
  void withoutAnyPreferenceThePageIsSpanish() {
    assertThat(browser.get("/").body()).contains("<html lang=\"es-CO\"");
  }

  @Test
  void aChosenLanguageIsRememberedAndTheRestOfTheAddressKept() {
    HttpResponse<String> chosen = browser.get("/plan?years=2&lang=pt");
    HttpResponse<String> later = browser.get("/", "Accept-Language", "en");

    assertThat(chosen.uri().getQuery()).isEqualTo("years=2");
    assertThat(chosen.body()).contains("<html lang=\"pt-BR\"", "value=\"2\"");
    assertThat(later.body()).contains("<html lang=\"pt-BR\"");
  }

  @Test
  void namesFromTheDataAreNeverMarkup() {
    String page = browser.page("/economy", "es");

    assertThat(page).contains("Granjas &lt;b&gt;&amp;&lt;/b&gt;").doesNotContain("<b>");
  }

  @Test
  void everyFigureHasItsTableAndNothingRunsInline() {
    for (String address : List.of("/economy", "/plan", "/cut", "/dependence")) {
      String page = browser.page(address, "en");

      assertThat(count(page, "data-chart=")).as(address).isPositive();
      assertThat(count(page, "<table")).isGreaterThanOrEqualTo(count(page, "data-chart="));
      assertThat(page.replace("<script type=\"application/json\"", ""))
          .doesNotContain("<script>", "<style", "style=\"", "onclick", "javascript:");
    }
  }

  private static int count(String page, String part) {
    return page.split(part, -1).length - 1;
  }

  @Test
  void answersCarryTheHeadersThatKeepForeignScriptsOut() {
    for (String address : List.of("/", "/plan", "/missing", "/assets/ayni.css")) {
      HttpResponse<String> answer = browser.get(address);

      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .as(address)
          .contains("default-src 'none'", "script-src 'self'")
          .doesNotContain("unsafe");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }
  }

  @Test
  void anotherSitesPageCannotMakeThisMachineCompute() {
    HttpResponse<String> answer =
        browser.get("/plan?years=20", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors");

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "es, 'Ningún plan dentro de estos límites', 'año 5'",
    "en, 'No plan under these limits', 'year 5'",
    "pt, 'Nenhum plano dentro destes limites', 'ano 5'",
  })
  void thePlanComesWithItsProof(String language, String proof, String year) {
    HttpResponse<String> answer = browser.get("/plan", "Accept-Language", language);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(proof, year, "id=\"limits\"", "id=\"cost-labour\"");
  }

  @Test
  void morePointsForANeedMakeMoreOfIt() {
    double even = satisfaction("points.food=20&points.goods=20&points.care=60");
    double more = satisfaction("points.food=90&points.goods=5&points.care=5");

    assertThat(more).isGreaterThan(even + 1);
  }

  /// Satisfaction of food in year 5, per cent, from the table under the first chart.
  private double satisfaction(String query) {
    String page = browser.page("/plan?" + query, "en");
    String row =
        page.substring(page.indexOf("<th scope=\"row\">Food</th>", page.indexOf("needs-caption")));
    String[] cells = row.substring(0, row.indexOf("</tr>")).split("<td>", -1);
    return Double.parseDouble(cells[cells.length - 1].replaceAll("[^0-9.]", ""));
  }

  @Test
  void pointsThatDontAddUpToAHundredCountInProportionAndThePageSaysSo() {
    String page = browser.page("/plan?points.food=10&points.goods=10&points.care=30", "en");

    assertThat(page).contains("The points add up to 50", "each is worth 2.00");
  }

  @Test
  void everythingWrongWithAFormIsSaidAtOnceAndWhatWasTypedStays() {
    HttpResponse<String> answer =
        browser.get(
            Browser.address(
                "/plan",
                Map.of(
                    "points.food", "viele",
                    "floor.care", "-3",
                    "years", "1000",
                    "assume.pace", "NaN",
                    "assume.depreciation", "1e999999999")),
            "Accept-Language",
            "en");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Points", "it says “viele”", "it says “-3”", "it says “1000”", "between 1 and 20")
        .contains("it says “NaN”", "it says “1e999999999”", "value=\"viele\"");
  }

  @Test
  void pointsThatAddUpToNothingAreRefused() {
    HttpResponse<String> answer =
        browser.get("/plan?points.food=0&points.goods=0&points.care=0", "Accept-Language", "en");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("give at least one point to a need");
  }

  @Test
  void floorsThatCannotBeMetAreNamedWithWhatStandsInTheWay() {
    HttpResponse<String> answer =
        browser.get("/plan?floor.food=200&years=2", "Accept-Language", "en");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("Not everything asked for can be had", "the floor of Food", "200.0%")
        .contains("id=\"shortfalls-caption\"", "id=\"obstacles-caption\"", "id=\"needs\"");
  }

  @Test
  void aCutShowsWhatIsLostByNeedIndustryAndJobs() {
    String page = browser.page("/cut?partner=USA&cut=100", "en");

    assertThat(page)
        .contains("If sales to United States fall by 100%", "id=\"cut-needs\"")
        .contains("id=\"cut-output\"", "id=\"cut-jobs\"", "Without the cut");
  }

  @Test
  void noCutLosesNothing() {
    assertThat(browser.page("/cut?partner=USA&cut=0", "en")).contains("No need loses");
  }

  @Test
  void onlyPartnersWhosePurchasesAreKnownCanCut() {
    HttpResponse<String> answer = browser.get("/cut?partner=ROW&cut=10", "Accept-Language", "en");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("That partner is not known").doesNotContain(">Others<");
  }

  @Test
  void aScriptGetsOnlyTheAnswerAndTheAddressToShow() {
    HttpResponse<String> answer = browser.get("/plan?years=3&points.food=50", "HX-Request", "true");

    assertThat(answer.body()).startsWith("<div id=\"answer\"").doesNotContain("<html");
    assertThat(answer.headers().firstValue("HX-Push-Url")).contains("/plan?years=3&points.food=50");
  }

  @Test
  void anUnknownEconomyOrAddressHasAPageOfItsOwn() {
    for (String address : List.of("/?economy=atlantis", "/nowhere", "/plan/?lang=es")) {
      HttpResponse<String> answer = browser.get(address, "Accept-Language", "en");

      assertThat(answer.statusCode()).as(address).isBetween(400, 404);
      assertThat(answer.body()).doesNotContain("Exception", "at org.");
    }
  }
}
