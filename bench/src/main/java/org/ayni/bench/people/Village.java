package org.ayni.bench.people;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.councils.book.Council;
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
import org.ayni.server.AccountOptions;
import org.ayni.store.backup.Houses;
import org.ayni.store.people.Granted;
import org.ayni.store.people.LoginTakenException;

/// A house with one assembly, an open ballot, and an account for every member.
///
/// @param address of the house
/// @param people how many members there are, `m0` and on, who log in as `vecina-0` and on
record Village(String address, int people) {

  static final String COUNCIL = "asamblea";
  static final String BALLOT = "prioridad";
  static final List<String> OPTIONS = List.of("agua", "vía", "escuela");
  static final String PASSWORD = "cuatro palabras sin orden";

  static Village found(Path folder, int people) throws IOException {
    String address = folder.resolve("house.db").toString();
    Instant now = Instant.now();
    Instant founded = now.minus(Duration.ofDays(200));
    Value.Fields opening =
        Value.Fields.none()
            .with("format", Kinds.FORMAT)
            .with(
                "key", SigningKey.generate("bench.example/acta", KeyRole.LOG).verifier().toString())
            .with("witnesses", Value.Items.ofTexts(List.of()))
            .with("threshold", 0);
    CouncilHouse house =
        CouncilHouse.open(Houses.create(address, new Entry(Kinds.OPENED, 1, founded, opening)));
    List<CouncilEvent> events = new ArrayList<>();
    events.add(
        new CouncilFounded(
            COUNCIL,
            "Asamblea",
            "assembly",
            Optional.empty(),
            Optional.empty(),
            "UTC",
            ReadyStatutes.open("asamblea-barrial")));
    LocalDate joined = LocalDate.ofInstant(founded, ZoneOffset.UTC);
    for (int k = 0; k < people; k++) {
      events.add(new MemberAdmitted(COUNCIL, name(k), joined, false));
    }
    house.append(founded, events);
    Council council = house.book().council(COUNCIL).orElseThrow();
    house.append(
        now,
        List.of(
            Rolls.freeze(house.book(), council, "lista", council.day(now)),
            new BallotOpened(
                COUNCIL,
                BALLOT,
                "prioridad",
                "¿Qué primero?",
                Optional.empty(),
                Question.choice(CountingRule.SCHULZE, OPTIONS, 1),
                BallotForm.NAMED_OPEN,
                "lista",
                Optional.empty(),
                Optional.of(now.plus(Duration.ofDays(1))),
                Optional.empty(),
                Hashes.ofSeed("seis dados"))));
    Village village = new Village(address, people);
    village.accounts(now);
    return village;
  }

  static String name(int number) {
    return "m" + number;
  }

  /// Passwords are kept in clear: to log in is not what is measured.
  private void accounts(Instant now) throws IOException {
    try (AccountOptions options = AccountOptions.beside(address, InstantSource.system(), false)) {
      Instant ends = now.plus(Duration.ofDays(1));
      for (int k = 0; k < people; k++) {
        String link = options.accounts().invite(new Granted(COUNCIL, "member", name(k)), ends);
        options.accounts().accept(link, now, "vecina-" + k, "{noop}" + PASSWORD);
      }
    } catch (LoginTakenException e) {
      throw new IllegalStateException(e);
    }
  }
}
