package org.ayni.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.Industry;
import org.ayni.economy.Names;
import org.ayni.economy.Unit;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.matrix.SparseMatrix;
import org.ayni.planning.linear.ExactPlanSolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages behind the door “understand”, over HTTP, as a browser without scripts sees them.
class UnderstandPagesTest {

  private static AyniServer server;

  @BeforeAll
  static void start() {
    server =
        AyniServer.start(
            ServerOptions.local(
                    List.of(Valley.economy(), selfish()), new ExactPlanSolver(new HighsSolver()))
                .withPort(0));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private final Browser browser = new Browser(server);

  /// Two industries of which one buys from itself all that it makes: I − A is singular.
  private static Economy selfish() {
    EconomyTable table =
        EconomyTable.builder(
                new Unit("10^9 COP"),
                List.of(
                    new Industry("A", Names.of("Selfish"), true),
                    new Industry("B", Names.of("Other"), true)))
            .flows(SparseMatrix.ofRows(new double[][] {{10, 0}, {0, 1}}))
            .grossOutput(10, 10)
            .build();
    return new Economy(
        "selfish",
        Names.of("Selfish"),
        2019,
        "COP",
        Optional.of(Names.of("CC0-1.0")),
        List.of(),
        List.of(),
        table,
        List.of(),
        List.of(),
        List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "es, Entender, Choques, 'Quién paga'",
    "en, Understand, Shocks, 'Who pays'",
    "pt, Entender, Choques, 'Quem paga'",
  })
  void theDoorLeadsToEveryPageInAnOrderAndEachPageToTheNext(
      String language, String door, String shocks, String prices) {
    String page = browser.page("/understand", language);
    assertThat(page).contains(door, shocks, prices).doesNotContain("??");

    String address = "/economy";
    int pages = 1;
    Pattern next = Pattern.compile("class=\"next\">.*?href=\"([^\"]+)\"");
    Matcher found = next.matcher(browser.page(address, language));
    while (found.find()) {
      address = found.group(1);
      pages++;
      found = next.matcher(browser.page(address, language));
    }
    assertThat(address).isEqualTo("/methods");
    assertThat(pages).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({
    "/shocks/usa-buys-half, '+2.9% with a plan', true",
    "/shocks/blockade, '−2.8% with a plan', false"
  })
  void wherePlannedConsumptionIsMoreThanUsualThePageSaysWhy(
      String path, String finding, boolean told) {
    String page = browser.page(path, "en");
    assertThat(page).contains(finding);
    assertThat(page.contains("With the plan more is consumed than usual")).isEqualTo(told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/linkages",
        "/multipliers",
        "/dependence",
        "/prices",
        "/shocks/usa-buys-half",
        "/plan",
        "/beside",
        "/why",
        "/firm",
        "/cut",
      })
  void everyPageOfWhatWasComputedSaysWhatMustBeKnownOfTheFigures(String path) {
    assertThat(browser.page(path, "en"))
        .contains("What must be known of these figures", "<li>Made up.</li>");
    assertThat(browser.page(path + "?economy=selfish", "en"))
        .doesNotContain("What must be known of these figures");
  }

  @ParameterizedTest
  @CsvSource({
    "/linkages, es, 'hacen falta', 'Miller y Blair'",
    "/linkages, en, 'are needed', 'Miller and Blair'",
    "/linkages, pt, 'são precisos', 'Miller e Blair'",
    "/multipliers, es, 'sostienen', 'tipo II'",
    "/multipliers, en, 'support', 'type II'",
    "/multipliers, pt, 'sustentam', 'tipo II'",
    "/prices, es, 'Con salarios +10,0', 'Valadkhani y Mitchell'",
    "/prices, en, 'With wages +10.0%', 'Valadkhani and Mitchell'",
    "/prices, pt, 'Com salários +10,0%', 'Valadkhani e Mitchell'",
    "/shocks/usa-buys-half, es, 'si cada quien se las arregla', 'Hallegatte'",
    "/shocks/usa-buys-half, en, 'when everyone muddles through', 'Hallegatte'",
    "/shocks/usa-buys-half, pt, 'se cada um se vira', 'Hallegatte'",
    "/methods, es, 'Multiplicadores de producción', 'm′ = 1′ L'",
    "/methods, en, 'Output multipliers', 'm′ = 1′ L'",
    "/methods, pt, 'Multiplicadores de produção', 'm′ = 1′ L'",
  })
  void everyPageSaysItsFindingItsMethodAndItsSource(
      String address, String language, String finding, String citation) {
    assertThat(browser.page(address, language)).contains(finding, citation).doesNotContain("??");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/understand",
        "/linkages",
        "/multipliers",
        "/prices",
        "/shocks",
        "/shocks/blockade",
        "/methods",
        "/methods?check=yes"
      })
  void pagesAreLightAndRunNothingInline(String address) {
    String page = browser.page(address, "es");

    assertThat(page.length()).isLessThan(100_000);
    assertThat(page.replace("<script type=\"application/json\"", ""))
        .doesNotContain("<script>", "<style", "style=\"", "onclick", "javascript:", "<b>");
  }

  @Test
  void wagesThatRiseArePaidByThoseWhoBuyWhenEverythingIsPassedOn() {
    assertThat(browser.page("/prices?what=wages&by=30&passed=100", "en"))
        .contains("Who pays most: consumption", "id=\"payers\"")
        .doesNotContain("id=\"surplus\"");
    assertThat(browser.page("/prices?what=wages&by=30&passed=0", "en"))
        .contains("consumer prices 0.0%; what wages buy +30.0%")
        .contains("Who pays most: Surplus and mixed income");
  }

  @Test
  void thePartsOfAHundredSpentAreNoMoreThanAHundred() {
    HttpResponse<String> answer =
        browser.get("/multipliers?table=income-multipliers&as=csv", "Accept-Language", "en");

    List<String> lines = answer.body().lines().toList();
    int total = List.of(lines.getFirst().split(",", -1)).indexOf("Total");
    assertThat(lines.subList(1, lines.size()))
        .hasSize(3)
        .allSatisfy(line ->
            assertThat(Double.parseDouble(line.replaceAll("\"[^\"]*\"", "x").split(",", -1)[total]))
                .isBetween(50.0, 100 + 1e-9));
  }

  @Test
  void everythingWrongWithTheFormOfPricesIsSaidAtOnceAndWhatWasTypedStays() {
    HttpResponse<String> answer =
        browser.get(
            Browser.address(
                "/prices",
                Map.of(
                    "what", "love",
                    "by", "much",
                    "industry", "<b>",
                    "passed", "101",
                    "follows", "-1")),
            "Accept-Language",
            "en");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("It is not known what is to rise", "it says “much”", "That industry is not known")
        .contains("it says “101”", "it says “-1”", "value=\"much\"")
        .doesNotContain("<b>");
  }

  @Test
  void aPriceWithoutAnIndustryIsAskedFor() {
    HttpResponse<String> answer = browser.get("/prices?what=price", "Accept-Language", "en");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Say whose price changes");
  }

  @Test
  void theFormChangesTheSizeOfTheShock() {
    assertThat(browser.page("/shocks/usa-buys-half", "en")).contains("output is lowest: −");
    assertThat(browser.page("/shocks/usa-buys-half?size=0", "en"))
        .contains("Output falls in no week");
  }

  @Test
  void whatIsAssumedIsSaidAsItWasAskedForAndNotAsTheScenarioIsWritten() {
    String page = browser.page("/shocks/usa-buys-half?size=75&lasts=2&weeks=5&days=60", "en");

    assertThat(page)
        .contains(
            "What is sold to United States: −37.5%",
            "It lasts 2 weeks at full size",
            "followed for 5 weeks",
            "stocks of 60 days, reordered in 30; below 80%",
            "at most 25% more is made; all buyers get the same share");
  }

  @Test
  void whatThePlanReachesOnAverageStandsInTheTableOfWeeksToo() {
    String page = browser.page("/shocks/usa-buys-half?weeks=5", "en");
    String path = page.substring(page.indexOf("id=\"shock-path\""));

    assertThat(path.substring(0, path.indexOf("</section>")))
        .contains("With the plan, average of all weeks");
  }

  @Test
  void theFormChangesHowLongItLastsAndIsFollowed() {
    String page = browser.page("/shocks/usa-buys-half?lasts=2&weeks=5", "en");

    assertThat(page).contains("Consumption in 5 weeks", "wk 5").doesNotContain("wk 6");
  }

  @Test
  void everythingWrongWithTheFormOfAShockIsSaidAtOnce() {
    HttpResponse<String> answer =
        browser.get("/shocks/blockade?size=-1&lasts=0&weeks=2.5&days=1e9", "Accept-Language", "en");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("it says “-1”", "it says “0”", "it says 2.5", "it says “1e9”", "value=\"1e9\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/shocks/none", "/shocks/..%2f..%2fetc%2fpasswd", "/shocks/pom.xml"})
  void aScenarioThatThereIsNotIsNotFound(String address) {
    assertThat(browser.get(address).statusCode()).isBetween(400, 404);
  }

  @Test
  void aScenarioThatDoesNotFitTheEconomySaysSo() {
    HttpResponse<String> answer = browser.get("/shocks/oil-third", "Accept-Language", "en");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("lacks the partners, industries or figures");
    assertThat(browser.page("/shocks", "en")).contains("lacks the partners, industries or figures");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/economy", "/linkages", "/multipliers"})
  void aTableThatCannotBeSolvedSaysSoInsteadOfBreaking(String path) {
    HttpResponse<String> answer = browser.get(path + "?economy=selfish", "Accept-Language", "en");

    assertThat(answer.statusCode()).isEqualTo(200);
    if (!path.equals("/economy")) {
      assertThat(answer.body()).contains("buys from itself all that it makes");
    }
  }

  @Test
  void allPublishedCasesAreComputedWhenSomebodyAsks() {
    assertThat(browser.page("/methods?check=yes", "en"))
        .contains("All agree.", "Germany 1995")
        .doesNotContain("does not agree");
  }

  @Test
  void howTheColoursOfAFieldAreReadIsSaidWhereOneIsDrawn() {
    assertThat(browser.page("/linkages", "en")).containsOnlyOnce("The darker, the more");
    assertThat(browser.page("/economy", "en")).doesNotContain("The darker, the more");
  }

  @Test
  void aLanguageChosenOnAnyPageIsRemembered() {
    HttpResponse<String> chosen = browser.get("/shocks/blockade?size=50&lang=pt");

    assertThat(chosen.uri().getPath()).isEqualTo("/shocks/blockade");
    assertThat(browser.get("/linkages", "Accept-Language", "en").body())
        .contains("<html lang=\"pt-BR\"");
  }
}
