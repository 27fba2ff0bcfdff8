package org.ayni.decisions.house;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.councils.book.CouncilBook;
import org.ayni.councils.book.Refusal;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.decisions.entries.EventEntries;
import org.ayni.decisions.entries.Replay;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;
import org.ayni.record.entry.Entry;
import org.ayni.record.storage.RecordView;

/// Councils and their public record, wherever it is kept. Where the councils stand follows from the
/// record alone. Not thread-safe; several programs may use one house, one of them at a time writes.
public final class CouncilHouse {

  private final HouseStore store;
  private Replay replay;
  private long taken;

  private CouncilHouse(HouseStore store, String origin) {
    this.store = store;
    this.replay = new Replay(origin);
  }

  /// Begins a house in a folder.
  ///
  /// @param opening first entry of its record, of the kind `opened`
  public static CouncilHouse create(Path folder, Entry opening) throws IOException {
    return open(FolderHouse.create(folder, opening));
  }

  /// Opens a house in a folder.
  public static CouncilHouse open(Path folder) throws IOException {
    return open(new FolderHouse(folder));
  }

  /// Opens a house and plays its record again. O(n) in the number of entries.
  ///
  /// @throws RecordException when there is none, or the first event that does not hold
  public static CouncilHouse open(HouseStore store) throws IOException {
    RecordView view = store.view();
    CouncilHouse house = new CouncilHouse(store, view.trust().origin());
    house.catchUp(view);
    return house;
  }

  private void catchUp(RecordView view) throws IOException {
    while (taken < view.size()) {
      for (byte[] line : view.lines(taken)) {
        List<Finding> wrong = replay.take(taken, Entry.parse(line));
        if (!wrong.isEmpty()) {
          throw new RecordException(wrong).in(store.name(), 0);
        }
        taken++;
      }
    }
  }

  /// Takes what others have recorded since.
  ///
  /// @throws RecordException when the record does not hold any more
  public void refresh() throws IOException {
    catchUp(store.view());
  }

  /// Where the councils stand.
  public CouncilBook book() {
    return replay.book();
  }

  /// How many entries there are, as far as was read.
  public long entries() {
    return taken;
  }

  /// The record as it stands now.
  public RecordView record() throws IOException {
    return store.view();
  }

  public HouseFiles files() {
    return store.files();
  }

  /// Records what councils did, all together or nothing, and returns once it is on the disk.
  ///
  /// @param time when it happened; whole seconds count
  /// @return the number of the first entry
  /// @throws RefusedException when the statutes do not allow one of them
  public long append(Instant time, List<? extends CouncilEvent> events) throws IOException {
    return append(time, events, Optional.empty());
  }

  /// The same, under a key of the sender's: what is sent once more under its key is not recorded
  /// again, and has the number it had.
  ///
  /// @throws RecordException when something else was recorded under the key
  public long append(Instant time, List<? extends CouncilEvent> events, Optional<String> key)
      throws IOException {
    try (HouseStore.Writing writing = store.write()) {
      // Somebody else may have written since.
      catchUp(writing.before());
      List<Entry> entries = entries(time, events);
      if (key.isPresent()) {
        Optional<HouseStore.Span> earlier = writing.recorded(key.get());
        if (earlier.isPresent()) {
          requireSame(writing.before(), earlier.get(), entries, key.get());
          return earlier.get().first();
        }
      }
      boolean differs = false;
      try {
        for (int k = 0; k < entries.size(); k++) {
          take(events.get(k), entries.get(k), k + 1);
          differs = true;
        }
        long first = writing.append(List.of(new HouseStore.Addition(entries, key)));
        taken += entries.size();
        differs = false;
        return first;
      } finally {
        if (differs) {
          reset(writing.before());
        }
      }
    }
  }

  /// The form first: what cannot be written cannot be taken.
  private static List<Entry> entries(Instant time, List<? extends CouncilEvent> events) {
    Instant when = time.truncatedTo(ChronoUnit.SECONDS);
    List<Entry> entries = new ArrayList<>();
    events.forEach(event -> entries.add(EventEntries.entry(when, event)));
    return entries;
  }

  /// Times may differ: who sends again does so later.
  private static void requireSame(
      RecordView record, HouseStore.Span span, List<Entry> entries, String key) throws IOException {
    boolean same = span.count() == entries.size();
    for (int k = 0; same && k < entries.size(); k++) {
      Entry before = record.entry(span.first() + k);
      Entry now = entries.get(k);
      same =
          before.kind().equals(now.kind())
              && before.schema() == now.schema()
              && before.body().equals(now.body());
    }
    if (!same) {
      throw RecordException.of(
          "something else under the key '" + key + "', recorded as entry " + span.first(),
          "a new key for every new act");
    }
  }

  private void take(CouncilEvent event, Entry entry, int place) {
    List<Finding> wrong = replay.signature(entry);
    List<Refusal> refusals =
        wrong.isEmpty()
            ? replay.book().apply(entry.time(), event)
            : wrong.stream().map(f -> new Refusal("", "", f.found(), f.expected())).toList();
    if (!refusals.isEmpty()) {
      throw new RefusedException(event, place, refusals);
    }
  }

  /// Back to what is on the disk.
  private void reset(RecordView record) throws IOException {
    replay = new Replay(record.trust().origin());
    taken = 0;
    catchUp(record);
  }
}
