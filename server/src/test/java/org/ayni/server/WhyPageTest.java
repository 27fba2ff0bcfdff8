package org.ayni.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Why a need of the valley's plan is not better served, and what it would take.
class WhyPageTest {

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
    "es, ¿Por qué no más: Cuidado?, de su costo termina en, ¿Qué haría falta?",
    "en, Why not more: Care?, of its cost ends in, What would it take?",
    "pt, Por que não mais: Cuidado?, de seu custo termina em, O que seria preciso?",
  })
  void everyNeedOfAPlanSaysWhatHoldsItBackAndLeadsToTheWholeAnswer(
      String language, String question, String held, String takes) {
    String plan = browser.page("/plan?years=2", language);
    String why = browser.page("/why?need=care&years=2", language);

    assertThat(plan).contains("/why?years=2&amp;need=care", question, held);
    assertThat(why).contains(question, held, takes, "←").doesNotContain("??");
  }

  /// Sums the column of shares of the table of limits.
  @Test
  void theSharesOfTheLimitsAddUpToTheWholeCost() {
    String csv = browser.get("/why?need=care&years=2&as=csv&table=why-limits").body();

    double sum =
        csv.lines()
            .skip(1)
            .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
            .mapToDouble(cells -> Double.parseDouble(cells[2]))
            .sum();

    assertThat(csv.lines().count()).isGreaterThan(1);
    assertThat(sum).isBetween(0.99, 1.0001);
  }

  @Test
  void aLittleMoreIsPossibleWhenOtherNeedsGive() {
    String page = browser.page("/why?need=care&years=2&year=2", "en");
    String csv = browser.get("/why?need=care&years=2&year=2&as=csv&table=wish-needs").body();

    assertThat(page).contains("It is possible as things are, if other needs give.");
    assertThat(difference(csv, "care")).isPositive();
    assertThat(Math.min(difference(csv, "food"), difference(csv, "goods"))).isNegative();
  }

  private static double difference(String csv, String need) {
    return csv.lines()
        .filter(line -> line.startsWith(need + ","))
        .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[2]))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void muchMoreIsAnsweredByTheLimitsThatWouldHaveToChange() {
    String page = browser.page("/why?need=care&years=2&year=1&least=150", "en");

    assertThat(page)
        .contains("As things are this is not possible.", "This was tried", "id=\"wish-changes")
        .contains("at least 150.0% of the level of 2019 in year 1");
  }

  @Test
  void whatTheCurrentPlanGivesAnywayTakesNothing() {
    assertThat(browser.page("/why?need=care&years=2&year=1&least=50", "en"))
        .contains("nothing has to give");
  }

  @Test
  void whatCannotBeHadAtOnceIsNoGroundForAskingMore() {
    assertThat(browser.page("/why?need=care&years=2&floor.food=400", "en"))
        .contains("Not everything asked for can be had at once")
        .doesNotContain("id=\"why-limits\"");
  }

  @ParameterizedTest
  @CsvSource({
    "need=moon, That need is not known",
    "need=care&year=9&years=2, expected a number between 1 and 2",
    "need=care&least=nonsense, it says “nonsense”",
    "need=care&least=-5, expected a number between 0 and 1000",
  })
  void whatIsWrongIsSaidAndNothingIsComputed(String query, String said) {
    HttpResponse<String> answer = browser.get("/why?" + query, "Accept-Language", "en");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(said).doesNotContain("id=\"wish\"");
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    String page = browser.page("/why?need=moon&least=x&years=77", "en");

    assertThat(page).contains("That need is not known", "it says “x”", "it says “77”");
  }
}
