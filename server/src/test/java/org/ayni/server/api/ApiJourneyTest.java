package org.ayni.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ayni.api.answer.EconomyLine;
import org.ayni.api.answer.Findings;
import org.ayni.api.answer.IndustryLine;
import org.ayni.api.answer.MemberLine;
import org.ayni.api.answer.PlanFound;
import org.ayni.api.answer.PlanRow;
import org.ayni.api.answer.Problem;
import org.ayni.api.answer.RecordEntry;
import org.ayni.api.answer.Recorded;
import org.ayni.api.client.AyniClient;
import org.ayni.api.client.PlanWish;
import org.ayni.api.client.ProblemException;
import org.ayni.server.DeskHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A program's whole way through the API, with the client.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiJourneyTest {

  private static final String RIO = DeskHouse.COUNCIL;

  private Optional<DeskHouse> started = Optional.empty();

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    DeskHouse house = new DeskHouse(folder);
    house.account("clerk", "registrar", "");
    house.account("member", "member", "m1");
    started = Optional.of(house);
  }

  @AfterAll
  void stop() {
    started.ifPresent(DeskHouse::close);
  }

  private DeskHouse house() {
    return started.orElseThrow();
  }

  private AyniClient client() {
    return AyniClient.at(URI.create("http://127.0.0.1:" + house().server.port() + "/"));
  }

  private AyniClient clerk() {
    AyniClient client = client();
    client.logIn("clerk", DeskHouse.PASSWORD);
    return client;
  }

  private static Problem problem(ThrowingCallable refused) {
    return catchThrowableOfType(ProblemException.class, refused).problem();
  }

  @Test
  void readsWhatEconomiesAreServedAndWhatIsInThem() {
    assertThat(client().economies().map(EconomyLine::name)).containsExactly("valley");
    assertThat(client().in("pt").economy("valley").title()).isEqualTo("O vale");
    assertThat(client().economy("valley").needs()).hasSize(3);
    assertThat(client().industries("valley"))
        .extracting(IndustryLine::code, IndustryLine::output, IndustryLine::jobs)
        .containsExactly(
            tuple("A", 100.0, 400.0), tuple("W", 150.0, 300.0), tuple("S", 150.0, 900.0));
  }

  @Test
  void asksForAPlanAndReadsItsProofAndItsNumbers() {
    PlanWish wish = PlanWish.standard().withYears(2).withPoints("food", 80);
    PlanFound plan = client().plan("valley", wish);

    assertThat(plan.status()).isEqualTo("optimal");
    assertThat(plan.years()).containsExactly(2020, 2021);
    assertThat(plan.gap()).isNotNull().isLessThan(1e-6);
    assertThat(plan.maxViolation()).isNotNull().isLessThan(1e-6);
    PlanFound.Need food = plan.needs().getFirst();
    List<PlanRow> satisfaction =
        client()
            .planRows("valley", wish)
            .filter(row -> row.measure().equals("satisfaction") && row.code().equals("food"))
            .toList();
    assertThat(satisfaction).extracting(PlanRow::value).isEqualTo(food.met());
    // What is used of labour is what the industries' outputs take: 400/100, 300/150, 900/150 jobs.
    assertThat(
            client()
                .planRows("valley", wish)
                .filter(row -> row.measure().equals("resource-use"))
                .filter(row -> row.year() != null && row.year() == 2020)
                .findFirst()
                .orElseThrow()
                .value())
        .isCloseTo(
            4 * activity(wish, "A") + 2 * activity(wish, "W") + 6 * activity(wish, "S"),
            within(1e-9));
  }

  private double activity(PlanWish wish, String industry) {
    return client()
        .planRows("valley", wish)
        .filter(row -> row.measure().equals("activity") && row.code().equals(industry))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void whatCannotBeHadIsToldWithTheNearestPlan() {
    PlanFound plan = client().plan("valley", PlanWish.standard().withFloor("food", 200));

    assertThat(plan.status()).isEqualTo("infeasible");
    assertThat(plan.missing().getFirst().code()).isEqualTo("food");
    assertThat(plan.missing().getFirst().wanted()).isEqualTo(2);
    assertThat(plan.missing().getFirst().possible()).isLessThan(2);
  }

  @Test
  void findsOnTheApiWhatThePageFinds() {
    Findings found = client().findings("valley", "multipliers", Map.of());

    assertThat(found.tables()).isNotEmpty();
    assertThat(found.tables().getFirst().rows().getFirst().cells().getFirst().number()).isNotNull();
    assertThat(client().findings("departments", Map.of()).tables()).isNotEmpty();
    assertThat(problem(() -> client().findings("nothing", Map.of())).detail())
        .contains("departments, federation, methods");
    assertThat(problem(() -> client().findings("valley", "nothing", Map.of())).detail())
        .contains("multipliers");
    assertThat(problem(() -> client().findings("valley", "cut", Map.of("cut", "900"))))
        .extracting(Problem::kind, Problem::status)
        .containsExactly("input", 422);
  }

  @Test
  void anActThatIsSentTwiceUnderOneKeyIsRecordedOnce() throws IOException {
    AyniClient clerk = clerk();
    // Nobody can be entered as of the day of the roll.
    house().later(1);
    Map<String, ?> act =
        Map.of(
            "act",
            "member-admitted",
            "council",
            RIO,
            "member",
            "m8",
            "day",
            house().today().toString(),
            "paper",
            false);
    long before = house().entries();
    Recorded first = clerk.record(RIO, act, "journey-member-eight");
    Recorded again = clerk().record(RIO, act, "journey-member-eight");

    assertThat(again).isEqualTo(first);
    assertThat(house().entries()).isEqualTo(before + 1);
    Map<String, ?> other =
        Map.of(
            "act",
            "member-admitted",
            "council",
            RIO,
            "member",
            "m9",
            "day",
            house().today().toString(),
            "paper",
            false);
    assertThat(problem(() -> clerk.record(RIO, other, "journey-member-eight")))
        .extracting(Problem::kind, Problem::status)
        .containsExactly("sent-before", 409);
    assertThat(house().entries()).isEqualTo(before + 1);
  }

  @Test
  void theRecordIsReadPageByPageWithoutLosingAnEntry() throws IOException {
    List<RecordEntry> small = clerk().record(RIO, 3).toList();
    List<RecordEntry> large = clerk().record(RIO, 500).toList();

    assertThat(small).isEqualTo(large).hasSizeGreaterThan(9);
    assertThat(new HashSet<>(small.stream().map(RecordEntry::number).toList()))
        .hasSize(small.size());
    // The first entry opens the record and is of no council.
    assertThat((long) small.size()).isEqualTo(house().entries() - 1);
    assertThat(small.getFirst().kind()).isEqualTo("council-founded");
    assertThat(small.getFirst().hash()).hasSize(64);
    assertThat(small.get(1).body()).containsEntry("member", "m0");
  }

  @Test
  void eachSeesOfTheBookWhatTheTableOfRightsSays() {
    assertThat(clerk().members(RIO))
        .anySatisfy(one -> {
          assertThat(one.code()).isEqualTo("m3");
          assertThat(one.name()).isEqualTo("Persona Número 3");
        });
    AyniClient member = client();
    member.logIn("member", DeskHouse.PASSWORD);
    assertThat(member.members(RIO).toList())
        .containsExactly(
            new MemberLine(
                "m1", null, LocalDate.of(2026, 1, 2), LocalDate.of(2026, 2, 1), null, false));
    assertThat(problem(() -> client().members(RIO).toList()).kind()).isEqualTo("log-in");
    assertThat(problem(() -> member.record(RIO, 50).toList()).kind()).isEqualTo("forbidden");
  }

  @Test
  void whatTheStatuteDoesNotAllowIsToldInTheReadersWords() {
    AyniClient clerk = clerk();
    Map<String, ?> twice =
        Map.of(
            "act",
            "member-admitted",
            "council",
            RIO,
            "member",
            "m0",
            "day",
            house().today().toString(),
            "paper",
            false);
    Problem problem = problem(() -> clerk.record(RIO, twice, "journey-twice-a-member"));

    assertThat(problem.kind()).isEqualTo("refused");
    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.problems().getFirst().text()).contains("m0");
    assertThat(problem.advice()).contains("Nothing was recorded");
    assertThat(problem.instance()).isEqualTo("/api/councils/rio/acts");
  }

  @Test
  void whoLogsOutIsNobodyAgainAndAWrongPasswordIsTold() {
    AyniClient clerk = clerk();
    assertThat(clerk.session().login()).isEqualTo("clerk");
    assertThat(clerk.session().roles().getFirst().role()).isEqualTo("registrar");
    clerk.logOut();
    assertThat(clerk.session().login()).isEmpty();
    assertThat(problem(() -> client().logIn("clerk", "wrong")))
        .extracting(Problem::kind, Problem::status)
        .containsExactly("password", 401);
  }

  @Test
  void whoFailsToLogInTooOftenWaits() throws IOException {
    house().account("guessed", "observer", "");
    for (int k = 0; k < 5; k++) {
      assertThat(problem(() -> client().logIn("guessed", "wrong")).kind()).isEqualTo("password");
    }
    assertThat(problem(() -> client().logIn("guessed", DeskHouse.PASSWORD)).kind())
        .isEqualTo("too-many");
  }
}
