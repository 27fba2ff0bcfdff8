package org.ayni.app.operation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.ayni.councils.book.Hashes;
import org.ayni.councils.book.Rolls;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Question;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.councils.event.CouncilEvent.CouncilFounded;
import org.ayni.councils.event.CouncilEvent.MemberAdmitted;
import org.ayni.councils.statute.BallotForm;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.decisions.statutes.ReadyStatutes;
import org.ayni.record.canonical.Value;
import org.ayni.record.entry.Entry;
import org.ayni.record.entry.Kinds;
import org.ayni.record.note.KeyRole;
import org.ayni.record.note.SigningKey;
import org.ayni.store.backup.Houses;
import org.ayni.store.database.Database;
import org.ayni.store.people.Accounts;
import org.ayni.store.people.Granted;
import org.ayni.store.people.LoginTakenException;
import org.ayni.store.people.People;
import org.ayni.store.people.Person;

/// A house in a file with eight members, one of whom has an account, and a ballot that is open now.
final class ServedHouse {

  static final String LOGIN = "ana.quispe@example.org";
  static final String PASSWORD = "cuatro palabras sin orden";
  static final String NAME = "Ana Lucía Quispe Mamani";
  static final String CONTACT = "+57 300 000 0007";
  static final String BALLOT = "agua";

  private ServedHouse() {}

  /// @return its address
  static String in(Path folder) throws IOException, LoginTakenException {
    String address = folder.resolve("house.db").toString();
    Instant now = Instant.now();
    Instant founded = now.minus(Duration.ofDays(40));
    Value.Fields opening =
        Value.Fields.none()
            .with("format", Kinds.FORMAT)
            .with("key", SigningKey.generate("rio.example/acta", KeyRole.LOG).verifier().toString())
            .with("witnesses", Value.Items.ofTexts(List.of()))
            .with("threshold", 0);
    Houses.create(address, new Entry(Kinds.OPENED, 1, founded, opening));
    CouncilHouse house = CouncilHouse.open(Houses.open(address));
    act(
        house,
        founded,
        new CouncilFounded(
            "rio",
            "Asamblea del río",
            "assembly",
            Optional.empty(),
            Optional.empty(),
            "UTC",
            ReadyStatutes.open("asamblea-barrial")));
    LocalDate day = LocalDate.ofInstant(founded, ZoneOffset.UTC);
    for (int k = 0; k < 8; k++) {
      act(house, founded, new MemberAdmitted("rio", "m" + k, day, false));
    }
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    act(
        house,
        now,
        Rolls.freeze(house.book(), house.book().council("rio").orElseThrow(), "hoy", today));
    act(
        house,
        now,
        new BallotOpened(
            "rio",
            BALLOT,
            "wish-agua",
            "Agua o luz",
            Optional.empty(),
            Question.choice(CountingRule.SCHULZE, List.of("agua", "luz"), 1),
            BallotForm.NAMED_OPEN,
            "hoy",
            Optional.empty(),
            Optional.of(now.plus(Duration.ofDays(3))),
            Optional.empty(),
            Hashes.ofSeed("x")));
    Database people = People.beside(address);
    People.in(people).keep(new Person("m0", NAME, CONTACT));
    Accounts accounts = Accounts.in(people);
    accounts.accept(
        accounts.invite(new Granted("rio", "member", "m0"), now.plus(Duration.ofDays(1))),
        now,
        LOGIN,
        "{noop}" + PASSWORD);
    return address;
  }

  private static void act(CouncilHouse house, Instant when, CouncilEvent event) throws IOException {
    house.append(when, List.of(event));
  }
}
