package org.ayni.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.councils.event.CouncilEvent.CouncilFounded;
import org.ayni.councils.event.CouncilEvent.MemberAdmitted;
import org.ayni.decisions.statutes.ReadyStatutes;
import org.ayni.files.WholeFolder;
import org.ayni.record.canonical.Value;
import org.ayni.record.entry.Entry;
import org.ayni.record.entry.Kinds;
import org.ayni.record.note.KeyRole;
import org.ayni.record.note.SigningKey;

/// A small junta.
public final class HouseFixture {

  public static final String ORIGIN = "la-esperanza.example/acta";
  public static final Instant START = Instant.parse("2026-05-01T14:00:00Z");
  public static final String JUNTA = "la-esperanza";

  private HouseFixture() {}

  public static SigningKey key() {
    return SigningKey.generate(ORIGIN, KeyRole.LOG);
  }

  public static Entry opening(SigningKey key) {
    return new Entry(
        Kinds.OPENED,
        1,
        START,
        Value.Fields.none()
            .with("format", Kinds.FORMAT)
            .with("key", key.verifier().toString())
            .with("witnesses", Value.Items.ofTexts(List.of()))
            .with("threshold", 0));
  }

  public static CouncilEvent founding() {
    return new CouncilFounded(
        JUNTA,
        "Junta La Esperanza",
        "junta",
        Optional.empty(),
        Optional.empty(),
        "America/Bogota",
        ReadyStatutes.open("co-junta-vereda"));
  }

  /// Members `from` up to, not including, `to`.
  public static List<CouncilEvent> members(int from, int to) {
    List<CouncilEvent> events = new ArrayList<>();
    for (int k = from; k < to; k++) {
      events.add(new MemberAdmitted(JUNTA, "m" + k, LocalDate.of(2026, 5, 1), false));
    }
    return events;
  }

  /// Some minutes, of a kind that has nothing to do with councils.
  public static Entry minutes(int number) {
    return new Entry(
        "minutes",
        1,
        START.plusSeconds(number),
        Value.Fields.none()
            .with("council", "Junta La Esperanza")
            .with("title", "Acta " + number)
            .with("text", String.format(java.util.Locale.ROOT, "%064x", number)));
  }

  /// A folder with a manifest.
  public static Path plan(Path target) throws IOException {
    Files.createDirectories(target.toAbsolutePath().getParent());
    try (WholeFolder folder = WholeFolder.begin(target, "plan.json")) {
      folder.write("plan.json", "{}\n");
      folder.write("inputs/goals.json", "{\"goals\":1}\n");
      folder.commit();
    }
    return target;
  }
}
