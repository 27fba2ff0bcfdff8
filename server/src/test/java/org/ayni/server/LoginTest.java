package org.ayni.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ayni.store.people.Granted;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Invitations, logging in and out, against the running server.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoginTest {

  private Optional<DeskHouse> started = Optional.empty();

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    started = Optional.of(new DeskHouse(folder));
  }

  @AfterAll
  void stop() {
    started.ifPresent(DeskHouse::close);
  }

  private DeskHouse house() {
    return started.orElseThrow();
  }

  private String link(Granted what) throws IOException {
    return "/invitation/"
        + house().options.accounts().invite(what, house().now().plus(Duration.ofDays(7)));
  }

  private static Map<String, String> signUp(String login, String password) {
    return Map.of("username", login, "password", password, "again", password);
  }

  @Test
  void anInvitationMakesAnAccountThatLogsInAndALinkIsUsedOnce() throws IOException {
    String link = link(new Granted("rio", "member", "m0"));
    Phone phone = new Phone(house(), "es");
    assertThat(phone.get(link).body()).contains("Asamblea del río", "Integrante");

    HttpResponse<String> made = phone.send(link, link, signUp("Ana.Ríos", DeskHouse.PASSWORD));
    assertThat(Phone.location(made)).isEqualTo("/login?made");
    assertThat(phone.get("/login?made").body()).contains("Su cuenta está lista");
    assertThat(phone.get(link).statusCode()).isEqualTo(404);
    assertThat(Phone.location(phone.get("/me"))).startsWith("/login");

    assertThat(Phone.location(phone.login("ana.ríos", DeskHouse.PASSWORD))).startsWith("/me");
    assertThat(phone.get("/me").body()).contains("Mi página", "Asamblea del río", "Integrante");
    assertThat(house().options.accounts().withLogin("ana.ríos").orElseThrow().password())
        .startsWith("{bcrypt}");
  }

  @Test
  void whoHasAnAccountAddsAnInvitationToIt() throws IOException {
    house().account("two", "observer", "");
    Phone phone = Phone.of(house(), "two");
    String link = link(new Granted("rio", "planner", ""));
    assertThat(phone.get(link).body())
        .contains("Se añade a la cuenta")
        .doesNotContain("name=\"again\"");
    assertThat(Phone.location(phone.send(link, link, Map.of()))).isEqualTo("/me");
    assertThat(phone.get("/me").body()).contains("Planificación, Veeduría".split(", ", -1));
  }

  @Test
  void allThatIsWrongWithASignUpIsToldAtOnceAndTheLinkStays() throws IOException {
    String link = link(new Granted("rio", "observer", ""));
    Phone phone = new Phone(house(), "en");
    HttpResponse<String> wrong =
        phone.send(link, link, Map.of("username", "a<b", "password", "short", "again", "other"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("A user name has 3 to 64", "at least 12 characters", "The two passwords differ");
    house().account("taken", "observer", "");
    assertThat(phone.send(link, link, signUp("TAKEN", DeskHouse.PASSWORD)).body())
        .contains("That user name is taken");
    assertThat(phone.get(link).statusCode()).isEqualTo(200);
  }

  @Test
  void anUnknownNameAndAWrongPasswordAreToldAlike() throws IOException {
    house().account("known", "observer", "");
    Phone phone = new Phone(house(), "es");
    HttpResponse<String> unknown = phone.login("nobody-of-that-name", "x");
    HttpResponse<String> wrong = phone.login("known", "x");
    assertThat(Phone.location(unknown)).isEqualTo("/login?error");
    assertThat(Phone.location(wrong)).isEqualTo(Phone.location(unknown));
    assertThat(phone.get("/login?error").body())
        .contains("El nombre o la contraseña no son correctos");
  }

  @Test
  void whoFailsTooOftenWaitsWhetherTheNameExistsOrNot() throws IOException {
    house().account("patient", "observer", "");
    Phone phone = new Phone(house(), "es");
    for (String name : List.of("patient", "invented")) {
      for (int k = 0; k < 5; k++) {
        assertThat(Phone.location(phone.login(name, "wrong"))).isEqualTo("/login?error");
      }
      assertThat(Phone.location(phone.login(name, DeskHouse.PASSWORD))).isEqualTo("/login?wait");
    }
    assertThat(phone.get("/login?wait").body()).contains("Demasiados intentos");
  }

  @Test
  void aSessionChangesItsNumberOnTheWayInAndCookiesAreOutOfReachOfScripts() throws IOException {
    house().account("fixed", "observer", "");
    Phone phone = new Phone(house(), "es");
    HttpResponse<String> asked = phone.get("/me");
    assertThat(Phone.location(asked)).startsWith("/login");
    String before = session(phone);
    HttpResponse<String> in = phone.login("fixed", DeskHouse.PASSWORD);
    assertThat(session(phone)).isNotEqualTo(before);
    assertThat(in.headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
  }

  private static String session(Phone phone) {
    return phone.cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("ayni-session"))
        .map(cookie -> cookie.getValue())
        .findFirst()
        .orElse("");
  }

  @Test
  void aFormWithoutItsTokenIsRefused() throws IOException {
    house().account("forged", "registrar", "");
    Phone phone = Phone.of(house(), "forged");
    long before = house().entries();
    HttpResponse<String> answer =
        phone.post(
            "/councils/rio/acts/member-admitted",
            Map.of("name", List.of("X"), "day", List.of(house().today().toString())));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Esto no le corresponde");
    assertThat(house().entries()).isEqualTo(before);
  }

  @Test
  void aNewPasswordEndsAllSessionsAndTheOldOneIsAskedFor() throws IOException {
    house().account("changing", "observer", "");
    Phone one = Phone.of(house(), "changing");
    Phone other = Phone.of(house(), "changing");
    String fresh = "otras palabras, mejores";
    assertThat(
            one.send("/account", "/account", Map.of("old", "x", "password", fresh, "again", fresh))
                .body())
        .contains("La contraseña de ahora no es esa");
    one.send(
        "/account",
        "/account",
        Map.of("old", DeskHouse.PASSWORD, "password", fresh, "again", fresh));
    assertThat(Phone.location(one.get("/me"))).startsWith("/login");
    assertThat(Phone.location(other.get("/me"))).startsWith("/login");
    assertThat(Phone.location(other.login("changing", fresh))).startsWith("/me");
  }

  @Test
  void anInvitationThatNobodyAcceptedYetIsListedAndCanBeTakenBack() throws IOException {
    house().account("inviting", "registrar", "");
    Phone phone = Phone.of(house(), "inviting");
    String access = "/councils/rio/access";
    Set<String> before = invitations(phone.get(access).body());
    String made = phone.send(access, access, Map.of("role", "observer", "member", "")).body();
    Matcher link = Pattern.compile("/invitation/[A-Za-z0-9_-]+").matcher(made);
    assertThat(link.find()).isTrue();
    Set<String> after = invitations(made);
    after.removeAll(before);
    assertThat(after).hasSize(1);

    phone.send(access, access + "/uninvite", Map.of("invitation", after.iterator().next()));

    assertThat(invitations(phone.get(access).body())).isEqualTo(before);
    assertThat(new Phone(house(), "es").get(link.group()).statusCode()).isEqualTo(404);
    house().account("plain", "observer", "");
    assertThat(
            Phone.of(house(), "plain")
                .send("/account", access + "/uninvite", Map.of("invitation", "x"))
                .statusCode())
        .isEqualTo(403);
  }

  private static Set<String> invitations(String page) {
    return Pattern.compile("name=\"invitation\" value=\"([0-9a-f]+)\"")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void whatIsTakenFromSomebodyIsGoneAtOnce() throws IOException {
    String id = house().account("leaving", "registrar", "");
    Phone phone = Phone.of(house(), "leaving");
    assertThat(phone.get("/councils/rio/acts").statusCode()).isEqualTo(200);
    house().options.accounts().revoke(id, "rio", "registrar");
    assertThat(phone.get("/councils/rio/acts").statusCode()).isEqualTo(403);
  }

  @Test
  void whoIsLoggedInStaysSoWhenTheServerStartsAgainAndWhoLeftStaysOut() throws IOException {
    house().account("staying", "observer", "");
    house().account("gone", "observer", "");
    Phone staying = Phone.of(house(), "staying");
    Phone gone = Phone.of(house(), "gone");
    String cookie = session(gone);
    gone.send("/account", "/logout", Map.of());

    house().restart();

    assertThat(staying.get("/me").statusCode()).isEqualTo(200);
    java.net.HttpCookie old = new java.net.HttpCookie("ayni-session", cookie);
    old.setPath("/");
    old.setVersion(0);
    gone.cookies.getCookieStore().add(java.net.URI.create("http://127.0.0.1/"), old);
    assertThat(session(gone)).isEqualTo(cookie);
    assertThat(Phone.location(gone.get("/me"))).startsWith("/login");
  }

  @Test
  void whoIsNotKnownLeavesNothingInTheDatabase() throws IOException {
    long before = house().options.sessions().count(java.time.Instant.now());
    Phone phone = new Phone(house(), "es");
    phone.get("/me");
    phone.get("/plan");
    phone.login("nobody-at-all", "x");
    assertThat(session(phone)).isEmpty();
    assertThat(house().options.sessions().count(java.time.Instant.now())).isEqualTo(before);
  }

  @Test
  void leavingEndsTheSession() throws IOException {
    house().account("tired", "observer", "");
    Phone phone = Phone.of(house(), "tired");
    phone.send("/account", "/logout", Map.of());
    assertThat(Phone.location(phone.get("/me"))).startsWith("/login");
  }

  /// What a browser sends of the form that takes up what was typed.
  private static String takenUp(String page) {
    Matcher form = Pattern.compile("<form method=\"get\" action=\"([^\"]+)\"").matcher(page);
    assertThat(form.find()).as(page).isTrue();
    return form.group(1)
        + "?"
        + Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
            .matcher(page)
            .results()
            .map(one ->
                one.group(1) + "=" + URLEncoder.encode(one.group(2).replace("&amp;", "&"), UTF_8))
            .collect(Collectors.joining("&"));
  }

  @Test
  void whoWasAwayForLongVotesWhereTheyWere() throws IOException {
    house().openBallot("luz");
    house().account("away", "member", "m2");
    Phone phone = Phone.of(house(), "away");
    String paper = phone.get("/councils/rio/ballot?name=luz").body();
    phone.cookies.getCookieStore().removeAll();

    HttpResponse<String> refused =
        phone.post(
            "/councils/rio/ballot/review",
            phone.withTokens(paper, Map.of("name", "luz", "place.1", "1", "place.2", "2")));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("Su sesión se cerró", "Entrar y seguir");
    String on = takenUp(refused.body());
    assertThat(Phone.location(phone.get(on))).startsWith("/login");
    String back = Phone.location(phone.login("away", DeskHouse.PASSWORD));
    assertThat(back).contains("/councils/rio/ballot?", "place.1=1");
    String again = phone.get(back).body();

    assertThat(again)
        .containsPattern(
            "id=\"place-1\"[^>]*>(\\s*<option[^>]*>[^<]*</option>)*?\\s*<option value=\"1\" selected");
    assertThat(house().council().ballots().get("luz").votes()).isEmpty();
  }

  @Test
  void whoWasAwayForLongRecordsWhereTheyWereButCarriesNoSecretAlong() throws IOException {
    house().account("clerk-away", "registrar", "");
    Phone phone = Phone.of(house(), "clerk-away");
    String form = phone.get("/councils/rio/acts/ballot-wishes").body();
    phone.cookies.getCookieStore().removeAll();
    Map<String, String> typed =
        Map.of("ballot", "deseos", "ballotTitle", "Cien puntos & más", "seed", "seis dados");

    HttpResponse<String> refused =
        phone.post("/councils/rio/acts/ballot-wishes", phone.withTokens(form, typed));
    String on = takenUp(refused.body());

    assertThat(on).startsWith("/councils/rio/acts/ballot-wishes?").doesNotContain("dados", "_csrf");
    phone.get(on);
    String back = Phone.location(phone.login("clerk-away", DeskHouse.PASSWORD));
    assertThat(phone.get(back).body()).contains("Cien puntos &amp; más");

    Phone nobody = new Phone(house(), "es");
    assertThat(
            nobody
                .post(
                    "/councils/rio/acts/proposal-made",
                    Map.of("text", List.of("palabra ".repeat(2_000))))
                .body())
        .contains("largo para llevarlo")
        .doesNotContain("palabra palabra");
  }

  @Test
  void whoIsLoggedInAndSendsAnOldFormIsNotSaidToBeAway() throws IOException {
    house().account("present", "registrar", "");
    Phone phone = Phone.of(house(), "present");
    assertThat(phone.post("/councils/rio/acts/proposal-made", Map.of()).body())
        .contains("formulario")
        .doesNotContain("Su sesión se cerró");
  }

  @Test
  void theAddressAskedForIsOpenedAfterLoggingIn() throws IOException {
    house().account("asking", "registrar", "");
    Phone phone = new Phone(house(), "es");
    phone.get("/councils/rio/book");
    assertThat(Phone.location(phone.login("asking", DeskHouse.PASSWORD)))
        .startsWith("/councils/rio/book");
  }
}
