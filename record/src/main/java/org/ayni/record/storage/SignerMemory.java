package org.ayni.record.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;
import org.ayni.record.checkpoint.Checkpoint;
import org.ayni.record.checkpoint.SignedCheckpoint;
import org.ayni.record.tree.Hash;
import org.ayni.record.tree.MerkleTree;
import org.ayni.record.tree.NodeSource;
import org.ayni.record.tree.Proofs;

/// What a signer signed last, one file a log, beside its key and not in the record: so that neither
/// a witness nor the log itself, working on an old copy, signs a second truth for what it has
/// signed before. Not thread-safe.
public final class SignerMemory {

  private static final int NAME_DIGITS = 16;

  private final Path folder;
  private final Disk disk;

  /// @param folder is made when something is remembered
  public SignerMemory(Path folder, Disk disk) {
    this.folder = folder;
    this.disk = disk;
  }

  private Path file(String origin) {
    Hash hash = Hash.sha256(origin.getBytes(StandardCharsets.UTF_8));
    return folder.resolve(hash.hex().substring(0, NAME_DIGITS) + ".txt");
  }

  /// What was signed last of a log.
  public Optional<SignedCheckpoint> last(String origin) throws IOException {
    Path file = file(origin);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(CheckpointFiles.read(file))
          .filter(last -> last.checkpoint().origin().equals(origin));
    } catch (RecordException e) {
      throw e.in(file.toString(), 0);
    }
  }

  /// What speaks against signing a checkpoint after what was signed before; nothing when it
  /// continues that.
  ///
  /// @param nodes the tree of the new checkpoint
  public Optional<Finding> objection(Checkpoint next, NodeSource nodes) throws IOException {
    Optional<SignedCheckpoint> before = last(next.origin());
    if (before.isEmpty()) {
      return Optional.empty();
    }
    Checkpoint last = before.get().checkpoint();
    String place = file(next.origin()).toString();
    if (last.size() > next.size()) {
      return Optional.of(
          Finding.of(
              place,
              "this key has signed "
                  + last.size()
                  + " entries before, the record has "
                  + next.size(),
              "a record that goes on from there",
              "This is an old copy. Work on the newest one."));
    }
    boolean continues =
        Proofs.consistent(
            last.size(),
            next.size(),
            last.root(),
            next.root(),
            MerkleTree.consistency(nodes, last.size(), next.size()));
    return continues
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                place,
                "the first " + last.size() + " entries are others than those this key has signed",
                "a record that goes on from there",
                "Do not sign. Keep both records: one of them was altered."));
  }

  /// Remembers, on the disk, before the signature is handed out.
  public void remember(SignedCheckpoint signed) throws IOException {
    disk.replace(file(signed.checkpoint().origin()), signed.note().bytes(), true);
  }
}
