package org.ayni.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.book.Council;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A secretary's year in forms, without scripts, and each kind of wrong input.
class SecretaryTest {

  private static final String ACTS = "/councils/rio/acts/";

  @TempDir private Path folder;
  private DeskHouse house;
  private Phone clerk;

  SecretaryTest() {}

  @BeforeEach
  void start() throws IOException {
    house = new DeskHouse(folder);
    house.account("clerk", "registrar", "");
    clerk = Phone.of(house, "clerk");
  }

  @AfterEach
  void stop() {
    house.close();
  }

  private HttpResponse<String> send(String form, Map<String, String> fields) {
    return clerk.send(ACTS + form, ACTS + form, fields);
  }

  /// Sends a form that is recorded.
  private void done(String form, String... namesAndValues) {
    Map<String, String> fields = new HashMap<>();
    for (int k = 0; k < namesAndValues.length; k += 2) {
      fields.put(namesAndValues[k], namesAndValues[k + 1]);
    }
    HttpResponse<String> answer = send(form, fields);
    assertThat(Phone.location(answer)).as(form + ": " + problems(answer.body())).contains("done=");
  }

  private static String problems(String page) {
    int begin = page.indexOf("class=\"problems\"");
    return begin < 0 ? "" : page.substring(begin, Math.min(page.length(), begin + 1200));
  }

  private String day(int days) {
    return house.today().plusDays(days).toString();
  }

  private Council council() throws IOException {
    return house.council();
  }

  private Ballot ballot(String name) throws IOException {
    Ballot ballot = council().ballots().get(name);
    assertThat(ballot).as(name).isNotNull();
    return java.util.Objects.requireNonNull(ballot);
  }

  private void vote(String login, String ballot, Map<String, String> marks) {
    Phone phone = Phone.of(house, login);
    Map<String, String> fields = new HashMap<>(marks);
    fields.put("name", ballot);
    HttpResponse<String> review =
        phone.send("/councils/rio/ballot?name=" + ballot, "/councils/rio/ballot/review", fields);
    assertThat(review.statusCode()).as(problems(review.body())).isEqualTo(200);
    HttpResponse<String> sent =
        phone.post("/councils/rio/ballot/cast", phone.withTokens(review.body(), fields));
    assertThat(Phone.location(sent)).as(problems(sent.body())).contains("/receipt/");
  }

  private void member(int number) throws IOException {
    house.account("persona" + number, "member", "m" + number);
  }

