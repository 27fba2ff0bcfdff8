package org.ayni.record.storage;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.ayni.record.checkpoint.SignedCheckpoint;
import org.ayni.record.checkpoint.TrustPolicy;
import org.ayni.record.entry.Entry;
import org.ayni.record.entry.TrustHistory;
import org.ayni.record.receipt.Receipt;
import org.ayni.record.tree.LeafHashes;
import org.ayni.record.tree.MerkleTree;
import org.jspecify.annotations.Nullable;

/// What was read of a record that grows, so that each entry is read and each signature checked
/// once: the hash of each entry, 32 bytes, which keys count when, and what they say of the
/// checkpoints. For one who is asked again and again. Thread-safe.
public final class KnownRecord {

  private final LeafHashes leaves = new LeafHashes();
  private @Nullable TrustHistory trust;
  private List<String> notes = List.of();
  private List<TrustHistory.Judged> judged = List.of();

  /// All checkpoints, smallest first, each with what the keys that count say of it.
  public synchronized List<TrustHistory.Judged> checkpoints(RecordView record) throws IOException {
    TrustHistory known = read(record);
    List<SignedCheckpoint> all = record.checkpoints();
    // What is said of a checkpoint follows from it and those before, not from later entries.
    List<String> now = all.stream().map(one -> one.note().toString()).toList();
    if (!now.equals(notes)) {
      judged = List.copyOf(known.judge(all));
      notes = now;
    }
    return judged;
  }

  /// The receipt of an entry, see [Receipts].
  public synchronized Optional<Receipt> receipt(RecordView record, long number) throws IOException {
    return Receipts.of(record, checkpoints(record), leaves, number);
  }

  /// The record's name.
  public synchronized String origin(RecordView record) throws IOException {
    return read(record).origin();
  }

  /// The keys that count for the next checkpoint.
  public synchronized TrustPolicy next(RecordView record) throws IOException {
    return read(record).next(record.checkpoints());
  }

  /// Reads what was not read before.
  private TrustHistory read(RecordView record) throws IOException {
    TrustHistory known = trust == null ? TrustHistory.of(record.entry(0)) : trust;
    trust = known;
    while (leaves.size() < record.size()) {
      for (byte[] line : record.lines(leaves.size())) {
        if (leaves.size() > 0 && TrustHistory.maybeConcerns(line)) {
          known.add(leaves.size(), Entry.parse(line));
        }
        leaves.add(MerkleTree.leaf(line));
      }
    }
    return known;
  }
}
