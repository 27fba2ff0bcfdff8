package org.ayni.record.receipt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.record.RecordException;
import org.ayni.record.checkpoint.SignedCheckpoint;
import org.ayni.record.checkpoint.TrustPolicy;
import org.ayni.record.entry.Entry;
import org.ayni.record.note.Base64Text;
import org.ayni.record.tree.Hash;
import org.ayni.record.tree.MerkleTree;
import org.ayni.record.tree.Proofs;

/// An entry, its place, its inclusion proof and a checkpoint with its signatures: what a voter
/// keeps and can check without the record, with the keys of the log and the witnesses alone.
///
/// @param entry what was recorded
/// @param index number of the entry, from 0
/// @param path inclusion proof in the tree of the checkpoint
/// @param checkpoint covers the entry
public record Receipt(Entry entry, long index, List<Hash> path, SignedCheckpoint checkpoint) {

  /// First line of the file (C2SP tlog-proof).
  public static final String FORMAT = "c2sp.org/tlog-proof@v1";

  /// Hashes in a path: a tree has less than 2⁶³ entries.
  private static final int LONGEST_PATH = 63;

  private static final String EXPECTED =
      FORMAT + ", 'extra' with the entry, 'index', hashes, a blank line, a checkpoint";

  public Receipt {
    path = List.copyOf(path);
  }

  /// What a receipt is worth.
  public enum Standing {
    /// The entry is in a tree that the log signed and enough witnesses cosigned.
    WITNESSED,
    /// The entry is in a tree that the log signed; too few witnesses have cosigned it so far.
    SIGNED,
    /// The proof does not lead from the entry to the checkpoint.
    NOT_INCLUDED,
    /// No trusted key of the log signed the checkpoint.
    NOT_SIGNED
  }

  /// Checks everything there is to check. O(log n).
  public Standing check(TrustPolicy trust) {
    if (!trust.signed(checkpoint)) {
      return Standing.NOT_SIGNED;
    }
    Hash leaf = MerkleTree.leaf(entry.bytes());
    long size = checkpoint.checkpoint().size();
    if (!Proofs.includes(leaf, index, size, path, checkpoint.checkpoint().root())) {
      return Standing.NOT_INCLUDED;
    }
    return trust.witnessed(checkpoint) ? Standing.WITNESSED : Standing.SIGNED;
  }

  /// As a file.
  public String text() {
    StringBuilder text = new StringBuilder(FORMAT + "\n");
    text.append("extra ").append(Base64Text.of(entry.bytes())).append('\n');
    text.append("index ").append(index).append('\n');
    path.forEach(hash -> text.append(hash.base64()).append('\n'));
    return text.append('\n').append(checkpoint.note()).toString();
  }

  /// @throws RecordException when it is no receipt; whether it holds is another question
  public static Receipt parse(String text) {
    int blank = text.indexOf("\n\n");
    List<String> head = blank < 0 ? List.of() : List.of(text.substring(0, blank).split("\n", -1));
    if (head.size() < 3
        || head.size() > 3 + LONGEST_PATH
        || !head.get(0).equals(FORMAT)
        || !head.get(1).startsWith("extra ")
        || !head.get(2).matches("index (0|[1-9][0-9]{0,17})")) {
      throw RecordException.of("no receipt", EXPECTED);
    }
    byte[] entry =
        Base64Text.read(head.get(1).substring("extra ".length()))
            .orElseThrow(() -> RecordException.of("no base64 after 'extra'", EXPECTED));
    List<Hash> path = new ArrayList<>();
    for (String line : head.subList(3, head.size())) {
      Optional<byte[]> hash = Base64Text.read(line).filter(bytes -> bytes.length == Hash.BYTES);
      path.add(Hash.of(hash.orElseThrow(() -> RecordException.of("'" + line + "'", "a hash"))));
    }
    return new Receipt(
        Entry.parse(entry),
        Long.parseLong(head.get(2).substring("index ".length())),
        path,
        SignedCheckpoint.parse(text.substring(blank + 2).getBytes(StandardCharsets.UTF_8)));
  }
}
