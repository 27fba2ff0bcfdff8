package org.ayni.server.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ayni.councils.book.Council;
import org.ayni.decisions.entries.StatuteText;
import org.ayni.decisions.statutes.ReadyStatutes;
import org.ayni.server.DeskHouse;
import org.ayni.server.Phone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A council is founded in a form, and its first registrar is invited.
class FoundFormsTest {

  private static final String FOUND = "/councils/rio/acts/council-founded";
  private static final String ACCESS = "/councils/roble/access";

  @TempDir private Path folder = Path.of("");

  private Optional<DeskHouse> started = Optional.empty();

  @BeforeEach
  void start() throws IOException {
    DeskHouse house = new DeskHouse(folder);
    house.account("clerk", "registrar", "");
    house.account("ana", "member", "m0");
    started = Optional.of(house);
  }

  @AfterEach
  void stop() {
    started.ifPresent(DeskHouse::close);
  }

  private DeskHouse house() {
    return started.orElseThrow();
  }

  private static Map<String, String> junta(String... namesAndValues) {
    Map<String, String> fields = new HashMap<>();
    fields.put("newName", "Junta El Roble");
    fields.put("newCode", "roble");
    fields.put("newKind", "junta");
    fields.put("newStatute", "ready/co-junta-vereda");
    fields.put("territory", "05001");
    fields.put("zone", "America/Bogota");
    for (int k = 0; k < namesAndValues.length; k += 2) {
      fields.put(namesAndValues[k], namesAndValues[k + 1]);
    }
    return fields;
  }

  private HttpResponse<String> look(Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("step", "look");
    return Phone.of(house(), "clerk", "es").send(FOUND, FOUND, all);
  }

  private static List<String> wrong(String page) {
    return Pattern.compile("<li><a href=\"#([^\"]+)\">")
        .matcher(page)
        .results()
        .map(one -> one.group(1))
        .toList();
  }

  private Optional<Council> council(String code) throws IOException {
    house().council();
    return house().book().council(code);
  }

  @Test
  void theLookSaysTheRulesInWordsAndWhichAreToBeChecked() throws IOException {
    HttpResponse<String> looked = look(junta());

    assertThat(looked.statusCode()).as(String.valueOf(wrong(looked.body()))).isEqualTo(200);
    assertThat(looked.body())
        .contains("Junta de acción comunal de vereda", "Días de aviso", "Cuántos para decidir")
        .contains("más de 1/2 (por comprobar en el texto)")
        .contains("El territorio es Medellín, Antioquia.", "por comprobar en el texto de la ley")
        .contains("Queda debajo de Asamblea del río.");
    assertThat(council("roble")).isEmpty();
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    String page =
        look(junta(
                "newName", "",
                "newCode", "el roble",
                "newKind", "otra",
                "territory", "99999",
                "zone", "Bogotá",
                "newStatute", "own",
                "statuteText", "{\"code\":1}"))
            .body();

    assertThat(wrong(page))
        .containsExactlyInAnyOrder(
            "newName", "newCode", "newKind", "territory", "zone", "statuteText");
    assertThat(page)
        .contains("membership", "majorities", "value=\"el roble\"")
        .doesNotContain("??");
    assertThat(wrong(look(junta("newCode", "rio")).body())).containsExactly("newCode");
    assertThat(wrong(look(junta("newStatute", "own")).body())).containsExactly("statuteText");
    assertThat(wrong(look(junta("statuteText", "{}")).body())).containsExactly("statuteText");
    assertThat(wrong(look(junta("newStatute", "")).body())).containsExactly("newStatute");
  }

  @Test
  void aStatuteOfItsOwnMayBePastedAndThatOfAnotherCouncilTaken() throws IOException {
    String text =
        StatuteText.of(ReadyStatutes.open("cooperativa"))
            .replace("\"noticeDays\":10", "\"noticeDays\":23");
    Phone clerk = Phone.of(house(), "clerk");
    HttpResponse<String> own =
        clerk.send(FOUND, FOUND, junta("newStatute", "own", "statuteText", text));
    assertThat(own.statusCode()).as(problems(own.body())).isEqualTo(302);
    assertThat(StatuteText.of(council("roble").orElseThrow().statute())).isEqualTo(text);

    clerk.send(FOUND, FOUND, junta("newCode", "ceiba", "newStatute", "council/roble"));
    assertThat(council("ceiba").orElseThrow().statute())
        .isEqualTo(council("roble").orElseThrow().statute());
    assertThat(council("ceiba").orElseThrow().founded().parent()).contains("rio");
    assertThat(council("ceiba").orElseThrow().founded().territory()).contains("05001");
  }

