package org.ayni.app.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ayni.app.Run;
import org.ayni.app.plan.HouseFolders;
import org.ayni.app.plan.SolverOptions;
import org.ayni.councils.book.Council;
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

  static ServedYear in(Path folder) throws IOException, LoginTakenException {
    return in(folder, PlanRuns.Limits.standard());
  }

  /// @param limits of what is computed for visitors
  static ServedYear in(Path folder, PlanRuns.Limits limits)
      throws IOException, LoginTakenException {
    Path year = folder.resolve("year");
    DemoTask.year(year);
    Path file = folder.resolve("year.zip");
    String address = folder.resolve("year.db").toString();
    assertThat(Run.of("backup", year.toString(), "-o", file.toString()).code()).isZero();
    assertThat(Run.of("restore", file.toString(), "-o", address).code()).isZero();
    Instant now = Instant.parse("2027-04-09T12:00:00Z");
    AccountOptions options = AccountOptions.beside(address, () -> now, false);
    CouncilHouse house = CouncilHouse.open(Houses.open(address));
    account(options, "planner", COUNCIL);
    account(options, "registrar", COUNCIL);
    for (Council council : house.book().councils()) {
      account(options, "observer", council.code());
    }
    return new ServedYear(
        AyniServer.start(
            ServerOptions.local(
                    List.of(Economies.open("colombia-2019")), SolverOptions.automatic(1e-6))
                .withPort(0)
                .withFolders(new HouseFolders())
                .withLimits(limits)
                .withHouse(house)
                .withAccounts(options)),
        address,
        house);
  }

  private static void account(AccountOptions options, String role, String council)
      throws IOException, LoginTakenException {
    Instant now = options.clock().instant();
    String secret =
        options.accounts().invite(new Granted(council, role, ""), now.plus(Duration.ofDays(1)));
    Optional<Account> known = options.accounts().withLogin(role);
    if (known.isPresent()) {
      options.accounts().accept(secret, now, known.get());
    } else {
      options.accounts().accept(secret, now, role, "{noop}" + PASSWORD);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
