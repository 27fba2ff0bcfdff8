package org.ayni.app.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ayni.app.Run;
import org.ayni.app.plan.HouseFolders;
import org.ayni.app.plan.SolverOptions;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.Hashes;
import org.ayni.councils.book.Rolls;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Question;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.councils.statute.BallotForm;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.formats.Economies;
import org.ayni.server.AccountOptions;
import org.ayni.server.AyniServer;
import org.ayni.server.ServerOptions;
import org.ayni.server.run.PlanRuns;
import org.ayni.store.backup.Houses;
import org.ayni.store.people.Account;
import org.ayni.store.people.Granted;
import org.ayni.store.people.LoginTakenException;

/// The demo year in a house in which people log in, some days after its last entry.
///
/// @param address of the house
/// @param house as it was when it was opened
record ServedYear(AyniServer server, String address, CouncilHouse house) implements AutoCloseable {

  static final String PASSWORD = "cuatro palabras sin orden";

  /// In which `planner` plans and `registrar` keeps the book; `observer` is one everywhere.
  static final String COUNCIL = "municipio";

  /// At the foot of the tree, in the year [#withEverybody].
  static final String JUNTA = "la-esperanza";

  private static final Instant NOW = Instant.parse("2027-04-09T12:00:00Z");

  static ServedYear in(Path folder) throws IOException, LoginTakenException {
    return in(folder, PlanRuns.Limits.standard());
  }

  /// @param limits of what is computed for visitors
  static ServedYear in(Path folder, PlanRuns.Limits limits)
      throws IOException, LoginTakenException {
    Laid year = Laid.in(folder);
    year.account("planner", new Granted(COUNCIL, "planner", ""));
    year.account("registrar", new Granted(COUNCIL, "registrar", ""));
    for (Council council : year.house.book().councils()) {
      year.account("observer", new Granted(council.code(), "observer", ""));
    }
    return year.served(options -> options.withLimits(limits).withHouse(year.house));
  }

  /// The same, to be read by everybody as in the demo, with somebody in each role under its name,
  /// and in [#JUNTA] two ballots to vote in: in the year itself all is decided.
  static ServedYear withEverybody(Path folder) throws IOException, LoginTakenException {
    Laid year = Laid.in(folder);
    year.closeRoll();
    year.open(
        "orden", Question.choice(CountingRule.SCHULZE, List.of("Acueducto", "Luz", "Vía"), 1));
    year.open("puntos", Question.points(CountingRule.POINTS_MEAN, List.of("food", "home")));
    year.account("member", new Granted(JUNTA, "member", year.voter(JUNTA)));
    year.account("delegate", new Granted("asociacion", "delegate", year.voter("asociacion")));
    year.account("registrar", new Granted(JUNTA, "registrar", ""));
    year.account("planner", new Granted(COUNCIL, "planner", ""));
    return year.served(options -> options.withInventedHouse(year.house));
  }

  /// The year laid into a house of its own, before it is served.
  private record Laid(String address, CouncilHouse house, AccountOptions accounts) {

    static Laid in(Path folder) throws IOException {
      Path year = folder.resolve("year");
      DemoTask.year(year);
      Path file = folder.resolve("year.zip");
      String address = folder.resolve("year.db").toString();
      assertThat(Run.of("backup", year.toString(), "-o", file.toString()).code()).isZero();
      assertThat(Run.of("restore", file.toString(), "-o", address).code()).isZero();
      CouncilHouse house = CouncilHouse.open(Houses.open(address));
      return new Laid(address, house, AccountOptions.beside(address, () -> NOW, false));
    }

    private Council council(String code) {
      return house.book().council(code).orElseThrow();
    }

    String voter(String code) {
      return council(code).voters(council(code).day(NOW)).first();
    }

    void closeRoll() throws IOException {
      Council junta = council(JUNTA);
      house.append(NOW, List.of(Rolls.freeze(house.book(), junta, "abril", junta.day(NOW))));
    }

    void open(String name, Question question) throws IOException {
      house.append(
          NOW,
          List.of(
              new BallotOpened(
                  JUNTA,
                  name,
                  "wish-" + name,
                  "¿Qué va primero?",
                  Optional.empty(),
                  question,
                  BallotForm.NAMED_OPEN,
                  "abril",
                  Optional.empty(),
                  Optional.of(NOW.plus(Duration.ofDays(9))),
                  Optional.empty(),
                  Hashes.ofSeed("x"))));
    }

    void account(String login, Granted role) throws IOException, LoginTakenException {
      String secret = accounts.accounts().invite(role, NOW.plus(Duration.ofDays(1)));
      Optional<Account> known = accounts.accounts().withLogin(login);
      if (known.isPresent()) {
        accounts.accounts().accept(secret, NOW, known.get());
      } else {
        accounts.accounts().accept(secret, NOW, login, "{noop}" + PASSWORD);
      }
    }

    ServedYear served(UnaryOperator<ServerOptions> how) {
      ServerOptions options =
          ServerOptions.local(
                  List.of(Economies.open("colombia-2019")), SolverOptions.automatic(1e-6))
              .withPort(0)
              .withFolders(new HouseFolders());
      return new ServedYear(
          AyniServer.start(how.apply(options).withAccounts(accounts)), address, house);
    }
  }

  String home() {
    return "http://127.0.0.1:" + server.port();
  }

  @Override
  public void close() {
    server.close();
  }
}
