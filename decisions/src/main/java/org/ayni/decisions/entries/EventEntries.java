package org.ayni.decisions.entries;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.record.canonical.Value;
import org.ayni.record.entry.Entry;

/// Events as entries of the record and back: the kind is the event's name with hyphens, the body
/// its fields, the schema [#SCHEMA]. Other entries are none of ours.
public final class EventEntries {

  /// Schema of all events. (Schema 1 of some of these kinds is that of a record kept without
  /// councils.)
  public static final int SCHEMA = 2;

  private static final Map<String, Class<? extends Record>> KINDS = kinds();

  private EventEntries() {}

  private static Map<String, Class<? extends Record>> kinds() {
    Map<String, Class<? extends Record>> kinds = new TreeMap<>();
    for (Class<?> one : CouncilEvent.class.getPermittedSubclasses()) {
      kinds.put(RecordCodec.hyphened(one), one.asSubclass(Record.class));
    }
    return kinds;
  }

  /// @throws org.ayni.record.RecordException when it is too large
  public static Entry entry(Instant time, CouncilEvent event) {
    if (event instanceof Record record) {
      return new Entry(
          RecordCodec.hyphened(event.getClass()), SCHEMA, time, RecordCodec.write(record));
    }
    throw new IllegalArgumentException(event.getClass() + " is no record");
  }

  /// Whether an entry is to be an event.
  public static boolean isEvent(Entry entry) {
    return entry.schema() == SCHEMA && KINDS.containsKey(entry.kind());
  }

  /// Codes of all kinds of events.
  public static List<String> codes() {
    return List.copyOf(KINDS.keySet());
  }

  /// An event, or everything that is wrong with it.
  public record Reading(Optional<CouncilEvent> event, List<Misfit> misfits) {
    public Reading {
      misfits = List.copyOf(misfits);
    }
  }

  /// Reads the body of an event.
  ///
  /// @param kind one of [#codes]
  public static Reading read(String kind, Value.Fields body) {
    RecordCodec.Reading<? extends Record> reading = RecordCodec.read(type(kind), body);
    return new Reading(reading.record().map(CouncilEvent.class::cast), reading.misfits());
  }

  static Class<? extends Record> type(String kind) {
    return Optional.ofNullable(KINDS.get(kind))
        .orElseThrow(() -> new IllegalArgumentException("no event '" + kind + "'"));
  }
}
