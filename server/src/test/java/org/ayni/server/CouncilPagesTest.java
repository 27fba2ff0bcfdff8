package org.ayni.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.book.Closing;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.Hashes;
import org.ayni.councils.book.Rolls;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Question;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.councils.event.CouncilEvent.BallotCast;
import org.ayni.councils.event.CouncilEvent.BallotClosed;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.councils.event.CouncilEvent.CouncilFounded;
import org.ayni.councils.event.CouncilEvent.MemberAdmitted;
import org.ayni.councils.statute.BallotForm;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.decisions.statutes.ReadyStatutes;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.record.canonical.Value;
import org.ayni.record.entry.Entry;
import org.ayni.record.entry.Kinds;
import org.ayni.record.note.KeyRole;
import org.ayni.record.note.SigningKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pages of councils, of a small house made here.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CouncilPagesTest {

  private static final String NAME = "Asamblea <b>del río</b>";
  private static final String SEED = "dados";

  private Optional<AyniServer> server = Optional.empty();
  private Optional<CouncilHouse> house = Optional.empty();
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    Value.Fields opening =
        Value.Fields.none()
            .with("format", Kinds.FORMAT)
            .with("key", SigningKey.generate("rio.example/acta", KeyRole.LOG).verifier().toString())
            .with("witnesses", Value.Items.ofTexts(List.of()))
            .with("threshold", 0);
    house =
        Optional.of(
            CouncilHouse.create(folder.resolve("house"), new Entry(Kinds.OPENED, 1, now, opening)));
    play();
    server =
        Optional.of(
            AyniServer.start(
                ServerOptions.local(
                        List.of(Valley.economy()), new ExactPlanSolver(new HighsSolver()))
                    .withPort(0)
                    .withHouse(house.orElseThrow())));
  }

  private void act(CouncilEvent event) throws IOException {
    house.orElseThrow().append(now, List.of(event));
  }

  private Council council() {
    return house.orElseThrow().book().council("rio").orElseThrow();
  }

  private void play() throws IOException {
    act(
        new CouncilFounded(
            "rio",
            NAME,
            "assembly",
            Optional.empty(),
            Optional.empty(),
            "UTC",
            ReadyStatutes.open("asamblea-barrial")));
    for (int k = 0; k < 6; k++) {
      act(new MemberAdmitted("rio", "m" + k, LocalDate.of(2026, 3, 1), false));
    }
    now = now.plus(Duration.ofDays(40));
    act(Rolls.freeze(council(), "r", LocalDate.of(2026, 4, 10)));
    act(
        new BallotOpened(
            "rio",
            "w",
            "priorities",
            "Cien puntos",
            Optional.empty(),
            Question.points(CountingRule.POINTS_MEAN, List.of("food", "home")),
            BallotForm.NAMED_OPEN,
            "r",
            Optional.empty(),
            Optional.of(now.plus(Duration.ofDays(2))),
            Optional.empty(),
            Hashes.ofSeed(SEED)));
    for (int k = 0; k < 6; k++) {
      act(
          new BallotCast(
              "rio",
              "w",
              "m" + k,
              new Vote.Points(Map.of("food", new BigDecimal(70), "home", new BigDecimal(30))),
              Optional.empty()));
    }
    now = now.plus(Duration.ofDays(3));
    Closing.Result result =
        Closing.result(
            council(), Optional.ofNullable(council().ballots().get("w")).orElseThrow(), SEED);
    act(new BallotClosed("rio", "w", SEED, result.outcome(), result.passed()));
  }

  @AfterAll
  void stop() {
    server.ifPresent(AyniServer::close);
  }

  private Browser browser() {
    return new Browser(server.orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "es, Los consejos, '1 consejos, 6 personas', De qué no protegen, por comprobar",
    "en, The councils, '1 councils, 6 people', What these ballots do not, to be checked",
    "pt, Os conselhos, '1 conselhos, 6 pessoas', De que estas votações, a verificar",
  })
  void councilsAreShownInTheReadersLanguage(
      String language, String nav, String finding, String limits, String unchecked) {
    String all = browser().page("/councils?day=2026-04-12", language);
    String one = browser().page("/councils/rio", language);

    assertThat(all).contains(nav, finding).doesNotContain("??");
    assertThat(one).contains(limits).doesNotContain("??");
  }

  @Test
  void aBallotIsShownWithWhatItCameTo() {
    assertThat(browser().page("/councils/rio", "en"))
        .contains("Cien puntos", "Result: Food, home", "6 votes, points, mean", "Food: 70");
  }

  @Test
  void namesAreNeverMarkup() {
    assertThat(browser().page("/councils/rio", "es"))
        .contains("&lt;b&gt;del río&lt;/b&gt;")
        .doesNotContain("<b>del");
  }

  @Test
  void whatIsRecordedLaterIsShownAtOnce() throws IOException {
    act(new MemberAdmitted("rio", "later", LocalDate.of(2026, 4, 13), false));
    assertThat(browser().page("/councils", "en")).contains("So far there are 18 entries");
  }

  @Test
  void aCouncilOrADayThatThereIsNotIsNotFound() {
    for (String address :
        List.of("/councils/none", "/councils?day=2026-02-30", "/councils/rio?day=yesterday")) {
      HttpResponse<String> answer = browser().get(address);
      assertThat(answer.statusCode()).as(address).isEqualTo(404);
    }
  }

  @Test
  void pagesAreLightAndRunNothingInline() {
    for (String address : List.of("/councils", "/councils/rio")) {
      String page = browser().page(address, "es");
      assertThat(page.length()).isLessThan(100_000);
      assertThat(page).doesNotContain("<script>", "style=\"", "onclick");
    }
  }
}
