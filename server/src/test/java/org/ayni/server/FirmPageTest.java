package org.ayni.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How far the prices of the valley's plan hold, and which plans are worth as much.
class FirmPageTest {

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
    "es, ¿Qué tan firme es este plan?, Vale desde, el más cercano a hoy",
    "en, How firm is this plan?, This holds from, the one nearest to today",
    "pt, Quão firme é este plano?, Vale desde, o mais próximo de hoje",
  })
  void aPlanLeadsToHowFirmItIsInEveryLanguage(
      String language, String heading, String holds, String nearest) {
    String plan = browser.page("/plan?years=2", language);
    String firm = browser.page("/firm?years=2", language);

    assertThat(plan).contains("/firm?years=2");
    assertThat(firm).contains(heading, holds, nearest).doesNotContain("??", "NaN");
  }

  @Test
  void everyLimitStandsWithinTheRangeOfItsPrice() {
    List<String[]> rows = rows("/firm?years=2&as=csv&table=ranges");

    assertThat(rows).isNotEmpty();
    for (String[] row : rows) {
      double limit = Double.parseDouble(row[3]);
      assertThat(number(row[5], Double.NEGATIVE_INFINITY)).as(row[0]).isLessThanOrEqualTo(limit);
      assertThat(number(row[6], Double.POSITIVE_INFINITY)).as(row[0]).isGreaterThanOrEqualTo(limit);
    }
  }

  /// The best objective is concave in a limit: where it is wider one more is worth less, where it
  /// is narrower one less costs more. Which side is wider depends on the kind of limit.
  @Test
  void oneMoreIsWorthLessOnOneSideOfTheRangeAndMoreOnTheOther() {
    for (String[] row : rows("/firm?years=2&as=csv&table=ranges")) {
      double below = row[7].equals("no plan") ? 2 : number(row[7], 1);
      double above = row[8].equals("no plan") ? 2 : number(row[8], 1);

      assertThat((below - 1) * (above - 1)).as(row[0]).isLessThanOrEqualTo(1e-6);
    }
  }

  @Test
  void thePlanItselfIsAmongThoseThatAreWorthAsMuch() {
    for (String table : List.of("others-needs", "others-industries")) {
      List<String[]> rows = rows("/firm?years=2&year=1&as=csv&table=" + table);

      assertThat(rows).hasSize(3);
      for (String[] row : rows) {
        double now = Double.parseDouble(row[2]);
        assertThat(Double.parseDouble(row[3])).as(row[1]).isLessThanOrEqualTo(now);
        assertThat(Double.parseDouble(row[4])).as(row[1]).isGreaterThanOrEqualTo(now);
      }
    }
  }

  @Test
  void whatCannotBeHadAtOnceHasNoFirmness() {
    assertThat(browser.page("/firm?years=2&floor.food=400", "en"))
        .contains("Not everything asked for can be had at once")
        .doesNotContain("id=\"ranges\"", "id=\"others\"");
  }

  @Test
  void aYearThatThePlanHasNotIsRefusedWithEverythingElseThatIsWrong() {
    HttpResponse<String> answer =
        browser.get("/firm?years=2&year=9&floor.food=x", "Accept-Language", "en");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("expected a number between 1 and 2", "it says “x”")
        .doesNotContain("id=\"others\"");
  }

  private List<String[]> rows(String address) {
    return browser
        .get(address, "Accept-Language", "en")
        .body()
        .lines()
        .skip(1)
        .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
        .toList();
  }

  private static double number(String cell, double otherwise) {
    return cell.matches("-?[0-9.]+(E-?[0-9]+)?") ? Double.parseDouble(cell) : otherwise;
  }
}