  @Test
  void aWholeYearIsDoneInForms() throws IOException {
    house.later(1);
    done("member-admitted", "name", "Nueva Vecina", "day", day(0), "code", "nueva");
    done("member-left", "member", "m6", "day", day(0), "reason", "moved");
    house.later(31);
    done("roll-frozen", "roll", "marzo", "day", day(0));
    done(
        "assembly-called",
        "assembly",
        "abril",
        "assemblyDay",
        day(8),
        "place",
        "Salón comunal, 9 a. m.",
        "agenda.0.subject",
        "ordinary",
        "agenda.0.title",
        "El puente",
        "agenda.1.subject",
        "election",
        "agenda.1.title",
        "La mesa",
        "agenda.2.subject",
        "recall",
        "agenda.2.title",
        "Revocatoria",
        "agenda.3.subject",
        "amendment",
        "agenda.3.title",
        "Enmiendas");
    done("election-called", "block", "mesa", "election", "mesa-26", "electionDay", day(8));
    for (int k = 0; k < 4; k++) {
      done("nominated", "election", "mesa-26", "candidate", "Persona " + k, "people.0", "m" + k);
    }
    done(
        "proposal-made",
        "proposalTitle",
        "Arreglar el puente",
        "proposal",
        "puente",
        "subject",
        "ordinary",
        "text",
        "Se arregla el puente.\nEste año.",
        "by",
        "m0");
    done(
        "amendment-made",
        "openProposal",
        "puente",
        "amendment",
        "dos",
        "text",
        "Se arreglan dos.",
        "by",
        "m1");

    house.later(8);
    done("attendance-taken", "assembly", "abril", "call", "1", "present", "m0|m1|m2|m3|m4");
    assertThat(clerk.get("/councils/rio").body()).contains("5 de 8");
    for (int k = 0; k < 5; k++) {
      member(k);
    }
    open("amendment\npuente/dos", "enmienda", "¿Dos puentes?", "abril");
    for (int k = 0; k < 5; k++) {
      vote("persona" + k, "enmienda", Map.of("choice", k < 3 ? "yes" : "no"));
    }
    done("ballot-closed", "openBallot", "enmienda");
    assertThat(ballot("enmienda").passed()).isTrue();
    String accepted = council().proposals().get("puente").accepted().get("dos");
    done("text-settled", "settled", accepted + "\npuente");
    open("proposal\npuente", "puente", "¿Se arreglan?", "abril");
    for (int k = 0; k < 5; k++) {
      vote("persona" + k, "puente", Map.of("choice", "yes"));
    }
    done("ballot-closed", "openBallot", "puente");
    assertThat(council().proposals().get("puente").adopted()).isTrue();
    open("election\nmesa-26", "mesa", "La mesa", "abril");
    for (int k = 0; k < 5; k++) {
      vote(
          "persona" + k,
          "mesa",
          Map.of("place.0", "1", "place.1", "2", "place.2", "3", "place.3", "4"));
    }
    done("ballot-closed", "openBallot", "mesa");
    assertThat(council().seats(house.today())).hasSize(3);

    String draft = clerk.get("/councils/rio/minutes?assembly=abril").body();
    assertThat(draft)
        .contains("<h1>Asamblea del río</h1>", "Esto es un borrador", "Persona Número 0 (m0)");
    done("minutes-kept", "assembly", "abril");
    assertThat(clerk.get("/councils/rio/minutes?assembly=abril").body())
        .contains("Guardada en el registro con la huella");

    String holder = council().seats(house.today()).getFirst().holder();
    String office = council().seats(house.today()).getFirst().office();
    done("petition-opened", "petition", "fuera", "seat", office + "\n" + holder);
    Phone neighbour = Phone.of(house, "persona3");
    assertThat(
            Phone.location(
                neighbour.send(
                    ACTS + "petition-signed",
                    ACTS + "petition-signed",
                    Map.of("openPetition", "fuera", "signer", "m3"))))
        .contains("done=");
    // Somebody who votes on paper signs with the secretary; nobody else does.
    done("petition-signed", "openPetition", "fuera", "signer", "m7");
    assertThat(council().petitions().get("fuera").signatures()).containsExactly("m3", "m7");
    done(
        "ballot-opened",
        "about",
        "petition\nfuera",
        "ballot",
        "revocar",
        "ballotTitle",
        "¿Se revoca?",
        "roll",
        "marzo",
        "closes",
        day(2) + "T12:00",
        "form",
        "NAMED_OPEN",
        "seed",
        "1 2 3 4 5 6");
    for (int k = 0; k < 5; k++) {
      vote("persona" + k, "revocar", Map.of("choice", "yes"));
    }
    house.later(3);
    done("ballot-closed", "openBallot", "revocar");
    done("seat-refilled", "vacant", office + "\n" + holder, "standing", "m3");
    assertThat(council().seats(house.today()))
        .anySatisfy(seat -> assertThat(seat.holder()).isEqualTo("m3"));
    done(
        "ballot-wishes",
        "needs",
        "food|goods",
        "ballot",
        "deseos",
        "ballotTitle",
        "Cien puntos",
        "roll",
        "marzo",
        "closes",
        day(2) + "T12:00",
        "form",
        "NAMED_OPEN",
        "seed",
        "x");
    vote("persona0", "deseos", Map.of("points.0", "62,5", "points.1", "37.5"));
    done(
        "ballot-projects",
        "projects",
        "Puente Nuevo (sur) = 120000\nEscuela = 80000,5\nVía = 7",
        "budget",
        "150000",
        "moneyUnit",
        "miles de pesos de 2026",
        "ballot",
        "obras",
        "ballotTitle",
        "Obras",
        "roll",
        "marzo",
        "closes",
        day(2) + "T12:00",
        "form",
        "NAMED_OPEN",
        "seed",
        "y");
    vote("persona0", "obras", Map.of("approve", "0|1"));
    house.later(3);
    done("ballot-closed", "openBallot", "deseos");
    done("ballot-closed", "openBallot", "obras");
    assertThat(ballot("deseos").passed()).isTrue();
    assertThat(ballot("deseos").opened().question().options()).containsExactly("food", "goods");
    assertThat(ballot("obras").opened().question().options())
        .as("codes by which plans know them")
        .containsExactly("puente-nuevo-sur", "escuela", "vía");
    assertThat(ballot("obras").opened().question().unit()).contains("miles de pesos de 2026");
    assertThat(clerk.get("/councils/" + DeskHouse.COUNCIL).body())
        .contains("150.000 miles de pesos de 2026");
    assertThat(house.options.people().person("nueva").orElseThrow().name())
        .isEqualTo("Nueva Vecina");
  }

  private void open(String about, String name, String title, String assembly) {
    done(
        "ballot-opened",
        "about",
        about,
        "ballot",
        name,
        "ballotTitle",
        title,
        "roll",
        "marzo",
        "assembly",
        assembly,
        "form",
        "NAMED_OPEN",
        "seed",
        "seis dados " + name);
  }

