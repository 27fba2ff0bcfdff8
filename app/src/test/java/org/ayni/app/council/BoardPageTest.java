package org.ayni.app.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ayni.server.Browser;
import org.ayni.store.people.LoginTakenException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The delivery board of the demo year, in a house in which people log in.
class BoardPageTest {

  private static final String BOARD = "/councils/municipio/board?day=2027-04-08";
  private static final String REPORT = "/councils/municipio/acts/delivery-reported";

  /// The first who can be chosen.
  private static final Pattern BY =
      Pattern.compile("name=\"by\"[\\s\\S]*?<option[^>]* value=\"([^\"]+)\"");

  private static ServedYear year;

  private final Browser browser = new Browser(year.server());

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException, LoginTakenException {
    year = ServedYear.in(folder);
  }

  @AfterAll
  static void stop() {
    year.close();
  }

  @ParameterizedTest
  @CsvSource({
    "es, Tablero de entregas, 2 compromisos de 13 están atrasados o incompletos, sin informe",
    "en, Delivery board, 2 promises of 13 are late or short, no report",
    "pt, Quadro de entregas, 2 compromissos de 13 estão atrasados ou incompletos, sem informe",
  })
  void whatIsLateComesFirst(String language, String heading, String finding, String late) {
    String page = browser.page(BOARD, language);

    assertThat(page).contains(heading, finding, late).doesNotContain("??");
    assertThat(page.indexOf("class=\"notice\"")).isLessThan(page.indexOf("id=\"promise-1\""));
    assertThat(page).containsSubsequence("<h2>Asociación", "<h2>Cooperativa La Panadería");
  }

  @Test
  void theYearsOfThePlanAreThoseInWhichItsPromisesAreDueOnEveryPage() {
    assertThat(browser.page(BOARD, "es")).contains("trimestre 1 del año 1 del plan (2027)");
    assertThat(browser.page("/councils/municipio", "en")).contains("year 1 of the plan (2027)");
    assertThat(browser.page("/councils/municipio/plan", "pt"))
        .contains("O ano 1 deste plano se cumpre em 2027", "estatísticas de 2019");
  }

  @Test
  void theYearsThatRemainArePlannedAnewAndEveryLineThatDiffersIsTold() {
    String page = browser.page(BOARD + "&after=1&rest=as-delivered", "en");
    String csv = browser.page(BOARD + "&after=1&rest=as-delivered&as=csv&table=replan-lines", "en");

    // The workshop delivered nothing: its output of the first year is reported as 0.
    assertThat(page).contains("lines of the plan change", "No plan under these limits");
    assertThat(csv.lines().filter(line -> line.startsWith("C05,")).toList())
        .anyMatch(line -> line.contains(",year 1 (2027),") && line.contains(",0,"));
  }

  @ParameterizedTest
  @CsvSource({
    "nothing, nothing of them",
    "as-promised, all that was promised",
    "mean-share, the mean share of what was reported is taken as delivered",
  })
  void whatIsNotReportedIsToldWithWhatItIsTakenForAndHowFarTheAnswerDependsOnIt(
      String how, String taken) {
    String asked = BOARD + "&after=1&unreported=" + how;
    String page = browser.page(asked, "en");
    String answer = page.substring(page.indexOf("id=\"unreported\""));
    String silent = browser.page(asked + "&as=csv&table=replan-silent", "en");

    assertThat(answer)
        .contains("nothing was reported of 1", taken, "The answer depends on it")
        .contains("If nothing was delivered", "If all was delivered")
        .doesNotContain("??");
    assertThat(silent.lines()).hasSize(2);
    assertThat(page).contains("<option value=\"" + how + "\" selected");
  }

  @Test
  void theOutputOfWhoReportedNothingIsAsItIsTakenToBe() {
    String asked = BOARD + "&after=1&rest=as-delivered&as=csv&table=replan-lines&unreported=";
    assertThat(workshop(browser.page(asked + "nothing", "en"))).contains(",0,");
    assertThat(workshop(browser.page(asked + "as-promised", "en"))).isEmpty();
  }

  /// The first year of the workshop.
  private static String workshop(String csv) {
    return csv.lines()
        .filter(line -> line.startsWith("C05,") && line.contains(",year 1 (2027),"))
        .findFirst()
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "after=0, expected a number between 1 and 100",
    "after=many, it says “many”",
    "after=1&rest=hope, choose from the list",
    "after=1&unreported=hope, choose from the list",
    "after=5, so that one remains to be planned",
  })
  void whatIsWrongIsSaid(String query, String said) {
    assertThat(browser.page(BOARD + "&" + query, "en"))
        .contains(said)
        .doesNotContain("replan-lines");
  }

  @Test
  void whoMayReportsANumberAndANoteAndEverybodySeesThem() {
    assertThat(browser.page(BOARD, "en")).doesNotContain("delivery-reported");
    browser.login("planner", ServedYear.PASSWORD);
    String board = browser.page(BOARD, "en");
    assertThat(board).contains(REPORT + "?promise=");
    String form = browser.page(REPORT + "?promise=12", "en");

    HttpResponse<String> sent =
        browser.post(
            REPORT,
            Map.of(
                "promise", "12",
                "day", "2027-04-09",
                "amount", "0.5",
                "by", by(form),
                "deliveryNote", "The river <took> the bridge",
                "key", Browser.hidden(form, "key"),
                "_csrf", Browser.hidden(form, "_csrf")));

    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
    assertThat(browser.page("/councils/municipio/board", "en"))
        .contains("The river &lt;took&gt; the bridge", "met 50.0% of");
  }

  private static String by(String form) {
    Matcher found = BY.matcher(form);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
