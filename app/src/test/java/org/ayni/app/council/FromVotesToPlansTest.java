package org.ayni.app.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ayni.app.Run;
import org.ayni.councils.book.Council;
import org.ayni.councils.event.CouncilEvent.PlansOffered;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.decisions.house.HouseFiles;
import org.ayni.server.Browser;
import org.ayni.server.run.PlanRuns;
import org.ayni.store.backup.Houses;
import org.ayni.store.people.LoginTakenException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From what the councils of the demo year voted to the plans that they choose among, on pages.
class FromVotesToPlansTest {

  private static final String CHOICES = "/councils/municipio/choices";

  /// Everything the elected projects take; what is left out takes nothing.
  private static final Map<String, String> ASKED =
      Map.of(
          "years", "2",
          "objective", "welfare",
          "p.puesto-de-salud.product.0", "F01",
          "p.puesto-de-salud.amounts.0", "300 20,5",
          "p.acueducto.labour", "3000",
          "p.escuelas.foreign", "10; 5");

  private static final String PROMISES = "/councils/municipio/promises";

  /// Two share one line, one takes a need upon itself.
  private static final Map<String, String> CARRIED =
      Map.of(
          "first", "2028",
          "line.0", "activity/C01",
          "owner.0", "panaderia",
          "share.0", "30",
          "line.1", "activity/C01",
          "owner.1", "Taller del barrio",
          "share.1", "19.5",
          "line.7", "satisfaction/health",
          "owner.7", "municipio");

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

  private static Map<String, String> with(Map<String, String> fields, String field, String value) {
    Map<String, String> all = new HashMap<>(fields);
    all.put(field, value);
    return all;
  }