  @Test
  void everyFormTellsAllThatIsMissingAtOnceAndRecordsNothing() throws IOException {
    long before = house.entries();
    Map<String, Integer> problems = new TreeMap<>();
    for (String form :
        List.of(
            "member-admitted",
            "member-left",
            "roll-challenged",
            "assembly-called",
            "election-called",
            "proposal-made",
            "ballot-wishes",
            "ballot-projects",
            "promised")) {
      String page = clerk.get(ACTS + (form.equals("promised") ? "member-admitted" : form)).body();
      if (form.equals("promised")) {
        assertThat(clerk.get(ACTS + form).statusCode()).isEqualTo(403);
        continue;
      }
      HttpResponse<String> answer = clerk.post(ACTS + form, clerk.withTokens(page, Map.of()));
      assertThat(answer.statusCode()).as(form).isEqualTo(422);
      assertThat(answer.body()).doesNotContain("??");
      problems.put(form, answer.body().split("class=\"problem\"", -1).length - 1);
    }
    assertThat(house.entries()).isEqualTo(before);
    assertThat(problems)
        .containsEntry("member-admitted", 2)
        .containsEntry("member-left", 3)
        .containsEntry("assembly-called", 4)
        .containsEntry("ballot-wishes", 7)
        .containsEntry("ballot-projects", 9);
  }

  @Test
  void projectsWhoseNamesOrCostsCannotBeToldApartAreRefused() throws IOException {
    long before = house.entries();
    for (Map.Entry<String, String> one :
        Map.of(
                "Puente = 120.000",
                "puede leerse de dos maneras",
                "Vía A = 5\nvía a! = 7",
                "se llama igual que otro",
                "??? = 100",
                "póngale un nombre",
                "x".repeat(65) + " = 3",
                "póngale un nombre")
            .entrySet()) {
      HttpResponse<String> answer =
          send(
              "ballot-projects",
              Map.of(
                  "projects", one.getKey(),
                  "budget", "10",
                  "moneyUnit", "pesos",
                  "ballot", "b",
                  "ballotTitle", "B",
                  "roll", "febrero",
                  "closes", day(2) + "T12:00",
                  "form", "NAMED_OPEN",
                  "seed", "s"));
      assertThat(answer.statusCode()).as(one.getKey()).isEqualTo(422);
      assertThat(answer.body()).as(one.getKey()).contains(one.getValue());
    }
    assertThat(house.entries()).isEqualTo(before);
  }

  @Test
  void aFloorIsProposedWithItsNeedAndNothingElseHasOne() throws IOException {
    Map<String, String> floor =
        new HashMap<>(
            Map.of(
                "proposalTitle", "Comida",
                "proposal", "comida",
                "subject", "floor",
                "text", "Nadie come menos que hoy.",
                "by", "m0"));
    String bare = send("proposal-made", floor).body();
    floor.putAll(Map.of("floorNeed", "food", "floorPercent", "1000.5"));
    String high = send("proposal-made", floor).body();
    floor.putAll(Map.of("floorPercent", "97,5", "subject", "ordinary"));
    String other = send("proposal-made", floor).body();
    floor.put("subject", "floor");
    HttpResponse<String> sent = send("proposal-made", floor);

    assertThat(bare).contains("id=\"floorNeed-problem\"", "id=\"floorPercent-problem\"");
    assertThat(high).contains("de 0 a 1000").doesNotContain("id=\"floorNeed-problem\"");
    assertThat(other).contains("solo cuando el asunto es un piso");
    assertThat(Phone.location(sent)).as(problems(sent.body())).contains("done=");
    assertThat(council().proposals().get("comida"))
        .extracting(one -> one.made().floors())
        .isEqualTo(Map.of("food", new BigDecimal("0.975")));
  }

