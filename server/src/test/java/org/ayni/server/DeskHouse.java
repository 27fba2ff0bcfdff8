package org.ayni.server;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.book.Closing;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.CouncilBook;
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
import org.ayni.councils.event.CouncilEvent.PlanChosen;
import org.ayni.councils.event.CouncilEvent.PlansOffered;
import org.ayni.councils.event.CouncilEvent.Promised;
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
import org.ayni.record.storage.RealDisk;
import org.ayni.record.storage.SignerMemory;
import org.ayni.store.backup.Houses;
import org.ayni.store.people.Granted;
import org.ayni.store.people.LoginTakenException;
import org.ayni.store.people.Person;
import org.ayni.store.record.Records;

/// A house in a file with one assembly of eight members, `m0` … `m7`, of whom `m7` votes on paper,
/// served with accounts and a clock that the test sets.
public final class DeskHouse implements AutoCloseable {

  public static final String COUNCIL = "rio";
  public static final String PASSWORD = "cuatro palabras sin orden";
  static final Instant FOUNDED = Instant.parse("2026-01-02T15:00:00Z");

  public final AccountOptions options;
  public AyniServer server;
  private final AtomicReference<Instant> now = new AtomicReference<>(FOUNDED);

  /// The record's.
  public final SigningKey key = SigningKey.generate("rio.example/acta", KeyRole.LOG);

  private final CouncilHouse house;
  private final String address;
  private final OperationOptions operation;

  public DeskHouse(Path folder) throws IOException {
    this(folder, OperationOptions.standard());
  }

  /// The same, run in another way.
  public DeskHouse(Path folder, OperationOptions operation) throws IOException {
    this(folder, operation, accounts -> accounts);
  }

  /// The same, with other ways to log in.
  public DeskHouse(Path folder, OperationOptions operation, UnaryOperator<AccountOptions> ways)
      throws IOException {
    this.operation = operation;
    String address = folder.resolve("house.db").toString();
    Value.Fields opening =
        Value.Fields.none()
            .with("format", Kinds.FORMAT)
            .with("key", key.verifier().toString())
            .with("witnesses", Value.Items.ofTexts(List.of()))
            .with("threshold", 0);
    Houses.create(address, new Entry(Kinds.OPENED, 1, FOUNDED, opening));
    house = CouncilHouse.open(Houses.open(address));
    options = ways.apply(AccountOptions.beside(address, now::get, false));
    act(
        new CouncilFounded(
            COUNCIL,
            "Asamblea del río",
            "assembly",
            Optional.empty(),
            Optional.empty(),
            "UTC",
            ReadyStatutes.open("asamblea-barrial")));
    for (int k = 0; k < 8; k++) {
      act(new MemberAdmitted(COUNCIL, "m" + k, LocalDate.of(2026, 1, 2), k == 7));
      options.people().keep(new Person("m" + k, "Persona Número " + k, ""));
    }
    later(40);
    act(Rolls.freeze(house.book(), council(), "febrero", today()));
    this.address = address;
    server = AyniServer.start(serverOptions());
  }

  /// What is served, with a view of the house of its own.
  public ServerOptions serverOptions() throws IOException {
    return ServerOptions.local(List.of(Valley.economy()), new ExactPlanSolver(new HighsSolver()))
        .withPort(0)
        .withHouse(CouncilHouse.open(Houses.open(address)))
        .withAccounts(options)
        .withOperation(operation);
  }

  /// Stops the server and starts another one.
  public void restart() throws IOException {
    server.close();
    server = AyniServer.start(serverOptions());
  }

  /// The same with something else served.
  void restart(UnaryOperator<ServerOptions> more) throws IOException {
    server.close();
    server = AyniServer.start(more.apply(serverOptions()));
  }

  /// What no operator wants: the database of people holds no tables any more.
  public void breakPeople() throws IOException {
    options
        .database()
        .with(connection -> {
          try (var statement = connection.createStatement()) {
            return statement.execute("DROP TABLE login_session");
          }
        });
  }