  @Test
  void itsFirstRegistrarIsInvitedByWhoFoundedItAndNobodyElseAfterThat() throws IOException {
    Phone clerk = Phone.of(house(), "clerk");
    HttpResponse<String> done = clerk.send(FOUND, FOUND, junta());
    assertThat(clerk.get(Phone.location(done)).body())
        .contains("Se fundó Junta El Roble", "href=\"" + ACCESS + "\"")
        .doesNotContain("#ballots");
    assertThat(Phone.of(house(), "ana").get(ACCESS).statusCode()).isEqualTo(403);
    assertThat(clerk.get("/councils/roble/acts").statusCode()).isEqualTo(403);
    assertThat(clerk.get(ACCESS).body())
        .contains("todavía nadie lleva el registro", "value=\"registrar\"")
        .doesNotContain("value=\"member\"", "value=\"observer\"");
    assertThat(clerk.send(ACCESS, ACCESS, Map.of("role", "observer")).statusCode()).isEqualTo(422);

    String first = link(clerk.send(ACCESS, ACCESS, Map.of("role", "registrar")).body());
    String second = link(clerk.send(ACCESS, ACCESS, Map.of("role", "registrar")).body());
    Phone other = new Phone(house(), "es");
    assertThat(other.get(first).statusCode()).as("the link before").isEqualTo(404);
    String password = "otras cuatro palabras";
    other.send(second, second, Map.of("username", "rosa", "password", password, "again", password));
    other.login("rosa", password);

    assertThat(other.get("/councils/roble/acts").body()).contains("Anotar a las primeras personas");
    assertThat(clerk.get(ACCESS).statusCode()).isEqualTo(403);
    assertThat(clerk.get("/councils/rio/acts").body()).doesNotContain(ACCESS);
  }

  @Test
  void theFirstCouncilOfAHouseIsFoundedByWhomTheOperatorInvitedAndByNobodyElse()
      throws IOException {
    house().account("luz", "loma", "registrar", "");
    Phone luz = Phone.of(house(), "luz");
    String form = "/councils/loma/acts/council-founded";
    assertThat(luz.get("/me").body()).contains("todavía no está fundado", form);
    assertThat(luz.get(form).body()).doesNotContain("newCode", "/councils/loma/acts\"");
    assertThat(Phone.of(house(), "clerk").get(form).statusCode()).isEqualTo(403);
    assertThat(luz.get("/councils/loma/acts/member-admitted").statusCode()).isEqualTo(404);
    Map<String, String> fields = junta();
    fields.remove("newCode");
    Map<String, String> look = new HashMap<>(fields);
    look.put("step", "look");
    assertThat(luz.send(form, form, look).body()).contains("Este consejo no tiene otro arriba");

    HttpResponse<String> done = luz.send(form, form, fields);

    assertThat(Phone.location(done))
        .as(problems(done.body()))
        .contains("/councils/loma/acts?done=");
    assertThat(council("loma").orElseThrow().founded().parent()).isEmpty();
    assertThat(luz.get("/me").body()).contains("Junta El Roble").doesNotContain(form);
    assertThat(luz.get("/councils/loma/acts").body()).contains("Anotar a las primeras personas");
  }

  private static String problems(String page) {
    int begin = page.indexOf("class=\"problems\"");
    return begin < 0 ? "" : page.substring(begin, Math.min(page.length(), begin + 1200));
  }

  private static String link(String page) {
    var link = Pattern.compile("(/invitation/[A-Za-z0-9_-]+)<").matcher(page);
    assertThat(link.find()).as(page).isTrue();
    return link.group(1);
  }
}
