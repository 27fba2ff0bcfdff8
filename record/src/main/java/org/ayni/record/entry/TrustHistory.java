package org.ayni.record.entry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ayni.record.RecordException;
import org.ayni.record.canonical.Value;
import org.ayni.record.checkpoint.SignedCheckpoint;
import org.ayni.record.checkpoint.TrustPolicy;
import org.ayni.record.note.KeyRole;
import org.ayni.record.note.VerifierKey;

/// Which keys count when. The first entry names a key of the log, witnesses and a threshold; later
/// ones add and revoke keys and set the threshold. **A checkpoint is judged by what stood at the
/// largest witnessed checkpoint before it**, the first ones by the opening entry: so no key can
/// bring itself in, nobody can lower the threshold unseen by the witnesses there are, and whoever
/// knows the first keys can follow to the last. Not thread-safe while entries are added.
public final class TrustHistory {

  private final String origin;
  private final List<Stand> stands = new ArrayList<>();
  private final Set<VerifierKey> everNamed = new LinkedHashSet<>();

  /// @param size entries after which this holds
  private record Stand(long size, TrustPolicy policy) {}

  /// A checkpoint, and what the policy it is judged by says of it.
  ///
  /// @param signed whether a key of the log that counts signed it
  /// @param witnessed whether, besides, enough witnesses that count cosigned it
  public record Judged(
      SignedCheckpoint checkpoint, TrustPolicy policy, boolean signed, boolean witnessed) {

    static Judged of(SignedCheckpoint checkpoint, TrustPolicy policy) {
      boolean signed = policy.signed(checkpoint);
      boolean witnessed = signed && policy.cosignatures(checkpoint) >= policy.threshold();
      return new Judged(checkpoint, policy, signed, witnessed);
    }
  }

  private TrustHistory(String origin, TrustPolicy opening) {
    this.origin = origin;
    add(1, opening);
  }

  /// @param opening the first entry, `opened`, whose fields were checked
  /// @throws RecordException when it contradicts itself
  public static TrustHistory of(Entry opening) {
    VerifierKey key = VerifierKey.parse(opening.text("key").orElse(""));
    List<VerifierKey> witnesses = new ArrayList<>();
    if (opening.body().fields().get("witnesses") instanceof Value.Items(var items)) {
      items.forEach(item -> witnesses.add(VerifierKey.parse(item.toString())));
    }
    int threshold = threshold(opening);
    return new TrustHistory(key.name(), new TrustPolicy(List.of(key), witnesses, threshold));
  }

  private static int threshold(Entry entry) {
    return Math.toIntExact(
        Math.min(Integer.MAX_VALUE, entry.whole("threshold").orElse((long) Integer.MAX_VALUE)));
  }

  /// Whether an entry changes who is trusted.
  public static boolean concerns(Entry entry) {
    return entry.schema() == 1
        && Set.of(Kinds.KEY_ADDED, Kinds.KEY_REVOKED, Kinds.THRESHOLD_SET).contains(entry.kind());
  }

  /// Sieves lines without reading JSON: canonical text holds the kind in one way only. True for
  /// every line of an entry that [#concerns], seldom for another.
  public static boolean maybeConcerns(byte[] line) {
    String text = new String(line, StandardCharsets.ISO_8859_1);
    return text.contains("\"kind\":\"" + Kinds.KEY_ADDED + "\"")
        || text.contains("\"kind\":\"" + Kinds.KEY_REVOKED + "\"")
        || text.contains("\"kind\":\"" + Kinds.THRESHOLD_SET + "\"");
  }

  /// Takes in one more entry; one that does not concern keys changes nothing.
  ///
  /// @param number of the entry, larger than of those before
  /// @throws RecordException when it revokes a key there is not, adds one there is, or leaves no
  ///   key of the log or fewer witnesses than must cosign; nothing has changed then
  public void add(long number, Entry entry) {
    if (!concerns(entry)) {
      return;
    }
    TrustPolicy now = stands.getLast().policy();
    if (entry.kind().equals(Kinds.THRESHOLD_SET)) {
      add(number + 1, new TrustPolicy(now.logs(), now.witnesses(), threshold(entry)));
      return;
    }
    VerifierKey key = VerifierKey.parse(entry.text("key").orElse(""));
    boolean adds = entry.kind().equals(Kinds.KEY_ADDED);
    boolean ofLog = key.role() == KeyRole.LOG;
    if (ofLog && !key.name().equals(origin)) {
      throw RecordException.of(
          "a key of the log '" + key.name() + "'", "one named '" + origin + "' as the record is");
    }
    List<VerifierKey> keys = new ArrayList<>(ofLog ? now.logs() : now.witnesses());
    if (keys.contains(key) == adds) {
      throw RecordException.of(
          adds ? "a key that there is already" : "a key that there is not",
          adds ? "a new key" : "one that counts now");
    }
    if (adds) {
      keys.add(key);
    } else {
      keys.remove(key);
    }
    if (ofLog && keys.isEmpty()) {
      throw RecordException.of(
          "the last key of the log", "one that stays; add a new key and have it witnessed first");
    }
    add(
        number + 1,
        ofLog
            ? new TrustPolicy(keys, now.witnesses(), now.threshold())
            : new TrustPolicy(now.logs(), keys, now.threshold()));
  }

  private void add(long size, TrustPolicy policy) {
    stands.add(new Stand(size, policy));
    everNamed.addAll(policy.logs());
    everNamed.addAll(policy.witnesses());
  }

  /// The record's name, which the log's keys carry.
  public String origin() {
    return origin;
  }

  /// What the first n entries say.
  ///
  /// @param n ≥ 1
  public TrustPolicy after(long n) {
    return stand(n).policy();
  }

  private Stand stand(long n) {
    return stands.stream().filter(stand -> stand.size() <= n).toList().getLast();
  }

  /// Every key that some entry names.
  public Set<VerifierKey> everNamed() {
    return new LinkedHashSet<>(everNamed);
  }

  /// Judges checkpoints.
  ///
  /// @param checkpoints by size, smallest first
  public List<Judged> judge(List<SignedCheckpoint> checkpoints) {
    List<Judged> judged = new ArrayList<>();
    TrustPolicy policy = after(1);
    for (SignedCheckpoint checkpoint : checkpoints) {
      Judged last = Judged.of(checkpoint, policy);
      judged.add(last);
      if (last.witnessed() && checkpoint.checkpoint().size() > 0) {
        policy = after(checkpoint.checkpoint().size());
      }
    }
    return judged;
  }

  /// Judges one of them as [#judge(List)] does, verifying no more signatures than it takes.
  ///
  /// @param k its index
  public Judged judge(List<SignedCheckpoint> checkpoints, int k) {
    return Judged.of(checkpoints.get(k), next(checkpoints.subList(0, k)));
  }

  /// The policy that a next checkpoint will be judged by: what stood at the largest witnessed one.
  /// Only checkpoints that could change it are verified.
  public TrustPolicy next(List<SignedCheckpoint> checkpoints) {
    Stand stand = stand(1);
    for (SignedCheckpoint checkpoint : checkpoints) {
      long size = checkpoint.checkpoint().size();
      if (size > 0
          && !stand(size).equals(stand)
          && Judged.of(checkpoint, stand.policy()).witnessed()) {
        stand = stand(size);
      }
    }
    return stand.policy();
  }
}
