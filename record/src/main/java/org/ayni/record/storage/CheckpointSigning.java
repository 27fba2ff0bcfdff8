package org.ayni.record.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;
import org.ayni.record.checkpoint.Checkpoint;
import org.ayni.record.checkpoint.SignedCheckpoint;
import org.ayni.record.checkpoint.TrustPolicy;
import org.ayni.record.entry.TrustHistory;
import org.ayni.record.note.KeyRole;
import org.ayni.record.note.SigningKey;
import org.ayni.record.note.VerifierKey;
import org.ayni.record.tree.Frontier;
import org.ayni.record.tree.Hash;
import org.ayni.record.tree.MerkleTree;

/// Signs and cosigns the record that a [RecordWriter] holds open.
final class CheckpointSigning {

  private final Path path;
  private final Disk disk;
  private final EntryFiles entries;
  private final HashTiles tiles;
  private final List<SignedCheckpoint> before;
  private final TrustHistory trust;

  /// @param before the checkpoints there are, smallest first
  CheckpointSigning(
      Path path,
      Disk disk,
      EntryFiles entries,
      HashTiles tiles,
      List<SignedCheckpoint> before,
      TrustHistory trust) {
    this.path = path;
    this.disk = disk;
    this.entries = entries;
    this.tiles = tiles;
    this.before = before;
    this.trust = trust;
  }

  /// Signs the record as it stands, having recomputed what it signs: from the last signed root and
  /// the entries since, so that a damaged tile can never lead to a false signature.
  ///
  /// @param memory what the key has signed before
  /// @throws RecordException when the key does not count, has signed something else before, or a
  ///   change of keys waits for the witnesses
  SignedCheckpoint checkpoint(SigningKey key, SignerMemory memory, Instant now) throws IOException {
    TrustPolicy policy = trust.next(before);
    if (!policy.logs().contains(key.verifier())) {
      throw RecordException.of(
          "the key " + key.verifier(),
          "a key of the log that counts now: "
              + policy.logs()
              + " (a new one counts once a witnessed checkpoint covers it)");
    }
    Frontier frontier = provenFrontier();
    if (!before.isEmpty() && frontier.size() == tiles.size()) {
      return remember(before.getLast().signedBy(key, now), memory);
    }
    refuseWhileKeysWait(policy);
    Checkpoint next = new Checkpoint(trust.origin(), tiles.size(), root(frontier));
    return remember(SignedCheckpoint.sign(next, key, now), memory);
  }

  /// Otherwise a later cosignature of the earlier checkpoint would change the keys by which the new
  /// one is judged.
  private void refuseWhileKeysWait(TrustPolicy policy) {
    if (before.isEmpty()) {
      return;
    }
    long size = before.getLast().checkpoint().size();
    if (size > 0 && !trust.after(size).equals(policy)) {
      throw RecordException.of(
          "a change of keys in the checkpoint of " + size + " entries, which is not witnessed yet",
          policy.threshold() + " cosignatures of it before the next checkpoint");
    }
  }

  /// Of all entries, those after the frontier read from their files.
  private Hash root(Frontier frontier) throws IOException {
    while (frontier.size() < tiles.size()) {
      long first = frontier.size();
      long end = Math.min(tiles.size(), (first / EntryFiles.PER_FILE + 1) * EntryFiles.PER_FILE);
      entries.lines(first, end).forEach(line -> frontier.add(MerkleTree.leaf(line)));
    }
    return frontier.root();
  }

  /// The right edge at the last checkpoint, which must hold: nothing is added to a forged one.
  private Frontier provenFrontier() {
    if (before.isEmpty()) {
      return new Frontier();
    }
    Checkpoint last = before.getLast().checkpoint();
    if (!trust.judge(before, before.size() - 1).signed()) {
      throw new RecordException(
          Finding.of(
              CheckpointFiles.name(last.size()),
              "a checkpoint that no key that counts has signed",
              "none but the log's",
              "It is forged or damaged: do not sign. 'ayni verify' tells more."));
    }
    Frontier frontier = Frontier.of(tiles, last.size());
    if (!frontier.root().equals(last.root())) {
      throw new RecordException(
          Finding.of(
              CheckpointFiles.name(last.size()),
              "a root that the record does not come to",
              "what was signed",
              "'ayni verify' tells what was altered. If it is a tile of hashes, delete the folder"
                  + " 'tile': it is made anew."));
    }
    return frontier;
  }

  private SignedCheckpoint remember(SignedCheckpoint signed, SignerMemory memory)
      throws IOException {
    Optional<Finding> objection = memory.objection(signed.checkpoint(), tiles);
    if (objection.isPresent()) {
      throw new RecordException(objection.get());
    }
    memory.remember(signed);
    tiles.keepPartial();
    put(signed);
    return signed;
  }

  private void put(SignedCheckpoint signed) throws IOException {
    Path file = path.resolve(CheckpointFiles.name(signed.checkpoint().size()));
    disk.replace(file, signed.note().bytes(), true);
  }

  /// Takes over the cosignatures of a checkpoint that came back from a witness.
  ///
  /// @return the checkpoint with all its signatures
  /// @throws RecordException when the record has no such checkpoint, or no cosignature in it is
  ///   that of a witness who counts for it
  SignedCheckpoint addCosignatures(SignedCheckpoint returned) throws IOException {
    int k =
        before.stream().map(SignedCheckpoint::checkpoint).toList().indexOf(returned.checkpoint());
    if (k < 0) {
      throw RecordException.of(
          "a checkpoint of "
              + returned.checkpoint().size()
              + " entries, root "
              + returned.checkpoint().root().base64(),
          "one that this record has");
    }
    TrustHistory.Judged judged = trust.judge(before, k);
    SignedCheckpoint merged = judged.checkpoint();
    boolean found = false;
    for (VerifierKey witness : judged.policy().witnesses()) {
      if (returned.isSignedBy(witness)) {
        found = true;
        if (!merged.isSignedBy(witness)) {
          merged =
              new SignedCheckpoint(
                  merged.checkpoint(), merged.note().with(returned.note().of(witness).getLast()));
        }
      }
    }
    if (!found) {
      throw RecordException.of(
          "no cosignature of a witness who counts for it", "one of " + judged.policy().witnesses());
    }
    put(merged);
    return merged;
  }

  /// Cosigns the last checkpoint. The caller has verified the record.
  ///
  /// @throws RecordException when there is no checkpoint or the key is not one of its witnesses'
  SignedCheckpoint cosign(SigningKey witness, Instant now) throws IOException {
    if (before.isEmpty()) {
      throw RecordException.of("no checkpoint", "one to cosign");
    }
    TrustHistory.Judged last = trust.judge(before, before.size() - 1);
    if (witness.verifier().role() != KeyRole.WITNESS
        || !last.policy().witnesses().contains(witness.verifier())) {
      throw RecordException.of(
          "the key " + witness.verifier(),
          "a witness of this record: " + last.policy().witnesses());
    }
    SignedCheckpoint signed = last.checkpoint().signedBy(witness, now);
    put(signed);
    return signed;
  }
}
