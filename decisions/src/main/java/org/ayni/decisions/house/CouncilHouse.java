package org.ayni.decisions.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.ayni.councils.book.CouncilBook;
import org.ayni.councils.book.Refusal;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.decisions.entries.EventEntries;
import org.ayni.decisions.entries.Replay;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;
import org.ayni.record.entry.Entry;
import org.ayni.record.storage.EntryFiles;
import org.ayni.record.storage.RealDisk;
import org.ayni.record.storage.RecordFolder;
import org.ayni.record.storage.RecordWriter;

/// Councils on disk: a folder with
///
/// | | |
/// |---|---|
/// | `record/` | the public record: everything the councils did, in order |
/// | `files/` | texts that the record names, each under its SHA-256 |
/// | `plans/` | plans that were offered, each folder under the SHA-256 of its manifest |
///
/// There is nothing else: where the councils stand follows from the record. Not thread-safe;
/// several programs may use one house, one of them at a time writes.
public final class CouncilHouse {

  /// Folder of the record.
  public static final String RECORD = "record";

  private final Path folder;
  private final HouseFiles files;
  private Replay replay;
  private long taken;

  private CouncilHouse(Path folder, String origin) {
    this.folder = folder;
    this.files = new HouseFiles(folder);
    this.replay = new Replay(origin);
  }

  /// Whether there is a house in a folder.
  public static boolean isHouse(Path folder) {
    return EntryFiles.isRecord(folder.resolve(RECORD));
  }

  /// Begins a house.
  ///
  /// @param opening first entry of its record, of the kind `opened`
  public static CouncilHouse create(Path folder, Entry opening) throws IOException {
    Files.createDirectories(folder);
    RecordWriter.create(folder.resolve(RECORD), opening, new RealDisk()).close();
    return open(folder);
  }

  /// Opens a house and plays its record again. O(n) in the number of entries.
  ///
  /// @throws RecordException when there is none, or the first event that does not hold
  public static CouncilHouse open(Path folder) throws IOException {
    RecordFolder record = RecordFolder.open(folder.resolve(RECORD));
    CouncilHouse house = new CouncilHouse(folder, record.trust().origin());
    house.catchUp(record);
    return house;
  }

  private void catchUp(RecordFolder record) throws IOException {
    EntryFiles lines = new EntryFiles(record.path());
    long size = record.size();
    while (taken < size) {
      long file = taken / EntryFiles.PER_FILE;
      List<byte[]> whole = lines.lines(file).whole();
      for (int k = (int) (taken % EntryFiles.PER_FILE); k < whole.size() && taken < size; k++) {
        List<Finding> wrong = replay.take(taken, Entry.parse(whole.get(k)));
        if (!wrong.isEmpty()) {
          throw new RecordException(wrong).in(RECORD + "/" + EntryFiles.name(file), k + 1L);
        }
        taken++;
      }
    }
  }

  public Path folder() {
    return folder;
  }

  public Path record() {
    return folder.resolve(RECORD);
  }

  /// Where the councils stand.
  public CouncilBook book() {
    return replay.book();
  }

  /// How many entries there are, as far as was read.
  public long entries() {
    return taken;
  }

  public HouseFiles files() {
    return files;
  }

  /// Records what councils did, all together or nothing, and returns once it is on the disk.
  ///
  /// @param time when it happened; whole seconds count
  /// @return the number of the first entry
  /// @throws RefusedException when the statutes do not allow one of them
  public long append(Instant time, List<? extends CouncilEvent> events) throws IOException {
    Instant when = time.truncatedTo(ChronoUnit.SECONDS);
    try (RecordWriter writer = RecordWriter.open(record(), new RealDisk())) {
      // Somebody else may have written since.
      catchUp(writer.folder());
      List<Entry> entries = new ArrayList<>();
      for (CouncilEvent event : events) {
        // The form first: what cannot be written cannot be taken.
        Entry entry = EventEntries.entry(when, event);
        entries.add(entry);
        take(event, entry, entries.size());
      }
      boolean done = false;
      try {
        long first = writer.append(entries);
        taken += entries.size();
        done = true;
        return first;
      } finally {
        if (!done) {
          reset(writer.folder());
        }
      }
    }
  }

  private void take(CouncilEvent event, Entry entry, int place) throws IOException {
    List<Finding> wrong = replay.signature(entry);
    List<Refusal> refusals =
        wrong.isEmpty()
            ? replay.book().apply(entry.time(), event)
            : wrong.stream().map(f -> new Refusal("", "", f.found(), f.expected())).toList();
    if (!refusals.isEmpty()) {
      reset(RecordFolder.open(record()));
      throw new RefusedException(event, place, refusals);
    }
  }

  /// Back to what is on the disk.
  private void reset(RecordFolder record) throws IOException {
    replay = new Replay(record.trust().origin());
    taken = 0;
    catchUp(record);
  }
}
