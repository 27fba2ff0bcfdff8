package org.ayni.bench.council;

import java.time.Instant;
import java.util.List;
import org.ayni.record.canonical.Value;
import org.ayni.record.entry.Entry;
import org.ayni.record.entry.Kinds;
import org.ayni.record.note.KeyRole;
import org.ayni.record.note.SigningKey;

/// Entries of a ballot in which everybody votes by name.
final class Ballots {

  static final Instant START = Instant.parse("2026-04-26T14:00:00Z");

  private static final String COUNCIL = "Junta La Esperanza";

  private Ballots() {}

  static SigningKey key() {
    return SigningKey.generate("la-esperanza.example/acta", KeyRole.LOG);
  }

  static Entry opening(SigningKey key) {
    return entry(
        0,
        Kinds.OPENED,
        Value.Fields.none()
            .with("format", Kinds.FORMAT)
            .with("key", key.verifier().toString())
            .with("witnesses", Value.Items.ofTexts(List.of()))
            .with("threshold", 0));
  }

  /// Roll and question, entries 1 and 2.
  static List<Entry> question() {
    return List.of(
        entry(
            0,
            "roll-frozen",
            Value.Fields.none()
                .with("council", COUNCIL)
                .with("day", "2026-04-26")
                .with("members", 1_000_000)
                .with("roll", "0".repeat(64))),
        entry(
            0,
            Kinds.BALLOT_OPENED,
            Value.Fields.none()
                .with("council", COUNCIL)
                .with("question", "¿Agua o vía?")
                .with("options", Value.Items.ofTexts(List.of("agua", "vía")))
                .with("form", "named-open")
                .with("rule", "schulze")
                .with("roll", 1)));
  }

  /// Ballot `number`, ten a second.
  static Entry cast(long number) {
    return entry(
        number / 10,
        Kinds.BALLOT_CAST,
        Value.Fields.none()
            .with("ballot", 2)
            .with("choice", Value.Items.ofTexts(List.of("agua", "vía")))
            .with("voter", "e-" + number));
  }

  private static Entry entry(long seconds, String kind, Value.Fields body) {
    return new Entry(kind, 1, START.plusSeconds(seconds), body);
  }
}
