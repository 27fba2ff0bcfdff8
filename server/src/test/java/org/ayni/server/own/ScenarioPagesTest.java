package org.ayni.server.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
