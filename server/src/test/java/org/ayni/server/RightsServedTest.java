package org.ayni.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ayni.councils.book.Hashes;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Outcome;
import org.ayni.councils.counting.Question;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.event.AgendaItem;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.councils.event.PaperVote;
import org.ayni.councils.statute.BallotForm;
import org.ayni.councils.statute.Matter;
import org.ayni.decisions.entries.EventEntries;
import org.ayni.decisions.entries.RecordCodec;
import org.ayni.decisions.statutes.ReadyStatutes;
import org.ayni.federation.node.NodeDoor;
import org.ayni.federation.treaty.Readers;
import org.ayni.server.rights.Right;
import org.ayni.server.rights.Rights;
import org.ayni.server.rights.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The table of rights, tried cell by cell against the running server: each role does each action,
/// in its own name, in another's and for somebody who votes on paper.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsServedTest {

  private static final String OWN = "m1";
  private static final String OTHER = "m5";
  private static final String PAPER = "m7";
  private static final String HASH = Hashes.of("x");

  private Optional<DeskHouse> started = Optional.empty();
  private final Map<Role, Phone> phones = new EnumMap<>(Role.class);
  private final AtomicInteger keys = new AtomicInteger();

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    // A federation that is for members to read: one for everybody needs no right.
    NodeDoor door = new ServedValleys(folder).withTreaty(Readers.MEMBERS).door();
    DeskHouse house = new DeskHouse(folder);
    house.restart(options -> options.withNode(door));
    started = Optional.of(house);
    LocalDate day = house.today();
    house.act(
        new CouncilEvent.AssemblyCalled(
            "rio",
            "asamblea",
            day.plusDays(8),
            List.of(new AgendaItem("ordinary", "Uno", Optional.empty()))),
        sample("ballot-opened", OTHER),
        new CouncilEvent.BallotOpened(
            "rio",
            "claves",
            "priorities",
            "t",
            Optional.empty(),
            Question.points(CountingRule.POINTS_MEAN, List.of("a", "b")),
            BallotForm.PSEUDONYMOUS_OPEN,
            "febrero",
            Optional.empty(),
            Optional.of(DeskHouse.FOUNDED.plus(java.time.Duration.ofDays(60))),
            Optional.empty(),
            HASH));
    house.openBallot("cerrada");
    house.act(
        new CouncilEvent.BallotCast(
            "rio", "cerrada", OTHER, new Vote.Ranked(List.of(List.of("agua")))));
    house.later(4);
    house.closeBallot("cerrada");
    // One below, that nobody keeps the record of, and one that is neither above nor below.
    house.act(founded("arroyo", Optional.of("rio")), founded("monte", Optional.empty()));
    for (Role role : Role.grantable()) {
      // A delegate has a name of its own: a member has one account in one role.
      house.account(role.code(), role.code(), role.ofMember() ? OWN : "");
      phones.put(role, Phone.of(house, role.code()));
    }
    phones.put(Role.VISITOR, new Phone(house, "es"));
  }

  @AfterAll
  void stop() {
    started.ifPresent(DeskHouse::close);
  }

  private Phone phone(Role role) {
    return Optional.ofNullable(phones.get(role)).orElseThrow();
  }

  /// One event of each kind, in the name of `whom` where it is in somebody's; the book takes few of
  /// them, which is not what is asked here.
  private static CouncilEvent sample(String act, String whom) {
    LocalDate day = LocalDate.of(2026, 2, 11);
    Outcome outcome = new Outcome(0, List.of(), Map.of());
    Vote yes = new Vote.YesNo("yes");
    return switch (act) {
      case "council-founded" ->
          new CouncilEvent.CouncilFounded(
              "rio",
              "n",
              "k",
              Optional.empty(),
              Optional.empty(),
              "UTC",
              ReadyStatutes.open("municipio"));
      case "statute-amended" ->
          new CouncilEvent.StatuteAmended("rio", "p", ReadyStatutes.open("municipio"));
      case "member-admitted" -> new CouncilEvent.MemberAdmitted("rio", "m0", day, false);
      case "member-left" -> new CouncilEvent.MemberLeft("rio", "nobody", day, "left");
      case "roll-frozen" -> new CouncilEvent.RollFrozen("rio", "r", day, 1, HASH);
      case "roll-challenged" -> new CouncilEvent.RollChallenged("rio", "none", "m0", "r");
      case "challenge-decided" -> new CouncilEvent.ChallengeDecided("rio", "none", "m0", true);
      case "challenge-raised" ->
          new CouncilEvent.ChallengeRaised(
              "rio", "x", Matter.ROLL, "none", Optional.of("m0"), whom, "r");
      case "challenge-judged" ->
          new CouncilEvent.ChallengeJudged("rio", "x", true, List.of("m0"), List.of(), "g");
      case "shortlist-proposed" ->
          new CouncilEvent.ShortlistProposed("rio", "t", "s", "o", List.of("p0"));
      case "member-appointed" ->
          new CouncilEvent.MemberAppointed("rio", "t", "p0", "b", day, day, HASH);
      case "assembly-called" -> new CouncilEvent.AssemblyCalled("rio", "a", day, List.of());
      case "attendance-taken" -> new CouncilEvent.AttendanceTaken("rio", "none", 1, List.of("m0"));
      case "minutes-kept" -> new CouncilEvent.MinutesKept("rio", "none", HASH);
      case "election-called" -> new CouncilEvent.ElectionCalled("rio", "e", "none", day);
      case "guarantors-named" -> new CouncilEvent.GuarantorsNamed("rio", day, List.of("m0"));
      case "nominated" -> new CouncilEvent.Nominated("rio", "none", "n", List.of("m0"));
      case "proposal-made" ->
          new CouncilEvent.ProposalMade(
              "rio", "p", "ordinary", "t", "no hash", whom, List.of(), Map.of());
      case "amendment-made" -> new CouncilEvent.AmendmentMade("rio", "none", "a", "no hash", whom);
      case "text-settled" -> new CouncilEvent.TextSettled("rio", "none", HASH);
      case "ballot-opened" ->
          new CouncilEvent.BallotOpened(
              "rio",
              "abierta",
              "priorities",
              "t",
              Optional.empty(),
              Question.points(CountingRule.POINTS_MEAN, List.of("a", "b")),
              BallotForm.NAMED_OPEN,
              "febrero",
              Optional.empty(),
              Optional.of(DeskHouse.FOUNDED.plus(java.time.Duration.ofDays(60))),
              Optional.empty(),
              HASH);
      case "keys-listed" -> new CouncilEvent.KeysListed("rio", "none", List.of());
      case "ballot-cast" -> new CouncilEvent.BallotCast("rio", "none", whom, yes);
      case "papers-counted" ->
          new CouncilEvent.PapersCounted(
              "rio",
              "none",
              "s",
              List.of(new PaperVote(yes, 1)),
              List.of(new PaperVote(yes, 1)),
              List.of());
      case "result-imported" -> new CouncilEvent.ResultImported("rio", "none", outcome, HASH);
      case "assembly-called-off" -> new CouncilEvent.AssemblyCalledOff("rio", "none", "by mistake");
      case "election-called-off" -> new CouncilEvent.ElectionCalledOff("rio", "none", "by mistake");
      case "ballot-withdrawn" -> new CouncilEvent.BallotWithdrawn("rio", "none", "by mistake");
      case "ballot-closed" -> new CouncilEvent.BallotClosed("rio", "none", "s", outcome, false);
      case "instructed" -> new CouncilEvent.Instructed("rio", "none", "none", yes);
      case "petition-opened" -> new CouncilEvent.PetitionOpened("rio", "p", "none", "m0");
      case "petition-signed" -> new CouncilEvent.PetitionSigned("rio", "none", whom);
      case "seat-refilled" ->
          new CouncilEvent.SeatRefilled("rio", "none", "m0", List.of(), Optional.empty());
      case "plans-offered" -> new CouncilEvent.PlansOffered("rio", "o", HASH, Map.of());
      case "plan-chosen" -> new CouncilEvent.PlanChosen("rio", "none", "o", "none");
      case "promised" ->
          new CouncilEvent.Promised("rio", 1, "none", "l", "o", BigDecimal.ONE, "u", day);
      case "delivery-reported" ->
          new CouncilEvent.DeliveryReported("rio", 9, day, BigDecimal.ONE, whom, Optional.empty());
      default -> throw new IllegalArgumentException("no sample of " + act + ": add one here");
    };
  }

  static Stream<Arguments> cells() {
    return Rights.table().actions().stream()
        .flatMap(action -> Stream.of(Role.values()).map(role -> Arguments.of(action, role)));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void everyCellOfTheTableIsWhatTheServerDoes(String action, Role role) throws IOException {
    Right right = Rights.table().of(action, role);
    boolean act = EventEntries.codes().contains(action);
    Function<String, Boolean> allowed =
        whom -> act ? recorded(role, action, whom) : read(role, action, whom);

    // Acts in councils below have a test of their own.
    boolean yes = right == Right.YES || (right == Right.BELOW && !act);
    assertThat(allowed.apply(OTHER)).as("for another").isEqualTo(yes);
    assertThat(allowed.apply(OWN)).as("in its own name").isEqualTo(yes || right == Right.OWN);
    assertThat(allowed.apply(PAPER))
        .as("for who votes on paper")
        .isEqualTo(yes || right == Right.PAPER);
  }

  /// With a token a program may what its owner may through the API; with one that is read only it
  /// records nothing, whatever the table says.
  @ParameterizedTest
  @MethodSource("cells")
  void aTokenMayWhatItsOwnerMayAndOneThatIsReadOnlyWritesNothing(String action, Role role)
      throws IOException {
    if (role == Role.VISITOR) {
      return;
    }
    Right right = Rights.table().of(action, role);
    if (action.equals(Rights.READ_RECORD)) {
      for (boolean readOnly : new boolean[] {true, false}) {
        assertThat(
                new Phone(started.orElseThrow(), "es")
                    .getWith("/api/councils/rio/record", "Authorization", bearer(role, readOnly))
                    .statusCode())
            .isEqualTo(right == Right.YES ? 200 : 403);
      }
    }
    if (EventEntries.codes().contains(action)) {
      for (String whom : List.of(OTHER, OWN, PAPER)) {
        boolean may =
            right == Right.YES
                || (right == Right.OWN && whom.equals(OWN))
                || (right == Right.PAPER && whom.equals(PAPER));
        assertThat(byToken(role, action, whom, false)).as(whom).isIn(may ? LOOKED_AT : REFUSED);
        HttpResponse<String> none = sent(role, action, whom, true);
        assertThat(none.statusCode()).isEqualTo(403);
        assertThat(none.body()).contains("/api/problems/read-only");
      }
    }
  }

  private static final List<Integer> LOOKED_AT = List.of(201, 422);
  private static final List<Integer> REFUSED = List.of(403);

  private final Map<String, String> bearers = new java.util.HashMap<>();

  private String bearer(Role role, boolean readOnly) throws IOException {
    String known = bearers.get(role + " " + readOnly);
    if (known != null) {
      return known;
    }
    DeskHouse house = started.orElseThrow();
    String made =
        "Bearer "
            + house
                .options
                .tokens()
                .make(
                    house.options.accounts().withLogin(role.code()).orElseThrow(),
                    "test",
                    readOnly,
                    house.now(),
                    house.now().plusSeconds(86_400))
                .orElseThrow();
    bearers.put(role + " " + readOnly, made);
    return made;
  }

  private int byToken(Role role, String act, String whom, boolean readOnly) throws IOException {
    return sent(role, act, whom, readOnly).statusCode();
  }

  private HttpResponse<String> sent(Role role, String act, String whom, boolean readOnly)
      throws IOException {
    if (sample(act, whom) instanceof Record event) {
      return new Phone(started.orElseThrow(), "es")
          .request(
              "POST",
              "/api/councils/rio/acts",
              RecordCodec.write(event)
                  .with("act", act)
                  .json()
                  .getBytes(java.nio.charset.StandardCharsets.UTF_8),
              "Content-Type",
              "application/json",
              "Idempotency-Key",
              "key-of-a-token-" + keys.incrementAndGet() + "-x",
              "Authorization",
              bearer(role, readOnly));
    }
    throw new IllegalStateException(act);
  }

  /// Whether an act was looked at by the book, and not turned away before.
  private boolean recorded(Role role, String act, String whom) {
    if (sample(act, whom) instanceof Record event) {
      Phone phone = phone(role);
      String token = Phone.token(phone.get(role == Role.VISITOR ? "/login" : "/account").body());
      String body = RecordCodec.write(event).with("act", act).json();
      HttpResponse<String> answer =
          phone.json(
              "/api/councils/rio/acts",
              token,
              "key-of-a-test-" + keys.incrementAndGet() + "-x",
              body);
      assertThat(answer.statusCode())
          .as(answer.body())
          .isIn(201, role == Role.VISITOR ? 401 : 403, 422);
      return answer.statusCode() == 201 || answer.statusCode() == 422;
    }
    throw new IllegalStateException(act);
  }

  private boolean read(Role role, String action, String whom) {
    Phone phone = phone(role);
    return switch (action) {
      case Rights.READ_COUNCIL -> seen(phone.get("/councils/rio"));
      case Rights.READ_MINUTES -> seen(phone.get("/councils/rio/minutes?assembly=asamblea"));
      case Rights.READ_ROLL -> {
        HttpResponse<String> book = phone.get("/councils/rio/book");
        yield seen(book) && book.body().contains(whom);
      }
      case Rights.READ_VOTES -> {
        boolean page =
            phone.get("/councils/rio/votes?name=cerrada").body().contains(OTHER + "</th>");
        boolean file = seen(phone.get("/councils/rio/votes.csv?name=cerrada"));
        assertThat(file).as("the file for " + role).isEqualTo(page);
        yield page;
      }
      case Rights.READ_RECORD -> {
        HttpResponse<String> record = phone.get("/api/councils/rio/record");
        assertThat(record.statusCode()).isIn(200, 401, 403);
        yield record.statusCode() == 200;
      }
      case Rights.READ_NAMES -> {
        HttpResponse<String> book = phone.get("/councils/rio/book");
        yield seen(book) && book.body().contains("Persona Número " + whom.substring(1));
      }
      case Rights.PRINT_BALLOT -> seen(phone.get("/councils/rio/papers?name=abierta"));
      case Rights.TAKE_KEY ->
          // The key is one's own: there is no page to take another's.
          seen(phone.get("/councils/rio/key?name=claves")) && whom.equals(OWN);
      case Rights.VOTE_WITH_KEY -> seen(phone.get("/councils/rio/key-ballot?name=claves"));
      case Rights.READ_FEDERATION -> {
        boolean page = seen(phone.get("/federation"));
        int api = phone.get("/api/findings/federation").statusCode();
        assertThat(api).as("the API for " + role).isIn(page ? List.of(200) : List.of(401, 403));
        yield page;
      }
      case Rights.INVITE -> seen(phone.get("/councils/rio/access"));
      case Rights.INVITE_FIRST -> seen(phone.get("/councils/arroyo/access"));
      case Rights.REVOKE -> {
        String token = Phone.token(phone.get(role == Role.VISITOR ? "/login" : "/account").body());
        HttpResponse<String> answer =
            phone.post(
                "/councils/rio/access/revoke",
                Map.of("account", List.of("x"), "role", List.of("x"), "_csrf", List.of(token)));
        yield answer.statusCode() == 302 && !Phone.location(answer).startsWith("/login");
      }
      case Rights.CARRY_BATCH -> seen(phone.get("/councils/rio/batch"));
      case Rights.ERASE_PHOTO -> {
        String token = Phone.token(phone.get(role == Role.VISITOR ? "/login" : "/account").body());
        HttpResponse<String> answer =
            phone.post("/councils/rio/photos/none/erase", Map.of("_csrf", List.of(token)));
        // Looked for and not found, or turned away before.
        yield answer.statusCode() == 404;
      }
      default -> throw new IllegalArgumentException("nothing tries '" + action + "': add it here");
    };
  }

  private static boolean seen(HttpResponse<String> answer) {
    if (answer.statusCode() == 302) {
      assertThat(Phone.location(answer)).startsWith("/login");
      return false;
    }
    assertThat(answer.statusCode()).isIn(200, 403);
    return answer.statusCode() == 200;
  }

  private static CouncilEvent.CouncilFounded founded(String code, Optional<String> parent) {
    return new CouncilEvent.CouncilFounded(
        code, "n", "k", parent, Optional.empty(), "UTC", ReadyStatutes.open("municipio"));
  }

  private int founds(Phone phone, CouncilEvent.CouncilFounded event) {
    String page = phone.get("/me").body();
    String token = Phone.token(page.contains("_csrf") ? page : phone.get("/login").body());
    return phone
        .json(
            "/api/councils/" + event.council() + "/acts",
            token,
            "key-of-a-founding-" + keys.incrementAndGet(),
            RecordCodec.write(event).with("act", "council-founded").json())
        .statusCode();
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.EnumSource(Role.class)
  void aCouncilIsFoundedBelowTheOwnOneAndNowhereElse(Role role) {
    String code = "nuevo-" + role.code();
    int no = role == Role.VISITOR ? 401 : 403;
    boolean may = Rights.table().of("council-founded", role) == Right.BELOW;

    assertThat(founds(phone(role), founded(code, Optional.of("rio")))).isEqualTo(may ? 201 : no);
    for (Optional<String> above :
        List.of(Optional.of("monte"), Optional.of("arroyo"), Optional.of("none"))) {
      assertThat(founds(phone(role), founded(code + "-x", above)))
          .as("below " + above)
          .isEqualTo(no);
    }
    assertThat(founds(phone(role), founded(code + "-x", Optional.empty()))).isEqualTo(no);
    assertThat(founds(phone(role), founded("rio", Optional.empty()))).isEqualTo(no);
  }

  @Test
  void everyActHasARow() {
    assertThat(Rights.table().actions()).containsAll(EventEntries.codes());
  }

  @Test
  void everyFormIsRefusedToWhoMayNotSendIt() {
    List<String> open = new ArrayList<>();
    for (String act : EventEntries.codes()) {
      for (Role role : Role.grantable()) {
        int status = phone(role).get("/councils/rio/acts/" + act).statusCode();
        boolean may = Rights.table().of(act, role) != Right.NO;
        if (status != 404 && (status == 200) != may) {
          open.add(act + " by " + role + ": " + status);
        }
      }
    }
    assertThat(open).isEmpty();
  }

  @Test
  void aCouncilOneIsNothingInIsClosed() {
    for (String page : List.of("acts", "book", "access", "acts/member-admitted")) {
      assertThat(phone(Role.REGISTRAR).get("/councils/other/" + page).statusCode())
          .as(page)
          .isIn(403, 404);
    }
  }
}