  /// Opens a ballot on options, on a subject of its own, so that nothing has to be proposed before.
  public void openBallot(String name) throws IOException {
    act(
        new BallotOpened(
            COUNCIL,
            name,
            "wish-" + name,
            "Pregunta " + name,
            Optional.empty(),
            Question.choice(CountingRule.SCHULZE, List.of("agua", "luz", "vía"), 1),
            BallotForm.NAMED_OPEN,
            "febrero",
            Optional.empty(),
            Optional.of(now().plus(Duration.ofDays(3))),
            Optional.empty(),
            Hashes.ofSeed("x")));
  }

  /// Closes such a ballot.
  public void closeBallot(String name) throws IOException {
    Ballot ballot = java.util.Objects.requireNonNull(council().ballots().get(name));
    Closing.Result result = Closing.result(council(), ballot, "x");
    act(new BallotClosed(COUNCIL, name, "x", result.outcome(), result.passed()));
  }

  /// Two plans are offered and the first of them, `a`, is voted for and chosen. Neither is among
  /// the files of the house.
  public void choosePlan(String offer) throws IOException {
    String hash = Hashes.ofSeed("plan");
    act(new PlansOffered(COUNCIL, offer, hash, Map.of("a", hash, "b", hash)));
    choosePlan(offer, "a");
  }

  /// One of the plans of an offer is voted for and chosen.
  public void choosePlan(String offer, String option) throws IOException {
    String name = "plan-" + council().ballots().size();
    act(
        new BallotOpened(
            COUNCIL,
            name,
            "plan",
            "¿Cuál plan?",
            Optional.of(offer),
            Question.choice(CountingRule.SCHULZE, List.of("a", "b"), 1),
            BallotForm.NAMED_OPEN,
            "febrero",
            Optional.empty(),
            Optional.of(now().plus(Duration.ofDays(1))),
            Optional.empty(),
            Hashes.ofSeed("x")));
    for (int k = 0; k < 6; k++) {
      act(new BallotCast(COUNCIL, name, "m" + k, new Vote.Ranked(List.of(List.of(option)))));
    }
    later(2);
    closeBallot(name);
    act(new PlanChosen(COUNCIL, offer, option, name));
  }

  /// Somebody promises a line of the plan that was chosen of an offer, in 30 days.
  public void promise(
      long number, String offer, String line, String owner, String amount, String unit)
      throws IOException {
    act(
        new Promised(
            COUNCIL,
            number,
            offer,
            line,
            owner,
            new BigDecimal(amount),
            unit,
            today().plusDays(30)));
  }

  /// Signs the record as it stands.
  ///
  /// @param memory a folder in which is kept what was signed
  public void sign(Path memory) throws IOException {
    Records.open(address)
        .sign(
            record -> record.checkpoint(key, new SignerMemory(memory, new RealDisk()), now.get()));
  }

  /// Keeps a text and gives its hash.
  public String keep(String text) throws IOException {
    return house.files().keep(text);
  }

  /// A text that is kept in the house.
  public Optional<String> text(String hash) throws IOException {
    house.refresh();
    return house.files().text(hash);
  }

  public void act(CouncilEvent... events) throws IOException {
    house.append(now.get(), List.of(events));
  }

  public Council council() throws IOException {
    house.refresh();
    return house.book().council(COUNCIL).orElseThrow();
  }

  public CouncilBook book() {
    return house.book();
  }

  public long entries() throws IOException {
    house.refresh();
    return house.entries();
  }

  public Instant now() {
    return now.get();
  }

  public LocalDate today() {
    return LocalDate.ofInstant(now.get(), java.time.ZoneOffset.UTC);
  }

  public void later(int days) {
    now.updateAndGet(time -> time.plus(Duration.ofDays(days)));
  }

  /// Somebody with an account; the password is [#PASSWORD], kept without an encoder that takes
  /// time.
  public String account(String login, String role, String member) throws IOException {
    return account(login, COUNCIL, role, member);
  }

  /// The same in another council of the house.
  public String account(String login, String council, String role, String member)
      throws IOException {
    try {
      options
          .accounts()
          .accept(
              options
                  .accounts()
                  .invite(new Granted(council, role, member), now.get().plus(Duration.ofDays(1))),
              now.get(),
              login,
              "{noop}" + PASSWORD);
      return options.accounts().withLogin(login).orElseThrow().id();
    } catch (LoginTakenException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
