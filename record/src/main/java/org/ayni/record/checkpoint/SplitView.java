package org.ayni.record.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.record.RecordException;
import org.ayni.record.note.Base64Text;
import org.ayni.record.note.KeyRole;
import org.ayni.record.note.VerifierKey;
import org.ayni.record.tree.Hash;
import org.ayni.record.tree.MerkleTree;
import org.ayni.record.tree.NodeSource;
import org.ayni.record.tree.Proofs;

/// Proof that a log showed two faces: two checkpoints under one of its keys that cannot both be
/// true. Of the same size, two roots are enough. Of sizes m < n, a consistency proof shows which
/// root the first m entries have *under the larger checkpoint*, and it is not the root that was
/// signed for m. Nobody can make one without the log's key; anyone can check it with its public
/// key.
///
/// @param log the key that signed both
/// @param smaller of the smaller size m, or of the same
/// @param larger of the larger size n
/// @param rootBelow MTH of the first m entries under `larger`
/// @param proof that `rootBelow` is the beginning of `larger`, [MerkleTree#consistency]
public record SplitView(
    VerifierKey log,
    SignedCheckpoint smaller,
    SignedCheckpoint larger,
    Hash rootBelow,
    List<Hash> proof) {

  /// First line of the file.
  public static final String FORMAT = "ayni-split-view/1";

  public SplitView {
    proof = List.copyOf(proof);
  }

  /// Whether two checkpoints contradict each other, and the proof of it.
  ///
  /// @param log a key of the log
  /// @param larger the checkpoint of the larger size
  /// @param nodes the tree that `larger` signs; its root is asked before anything is claimed
  /// @return empty when they agree, or when not both are signed by the key
  public static Optional<SplitView> between(
      VerifierKey log, SignedCheckpoint smaller, SignedCheckpoint larger, NodeSource nodes) {
    long m = smaller.checkpoint().size();
    long n = larger.checkpoint().size();
    SplitView claim =
        m == n
            ? new SplitView(log, smaller, larger, larger.checkpoint().root(), List.of())
            : new SplitView(
                log,
                smaller,
                larger,
                MerkleTree.root(nodes, m),
                MerkleTree.consistency(nodes, m, n));
    return claim.convicts() ? Optional.of(claim) : Optional.empty();
  }

  /// Whether it proves what it claims.
  public boolean convicts() {
    Checkpoint first = smaller.checkpoint();
    Checkpoint second = larger.checkpoint();
    return log.role() == KeyRole.LOG
        && first.origin().equals(log.name())
        && second.origin().equals(log.name())
        && smaller.isSignedBy(log)
        && larger.isSignedBy(log)
        && !first.root().equals(rootBelow)
        && Proofs.consistent(first.size(), second.size(), rootBelow, second.root(), proof);
  }

  /// As a file: the format, the key, the root below, the proof, then the two checkpoints.
  public String text() {
    StringBuilder text = new StringBuilder(FORMAT + "\n");
    text.append("log ").append(log).append('\n');
    text.append("root ").append(rootBelow.base64()).append('\n');
    proof.forEach(hash -> text.append(hash.base64()).append('\n'));
    text.append("\n--- smaller\n").append(smaller.note());
    text.append("--- larger\n").append(larger.note());
    return text.toString();
  }

  /// @throws RecordException when it is no such file; whether it convicts is another question
  public static SplitView parse(String text) {
    int first = text.indexOf("\n--- smaller\n");
    int second = text.indexOf("\n--- larger\n", Math.max(0, first));
    List<String> head = first < 0 ? List.of() : text.substring(0, first).lines().toList();
    if (second < 0
        || head.size() < 3
        || !head.get(0).equals(FORMAT)
        || !head.get(1).startsWith("log ")
        || !head.get(2).startsWith("root ")) {
      throw RecordException.of("no proof of a split view", "a file that begins with " + FORMAT);
    }
    List<Hash> hashes = new ArrayList<>();
    hashes.add(hash(head.get(2).substring("root ".length())));
    head.subList(3, head.size()).forEach(line -> hashes.add(hash(line)));
    return new SplitView(
        VerifierKey.parse(head.get(1).substring("log ".length())),
        checkpoint(text.substring(first + "\n--- smaller\n".length(), second + 1)),
        checkpoint(text.substring(second + "\n--- larger\n".length())),
        hashes.getFirst(),
        hashes.subList(1, hashes.size()));
  }

  private static SignedCheckpoint checkpoint(String text) {
    return SignedCheckpoint.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Hash hash(String base64) {
    return Base64Text.read(base64)
        .filter(bytes -> bytes.length == Hash.BYTES)
        .map(Hash::of)
        .orElseThrow(() -> RecordException.of("'" + base64 + "'", "a hash in base64"));
  }
}