  @ParameterizedTest
  @CsvSource({
    "es, De los votos a los planes, Salud: 2, entre los que se puede escoger, 'Caben, con todo lo que toman'",
    "en, From votes to plans, Health: 2, plans to choose among, 'They fit, with everything they take'",
    "pt, Dos votos aos planos, Saúde: 2, entre os quais se pode escolher, 'Cabem, com tudo o que tomam'",
  })
  void anybodyMaySeeWhatWasVotedAndHavePlansComputed(
      String language, String heading, String points, String finding, String fit) {
    String before = browser.page(CHOICES, language);
    String page = browser.page(Browser.address(CHOICES, ASKED), language);

    assertThat(before).contains(heading, points).doesNotContain("id=\"plans\"", "??");
    assertThat(page)
        .contains(finding, fit, "<li>Acueducto</li>", "id=\"choices-needs\"")
        .as("what the ballot said stands beside what is asked, and neither changes the other")
        .contains("900 miles de millones de COP de 2019", "id=\"voted-costs")
        // With a point where the page had to be asked again until the plans were there.
        .containsPattern("value=\"300 20[,.]5\"")
        .doesNotContain("id=\"offer\"", "??");
    assertThat(browser.page("/councils/municipio", language)).contains("href=\"" + CHOICES);
    assertThat(browser.get("/councils/municipio/plan").uri().getPath())
        .as("nobody has to log in to see the plan that was chosen")
        .isEqualTo("/councils/municipio/plan");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "years|0|expected a number between 1 and 20",
        "assume.pace|200|it says “200”; expected a number between 0 and 100",
        "objective|joy|choose it from the list",
        "p.acueducto.labour|many|it says “many”; expected numbers of 0 or more, one for each year",
        "p.acueducto.labour|-3|it says “-3”",
        "p.acueducto.labour|120.000|can be read in two ways",
        "p.puesto-de-salud.amounts.0|;|it says “;”",
        "p.acueducto.labour|1 2 3|more years than the 2 of the plan",
        "p.escuelas.product.0|F99|there is no product with the code “F99”",
        "p.escuelas.product.0|F01|a product lacks how much",
        "p.escuelas.amounts.0|5|an amount lacks its product",
        "p.escuelas.foreign|''|Escuelas: say what it takes",
        "p.acueducto.labour|900000000|jobs",
      })
  void whatIsWrongIsSaidAndStaysInItsField(String field, String typed, String said) {
    String page = browser.page(Browser.address(CHOICES, with(ASKED, field, typed)), "en");

    assertThat(page).contains(said).doesNotContain("id=\"plans\"", "??");
    if (!typed.isEmpty() && !field.equals("objective")) {
      assertThat(page).contains("value=\"" + typed + "\"");
    }
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceAndMarkedWhereItIs() {
    Map<String, String> fields = new HashMap<>(ASKED);
    fields.put("years", "0");
    fields.put("objective", "joy");
    fields.put("assume.pace", "fast");
    fields.put("p.acueducto.labour", "many");
    fields.put("p.puesto-de-salud.product.0", "F99");
    fields.put("p.puesto-de-salud.product.4", "F02");
    fields.remove("p.escuelas.foreign");
    String page = browser.page(Browser.address(CHOICES, fields), "en");

    for (String field :
        List.of(
            "years",
            "objective",
            "assume.pace",
            "p.acueducto.labour",
            "p.puesto-de-salud.product.0",
            "p.puesto-de-salud.amounts.4",
            "p.escuelas.product.0")) {
      assertThat(page)
          .contains("<a href=\"#" + field + "\"", "id=\"" + field + "-problem\"")
          .containsPattern(
              "id=\""
                  + field
                  + "\"[^>]* aria-invalid=\"true\" aria-describedby=\"[^\"]*"
                  + field
                  + "-problem\"");
    }
    assertThat(page.split("aria-invalid", -1)).as("these, and no other").hasSize(8);
    assertThat(page).contains("value=\"fast\"", "value=\"many\"", "value=\"F99\"", "value=\"F02\"");
  }

  @ParameterizedTest
  @CsvSource({
    "es, De 0 a 100. La economía trae 8., De dónde sale y por qué",
    "en, From 0 to 100. The economy has 8., Source and reason",
    "pt, De 0 a 100. A economia traz 8., De onde vem e por quê",
  })
  void assumptionsStandInTheFormWithWhatTheyMayBeAndWhy(
      String language, String range, String reason) {
    assertThat(browser.page(CHOICES, language))
        .contains("name=\"assume.pace\"", "name=\"assume.floor\"", "id=\"assume.pace-hint\"")
        .contains(range, reason)
        .doesNotContain("??");
  }

  @Test
  void onlyWhoMayOffersPlans() {
    String page = browser.page("/login", "en");
    Map<String, String> fields = new HashMap<>(ASKED);
    fields.put("offer", "mine");
    fields.put("_csrf", Browser.hidden(page, "_csrf"));
    HttpResponse<String> visitor = browser.post(CHOICES, fields);

    assertThat(visitor.body()).as("asked to log in").contains("name=\"password\"");
    browser.login("registrar", ServedYear.PASSWORD);
    fields.put(
        "_csrf",
        Browser.hidden(browser.page("/councils/municipio/acts/ballot-opened", "en"), "_csrf"));
    assertThat(browser.post(CHOICES, fields).statusCode()).isEqualTo(403);
  }

  @Test
  void aPlannerOffersAllPlansWhichCanThenBeVotedOnAndVerified(@TempDir Path folder)
      throws IOException {
    browser.login("planner", ServedYear.PASSWORD);
    assertThat(browser.page(CHOICES, "en"))
        .as("filled in with what the last offer was made with")
        .contains("value=\"600 300\"", "“plan-2027”");
    String page = browser.page(Browser.address(CHOICES, ASKED), "en");
    Map<String, String> fields = new HashMap<>(ASKED);
    fields.put("key", Browser.hidden(page, "key"));
    fields.put("_csrf", Browser.hidden(page, "_csrf"));
    fields.put("seen", Browser.hidden(page, "seen"));
    fields.put("offer", " ");
    HouseFiles files = Houses.open(year.address()).files();
    List<String> plans = files.plans();
    List<String> texts = files.texts();
    HttpResponse<String> unnamed = browser.post(CHOICES, fields);
    fields.put("offer", "plan-2027");
    HttpResponse<String> known = browser.post(CHOICES, fields);
    fields.put("offer", "plan-2028");
    Map<String, String> other = new HashMap<>(fields);
    other.put("p.acueducto.labour", "2999");
    HttpResponse<String> notSeen = browser.post(CHOICES, other);
    assertThat(files.plans()).as("nothing stays of what was refused").isEqualTo(plans);
    assertThat(files.texts()).isEqualTo(texts);
    HttpResponse<String> sent = browser.post(CHOICES, fields);
    HttpResponse<String> again = browser.post(CHOICES, fields);

    assertThat(unnamed.statusCode()).isEqualTo(422);
    assertThat(unnamed.body()).contains("Póngale a la oferta un nombre");
    assertThat(known.statusCode()).isEqualTo(422);
    assertThat(known.body()).contains("plan-2027", "id=\"offer\"");
    assertThat(notSeen.statusCode()).as("other plans than those on the page").isEqualTo(422);
    assertThat(notSeen.body()).contains("Mientras tanto cambió");
    assertThat(sent.uri().toString()).as(sent.body()).contains("/acts?done=");
    assertThat(again.uri()).as("sent twice, recorded once").isEqualTo(sent.uri());
    assertThat(browser.page("/councils/municipio/plan?offer=plan-2028&option=as-asked", "en"))
        .contains("One of the plans to choose among", "<li>Acueducto</li>", "No plan under these");
    Browser registrar = new Browser(year.server());
    registrar.login("registrar", ServedYear.PASSWORD);
    assertThat(registrar.page("/councils/municipio/acts/ballot-opened", "en"))
        .contains("plan-2028");
    String file = folder.resolve("house.zip").toString();
    String copy = folder.resolve("house").toString();
    assertThat(Run.of("backup", year.address(), "-o", file).code()).isZero();
    assertThat(Run.of("restore", file, "-o", copy).code()).isZero();
    Run verified = Run.of("verify", copy);
    assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
  }

  @Test
  void changedAssumptionsAreComputedWithOfferedAndFilledInTheNextTime(@TempDir Path folder)
      throws IOException, LoginTakenException {
    try (ServedYear other = ServedYear.in(folder)) {
      Browser planner = new Browser(other.server());
      planner.login("planner", ServedYear.PASSWORD);
      Map<String, String> slower = with(ASKED, "assume.pace", "6");
      String page = planner.page(Browser.address(CHOICES, slower), "en");
      Map<String, String> fields = new HashMap<>(slower);
      fields.put("key", Browser.hidden(page, "key"));
      fields.put("_csrf", Browser.hidden(page, "_csrf"));
      fields.put("seen", Browser.hidden(page, "seen"));
      fields.put("offer", "slower");
      HttpResponse<String> sent = planner.post(CHOICES, fields);

      assertThat(page)
          .containsPattern("<details id=\"change-assumptions\" open")
          .contains("id=\"plans\"");
      assertThat(sent.uri().toString()).as(sent.body()).contains("/acts?done=");
      assertThat(planner.page(CHOICES, "en"))
          .contains("“slower”")
          .containsPattern("name=\"assume.pace\" value=\"6\"");
      assertThat(planner.page(Browser.address(CHOICES, ASKED), "en"))
          .as("an address says all, also after another offer")
          .containsPattern("name=\"assume.pace\" value=\"8\"");
      CouncilHouse now = CouncilHouse.open(Houses.open(other.address()));
      Council council = now.book().council(ServedYear.COUNCIL).orElseThrow();
      PlansOffered offered = Objects.requireNonNull(council.offers().get("slower"));
      assertThat(now.files().text(offered.goals()).orElseThrow()).contains("\"pace\" : 0.06");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "first|1492|expected a number between 1900 and 2200",
        "promised|6|expected a number between 1 and 5",
        "line.0|activity/Z99|“activity/Z99” is no line of the chosen plan",
        "line.0|hope|“hope” is no line",
        "owner.0|''|Row 1: who takes charge is missing",
        "share.0|150|expected a number between",
        "share.1|80|the shares add up to 110 %",
      })
  void whoCarriesThePlanIsCheckedBeforeAnythingIsPromised(String field, String typed, String said) {
    browser.login("planner", ServedYear.PASSWORD);
    String page = browser.page(Browser.address(PROMISES, with(CARRIED, field, typed)), "en");

    assertThat(page).contains(said).doesNotContain("id=\"promises\"", "??");
  }

  @Test
  void everythingThatIsWrongWithWhoCarriesThePlanIsMarkedWhereItIs() {
    browser.login("planner", ServedYear.PASSWORD);
    Map<String, String> fields =
        Map.of(
            "first", "1492",
            "promised", "9",
            "line.0", "activity/Z99",
            "share.0", "150",
            "line.1", "activity/C01",
            "owner.1", "panaderia",
            "share.1", "60",
            "line.2", "activity/C01",
            "owner.2", "municipio",
            "share.2", "70");
    String page = browser.page(Browser.address(PROMISES, fields), "en");

    for (String field : List.of("first", "promised", "line.0", "owner.0", "share.0", "share.2")) {
      assertThat(page)
          .contains("<a href=\"#" + field + "\"", "id=\"" + field + "-problem\"")
          .containsPattern(
              "id=\"" + field + "\"[^>]* aria-invalid=\"true\" aria-describedby=\"" + field);
    }
    assertThat(page.split("aria-invalid", -1)).as("these, and no other").hasSize(7);
    assertThat(page).contains("value=\"1492\"", "value=\"activity/Z99\"", "value=\"150\"");
    assertThat(browser.page(Browser.address(PROMISES, Map.of("first", "1492")), "en"))
        .contains("href=\"#line.0\"", "Say of one line at least");
    assertThat(browser.page(Browser.address(PROMISES, with(CARRIED, "share.0", "90")), "en"))
        .as("more than the plan has, together")
        .contains("href=\"#share.1\"");
  }

  @Test
  void whoCarriesThePlanBecomesPromisesOnTheBoard() {
    assertThat(browser.page(PROMISES, "en")).as("not for everybody").contains("password");
    browser.login("planner", ServedYear.PASSWORD);
    String page = browser.page(Browser.address(PROMISES, CARRIED), "en");
    Map<String, String> fields = new HashMap<>(CARRIED);
    fields.put("key", Browser.hidden(page, "key"));
    fields.put("_csrf", Browser.hidden(page, "_csrf"));
    HttpResponse<String> sent = browser.post(PROMISES, fields);
    HttpResponse<String> again = browser.post(PROMISES, fields);
    String more = browser.page(Browser.address(PROMISES, with(CARRIED, "share.0", "31")), "en");

    assertThat(page).contains("9 promises, not recorded yet", "Cooperativa La Panadería", "2028");
    assertThat(sent.uri().toString()).as(sent.body()).contains("/acts?done=");
    assertThat(again.uri()).as("sent twice, recorded once").isEqualTo(sent.uri());
    assertThat(more)
        .as("beyond what the plan has, with what was promised before")
        .contains("more would be promised than the plan has", "2028")
        .doesNotContain("id=\"promises\"");
    assertThat(browser.page("/councils/municipio/board", "en"))
        .contains("of 22 are late", "Taller del barrio");
  }

  @Test
  void onePromiseIsMadeByChoosingALineOfThePlanInWordsAndWhen(@TempDir Path folder)
      throws IOException, LoginTakenException {
    try (ServedYear other = ServedYear.in(folder)) {
      Browser planner = new Browser(other.server());
      planner.login("planner", ServedYear.PASSWORD);
      String address = "/councils/municipio/acts/promised";
      String form = planner.page(address, "es");
      Map<String, String> fields = new HashMap<>();
      fields.put("planLine", "activity/C02");
      fields.put("planTime", "2021-Q2");
      fields.put("owner", "taller");
      fields.put("amount", "0");
      fields.put("due", "2028-06-30");
      fields.put("key", Browser.hidden(form, "key"));
      fields.put("_csrf", Browser.hidden(form, "_csrf"));
      HttpResponse<String> missing =
          planner.post(
              address,
              Map.of(
                  "planLine", "bread",
                  "key", Browser.hidden(form, "key"),
                  "_csrf", Browser.hidden(form, "_csrf")));
      HttpResponse<String> nothing = planner.post(address, fields);
      fields.put("amount", "999999999");
      HttpResponse<String> beyond = planner.post(address, fields);
      fields.put("amount", "0,5");
      HttpResponse<String> sent = planner.post(address, fields);

      assertThat(form)
          .containsPattern("<option value=\"activity/C02\"[^>]*>producción de ")
          .containsPattern(
              "<option value=\"2021-Q2\"[^>]*>trimestre 2 del año 2 del plan \\(2028\\)")
          .doesNotContain("2025-Q1", "name=\"unit\"", "??");
      assertThat(missing.body())
          .as("all that is wrong at once")
          .contains("#planLine", "#planTime", "#owner", "#amount", "#due");
      assertThat(nothing.statusCode()).isEqualTo(422);
      assertThat(nothing.body()).contains("debe ser mayor que cero");
      assertThat(beyond.body()).contains("más de lo que el plan tiene");
      assertThat(sent.uri().toString()).as(sent.body()).contains("/acts?done=");
      assertThat(planner.page("/councils/municipio/board", "es"))
          .contains("entregado 0 de 0,5", "trimestre 2 del año 2 del plan (2028)");
    }
  }

  @Test
  void aProjectIsPromisedInPercentOfIt() {
    browser.login("planner", ServedYear.PASSWORD);
    Map<String, String> fields =
        Map.of(
            "first", "2028",
            "promised", "5",
            "line.0", "satisfaction/project:puesto-de-salud",
            "owner.0", "municipio");
    String page = browser.page(Browser.address(PROMISES, fields), "en");

    assertThat(page)
        .as("it takes products in two years of five")
        .contains("2 promises, not recorded yet", "project Puesto de salud", "% of the project");
  }

  @Test
  void whatTimeRanOutOnIsNotCalledImpossibleAndCannotBeOffered(@TempDir Path folder)
      throws IOException, LoginTakenException {
    try (ServedYear hurried = ServedYear.in(folder, new PlanRuns.Limits(1, 16, 64, 1e-3))) {
      Browser planner = new Browser(hurried.server());
      planner.login("planner", ServedYear.PASSWORD);
      String page = planner.page(Browser.address(CHOICES, ASKED), "en");
      Map<String, String> fields = new HashMap<>(ASKED);
      fields.put(
          "_csrf",
          Browser.hidden(planner.page("/councils/municipio/acts/promised", "en"), "_csrf"));
      fields.put("offer", "plan-2028");
      HttpResponse<String> sent = planner.post(CHOICES, fields);

      assertThat(page)
          .contains("Time ran out", "Not known yet whether they fit", "<li>Acueducto</li>")
          .doesNotContain("does not fit", "id=\"offer\"");
      assertThat(sent.statusCode()).isEqualTo(422);
      assertThat(
              planner.get("/councils/municipio/plan?offer=plan-2028&option=as-asked").statusCode())
          .isEqualTo(404);
    }
  }
}
