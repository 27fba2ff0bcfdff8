package org.ayni.server.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ayni.files.InputFile;
import org.ayni.planning.table.Goals;
import org.ayni.planning.table.GoalsFile;
import org.ayni.server.DeskHouse;
import org.ayni.server.Phone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scenarios of one's own: handed in, marked at the line, corrected, computed, shared; and what is
/// refused.
class ScenarioPagesTest {

  private static final String PATH = "/me/scenarios";
  private static final Pattern TO =
      Pattern.compile("href=\"((?:/plan|/cut|/shocks)[^\"]*)\"[^>]*>Ver qué resulta");

  private static final Pattern FIELD =
      Pattern.compile("<input [^>]*name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"");

  private static final String GOALS =
      """
      {
        "years": 2,
        "floors": { "care": 1.05 },
        "assumptions": { "pace": 0.1 }
      }
      """;

  private static final String SHOCK =
      """
      name: ../../etc/passwd
      title: { es: Sin vender }
      reason: { es: Un ejercicio. }
      weeks: 4
      recovery: { kind: step }
      changes:
        - kind: exports
          partners: all
          by: -0.5
      """;

  private static DeskHouse house;

  @BeforeAll
  static void start(@TempDir Path temporary) throws IOException {
    house = new DeskHouse(temporary);
    house.account("ana", "member", "m0");
    house.account("beto", "member", "m1");
  }

  @AfterAll
  static void stop() {
    house.close();
  }

  private static HttpResponse<String> handIn(Phone phone, String kind, byte[] text) {
    String token = Phone.token(phone.get(PATH).body());
    return phone.handIn(
        PATH, "mío.txt", text, Map.of("_csrf", token, "kind", kind, "title", "<b>Mío</b>"));
  }

  private static String kept(Phone phone, String kind, String text) {
    HttpResponse<String> answer = handIn(phone, kind, text.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return Phone.location(answer);
  }

  private static String to(String page) {
    Matcher found = TO.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1).replace("&amp;", "&");
  }

  @Test
  void goalsLeadToThePlanWithAllTheirSettings() {
    Phone ana = Phone.of(house, "ana");

    String page = ana.get(kept(ana, "GOALS", GOALS)).body();

    assertThat(page).contains("Problemas encontrados: 0", "&lt;b&gt;Mío").doesNotContain("??");
    assertThat(to(page)).isEqualTo("/plan?years=2&floor.care=105&assume.pace=10");
  }

  @Test
  void thePlanThatSomebodyLooksAtIsKeptAndLeadsBackToItself() {
    Phone ana = Phone.of(house, "ana");
    String address = "/plan?years=2&points.care=90&floor.care=105&assume.pace=10";
    String page = ana.get(address).body();
    Map<String, String> fields = template(page);
    HttpResponse<String> kept = ana.send(address, PATH + "/from/plan", fields);
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(302);
    String scenario = ana.get(Phone.location(kept)).body();

    assertThat(fields).containsEntry("floor.care", "105").containsEntry("years", "2");
    assertThat(fields.get("title")).isEqualTo("Plan: El valle, 2 años");
    assertThat(scenario)
        .contains("Problemas encontrados: 0", "&quot;pace&quot; : 0.1")
        .doesNotContain("??");
    assertThat(template(ana.get(to(scenario)).body()))
        .as("points are told as they count, and everything else as it was")
        .containsEntry("floor.care", "105")
        .containsEntry("assume.pace", "10");
    Goals before = goals(ana, address);
    Goals after = goals(ana, to(scenario));
    assertThat(after.withWeights(before.weights())).isEqualTo(before);
    before
        .weights()
        .forEach((need, weight) ->
            assertThat(after.weights().get(need))
                .as("to nine decimals, as addresses have them")
                .isCloseTo(weight, within(1e-8)));
  }

  @Test
  void theCutThatSomebodyLooksAtIsKeptAndLeadsBackToItself() {
    Phone ana = Phone.of(house, "ana");
    String address = "/cut?partner=USA&cut=37.5&years=2&floor.care=105";
    Map<String, String> fields = template(ana.get(address).body());
    HttpResponse<String> kept = ana.send(address, PATH + "/from/cut", fields);
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(302);
    String scenario = ana.get(Phone.location(kept)).body();

    assertThat(fields)
        .containsEntry("partner", "USA")
        .containsEntry("cut", "37.5")
        .containsEntry("floor.care", "105")
        .containsEntry("title", "Estados Unidos compra 37,5% menos. Plan: El valle, 2 años");
    assertThat(scenario)
        .contains("Problemas encontrados: 0", "&quot;USA&quot; : 0.375")
        .doesNotContain("??");
    assertThat(to(scenario)).startsWith("/cut?").contains("partner=USA", "cut=37.5", "years=2");
    assertThat(goals(ana, to(scenario)))
        .isEqualTo(goals(ana, address))
        .isEqualTo(
            Goals.standard()
                .withYears(2)
                .withFloors(Map.of("care", 1.05))
                .withExportCuts(Map.of("USA", 0.375)));
  }

  @Test
  void aCutWithMistakesGivesNoFileButThePageThatTellsThem() {
    Phone visitor = new Phone(house, "en");
    HttpResponse<String> wrong = visitor.get("/cut/goals.json?partner=USA&cut=many");

    assertThat(wrong.statusCode()).isEqualTo(303);
    assertThat(wrong.headers().firstValue("Location")).contains("/cut?partner=USA&cut=many");
  }

  @Test
  void aShockThatWasMadeLargerIsKeptAsLargeAsItWas() {
    Phone ana = Phone.of(house, "ana");
    String shock = "/shocks/" + to(ana.get(kept(ana, "SHOCK", SHOCK)).body()).substring(8);
    String address = shock + "?size=50&lasts=6";
    Map<String, String> fields = template(ana.get(address).body());
    HttpResponse<String> kept = ana.send(address, PATH + "/from/shock", fields);
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(302);
    String scenario = ana.get(Phone.location(kept)).body();

    assertThat(fields).containsEntry("title", "Sin vender").containsEntry("lasts", "6");
    assertThat(scenario)
        .contains("Problemas encontrados: 0", "by: -0.25", "weeks: 6", "../../etc/passwd");
    HttpResponse<String> file = ana.get(shock + "/scenario.yaml?size=50&lasts=6");
    assertThat(file.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"ayni-shock.yaml\"");
    assertThat(file.body()).contains("by: -0.25\n", "weeks: 6\n");
    assertThat(new Phone(house, "es").get(shock + "/scenario.yaml").statusCode())
        .as("somebody else's")
        .isEqualTo(404);
  }

  @Test
  void nobodyHasToLogInToTakeTheFileHome() {
    Phone visitor = new Phone(house, "en");
    String page = visitor.get("/plan?years=2&floor.care=105").body();
    HttpResponse<String> wrong = visitor.get("/plan/goals.json?years=many&floor.care=105");

    assertThat(page)
        .contains("href=\"/plan/goals.json?years=2&amp;floor.care=105\" download")
        .doesNotContain("from/plan");
    assertThat(goals(visitor, "/plan?years=2&floor.care=105"))
        .isEqualTo(Goals.standard().withYears(2).withFloors(Map.of("care", 1.05)));
    assertThat(wrong.statusCode()).as("the page tells what is wrong").isEqualTo(303);
    assertThat(wrong.headers().firstValue("Location")).contains("/plan?years=many&floor.care=105");
    assertThat(Phone.location(visitor.send("/login", PATH + "/from/plan", Map.of())))
        .contains("/login");
  }

  private static Goals goals(Phone phone, String plan) {
    HttpResponse<String> file = phone.get(plan.replace("?", "/goals.json?"));
    assertThat(file.statusCode()).isEqualTo(200);
    byte[] bytes = file.body().getBytes(StandardCharsets.UTF_8);
    return GoalsFile.read(InputFile.of("goals.json", () -> new ByteArrayInputStream(bytes)));
  }

  /// What the form sends that keeps the page as a template.
  private static Map<String, String> template(String page) {
    int begin = page.indexOf("id=\"template\"");
    String form = page.substring(begin, page.indexOf("</section>", begin));
    Map<String, String> fields = new LinkedHashMap<>();
    FIELD.matcher(form).results().forEach(one -> fields.put(one.group(1), one.group(2)));
    return fields;
  }

  @Test
  void aMistakeIsMarkedAtItsLineAlsoWhereOnlyTheEconomyShowsIt() {
    Phone ana = Phone.of(house, "ana");
    String address =
        kept(ana, "GOALS", GOALS.replace("\"care\"", "\"moon\"").replace("0.1", "\"much\""));
    String page = ana.get(address).body();

    // The number that is none is found before the economy is asked.
    assertThat(page).contains("href=\"#line-4\"", "<li id=\"line-4\" value=\"4\" class=\"wrong\">");
    String next = save(ana, address, GOALS.replace("\"care\"", "\"moon\""));
    assertThat(next)
        .contains("<li id=\"line-3\" value=\"3\" class=\"wrong\">", "goals.json:3")
        .doesNotContain("Ver qué resulta");
    assertThat(save(ana, address, GOALS)).contains("Problemas encontrados: 0");
  }

  @Test
  void ofMistakesWithoutEndTheFirstFiftyAreTold() {
    Phone ana = Phone.of(house, "ana");
    String unknown =
        IntStream.range(0, 300)
            .mapToObj(k -> "\"need" + k + "\": 1")
            .collect(Collectors.joining(",\n", "{\"weights\": {\n", "\n}}"));

    String page = ana.get(kept(ana, "GOALS", unknown)).body();

    assertThat(page).contains("Problemas encontrados: 300", "Y 250 más.");
    assertThat(page.split("href=\"#line-", -1)).hasSize(51);
    assertThat(page.split("class=\"wrong\"", -1)).hasSize(51);
  }

  @Test
  void ofLinesWithoutEndTheFirstAreShownAndThoseWithAMistake() {
    Phone ana = Phone.of(house, "ana");

    String empty = ana.get(kept(ana, "GOALS", "\n".repeat(64_000))).body();
    String late = ana.get(kept(ana, "GOALS", "\n".repeat(1_000) + "{\"moon\": 1}")).body();
    String wide = ana.get(kept(ana, "GOALS", " ".repeat(60_000) + "{}")).body();

    assertThat(empty.length()).isLessThan(100_000);
    assertThat(empty).contains("Líneas que no se muestran aquí: 63");
    assertThat(empty.split("<li id=\"line-", -1)).hasSizeBetween(201, 203);
    assertThat(late).contains("<li id=\"line-1001\" value=\"1001\" class=\"wrong\">");
    assertThat(wide.length()).isLessThan(100_000);
  }

  /// A browser leaves out a line feed right after the tag (HTML, 13.2.6.4.7).
  @Test
  void anEmptyFirstLineStaysInTheForm() {
    Phone ana = Phone.of(house, "ana");

    String page = ana.get(kept(ana, "GOALS", "\n" + GOALS)).body();

    assertThat(page).containsPattern("<textarea[^>]*>\n\n\\{");
  }

  private static String save(Phone phone, String address, String text) {
    String page = phone.get(address).body();
    HttpResponse<String> saved =
        phone.post(address, phone.withTokens(page, Map.of("version", version(page), "text", text)));
    assertThat(saved.statusCode()).isEqualTo(302);
    return phone.get(Phone.location(saved)).body();
  }

  private static String version(String page) {
    Matcher found = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void aShockIsFollowedUnderItsOwnAddressWhateverItCallsItself() {
    Phone ana = Phone.of(house, "ana");
    String address = kept(ana, "SHOCK", SHOCK);

    String shock = to(ana.get(address).body());

    assertThat(shock).matches("/shocks/own-[A-Za-z0-9_-]{22}");
    assertThat(ana.get(shock).body()).contains("Sin vender", "Un ejercicio.");
    assertThat(Phone.of(house, "beto").get(shock).statusCode()).isEqualTo(404);
  }

  @Test
  void itIsSeenByNobodyElseUntilItIsShared() {
    Phone ana = Phone.of(house, "ana");
    Phone beto = Phone.of(house, "beto");
    String address = kept(ana, "SHOCK", SHOCK);
    String link = address.replace(PATH, "/scenarios");

    assertThat(beto.get(address).statusCode()).isEqualTo(404);
    assertThat(beto.get(link).statusCode()).isEqualTo(404);
    share(ana, address, true);
    assertThat(beto.get(link).body()).contains("Sin vender", "Ver qué resulta");
    assertThat(beto.get(link).body()).doesNotContain("<textarea");
    assertThat(beto.get(address).statusCode()).isEqualTo(404);
    share(ana, address, false);
    assertThat(beto.get(link).statusCode()).isEqualTo(404);
  }

  private static void share(Phone phone, String address, boolean shared) {
    String page = phone.get(address).body();
    phone.post(
        address + "/share", phone.withTokens(page, Map.of("shared", Boolean.toString(shared))));
  }

  @Test
  void whatAnotherWindowChangedIsNotOverwritten() {
    Phone ana = Phone.of(house, "ana");
    String address = kept(ana, "GOALS", GOALS);
    String page = ana.get(address).body();
    save(ana, address, GOALS.replace("2", "3"));

    HttpResponse<String> late =
        ana.post(address, ana.withTokens(page, Map.of("version", version(page), "text", "{}")));

    assertThat(Phone.location(late)).contains("done=stale");
    assertThat(ana.get(Phone.location(late)).body())
        .contains("No se guardó", "&quot;years&quot;: 3");
  }

  @Test
  void whatNoPageAsksForIsSaid() {
    Phone ana = Phone.of(house, "ana");

    String page = ana.get(kept(ana, "GOALS", "{\"objective\": \"fulfil\"}")).body();

    assertThat(page).contains("Ninguna página calcula esto todavía: objective");
  }

  @Test
  void whatIsNoTextOrTooLongIsRefusedAndNothingIsKept() {
    Phone ana = Phone.of(house, "ana");
    byte[] long1 = " ".repeat(70_000).getBytes(StandardCharsets.UTF_8);

    assertThat(handIn(ana, "GOALS", new byte[] {(byte) 0xFF, 0x01}).statusCode()).isEqualTo(422);
    assertThat(handIn(ana, "GOALS", new byte[] {'{', 0, '}'}).statusCode()).isEqualTo(422);
    assertThat(handIn(ana, "GOALS", long1).body()).contains("a lo sumo 64 KiB");
    assertThat(handIn(ana, "RIDDLE", new byte[] {'{', '}'}).statusCode()).isEqualTo(400);
  }
}
