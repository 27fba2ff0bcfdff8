package org.ayni.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Plans of the valley side by side, as a browser without scripts sees them.
class BesidePageTest {

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
    "es, Planes lado a lado, Lo que usted mueve: Cuidado +",
    "en, Plans side by side, What you move: Care +",
    "pt, Planos lado a lado, O que você move: Cuidado +",
  })
  void theDifferenceToTheCurrentPlanComesFirst(String language, String heading, String finding) {
    String page = browser.page("/beside?years=2&points.care=90", language);

    assertThat(page).contains(heading, finding).doesNotContain("??");
    assertThat(page.indexOf(finding)).isLessThan(page.indexOf("id=\"proof\""));
  }

  @Test
  void nothingMovedNothingDiffers() {
    assertThat(browser.page("/beside?years=2", "en"))
        .contains("What you move: no need changes", "Move a priority or a floor")
        .as("no picture of nothing")
        .doesNotContain("beside-output");
  }

  @Test
  void thePlansAreThoseOfTheirOwnPages() {
    String moved = browser.get("/plan?years=2&points.care=90&as=csv&table=needs").body();
    String beside = browser.get("/beside?years=2&points.care=90&as=csv&table=beside-needs").body();

    // Code, name, difference, two means, the last year of both; and code, name, points, floor,
    // years.
    assertThat(care(beside, 6)).isEqualTo(care(moved, 5));
  }

  /// A cell of the row about care.
  private static String care(String csv, int column) {
    return csv.lines()
        .filter(line -> line.startsWith("care,"))
        .map(line -> line.split(",", -1)[column])
        .findFirst()
        .orElseThrow(() -> new AssertionError(csv));
  }

  @Test
  void upToFourPlansStandSideBySideAndCanBeLetGo() {
    String two = browser.page("/beside?years=2&points.care=90", "en");
    String three = browser.page(link(two, "Keep beside what the sliders show"), "en");
    String four = browser.page(link(three, "Keep beside what the sliders show"), "en");
    String fewer = browser.page(link(four, "Let go: Plan B"), "en");

    assertThat(three).contains("Plan B", "Open: Plan B").doesNotContain("Plan C");
    assertThat(four).contains("Plan C").doesNotContain("Keep beside what the sliders show");
    assertThat(fewer).contains("Plan B").doesNotContain("Plan C");
  }

  /// A title that spoke of the last plan alone would speak for it, or against it.
  @Test
  void titlesOverSeveralPlansTellBetweenWhichTheyDifferMost() {
    String page = browser.page("/beside?years=2&kept=2&b.points.care=90&points.food=21", "en");

    assertThat(findings(page))
        .contains(
            "Where the plans differ most: Goods, from −11.3 points (Plan B) to 0.0 (Current plan)")
        .anySatisfy(title -> assertThat(title).startsWith("Jobs: the plans differ most in"));
  }

  @Test
  void theTitleOverTwoPlansNamesTheOneThatMoves() {
    assertThat(findings(browser.page("/beside?years=2&points.care=90", "en")))
        .anySatisfy(title -> assertThat(title).startsWith("What you move. Jobs: "));
  }

  private static String link(String page, String text) {
    Matcher found = Pattern.compile("<a href=\"([^\"]+)\">" + text).matcher(page);
    assertThat(found.find()).as(text).isTrue();
    return found.group(1).replace("&amp;", "&");
  }

  @Test
  void aSharedAddressShowsTheSameToSomebodyElse() {
    String mine = browser.page("/beside?years=2&a.points.food=80&points.care=90", "en");
    String address = link(mine, "Link to share");

    String theirs = new Browser(server).page(address, "en");

    assertThat(findings(theirs)).isEqualTo(findings(mine)).isNotEmpty();
    assertThat(address).contains("a.points.food=80", "points.care=90", "years=2");
  }

  private static List<String> findings(String page) {
    return Pattern.compile("<h2>([^<]+)</h2>")
        .matcher(page)
        .results()
        .map(one -> one.group(1))
        .toList();
  }

  @Test
  void whatCannotBeHadIsSaidWithWhatStandsInTheWay() {
    assertThat(browser.page("/beside?years=2&floor.food=400", "en"))
        .contains("Not everything asked for can be had at once", "id=\"obstacles");
  }

  @ParameterizedTest
  @CsvSource({
    "kept=9, expected a number between 1 and 3",
    "a.points.food=lots, it says “lots”",
    "points.food=-1, expected a number between 0 and 1000",
    "kept=2&b.floor.care=1e9, it says “1e9”",
  })
  void whatIsWrongIsSaidAndNothingIsComputed(String query, String said) {
    HttpResponse<String> answer = browser.get("/beside?" + query, "Accept-Language", "en");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(said).doesNotContain("id=\"beside-needs\"");
  }

  @Test
  void aRunThatIsNotThereHasNoEvents() {
    assertThat(browser.get("/runs/AAAAAAAAAAAAAAAAAAAAAA/events").statusCode()).isEqualTo(404);
  }
}
