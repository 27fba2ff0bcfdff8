package org.ayni.record.storage;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;
import org.ayni.record.checkpoint.SignedCheckpoint;
import org.ayni.record.entry.TrustHistory;
import org.ayni.record.receipt.Receipt;
import org.ayni.record.tree.MerkleTree;
import org.ayni.record.tree.NodeSource;

/// Makes receipts, wherever the record is kept.
public final class Receipts {

  private Receipts() {}

  /// The receipt of an entry: under the largest witnessed checkpoint, or under the largest signed
  /// one while none that is witnessed covers the entry. What it proves is checked before it is
  /// handed out.
  ///
  /// @param checkpoints all of them, smallest first, with what the keys that count say of them
  /// @param nodes hashes of the record's tree, of as many entries at least as the checkpoints have
  /// @param number of an entry that there is
  /// @return empty while no checkpoint covers the entry
  /// @throws RecordException when the proof does not hold
  public static Optional<Receipt> of(
      RecordView record, List<TrustHistory.Judged> checkpoints, NodeSource nodes, long number)
      throws IOException {
    Optional<TrustHistory.Judged> covering = covering(checkpoints, number);
    if (covering.isEmpty()) {
      return Optional.empty();
    }
    SignedCheckpoint checkpoint = covering.get().checkpoint();
    long size = checkpoint.checkpoint().size();
    if (size > record.size()) {
      throw RecordException.of(
          "a checkpoint of " + size + " entries in a record of " + record.size(), "a whole record");
    }
    Receipt receipt =
        new Receipt(
            record.entry(number), number, MerkleTree.inclusion(nodes, number, size), checkpoint);
    return switch (receipt.check(covering.get().policy())) {
      case WITNESSED, SIGNED -> Optional.of(receipt);
      case NOT_INCLUDED, NOT_SIGNED ->
          throw new RecordException(
              Finding.of(
                  "",
                  "entry " + number + " is not what was signed, or a tile of hashes is damaged",
                  "a whole record",
                  "'ayni verify' tells which; the folder 'tile' may be deleted, it is made anew."));
    };
  }

  private static Optional<TrustHistory.Judged> covering(
      List<TrustHistory.Judged> checkpoints, long number) {
    List<TrustHistory.Judged> largestFirst =
        checkpoints.reversed().stream()
            .filter(judged -> judged.checkpoint().checkpoint().size() > number)
            .toList();
    return largestFirst.stream()
        .filter(TrustHistory.Judged::witnessed)
        .findFirst()
        .or(() -> largestFirst.stream().filter(TrustHistory.Judged::signed).findFirst());
  }
}