  @Test
  void wrongValuesAreToldBesideTheFieldAndWhatWasTypedStays() throws IOException {
    HttpResponse<String> answer =
        send(
            "assembly-called",
            Map.of(
                "assembly", "x".repeat(201),
                "assemblyDay", "31/12/2026",
                "place", "Salón \u0007",
                "agenda.0.subject", "invented",
                "agenda.0.title", "Uno"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(
            "es demasiado largo: a lo más 200 signos",
            "no es una fecha",
            "debe caber en un renglón",
            "no es una de las opciones",
            "value=\"" + "x".repeat(201) + "\"");
  }

  @Test
  void theBookRefusesInPlainWordsOfTheReader() throws IOException {
    Map<String, String> soon =
        Map.of(
            "assembly", "pronto",
            "assemblyDay", day(2),
            "place", "Salón",
            "agenda.0.subject", "ordinary",
            "agenda.0.title", "Uno");
    assertThat(send("assembly-called", soon).body()).contains("hacen falta 7 días de aviso");
    house.account("english", "registrar", "");
    Phone english = new Phone(house, "en");
    english.login("english", DeskHouse.PASSWORD);
    assertThat(english.send(ACTS + "assembly-called", ACTS + "assembly-called", soon).body())
        .contains("7 days of notice are needed");
    assertThat(send("member-admitted", Map.of("name", "A", "code", "m0", "day", day(0))).body())
        .contains("«m0» ya está en el libro");
    assertThat(send("member-admitted", Map.of("name", "A", "day", day(1))).body())
        .contains("está en el futuro");
    assertThat(send("roll-frozen", Map.of("roll", "febrero", "day", day(0))).body())
        .contains("Ya hay algo que se llama «febrero»");
  }

  @Test
  void sendingTwiceRecordsOnceAndAnotherThingUnderTheSameKeyIsTold() throws IOException {
    String page = clerk.get(ACTS + "member-admitted").body();
    house.later(1);
    Map<String, List<String>> fields =
        clerk.withTokens(page, Map.of("name", "Nadia", "day", day(0)));
    String first = Phone.location(clerk.post(ACTS + "member-admitted", fields));
    long entries = house.entries();
    assertThat(Phone.location(clerk.post(ACTS + "member-admitted", fields))).isEqualTo(first);
    assertThat(house.entries()).isEqualTo(entries);
    Map<String, List<String>> other =
        clerk.withTokens(page, Map.of("name", "Otra", "day", day(0), "paper", "yes"));
    assertThat(clerk.post(ACTS + "member-admitted", other).body())
        .contains("Con este formulario ya se anotó otra cosa");
    assertThat(house.entries()).isEqualTo(entries);
  }

  @Test
  void hostileNamesAreTextAndNeverMarkupAndNoPath() throws IOException {
    String evil = "<script>alert(1)</script>";
    house.later(1);
    done("member-admitted", "name", evil, "day", day(0), "code", "../../etc/passwd");
    assertThat(clerk.get("/councils/rio/book").body())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain(evil);
    done(
        "assembly-called",
        "assembly",
        evil,
        "assemblyDay",
        day(8),
        "place",
        "[x](javascript:alert(1)) <img src=x onerror=alert(1)>",
        "agenda.0.subject",
        "ordinary",
        "agenda.0.title",
        evil);
    String minutes =
        clerk
            .get(
                "/councils/rio/minutes?assembly="
                    + java.net.URLEncoder.encode(evil, java.nio.charset.StandardCharsets.UTF_8))
            .body();
    assertThat(minutes)
        .contains("&lt;script&gt;")
        .doesNotContain(evil, "<img src=x", "javascript:alert(1)\"");
    assertThat(clerk.get("/councils/rio/minutes?assembly=../../etc/passwd").statusCode())
        .isEqualTo(404);
    assertThat(clerk.get(ACTS + "..%2f..%2fetc").statusCode()).isIn(400, 404);
  }

  @Test
  void whatIsTooLargeIsRefusedAndNothingIsRecorded() throws IOException {
    long before = house.entries();
    String page = clerk.get(ACTS + "proposal-made").body();
    HttpResponse<String> large =
        clerk.post(
            ACTS + "proposal-made",
            clerk.withTokens(page, Map.of("text", "x".repeat(300_000), "proposal", "p")));
    assertThat(large.statusCode()).isIn(400, 403, 413);
    HttpResponse<String> longer =
        clerk.post(
            ACTS + "proposal-made",
            clerk.withTokens(
                page,
                Map.of(
                    "proposalTitle",
                    "t",
                    "proposal",
                    "p",
                    "subject",
                    "ordinary",
                    "text",
                    "x".repeat(20_001),
                    "by",
                    "m0")));
    assertThat(longer.body()).contains("a lo más 20000 signos");
    Map<String, List<String>> many = clerk.withTokens(page, Map.of());
    List<String> all = new ArrayList<>();
    for (int k = 0; k < 4000; k++) {
      all.add("m" + k);
    }
    many.put("present", all);
    assertThat(clerk.post(ACTS + "attendance-taken", many).statusCode()).isIn(400, 403, 413, 422);
    assertThat(house.entries()).isEqualTo(before);
  }

  @Test
  void aFormWithNothingToChooseSaysThatAStepIsMissing() {
    assertThat(clerk.get(ACTS + "attendance-taken").body())
        .contains("Antes falta:", "Convocar una asamblea")
        .doesNotContain("name=\"present\"");
  }

  @Test
  void theSecretaryDoesNotVoteForWhoVotesByThemselves() throws IOException {
    member(0);
    String page = clerk.get(ACTS + "petition-signed").body();
    assertThat(page).doesNotContain("value=\"m0\"");
    assertThat(clerk.get("/councils/rio/ballot?name=none").statusCode()).isIn(403, 404);
  }
}
