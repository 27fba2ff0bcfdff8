package org.ayni.store;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ayni.decisions.house.HouseStore;
import org.ayni.decisions.house.HouseStore.Addition;
import org.ayni.decisions.house.HouseStore.Writing;
import org.ayni.record.canonical.Value;
import org.ayni.record.entry.Entry;
import org.ayni.store.backup.Houses;

/// A program that records ballots until it is killed, and says of each that it is recorded: `number
/// choice`, a line each, once the record has said so.
final class AcknowledgedBallots {

  /// Entries of the house before the first ballot: opening, roll, question.
  static final int BEFORE = 3;

  private AcknowledgedBallots() {}

  public static void main(String[] arguments) throws IOException {
    HouseStore house = Houses.open(arguments[0]);
    Random random = new Random(Long.parseLong(arguments[1]));
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    while (true) {
      List<Entry> ballots = new ArrayList<>();
      for (int k = random.nextInt(1, 6); k > 0; k--) {
        ballots.add(ballot(Long.toHexString(random.nextLong()), random.nextInt(1, 3000)));
      }
      long first;
      try (Writing writing = house.write()) {
        first = writing.append(List.of(new Addition(ballots, Optional.empty())));
      }
      StringBuilder lines = new StringBuilder();
      for (int k = 0; k < ballots.size(); k++) {
        String choice = ballots.get(k).text("choice").orElseThrow();
        String voter = ballots.get(k).text("voter").orElseThrow();
        lines.append(first + k).append(' ').append(choice.length()).append(' ').append(voter);
        lines.append('\n');
      }
      // In one piece, so that no half line is read when the program ends here.
      out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static Entry ballot(String voter, int length) {
    return entry(
        "ballot-cast",
        Value.Fields.none()
            .with("ballot", 2)
            .with("choice", "x".repeat(length))
            .with("voter", voter));
  }

  static Entry roll() {
    return entry(
        "roll-frozen",
        Value.Fields.none()
            .with("council", "Junta La Esperanza")
            .with("day", "2026-05-01")
            .with("members", 100_000)
            .with("roll", "0".repeat(64)));
  }

  static Entry question() {
    return entry(
        "ballot-opened",
        Value.Fields.none()
            .with("council", "Junta La Esperanza")
            .with("question", "¿Agua o vía?")
            .with("options", Value.Items.ofTexts(List.of("agua", "vía")))
            .with("form", "named-open")
            .with("rule", "majority")
            .with("roll", 1));
  }

  private static Entry entry(String kind, Value.Fields body) {
    return new Entry(kind, 1, HouseFixture.START, body);
  }
}
