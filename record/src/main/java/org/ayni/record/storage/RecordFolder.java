package org.ayni.record.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;
import org.ayni.record.checkpoint.SignedCheckpoint;
import org.ayni.record.entry.Entry;
import org.ayni.record.receipt.Receipt;
import org.ayni.record.tree.Hash;
import org.ayni.record.tree.MerkleTree;
import org.ayni.record.tree.NodeSource;

/// A record on disk, to read from and to prove with. What it hands out is checked against the
/// signed roots first, but for judging a whole record there is the verifier. Not thread-safe.
public final class RecordFolder implements RecordView {

  private final Path path;
  private final EntryFiles entries;
  private final CheckpointFiles checkpoints;
  private final HashTiles tiles;

  RecordFolder(Path path, EntryFiles entries, HashTiles tiles) {
    this.path = path;
    this.entries = entries;
    this.checkpoints = new CheckpointFiles(path);
    this.tiles = tiles;
  }

  /// As it stands now; entries that are added later are not seen. Nothing is written.
  ///
  /// @throws RecordException when there is no record
  public static RecordFolder open(Path path) throws IOException {
    requireRecord(path);
    EntryFiles entries = new EntryFiles(path);
    HashTiles tiles = new HashTiles(entries, new TileFiles(path), Optional.empty());
    tiles.open(entries.extent().size());
    return new RecordFolder(path, entries, tiles);
  }

  static void requireRecord(Path path) {
    if (!EntryFiles.isRecord(path)) {
      throw new RecordException(
          Finding.of(
              path.toString(),
              "no " + EntryFiles.name(0),
              "a record, as 'ayni record init' makes one",
              ""));
    }
  }

  public Path path() {
    return path;
  }

  @Override
  public long size() {
    return tiles.size();
  }

  @Override
  public byte[] line(long number) throws IOException {
    if (!(number >= 0 && number < size())) {
      throw RecordException.of(
          "entry " + number, "0 to " + (size() - 1) + ", the entries that there are");
    }
    return entries.line(number);
  }

  /// To the end of a file of entries.
  @Override
  public List<byte[]> lines(long first) throws IOException {
    long end = (first / EntryFiles.PER_FILE + 1) * EntryFiles.PER_FILE;
    return entries.lines(first, Math.min(size(), end));
  }

  @Override
  public Entry entry(long number) throws IOException {
    try {
      return Entry.parse(line(number));
    } catch (RecordException e) {
      throw e.in(EntryFiles.name(number / EntryFiles.PER_FILE), number % EntryFiles.PER_FILE + 1);
    }
  }

  /// Hashes of whole subtrees, for proofs.
  public NodeSource nodes() {
    return tiles;
  }

  /// MTH of the first n entries.
  public Hash root(long n) {
    return MerkleTree.root(tiles, n);
  }

  @Override
  public List<SignedCheckpoint> checkpoints() throws IOException {
    List<Finding> findings = new ArrayList<>();
    List<SignedCheckpoint> all = checkpoints.read(findings);
    if (!findings.isEmpty()) {
      throw new RecordException(findings);
    }
    return all;
  }

  /// The receipt of an entry, see [Receipts].
  ///
  /// @throws RecordException when no checkpoint covers it, or the proof does not hold
  public Receipt receipt(long number) throws IOException {
    return Receipts.of(this, trust().judge(checkpoints()), tiles, number)
        .orElseThrow(() ->
            RecordException.of(
                "no checkpoint that covers entry " + number,
                "one; make it with 'ayni record checkpoint'"));
  }
}
