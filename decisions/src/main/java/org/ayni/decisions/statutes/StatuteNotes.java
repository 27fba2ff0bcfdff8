package org.ayni.decisions.statutes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ayni.record.canonical.Value;
import org.ayni.record.canonical.ValueReader;

/// What the [ready statutes][ReadyStatutes] note beside the sources of their rules, in other
/// languages. The statutes themselves, which are recorded and have a hash, note it in English.
public final class StatuteNotes {

  private static final Map<String, Map<String, String>> NOTES = read();

  private StatuteNotes() {}

  /// The note in a language (`es`, `en`, `pt`); empty for one that no ready statute has.
  public static Optional<String> in(String note, String language) {
    return Optional.ofNullable(NOTES.get(note)).map(texts -> texts.get(language));
  }

  private static Map<String, Map<String, String>> read() {
    try (InputStream in = StatuteNotes.class.getResourceAsStream("notes.json")) {
      if (in == null) {
        throw new IllegalStateException("no resource notes.json");
      }
      Map<String, Map<String, String>> notes = new HashMap<>();
      Value.Fields file = (Value.Fields) ValueReader.read(in.readAllBytes());
      if (!(file.fields().get("notes") instanceof Value.Items all)) {
        throw new IllegalStateException("notes.json without notes");
      }
      for (Value one : all.items()) {
        Map<String, String> texts = new HashMap<>();
        ((Value.Fields) one)
            .fields()
            .forEach((language, text) -> texts.put(language, text.toString()));
        notes.put(texts.getOrDefault("en", ""), Map.copyOf(texts));
      }
      return Map.copyOf(notes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
