package org.ayni.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.book.Hashes;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Question;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.councils.statute.BallotForm;
import org.ayni.record.note.OneTimeKey;
import org.ayni.server.act.BallotLimit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A pseudonymous ballot without scripts: keys are taken, listed, voted with by whoever has them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyVoteTest {

  private static final Pattern SECRET =
      Pattern.compile("<code>((?:[0-9A-Z]{2,4}-){6}[0-9A-Z]{2})<");

  private Optional<DeskHouse> started = Optional.empty();
  private Path folder = Path.of("");

  @BeforeAll
  void start(@TempDir Path temporary) throws IOException {
    folder = temporary;
    DeskHouse house = new DeskHouse(temporary);
    started = Optional.of(house);
    house.account("ana", "member", "m0");
    house.account("eva", "member", "m1");
    house.account("luz", "member", "m2");
    house.account("clerk", "registrar", "");
  }

  @AfterAll
  void stop() {
    started.ifPresent(DeskHouse::close);
  }

  private DeskHouse house() {
    return started.orElseThrow();
  }

  private void open(String name) throws IOException {
    house()
        .act(
            new BallotOpened(
                "rio",
                name,
                "wish-" + name,
                "¿Qué primero? " + name,
                Optional.empty(),
                Question.choice(CountingRule.SCHULZE, List.of("agua", "luz"), 1),
                BallotForm.PSEUDONYMOUS_OPEN,
                "febrero",
                Optional.empty(),
                Optional.of(house().now().plus(Duration.ofDays(3))),
                Optional.empty(),
                Hashes.ofSeed("x")));
  }

  private Ballot ballot(String name) throws IOException {
    return Optional.ofNullable(house().council().ballots().get(name)).orElseThrow();
  }

  private static HttpResponse<String> take(Phone phone, String ballot, String own) {
    return phone.send(
        "/councils/rio/key?name=" + ballot,
        "/councils/rio/key",
        Map.of("name", ballot, "public", own));
  }

  private static String secret(HttpResponse<String> page) {
    Matcher found = SECRET.matcher(page.body());
    assertThat(found.find()).as(page.body()).isTrue();
    return found.group(1);
  }

  private HttpResponse<String> list(String ballot) {
    return Phone.of(house(), "clerk")
        .send(
            "/councils/rio/acts/keys-listed",
            "/councils/rio/acts/keys-listed",
            Map.of("keyBallot", ballot));
  }

  /// By somebody who is not logged in.
  private HttpResponse<String> vote(String ballot, String secret, String place) {
    Phone nobody = new Phone(house(), "es");
    Map<String, String> marks = Map.of("name", ballot, place, "1");
    HttpResponse<String> review =
        nobody.send(
            "/councils/rio/key-ballot?name=" + ballot, "/councils/rio/key-ballot/review", marks);
    return nobody.post(
        "/councils/rio/key-ballot/cast",
        nobody.withTokens(review.body(), Map.of("name", ballot, place, "1", "secret", secret)));
  }

  @Test
  void aKeyIsTakenListedVotedWithChangedAndHasAReceiptThatNobodyIsNamedIn() throws IOException {
    open("claves");
    Phone ana = Phone.of(house(), "ana");
    assertThat(Phone.location(ana.get("/councils/rio/ballot?name=claves")))
        .isEqualTo("/councils/rio/key?name=claves");
    assertThat(ana.get("/councils/rio/key?name=claves").body())
        .contains("Quien opera este servidor puede ver", "Quien opera el servidor podría copiarla");
    assertThat(new Phone(house(), "es").get("/councils/rio").body())
        .as("who votes with a key from another device finds the way")
        .contains("/councils/rio/key-ballot?name=claves");
    assertThat(list("claves").body()).contains("Nadie ha tomado una clave todavía");
    HttpResponse<String> taken = take(ana, "claves", "");
    String secret = secret(taken);
    assertThat(taken.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(taken.body()).contains("<svg", "no la guarda");
    assertThat(ana.get("/councils/rio/key?name=claves").body()).doesNotContain(secret);
    HttpResponse<String> second =
        ana.send("/account", "/councils/rio/key", Map.of("name", "claves"));
    assertThat(second.statusCode()).as("a second key").isEqualTo(422);
    assertThat(second.body()).doesNotContain("<svg");
    String evas = secret(take(Phone.of(house(), "eva"), "claves", ""));
    assertThat(new Phone(house(), "es").get("/councils/rio/key-ballot?name=claves").body())
        .contains("todavía no se publican");

    assertThat(Phone.location(list("claves"))).contains("done=");
    assertThat(ballot("claves").keys())
        .containsExactlyInAnyOrder(
            OneTimeKey.parse(secret).orElseThrow().publicKey(),
            OneTimeKey.parse(evas).orElseThrow().publicKey());
    Phone luz = Phone.of(house(), "luz");
    assertThat(luz.get("/councils/rio/key?name=claves").body()).contains("usted no tomó una");
    assertThat(luz.send("/account", "/councils/rio/key", Map.of("name", "claves")).statusCode())
        .as("a key after the list")
        .isEqualTo(422);

    String first = Phone.location(vote("claves", secret, "place.0"));
    String receipt = new Phone(house(), "es").get(first).body();
    assertThat(receipt).contains("Su voto quedó anotado", "--holds ", "<svg", "Cambiar mi voto");
    // A key or a hash may hold any letters by chance.
    assertThat(receipt.replaceAll("(?s)<code>.*?</code>|<svg.*?</svg>", ""))
        .doesNotContain("m0", "ana");
    String later = Phone.location(vote("claves", secret.toLowerCase(Locale.ROOT), "place.1"));
    assertThat(later).isNotEqualTo(first);
    assertThat(new Phone(house(), "es").get(first).body()).contains("después fue reemplazado");
    assertThat(ballot("claves").votes().values())
        .containsExactly(new Vote.Ranked(List.of(List.of("luz"))));
    assertThat(ana.get("/me").body()).doesNotContain("receipt/");

    String kept = Files.readString(folder.resolve("house.people.db"), StandardCharsets.ISO_8859_1);
    assertThat(kept).doesNotContain(secret);
  }

  @Test
  void aKeyThatABrowserMadeIsTakenByItsPublicPartAndVotesByItsSignatureAlone() throws IOException {
    open("propias");
    OneTimeKey own = OneTimeKey.generate();
    Phone ana = Phone.of(house(), "ana");
    assertThat(take(ana, "propias", "no key").statusCode()).isEqualTo(422);
    assertThat(take(ana, "propias", own.publicKey()).statusCode()).isEqualTo(200);
    list("propias");
    Phone nobody = new Phone(house(), "es");
    Map<String, String> marks = Map.of("name", "propias", "place.0", "1");
    String review =
        nobody
            .send("/councils/rio/key-ballot?name=propias", "/councils/rio/key-ballot/review", marks)
            .body();
    byte[] message = message(review, own);
    String wrong = own.sign("something else".getBytes(StandardCharsets.UTF_8));
    assertThat(signed(nobody, review, own.publicKey(), wrong).body())
        .contains("La firma no corresponde a la clave");
    assertThat(ballot("propias").size()).isZero();
    assertThat(Phone.location(signed(nobody, review, own.publicKey(), own.sign(message))))
        .startsWith("/councils/rio/receipt/");
    assertThat(ballot("propias").size()).isEqualTo(1);
  }

  /// Signed votes are public: anybody reads them in the record.
  @Test
  void aVoteThatWasReplacedDoesNotCountAgainWhoeverSendsItOnceMore() throws IOException {
    open("propias-otra");
    OneTimeKey own = OneTimeKey.generate();
    take(Phone.of(house(), "ana"), "propias-otra", own.publicKey());
    list("propias-otra");
    Phone ana = new Phone(house(), "es");
    String first = review(ana, "place.0");
    String signature = own.sign(message(first, own));
    String receipt = Phone.location(cast(ana, first, "place.0", own, signature));
    String second = review(ana, "place.1");
    cast(ana, second, "place.1", own, own.sign(message(second, own)));
    long before = house().entries();

    Phone stranger = new Phone(house(), "es");
    assertThat(cast(stranger, review(stranger, "place.0"), "place.0", own, signature).body())
        .contains("La firma no corresponde a la clave");
    assertThat(Phone.location(cast(ana, first, "place.0", own, signature)))
        .as("the same sending once more: what became of it the first time")
        .isEqualTo(receipt);
    assertThat(house().entries()).isEqualTo(before);
    assertThat(ballot("propias-otra").votes().values())
        .containsExactly(new Vote.Ranked(List.of(List.of("luz"))));
  }

  private static String review(Phone phone, String place) {
    return phone
        .send(
            "/councils/rio/key-ballot?name=propias-otra",
            "/councils/rio/key-ballot/review",
            Map.of("name", "propias-otra", place, "1"))
        .body();
  }

  private static byte[] message(String review, OneTimeKey own) {
    return (part(review, "before") + own.publicKey() + part(review, "after"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> cast(
      Phone phone, String review, String place, OneTimeKey own, String signature) {
    return phone.post(
        "/councils/rio/key-ballot/cast",
        phone.withTokens(
            review,
            Map.of(
                "name",
                "propias-otra",
                place,
                "1",
                "voter",
                own.publicKey(),
                "signature",
                signature)));
  }

  private static String part(String page, String name) {
    Matcher found = Pattern.compile("data-" + name + "=\"([^\"]*)\"").matcher(page);
    assertThat(found.find()).isTrue();
    return new String(java.util.Base64.getDecoder().decode(found.group(1)), StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> signed(
      Phone phone, String review, String key, String signature) {
    return phone.post(
        "/councils/rio/key-ballot/cast",
        phone.withTokens(
            review,
            Map.of("name", "propias", "place.0", "1", "voter", key, "signature", signature)));
  }

  @Test
  void aWrongKeyIsToldAndTheMarksStay() throws IOException {
    open("ajenas");
    take(Phone.of(house(), "ana"), "ajenas", "");
    list("ajenas");
    long before = house().entries();
    HttpResponse<String> none = vote("ajenas", "abc", "place.0");
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.body()).contains("Eso no es una clave", "name=\"place.0\" value=\"1\"");
    HttpResponse<String> other = vote("ajenas", OneTimeKey.generate().secret(), "place.0");
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("Esa clave no es de esta votación");
    assertThat(house().entries()).isEqualTo(before);
  }

  @Test
  void whoSendsTooManyVotesIsToldWhenToTryAgain() throws IOException {
    open("muchas");
    String secret = secret(take(Phone.of(house(), "ana"), "muchas", ""));
    list("muchas");
    for (int k = 0; k < BallotLimit.SAME_VOTER; k++) {
      assertThat(vote("muchas", secret, "place.0").statusCode()).isEqualTo(302);
    }
    long before = house().entries();
    HttpResponse<String> told = vote("muchas", secret, "place.1");
    assertThat(told.statusCode()).isEqualTo(429);
    assertThat(told.body()).contains("Pruebe otra vez en 11 minutos");
    assertThat(told.headers().firstValue("Retry-After")).contains("601");
    assertThat(house().entries()).isEqualTo(before);
  }

  /// Keys are public once they are listed.
  @Test
  void nobodyUsesUpTheVotesOfAKeyThatIsNotTheirs() throws IOException {
    open("robadas");
    String secret = secret(take(Phone.of(house(), "ana"), "robadas", ""));
    list("robadas");
    String listed = ballot("robadas").keys().iterator().next();
    String forged = OneTimeKey.generate().sign(new byte[] {1});
    Phone nobody = new Phone(house(), "es");
    Map<String, String> marks = Map.of("name", "robadas", "place.0", "1");
    HttpResponse<String> review =
        nobody.send(
            "/councils/rio/key-ballot?name=robadas", "/councils/rio/key-ballot/review", marks);
    Map<String, String> sent =
        Map.of("name", "robadas", "place.0", "1", "voter", listed, "signature", forged);
    for (int k = 0; k < BallotLimit.SAME_VOTER; k++) {
      HttpResponse<String> answer =
          nobody.post("/councils/rio/key-ballot/cast", nobody.withTokens(review.body(), sent));
      assertThat(answer.statusCode()).isEqualTo(422);
    }
    assertThat(vote("robadas", secret, "place.0").statusCode()).isEqualTo(302);
  }
}
