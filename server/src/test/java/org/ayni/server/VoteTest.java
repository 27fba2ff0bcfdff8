package org.ayni.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.book.Hashes;
import org.ayni.councils.book.Roll;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Question;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.councils.statute.BallotForm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Members vote, look before sending, keep receipts; papers are counted twice.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VoteTest {

  private static final String MONEY = "millones de pesos de 2026";

  private static final List<String> OPTIONS = List.of("agua", "luz", "vía");

  private Optional<DeskHouse> started = Optional.empty();
  private Optional<Phone> member = Optional.empty();

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    DeskHouse house = new DeskHouse(folder);
    started = Optional.of(house);
    house.account("ana", "member", "m0");
    house.account("eva", "member", "m1");
    house.account("clerk", "registrar", "");
    house.account("watcher", "observer", "");
    member = Optional.of(Phone.of(house, "ana"));
    open("puntos", Question.points(CountingRule.POINTS_MEAN, OPTIONS), BallotForm.NAMED_OPEN);
    open("orden", Question.choice(CountingRule.SCHULZE, OPTIONS, 1), BallotForm.NAMED_OPEN);
    open("planchas", Question.choice(CountingRule.LIST_HARE, OPTIONS, 2), BallotForm.NAMED_OPEN);
    open(
        "obras",
        new Question(
            CountingRule.EQUAL_SHARES,
            OPTIONS,
            0,
            Map.of("agua", BigDecimal.TEN, "luz", BigDecimal.ONE, "vía", BigDecimal.TWO),
            Optional.of(BigDecimal.TEN),
            Optional.of(MONEY)),
        BallotForm.NAMED_OPEN);
    open("urna", Question.choice(CountingRule.SCHULZE, OPTIONS, 1), BallotForm.SECRET);
    open("urna-listas", Question.choice(CountingRule.LIST_HARE, OPTIONS, 2), BallotForm.SECRET);
  }

  /// On a subject of its own, so that nothing has to be proposed before.
  private void open(String name, Question question, BallotForm form) throws IOException {
    house()
        .act(
            new BallotOpened(
                "rio",
                name,
                "wish-" + name,
                "Pregunta " + name,
                Optional.empty(),
                question,
                form,
                "febrero",
                Optional.empty(),
                Optional.of(house().now().plus(Duration.ofDays(3))),
                Optional.empty(),
                Hashes.ofSeed("x")));
  }

  @AfterAll
  void stop() {
    started.ifPresent(DeskHouse::close);
  }

  private DeskHouse house() {
    return started.orElseThrow();
  }

  private Phone ana() {
    return member.orElseThrow();
  }

  private Ballot ballot(String name) throws IOException {
    return Optional.ofNullable(house().council().ballots().get(name)).orElseThrow();
  }

  private Roll roll() throws IOException {
    return Optional.ofNullable(house().council().rolls().get("febrero")).orElseThrow();
  }

  private static Map<String, String> marks(String ballot, String text) {
    Map<String, String> marks = new HashMap<>();
    for (String one : text.split(" ", -1)) {
      if (one.contains("=")) {
        marks.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
      }
    }
    marks.put("name", ballot);
    return marks;
  }

  private HttpResponse<String> review(Phone phone, String ballot, String text) {
    return phone.send(
        "/councils/rio/ballot?name=" + ballot, "/councils/rio/ballot/review", marks(ballot, text));
  }

  private HttpResponse<String> cast(Phone phone, String ballot, String text) {
    return phone.post(
        "/councils/rio/ballot/cast",
        phone.withTokens(review(phone, ballot, text).body(), marks(ballot, text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "puntos; points.0=50 points.1=49; suman 99",
        "puntos; points.0=100 points.1=-1; no son puntos",
        "puntos; points.0=1e2; no son puntos",
        "puntos; x=1; suman 0",
        "orden; place.0=1 place.1=1; está dos veces",
        "orden; place.0=0; no es un lugar",
        "orden; x=1; al menos un 1",
        "planchas; choice=7; Escoja una",
        "planchas; choice=<b>; Escoja una",
        "planchas; x=1; Escoja una",
        "obras; x=1; Marque al menos uno",
        "obras; approve=9; Escoja una",
      })
  void marksThatSayNothingClearAreToldAndNothingIsSent(String ballot, String text, String told)
      throws IOException {
    long before = house().entries();
    HttpResponse<String> answer = review(ana(), ballot, text);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(told);
    assertThat(house().entries()).isEqualTo(before);
    assertThat(
            ana()
                .post(
                    "/councils/rio/ballot/cast",
                    ana().withTokens(answer.body(), marks(ballot, text)))
                .statusCode())
        .isEqualTo(422);
    assertThat(house().entries()).isEqualTo(before);
  }

  @Test
  void aVoteIsLookedAtSentChangedAndHasAReceipt() throws IOException {
    HttpResponse<String> look = review(ana(), "orden", "place.2=1 place.0=2");
    assertThat(look.body()).contains("1. vía", "2. agua").doesNotContain("3. luz");
    assertThat(ballot("orden").votes()).doesNotContainKey("m0");

    HttpResponse<String> sent = cast(ana(), "orden", "place.2=1 place.0=2");
    String receipt = ana().get(Phone.location(sent)).body();
    assertThat(receipt).contains("Su voto quedó anotado", "./ayni verify COPIA --holds ");
    assertThat(ballot("orden").votes())
        .containsEntry("m0", new Vote.Ranked(List.of(List.of("vía"), List.of("agua"))));

    assertThat(ana().get("/councils/rio/ballot?name=orden").body()).contains("Ya votó así");
    cast(ana(), "orden", "place.1=1");
    assertThat(ballot("orden").votes())
        .containsEntry("m0", new Vote.Ranked(List.of(List.of("luz"))));
    assertThat(ana().get("/me").body()).contains("Voto en «Pregunta orden», anotación");
    Phone eva = Phone.of(house(), "eva");
    assertThat(eva.get(Phone.location(sent)).statusCode()).isEqualTo(404);
  }

  @Test
  void aProjectSaysWhatItCostsAndDisplacesAndAReviewWhatAllCostTogether() {
    String paper = ana().get("/councils/rio/ballot?name=obras").body();
    String look = review(ana(), "obras", "approve=0").body();

    assertThat(paper)
        .contains("Agua", "cuesta 10 @. Si se hace, quedan 0 @ para lo demás.".replace("@", MONEY))
        .contains("Entonces ya no cabría: Luz, Vía.")
        .contains(
            "cuesta 1 @. Si se hace, quedan 9 @ para lo demás. Entonces ya no cabría: Agua."
                .replace("@", MONEY));
    assertThat(look)
        .contains(
            "Agua, cuesta 10 " + MONEY,
            "Juntos cuestan 10 @; hay 10 @ para repartir.".replace("@", MONEY));
  }

  @Test
  void thePageOfACouncilLeadsToItsOpenBallotsWhoMayVote() {
    String link = "href=\"/councils/rio/ballot?name=obras\"";

    assertThat(ana().get("/councils/rio").body()).contains(link);
    assertThat(new Phone(house(), "es").get("/councils/rio").body())
        .contains("Pregunta obras")
        .doesNotContain(link);
  }

  @Test
  void aVoteThatIsSentTwiceIsRecordedOnce() throws IOException {
    String page = review(ana(), "planchas", "choice=1").body();
    Map<String, List<String>> fields = ana().withTokens(page, marks("planchas", "choice=1"));
    String first = Phone.location(ana().post("/councils/rio/ballot/cast", fields));
    long entries = house().entries();
    assertThat(Phone.location(ana().post("/councils/rio/ballot/cast", fields))).isEqualTo(first);
    assertThat(house().entries()).isEqualTo(entries);
  }

  @Test
  void votesSentAtOnceAreAllRecordedAndARefusedOneTouchesNobody() throws Exception {
    open("juntas", Question.choice(CountingRule.SCHULZE, OPTIONS, 1), BallotForm.NAMED_OPEN);
    house().account("nueva", "member", "nobody");
    List<Phone> phones = new ArrayList<>();
    List<Map<String, List<String>>> forms = new ArrayList<>();
    for (int k = 2; k < 7; k++) {
      house().account("vecina" + k, "member", "m" + k);
      phones.add(Phone.of(house(), "vecina" + k));
    }
    // Not on the roll: the paper is not shown, and the book refuses what is sent all the same.
    phones.add(Phone.of(house(), "nueva"));
    for (Phone phone : phones) {
      forms.add(phone.withTokens(phone.get("/account").body(), marks("juntas", "place.1=1")));
    }
    CyclicBarrier together = new CyclicBarrier(phones.size());
    List<Integer> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(phones.size())) {
      List<Future<Integer>> sent = new ArrayList<>();
      for (int k = 0; k < phones.size(); k++) {
        Phone phone = phones.get(k);
        Map<String, List<String>> form = forms.get(k);
        sent.add(
            threads.submit(() -> {
              together.await();
              return phone.post("/councils/rio/ballot/cast", form).statusCode();
            }));
      }
      for (Future<Integer> one : sent) {
        answers.add(one.get());
      }
    }
    assertThat(answers).containsExactly(302, 302, 302, 302, 302, 422);
    assertThat(ballot("juntas").votes().keySet())
        .containsExactlyInAnyOrder("m2", "m3", "m4", "m5", "m6");
  }

  @Test
  void whoIsNotAMemberHasNoPaperAndASecretBallotIsOnPaper() throws IOException {
    Phone clerk = Phone.of(house(), "clerk");
    assertThat(clerk.get("/councils/rio/ballot?name=orden").body()).contains("No está en la lista");
    assertThat(ana().get("/councils/rio/ballot?name=urna").body())
        .contains("es secreta y se hace en papel")
        .doesNotContain("name=\"place.0\"");
    assertThat(ana().get("/councils/rio/ballot?name=none").statusCode()).isEqualTo(404);
  }

  private String reviewed(Map<String, String> marks) {
    return ana()
        .send(
            "/councils/rio/ballot?name=" + marks.get("name"), "/councils/rio/ballot/review", marks)
        .body();
  }

  @Test
  void aReviewKeepsTheOrderOfThePaperAndTellsWhatWasLeftOut() {
    assertThat(reviewed(Map.of("name", "puntos", "points.2", "70", "points.0", "30")))
        .containsSubsequence("<li>agua: 30</li>", "<li>vía: 70</li>", "<li>Sin puntos: luz</li>");
    assertThat(reviewed(Map.of("name", "orden", "place.2", "1")))
        .containsSubsequence("<li>1. vía</li>", "<li>Sin lugar en el orden: agua, luz</li>");
    assertThat(reviewed(Map.of("name", "obras", "approve", "2|0")))
        .containsSubsequence("Agua, ", "Vía, ");
  }

  @Test
  void whatIsNoNumberIsToldWithTheOptionItStandsAt() {
    assertThat(reviewed(Map.of("name", "puntos", "points.0", "30", "points.1", "mucho")))
        .contains("luz: «mucho» no son puntos");
    assertThat(reviewed(Map.of("name", "orden", "place.2", "primero")))
        .contains("vía: «primero» no es un lugar");
  }

  @Test
  void papersCallOptionsByTheirNamesAndSayWhatProjectsCost() {
    assertThat(Phone.of(house(), "clerk").get("/councils/rio/papers?name=obras").body())
        .contains(
            "<span>Agua, cuesta 10 millones de pesos de 2026</span>",
            "<span>Vía, cuesta 2 millones de pesos de 2026</span>",
            "Hay 10 millones de pesos de 2026 para repartir");
  }

  @Test
  void moneyHasItsUnitWhereverItIsShown() {
    String paper = ana().get("/councils/rio/ballot?name=obras").body();
    assertThat(paper)
        .contains(
            "Hay 10 millones de pesos de 2026 para repartir",
            "cuesta 2 millones de pesos de 2026",
            "quedan 8 millones de pesos de 2026");
    assertThat(review(ana(), "obras", "approve=0").body())
        .contains("Juntos cuestan 10 millones de pesos de 2026; hay 10 millones de pesos de 2026");
    String receipt = ana().get(Phone.location(cast(ana(), "obras", "approve=2"))).body();
    assertThat(receipt)
        .contains("Vía, cuesta 2 millones de pesos de 2026", "Juntos cuestan 2 mill");
    assertThat(ana().get("/api/councils/rio/ballots/obras").body().replaceAll("\\s", ""))
        .contains(
            "\"budget\":\"10\"", "\"moneyUnit\":\"millonesdepesosde2026\"", "\"agua\":\"10\"");
  }

  private HttpResponse<String> count(Phone phone, Map<String, String> fields) {
    return phone.send(
        "/councils/rio/count?name=" + fields.get("name"), "/councils/rio/count", fields);
  }

  @Test
  void aBoxIsCountedByTwoWhoDoNotSeeEachOtherAndSignedByObservers() throws IOException {
    Phone clerk = Phone.of(house(), "clerk");
    Phone watcher = Phone.of(house(), "watcher");
    assertThat(clerk.get("/councils/rio/papers?name=urna").body())
        .contains("class=\"sheet\"", "agua");
    Map<String, String> first =
        Map.of("name", "urna", "station", "mesa 1", "lines", "2 x 1,2\n1 x 3", "observer", "A|B");
    assertThat(count(clerk, first).body()).contains("Guardada la primera cuenta");
    // The same person twice is not two.
    assertThat(count(clerk, first).body()).contains("Guardada la primera cuenta");
    HttpResponse<String> other =
        count(
            watcher,
            Map.of("name", "urna", "station", "mesa 1", "lines", "3 x 1,2", "observer", "A|B"));
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("no coinciden").doesNotContain("2x1,2");
    assertThat(ballot("urna").size()).isZero();

    count(clerk, first);
    assertThat(
            count(
                    watcher,
                    Map.of(
                        "name", "urna",
                        "station", "mesa 1",
                        "lines", "1 x 3\n1 x 1, 2\n1x1,2",
                        "observer", "A"))
                .body())
        .contains("al menos dos observadores");
    assertThat(
            count(
                    watcher,
                    Map.of(
                        "name", "urna",
                        "station", "mesa 1",
                        "lines", "1 x 3\n1 x 1, 2\n1x1,2",
                        "observer", "Ana|Blas"))
                .body())
        .contains("quedaron anotadas");
    assertThat(ballot("urna").size()).isEqualTo(3);
  }

  private static Map<String, String> box(String ballot, String station, String lines) {
    return Map.of("name", ballot, "station", station, "lines", lines, "observer", "Ana|Blas");
  }

  @Test
  void whereTwoCountsDifferBothAreToldWhichLinesAndNotTheNumbersUntilBothHaveCountedAgain()
      throws IOException {
    open("urna-2", Question.choice(CountingRule.SCHULZE, OPTIONS, 1), BallotForm.SECRET);
    house().account("second", "observer", "");
    Phone clerk = Phone.of(house(), "clerk");
    Phone watcher = Phone.of(house(), "watcher");
    String page = "/councils/rio/count?name=urna-2";
    count(clerk, box("urna-2", "mesa 1", "21 x 2,1\n33 x 3"));
    // But for keys of forms and names of files, in which there are numbers by chance.
    assertThat(watcher.get(page).body().replaceAll("(?s)^.*<main|</main>.*$|value=\"[^\"]*\"", ""))
        .doesNotContain("21", "33", "No coinciden");

    String told = count(watcher, box("urna-2", "mesa 1", "22 x 2,1\n33 x 3")).body();
    String other = clerk.get(page).body();
    String third = Phone.of(house(), "second").get(page).body();
    assertThat(differing(told)).contains("1. luz; 2. agua").doesNotContain("vía", "21", "22", "33");
    assertThat(differing(other)).contains("1. luz; 2. agua").doesNotContain("21", "22", "33");
    assertThat(differing(third)).contains("mesa 1").doesNotContain("luz", "21", "22", "33");

    count(watcher, box("urna-2", "mesa 1", "22 x 2,1\n33 x 3"));
    assertThat(differing(clerk.get(page).body())).doesNotContain("21", "22", "33");
    String again = count(clerk, box("urna-2", "mesa 1", "21 x 2,1\n33 x 3")).body();
    assertThat(differing(again))
        .containsSubsequence("contada 2 veces", "1. luz; 2. agua", "21", "22")
        .doesNotContain("33", "vía");
    assertThat(differing(watcher.get(page).body())).containsSubsequence("1. luz", "22", "21");
    assertThat(differing(Phone.of(house(), "second").get(page).body()))
        .doesNotContain("luz", "21", "22");
    assertThat(ballot("urna-2").size()).isZero();

    count(clerk, box("urna-2", "mesa 1", "2 x 2,1\n3 x 3"));
    assertThat(count(watcher, box("urna-2", "mesa 1", "2 x 2,1\n3 x 3")).body())
        .contains("quedaron anotadas", "intento 3");
    assertThat(ballot("urna-2").size()).isEqualTo(5);
    assertThat(differing(clerk.get(page).body())).isEmpty();
  }

  @Test
  void whoCountsForTheFirstTimeIsShownNoNumbersHoweverOftenOthersDid() throws IOException {
    open("urna-3", Question.choice(CountingRule.LIST_HARE, OPTIONS, 2), BallotForm.SECRET);
    house().account("third", "observer", "");
    Phone clerk = Phone.of(house(), "clerk");
    Phone watcher = Phone.of(house(), "watcher");
    Map<String, String> of = Map.of("name", "urna-3", "station", "única", "count.3", "5");
    count(clerk, with(of, "count.0", "71"));
    count(watcher, with(of, "count.0", "72"));
    count(clerk, with(of, "count.0", "71"));
    String told = count(Phone.of(house(), "third"), with(of, "count.0", "73")).body();

    assertThat(differing(told)).contains("agua").doesNotContain("luz", "En blanco", "71", "73");
    assertThat(differing(watcher.get("/councils/rio/count?name=urna-3").body()))
        .doesNotContain("agua", "71", "72", "73");
  }

  @Test
  void papersThatSayTheSameInAnotherOrderOfTicksAreTheSame() throws IOException {
    open(
        "urna-4",
        new Question(
            CountingRule.EQUAL_SHARES,
            OPTIONS,
            0,
            Map.of("agua", BigDecimal.TEN, "luz", BigDecimal.ONE, "vía", BigDecimal.TWO),
            Optional.of(BigDecimal.TEN),
            Optional.empty()),
        BallotForm.SECRET);
    count(Phone.of(house(), "clerk"), box("urna-4", "única", "2 x 1,3\n1 x 3,1"));
    assertThat(count(Phone.of(house(), "watcher"), box("urna-4", "única", "3 x 3,1")).body())
        .contains("quedaron anotadas");
  }

  private static Map<String, String> with(Map<String, String> fields, String key, String value) {
    Map<String, String> more = new HashMap<>(fields);
    more.put(key, value);
    return more;
  }

  /// What a page says of boxes of which two counts differ.
  private static String differing(String page) {
    int from = page.indexOf("id=\"differing\"");
    return from < 0 ? "" : page.substring(from, page.indexOf("</section>", from));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "urna; 1 x 9; no es una papeleta posible",
        "urna; 1 x 1,1; no es una papeleta posible",
        "urna; uno; con números enteros",
        "urna; 0 x 1; con números enteros",
      })
  void papersThatCannotBeAreTold(String name, String lines, String told) throws IOException {
    Phone clerk = Phone.of(house(), "clerk");
    HttpResponse<String> answer =
        count(clerk, Map.of("name", name, "station", "mesa 9", "lines", lines));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(told);
  }

  @Test
  void listsAreCountedByANumberEach() throws IOException {
    Phone clerk = Phone.of(house(), "clerk");
    Phone watcher = Phone.of(house(), "watcher");
    Map<String, String> fields =
        Map.of(
            "name",
            "urna-listas",
            "station",
            "única",
            "count.0",
            "2",
            "count.3",
            "1",
            "observer",
            "Ana|Blas");
    count(clerk, fields);
    assertThat(count(watcher, fields).body()).contains("quedaron anotadas");
    assertThat(ballot("urna-listas").all(roll()))
        .containsExactlyInAnyOrder(
            new Vote.OneList("agua"), new Vote.OneList("agua"), new Vote.OneList(Vote.BLANK));
  }
}
