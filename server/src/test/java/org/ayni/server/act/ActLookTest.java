package org.ayni.server.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.event.AgendaItem;
import org.ayni.councils.event.CouncilEvent.AssemblyCalled;
import org.ayni.councils.event.CouncilEvent.BallotCast;
import org.ayni.councils.event.CouncilEvent.ElectionCalled;
import org.ayni.councils.event.CouncilEvent.MemberAdmitted;
import org.ayni.councils.event.CouncilEvent.Promised;
import org.ayni.server.DeskHouse;
import org.ayni.server.Phone;
import org.ayni.store.backup.Houses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is filled in is looked at before it is recorded; what was opened by mistake is taken back.
class ActLookTest {

  private static final String ACTS = "/councils/rio/acts/";

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

  private Phone clerk() {
    return Phone.of(house(), "clerk");
  }

  private HttpResponse<String> look(Phone phone, String form, Map<String, String> fields) {
    return step(phone, form, "look", fields);
  }

  private HttpResponse<String> step(
      Phone phone, String form, String step, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("step", step);
    return phone.send(ACTS + form, ACTS + form, all);
  }

  private static Map<String, String> member(String code) {
    return Map.of("memberCode", code, "name", "Doña <Luz>", "day", "2026-02-11");
  }

  @Test
  void whatIsFilledInIsShownInWordsAndNotRecordedYet() throws IOException {
    Phone clerk = clerk();
    long before = house().entries();

    HttpResponse<String> looked =
        look(
            clerk,
            "assembly-called",
            Map.of(
                "assembly", "marzo",
                "assemblyDay", "2026-03-15",
                "place", "Escuela",
                "agenda.0.title", "El acueducto",
                "agenda.0.subject", "ordinary"));

    assertThat(looked.statusCode()).isEqualTo(200);
    assertThat(looked.body())
        .contains("todavía no se anotó nada", "domingo, 15 de marzo de 2026", "El acueducto (")
        .contains("value=\"record\"", "name=\"agenda.0.title\" value=\"El acueducto\"");
    assertThat(house().entries()).isEqualTo(before);
  }

  @Test
  void whatIsRecordedAfterALookIsWhatWasLookedAtAndOnceOnly() throws IOException {
    Phone clerk = clerk();
    Map<String, String> fields =
        Map.of(
            "assembly",
            "marzo",
            "assemblyDay",
            "2026-03-15",
            "place",
            "Escuela",
            "agenda.0.title",
            "El acueducto",
            "agenda.0.subject",
            "ordinary");
    String looked = look(clerk, "assembly-called", fields).body();
    long before = house().entries();
    Map<String, String> hidden = new HashMap<>(hidden(looked));
    hidden.put("step", "record");

    HttpResponse<String> done =
        clerk.post(ACTS + "assembly-called", clerk.withTokens(looked, hidden));
    clerk.post(ACTS + "assembly-called", clerk.withTokens(looked, hidden));

    assertThat(Phone.location(done)).isEqualTo("/councils/rio/acts?done=" + before);
    assertThat(house().entries()).isEqualTo(before + 1);
    assertThat(house().council().assemblies()).containsKey("marzo");
  }

  /// The hidden fields of a page, but for its tokens.
  private static Map<String, String> hidden(String page) {
    Map<String, String> hidden = new HashMap<>();
    java.util.regex.Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
        .matcher(page)
        .results()
        .filter(found -> !found.group(1).equals("_csrf"))
        .forEach(found -> hidden.put(found.group(1), found.group(2)));
    return hidden;
  }

  @Test
  void whatIsWrongIsToldBeforeTheLook() {
    HttpResponse<String> wrong = look(clerk(), "roll-frozen", Map.of("roll", "", "day", "ayer"));

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("class=\"problem\"").doesNotContain("value=\"record\"");
  }

