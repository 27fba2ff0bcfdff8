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
import org.ayni.record.canonical.Value;
import org.ayni.record.entry.Entry;
import org.ayni.record.entry.Kinds;
import org.ayni.record.note.KeyRole;
import org.ayni.record.note.SigningKey;

/// A house of one assembly with six members and one ballot, for tests.
final class RiverHouse {

  static final String NAME = "Asamblea <b>del río</b>";
  private static final String SEED = "dados";

  private final CouncilHouse house;
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");

  RiverHouse(Path folder) throws IOException {
    Value.Fields opening =
        Value.Fields.none()
            .with("format", Kinds.FORMAT)
            .with("key", SigningKey.generate("rio.example/acta", KeyRole.LOG).verifier().toString())
            .with("witnesses", Value.Items.ofTexts(List.of()))
            .with("threshold", 0);
    house = CouncilHouse.create(folder, new Entry(Kinds.OPENED, 1, now, opening));
    play();
  }

  CouncilHouse house() {
    return house;
  }

  void act(CouncilEvent event) throws IOException {
    house.append(now, List.of(event));
  }

  private Council council() {
    return house.book().council("rio").orElseThrow();
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
    act(Rolls.freeze(house.book(), council(), "r", LocalDate.of(2026, 4, 10)));
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
              new Vote.Points(Map.of("food", new BigDecimal(70), "home", new BigDecimal(30)))));
    }
    now = now.plus(Duration.ofDays(3));
    Closing.Result result =
        Closing.result(
            council(), Optional.ofNullable(council().ballots().get("w")).orElseThrow(), SEED);
    act(new BallotClosed("rio", "w", SEED, result.outcome(), result.passed()));
  }
}
