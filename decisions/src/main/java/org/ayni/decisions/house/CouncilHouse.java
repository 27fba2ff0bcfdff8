package org.ayni.decisions.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.book.CouncilBook;
import org.ayni.councils.book.Reason;
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
public final class CouncilHouse implements HouseView {

  private final HouseStore store;
  private final String origin;
  private Replay replay;
  private VoteEntries votes = new VoteEntries();
  private long taken;

  private CouncilHouse(HouseStore store, String origin) {
    this.store = store;
    this.origin = origin;
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
        Replay.Taken entry = replay.take(taken, Entry.parse(line));
        if (!entry.findings().isEmpty()) {
          throw new RecordException(entry.findings()).in(store.name(), 0);
        }
        if (entry.event().isPresent()) {
          votes.note(taken, entry.event().get());
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

  /// Whether nobody has recorded anything since.
  boolean isCurrent() throws IOException {
    return store.view().size() == taken;
  }

  @Override
  public CouncilBook book() {
    return replay.book();
  }

  @Override
  public long entries() {
    return taken;
  }

  @Override
  public List<VoteEntry> votes(String council, String voter) {
    return votes.of(council, voter);
  }

  @Override
  public String origin() {
    return origin;
  }

  /// See [HouseStore#hold].
  HouseStore.Hold hold() throws IOException {
    return store.hold();
  }

  @Override
  public RecordView record() throws IOException {
    return store.view();
  }

  @Override
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
    return append(Sending.at(time, events, key));
  }

  /// The same for what was sent with more.
  public long append(Sending sending) throws IOException {
    return appendEach(List.of(sending)).getFirst().number();
  }

  /// Records what several have sent, one after the other, and waits for the disk once. Of each
  /// everything is recorded or nothing; what is refused of one does not touch the others.
  ///
  /// @return what became of each, in order
  /// @throws IOException when the disk takes no more; then none is acknowledged
  public List<Receipt> appendEach(List<Sending> sendings) throws IOException {
    try (HouseStore.Writing writing = store.write()) {
      // Somebody else may have written since.
      catchUp(writing.before());
      Batch batch = new Batch(writing);
      boolean recorded = false;
      try {
        sendings.forEach(batch::take);
        if (!batch.events.isEmpty()) {
          writing.append(batch.additions);
          for (CouncilEvent event : batch.events) {
            votes.note(taken++, event);
          }
        }
        recorded = true;
        return batch.receipts;
      } finally {
        if (!recorded && !batch.events.isEmpty()) {
          reset(writing.before());
        }
      }
    }
  }

  /// What is about to be recorded together.
  private final class Batch {
    private final HouseStore.Writing writing;
    private final List<HouseStore.Addition> additions = new ArrayList<>();
    private final Map<String, Sent> keys = new HashMap<>();
    private final List<CouncilEvent> events = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();

    Batch(HouseStore.Writing writing) {
      this.writing = writing;
    }

    void take(Sending sending) {
      try {
        receipts.add(receipt(sending));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private Receipt receipt(Sending sending) throws IOException {
      List<Entry> entries;
      try {
        entries = entries(sending.time().apply(book().last()), sending.events());
        if (sending.key().isPresent()) {
          Optional<Sent> earlier = earlier(sending.key().get());
          if (earlier.isPresent()) {
            earlier.get().requireSame(entries, sending.key().get());
            return new Receipt.Recorded(earlier.get().first());
          }
        }
      } catch (RecordException e) {
        return new Receipt.Refused(e);
      }
      for (int k = 0; k < entries.size(); k++) {
        try {
          CouncilHouse.this.take(sending.events().get(k), entries.get(k), k + 1);
        } catch (RuntimeException e) {
          // A refusal leaves the book as it was; a rule that breaks may have begun to change it.
          if (k > 0 || !(e instanceof RefusedException)) {
            again();
          }
          return new Receipt.Refused(e);
        }
      }
      long first = writing.before().size() + events.size();
      additions.add(new HouseStore.Addition(entries, sending.key(), sending.enclosed()));
      sending.key().ifPresent(key -> keys.put(key, new Sent(first, entries)));
      events.addAll(sending.events());
      return new Receipt.Recorded(first);
    }

    private Optional<Sent> earlier(String key) throws IOException {
      Sent now = keys.get(key);
      if (now != null) {
        return Optional.of(now);
      }
      Optional<HouseStore.Span> span = writing.recorded(key);
      return span.isEmpty() ? Optional.empty() : Optional.of(Sent.of(writing.before(), span.get()));
    }

    /// Takes back the beginning of what was refused later: plays everything once more without it.
    private void again() throws IOException {
      reset(writing.before());
      for (HouseStore.Addition addition : additions) {
        for (Entry entry : addition.entries()) {
          List<Finding> wrong = replay.take(0, entry).findings();
          if (!wrong.isEmpty()) {
            throw new IllegalStateException("taken before, and not now: " + wrong);
          }
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

  private void take(CouncilEvent event, Entry entry, int place) {
    List<Finding> wrong = replay.signature(entry);
    List<Refusal> refusals =
        wrong.isEmpty()
            ? replay.book().apply(entry.time(), event)
            : wrong.stream()
                .map(f ->
                    new Refusal(
                        "", "", f.found(), f.expected(), new Reason("signature", List.of())))
                .toList();
    if (!refusals.isEmpty()) {
      throw new RefusedException(event, place, refusals);
    }
  }

  /// Back to what is on the disk.
  private void reset(RecordView record) throws IOException {
    replay = new Replay(origin);
    votes = new VoteEntries();
    taken = 0;
    catchUp(record);
  }
}