  @Test
  void whoWantsToChangeSomethingFindsTheFormAsItWas() throws IOException {
    long before = house().entries();
    HttpResponse<String> again =
        step(clerk(), "roll-frozen", "change", Map.of("roll", "marzo", "day", "2026-02-11"));

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).contains("value=\"marzo\"", "value=\"look\"");
    assertThat(house().entries()).isEqualTo(before);
  }

  @Test
  void nothingOfWhatWasTypedBecomesMarkup() {
    String looked = look(clerk(), "member-admitted", member("nueva")).body();
    assertThat(looked).doesNotContain("<Luz>").contains("Doña &lt;Luz&gt;");
  }

  @Test
  void whoMayNotRecordMayNotLookEither() {
    Phone ana = Phone.of(house(), "ana");
    assertThat(look(ana, "roll-frozen", Map.of("roll", "x", "day", "2026-02-11")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void beforeARollIsFrozenItIsToldWhoVotesOnlyLater() throws IOException {
    house().later(1);
    house().act(new MemberAdmitted("rio", "nueva", house().today(), false));

    String looked =
        look(clerk(), "roll-frozen", Map.of("roll", "hoy", "day", house().today().toString()))
            .body();

    assertThat(looked).contains("estarán 8 personas", "no estarán: nueva, desde el");
  }

  @Test
  void beforeABallotIsClosedItsTurnoutIsToldAndItsResultOnlyAfter() throws IOException {
    house().openBallot("obras");
    house().act(new BallotCast("rio", "obras", "m3", new Vote.Ranked(List.of(List.of("luz")))));
    house().later(4);
    Phone clerk = clerk();
    Map<String, String> fields = Map.of("openBallot", "obras", "seedTold", "x");

    String looked = look(clerk, "ballot-closed", fields).body();
    assertThat(looked).contains("hay 1 votos de 8").doesNotContain("Gana", "luz");

    HttpResponse<String> done = clerk.send(ACTS + "ballot-closed", ACTS + "ballot-closed", fields);
    String told = clerk.get(Phone.location(done)).body();
    assertThat(told).contains("Pregunta obras: ", "luz", "href=\"/councils/rio#ballots\"");
  }

  @Test
  void aReportFarBeyondItsPromiseIsAskedAbout() throws IOException {
    house().choosePlan("planes");
    LocalDate due = house().today().plusDays(30);
    house()
        .act(
            new Promised(
                "rio", 1, "planes", "2026/activity/food", "rio", new BigDecimal("12.5"), "t", due));
    Map<String, String> fields = new HashMap<>();
    fields.put("promise", "1");
    fields.put("day", house().today().toString());
    fields.put("by", "m0");

    fields.put("amount", "12");
    assertThat(look(clerk(), "delivery-reported", fields).body())
        .contains("entregado 12 de 12,5")
        .doesNotContain("mucho más");
    fields.put("amount", "1250");
    assertThat(look(clerk(), "delivery-reported", fields).body())
        .contains("entregado 1.250 de 12,5", "mucho más que lo comprometido");
  }

  @Test
  void aBallotThatNobodyVotedInIsTakenBackAndTold() throws IOException {
    house().openBallot("obras");
    house().openBallot("votada");
    house().act(new BallotCast("rio", "votada", "m3", new Vote.Ranked(List.of(List.of("luz")))));
    Phone clerk = clerk();
    assertThat(clerk.get(ACTS + "ballot-withdrawn").body())
        .contains("value=\"obras\"")
        .doesNotContain("value=\"votada\"");

    Map<String, String> fields =
        Map.of("untouchedBallot", "obras", "withdrawReason", "Era otra lista");
    assertThat(look(clerk, "ballot-withdrawn", fields).body()).contains("Era otra lista");
    clerk.send(ACTS + "ballot-withdrawn", ACTS + "ballot-withdrawn", fields);

    assertThat(house().council().ballots()).containsOnlyKeys("votada");
    assertThat(new Phone(house(), "es").get("/councils/rio").body())
        .contains("Pregunta obras: se retiró antes de que nadie votara. Era otra lista.");
    assertThat(Phone.of(house(), "ana").get("/councils/rio/ballot?name=obras").statusCode())
        .isEqualTo(404);
  }

  @Test
  void anAssemblyThatWasCalledByMistakeIsCalledOffAndThoseWhoMeantToGoAreTold() throws IOException {
    LocalDate day = house().today().plusDays(20);
    house()
        .act(
            new AssemblyCalled(
                "rio",
                "feria",
                day,
                List.of(new AgendaItem("ordinary", "Cuentas", Optional.empty()))));
    assertThat(Phone.of(house(), "ana").get("/me").body()).contains("Cuentas");

    Map<String, String> fields = Map.of("assembly", "feria", "withdrawReason", "Ese día hay feria");
    clerk().send(ACTS + "assembly-called-off", ACTS + "assembly-called-off", fields);

    assertThat(house().council().assemblies()).isEmpty();
    assertThat(Phone.of(house(), "ana").get("/me").body())
        .contains("Asamblea feria,", "se canceló. Ese día hay feria.")
        .doesNotContain("Cuentas");
    assertThat(new Phone(house(), "es").get("/councils/rio").body())
        .contains("se canceló. Ese día hay feria.");
  }

  @Test
  void anElectionThatWasCalledByMistakeIsCalledOffAndNoLongerAsksForCandidates()
      throws IOException {
    String block = house().council().statute().blocks().getFirst().code();
    house().act(new ElectionCalled("rio", "junta", block, house().today().plusDays(30)));
    assertThat(clerk().get("/councils/rio/acts").body()).contains("junta");

    Map<String, String> fields = Map.of("election", "junta", "withdrawReason", "Falta un mes");
    clerk().send(ACTS + "election-called-off", ACTS + "election-called-off", fields);

    assertThat(house().council().elections()).isEmpty();
    assertThat(clerk().get("/councils/rio/acts").body()).doesNotContain("junta");
    assertThat(new Phone(house(), "es").get("/councils/rio").body())
        .contains("Elección junta,", "se canceló. Falta un mes.");
  }

  /// A backup holds the keys by which what was sent is known; the seed is secret until a ballot is
  /// closed.
  @Test
  void whatIsKeptOfASendingTellsNeitherTheSeedOfABallotNorTheAccount() throws IOException {
    Phone clerk = clerk();
    String form = clerk.get(ACTS + "ballot-wishes").body();
    Matcher seed = Pattern.compile("name=\"seed\"[^>]*value=\"([^\"]+)\"").matcher(form);
    assertThat(seed.find()).isTrue();
    Map<String, String> fields = new HashMap<>();
    fields.put("needs", "food|goods");
    fields.put("ballot", "deseos");
    fields.put("ballotTitle", "Cien puntos");
    fields.put("roll", "febrero");
    fields.put("closes", house().today().plusDays(2) + "T12:00");
    fields.put("form", "NAMED_OPEN");
    fields.put("seed", seed.group(1));
    clerk.post(ACTS + "ballot-wishes", clerk.withTokens(form, fields));
    assertThat(house().council().ballots()).containsKey("deseos");

    String account = house().options.accounts().withLogin("clerk").orElseThrow().id();
    assertThat(Houses.open(folder.resolve("house.db").toString()).keys().keySet())
        .isNotEmpty()
        .noneMatch(key -> key.contains(seed.group(1)) || key.contains(account));
  }

  @Test
  void whatTheStatuteRefusesIsToldBeforeItIsLookedAt() throws IOException {
    long before = house().entries();
    Map<String, String> assembly =
        Map.of(
            "assembly",
            "mañana",
            "assemblyDay",
            house().today().plusDays(1).toString(),
            "place",
            "Salón",
            "agenda.0.title",
            "Cuentas del año",
            "agenda.0.subject",
            "ordinary");
    HttpResponse<String> told = look(clerk(), "assembly-called", assembly);
    assertThat(told.statusCode()).isEqualTo(422);
    assertThat(told.body()).contains("Cuentas del año").contains("class=\"problems\"");

    house().openBallot("obras");
    assertThat(
            look(clerk(), "ballot-closed", Map.of("openBallot", "obras", "seedTold", "x")).body())
        .contains("Todavía se vota");
    assertThat(house().entries()).isEqualTo(before + 1);
  }

  @Test
  void whoHasTheNameOfAMemberIsAskedAboutBeforeTheyAreEnteredAgain() throws IOException {
    // Nobody is admitted on the day on which the last roll was closed.
    house().later(1);
    Map<String, String> again =
        Map.of("name", "persona  numero 3", "day", house().today().toString(), "code", "otra");
    assertThat(look(clerk(), "member-admitted", again).body())
        .contains("Ya hay en el libro alguien de ese nombre: Persona Número 3 (m3)");
    assertThat(
            look(
                    clerk(),
                    "member-admitted",
                    Map.of("name", "Otra", "day", house().today().toString()))
                .body())
        .doesNotContain("Ya hay en el libro");
  }

  @Test
  void whatIsOpenStandsFirstWithUntilWhenAndOnlyWhoVotesIsLedToTheBallot() throws IOException {
    house().openBallot("agua");
    house().openBallot("vieja");
    house().later(4);
    house().closeBallot("vieja");
    house().openBallot("nueva");
    String page = Phone.of(house(), "ana").get("/councils/rio").body();

    assertThat(page)
        .containsSubsequence("Pregunta nueva", "Abierta hasta el", "Votar", "Pregunta vieja");
    assertThat(clerk().get("/councils/rio").body())
        .contains("Abierta hasta el")
        .doesNotContain(">Votar<");
  }

  @Test
  void anAssemblyThatHasNotBeenYetHasNoMinutesToRead() throws IOException {
    house()
        .act(
            new AssemblyCalled(
                "rio",
                "feria",
                house().today().plusDays(20),
                List.of(new AgendaItem("ordinary", "Cuentas", Optional.empty()))));
    assertThat(Phone.of(house(), "ana").get("/me").body())
        .contains("Cuentas")
        .doesNotContain("/minutes?");
  }
}
