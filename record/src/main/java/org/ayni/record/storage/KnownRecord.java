package org.ayni.record.storage;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.ayni.record.entry.Entry;
import org.ayni.record.entry.TrustHistory;
import org.ayni.record.receipt.Receipt;
import org.ayni.record.tree.LeafHashes;
import org.ayni.record.tree.MerkleTree;
import org.jspecify.annotations.Nullable;

/// What was read of a record that grows, so that each entry is read once: the hash of each, 32
/// bytes, and which keys count when. For one who is asked again and again. Thread-safe.
public final class KnownRecord {

  private final LeafHashes leaves = new LeafHashes();
  private @Nullable TrustHistory trust;

  /// All checkpoints, smallest first, each with what the keys that count say of it.
  public synchronized List<TrustHistory.Judged> checkpoints(RecordView record) throws IOException {
    return read(record).judge(record.checkpoints());
  }

  /// The receipt of an entry, see [Receipts].
  public synchronized Optional<Receipt> receipt(RecordView record, long number) throws IOException {
    return Receipts.of(record, read(record), leaves, number);
  }

  /// Which keys count for the next checkpoint.
  public synchronized TrustHistory trust(RecordView record) throws IOException {
    return read(record);
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
