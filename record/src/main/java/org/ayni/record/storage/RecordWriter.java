package org.ayni.record.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;
import org.ayni.record.checkpoint.SignedCheckpoint;
import org.ayni.record.entry.Entry;
import org.ayni.record.entry.TrustHistory;
import org.ayni.record.note.SigningKey;
import org.ayni.record.tree.MerkleTree;
import org.jspecify.annotations.Nullable;

/// Writes to a record: adds entries, checkpoints, cosignatures. One at a time; holds the lock.
/// After an [IOException] what was acknowledged is on the disk, the rest is not; open the record
/// anew to go on. Not thread-safe.
public final class RecordWriter implements AutoCloseable {

  private final Path path;
  private final Disk disk;
  private final RecordLock lock;
  private final EntryFiles entries;
  private final HashTiles tiles;
  private @Nullable Instant lastTime;
  private @Nullable TrustHistory trust;
  private boolean broken;

  private RecordWriter(Path path, Disk disk, RecordLock lock) {
    this.path = path;
    this.disk = disk;
    this.lock = lock;
    this.entries = new EntryFiles(path);
    this.tiles = new HashTiles(entries, new TileFiles(path), Optional.of(disk));
  }

  /// Begins a record in a new or empty folder.
  ///
  /// @param opening of the kind `opened`
  /// @throws RecordException when something is there, or the entry is wrong
  public static RecordWriter create(Path path, Entry opening, Disk disk) throws IOException {
    // Before anything is written: an opening that contradicts itself makes no record.
    TrustHistory.of(opening);
    Files.createDirectories(path);
    try (var inside = Files.list(path)) {
      if (inside.anyMatch(file -> !file.getFileName().toString().equals(RecordLock.FILE))) {
        throw new RecordException(
            Finding.of(path.toString(), "holds something", "a new or empty folder", ""));
      }
    }
    RecordWriter writer = new RecordWriter(path, disk, RecordLock.take(path));
    boolean done = false;
    try {
      writer.tiles.open(0);
      writer.append(List.of(opening));
      done = true;
      return writer;
    } finally {
      if (!done) {
        writer.close();
      }
    }
  }

  /// Opens a record to write to it, and first clears away what a program that was killed has left:
  /// a line begun and not ended, files not yet in place.
  ///
  /// @throws RecordException when there is none, somebody else writes, or entries are missing that
  ///   a checkpoint covers
  public static RecordWriter open(Path path, Disk disk) throws IOException {
    RecordFolder.requireRecord(path);
    RecordWriter writer = new RecordWriter(path, disk, RecordLock.take(path));
    boolean done = false;
    try {
      writer.recover();
      done = true;
      return writer;
    } finally {
      if (!done) {
        writer.close();
      }
    }
  }

  private void recover() throws IOException {
    EntryFiles.Extent extent = entries.extent();
    long signed = checkpoints().isEmpty() ? 0 : checkpoints().getLast().checkpoint().size();
    if (extent.size() < signed) {
      throw new RecordException(
          Finding.of(
              EntryFiles.name(extent.files() - 1L),
              extent.size() + " whole entries",
              signed + ", which a checkpoint covers",
              "Entries were lost after they were signed. Take the record from a copy."));
    }
    if (extent.torn() > 0) {
      disk.truncate(entries.path(extent.files() - 1L), extent.length());
    }
    if (extent.length() == 0) {
      // A file begun for an entry that never was whole.
      disk.remove(entries.path(extent.files() - 1L));
      extent = entries.extent();
      if (extent.size() == 0) {
        throw new RecordException(
            Finding.of(path.toString(), "no entry", "a record that was begun", "Begin it anew."));
      }
    }
    clearUnfinished();
    tiles.open(extent.size());
  }

  private void clearUnfinished() throws IOException {
    List<Path> left;
    try (Stream<Path> walk = Files.walk(path)) {
      left =
          walk.filter(file -> file.getFileName().toString().startsWith(RealDisk.UNFINISHED))
              .toList();
    }
    for (Path file : left) {
      disk.remove(file);
    }
  }

  /// How many entries there are.
  public long size() {
    return tiles.size();
  }

  /// For reading while this writer is open.
  public RecordFolder folder() {
    return new RecordFolder(path, entries, tiles);
  }

  private List<SignedCheckpoint> checkpoints() throws IOException {
    return folder().checkpoints();
  }

  private TrustHistory trust() throws IOException {
    TrustHistory known = trust;
    if (known == null) {
      known = folder().trust();
      trust = known;
    }
    return known;
  }

  /// Adds entries and returns once they are on the disk: all are acknowledged together.
  ///
  /// @return the number of the first
  /// @throws RecordException when one is wrong; of several, with its place among them, from 1, as
  ///   the line of the finding; nothing was written then
  /// @throws IOException when the disk takes no more; none is acknowledged then
  public long append(List<Entry> added) throws IOException {
    requireWhole();
    List<byte[]> lines = new ArrayList<>();
    added.forEach(entry -> lines.add(entry.bytes()));
    AppendCheck.check(folder(), lastTime(), added);
    if (added.stream().anyMatch(TrustHistory::concerns)) {
      trust = null;
    }
    long first = size();
    int done = 0;
    while (done < lines.size()) {
      long file = size() / EntryFiles.PER_FILE;
      int room = (int) (EntryFiles.PER_FILE - size() % EntryFiles.PER_FILE);
      List<byte[]> part = lines.subList(done, Math.min(lines.size(), done + room));
      write(file, part);
      done += part.size();
    }
    lastTime = added.isEmpty() ? lastTime : added.getLast().time();
    return first;
  }

  private void write(long file, List<byte[]> lines) throws IOException {
    byte[] bytes = EntryFiles.join(lines);
    boolean done = false;
    try {
      disk.append(entries.path(file), bytes);
      for (byte[] line : lines) {
        tiles.add(MerkleTree.leaf(line));
      }
      done = true;
    } finally {
      // What the disk holds now is not known; the next open finds out.
      broken = !done;
    }
  }

  private void requireWhole() {
    if (broken) {
      throw new IllegalStateException("writing failed before; open the record anew");
    }
  }

  private Instant lastTime() throws IOException {
    Instant known = lastTime;
    if (known == null) {
      known = size() == 0 ? Instant.EPOCH : folder().entry(size() - 1).time();
      lastTime = known;
    }
    return known;
  }

  /// Signs the record as it stands, having recomputed what it signs: from the last signed root and
  /// the entries since, so that a damaged tile can never lead to a false signature.
  ///
  /// @param memory what the key has signed before
  /// @throws RecordException when the key does not count, has signed something else before, or a
  ///   change of keys waits for the witnesses
  public SignedCheckpoint checkpoint(SigningKey key, SignerMemory memory, Instant now)
      throws IOException {
    return signing().checkpoint(key, memory, now);
  }

  /// Takes over the cosignatures of a checkpoint that came back from a witness.
  ///
  /// @return the checkpoint with all its signatures
  /// @throws RecordException when the record has no such checkpoint, or no cosignature in it is
  ///   that of a witness who counts for it
  public SignedCheckpoint addCosignatures(SignedCheckpoint returned) throws IOException {
    return signing().addCosignatures(returned);
  }

  /// Cosigns the last checkpoint. The caller has verified the record.
  ///
  /// @throws RecordException when there is no checkpoint or the key is not one of its witnesses'
  public SignedCheckpoint cosign(SigningKey witness, Instant now) throws IOException {
    return signing().cosign(witness, now);
  }

  private CheckpointSigning signing() throws IOException {
    requireWhole();
    return new CheckpointSigning(path, disk, entries, tiles, checkpoints(), trust());
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
