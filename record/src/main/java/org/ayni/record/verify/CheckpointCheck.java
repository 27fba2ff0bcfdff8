package org.ayni.record.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ayni.record.Finding;
import org.ayni.record.checkpoint.Checkpoint;
import org.ayni.record.checkpoint.SignedCheckpoint;
import org.ayni.record.checkpoint.SplitView;
import org.ayni.record.checkpoint.TrustPolicy;
import org.ayni.record.entry.TrustHistory;
import org.ayni.record.note.KeyRole;
import org.ayni.record.note.NoteSignature;
import org.ayni.record.note.VerifierKey;
import org.ayni.record.storage.CheckpointFiles;
import org.ayni.record.storage.EntryFiles;
import org.ayni.record.tree.Hash;

/// Judges the checkpoints of a record once its entries were walked through: every signature in
/// them, every root. That they are consistent with each other follows, all roots being recomputed
/// from the same entries.
final class CheckpointCheck {

  /// How far a witness's clock may be behind that of the record.
  static final Duration CLOCKS = Duration.ofMinutes(5);

  private final EntryWalk walk;
  private final TrustHistory trust;
  private final List<Long> differing;
  private final Findings failures;
  private final List<SplitView> evidence = new ArrayList<>();
  private final List<SignedCheckpoint> holding = new ArrayList<>();
  private final Map<VerifierKey, Instant> lastCosigned = new HashMap<>();
  private long signed;
  private long witnessed;

  /// @param differing entries whose hash differs from that in a tile, [TileCheck#differing]
  CheckpointCheck(EntryWalk walk, TrustHistory trust, List<Long> differing, Findings failures) {
    this.walk = walk;
    this.trust = trust;
    this.differing = differing;
    this.failures = failures;
  }

  /// @param checkpoints smallest first
  /// @param trusted keys from elsewhere that decide what counts as signed and witnessed
  void check(List<SignedCheckpoint> checkpoints, Optional<TrustPolicy> trusted) {
    boolean told = false;
    List<SignedCheckpoint> contradicting = new ArrayList<>();
    for (TrustHistory.Judged judged : trust.judge(checkpoints)) {
      SignedCheckpoint checkpoint = judged.checkpoint();
      long size = checkpoint.checkpoint().size();
      String file = CheckpointFiles.name(size);
      boolean genuine = signatures(file, checkpoint) && signedByItsLog(file, judged);
      Optional<Hash> root = walk.root(size);
      if (root.isEmpty()) {
        failures.add(
            Finding.of(
                file,
                "covers " + size + " entries, the record has " + walk.size(),
                "all of them",
                "Entries were lost or taken away after they were signed. Take a copy."));
      } else if (!root.get().equals(checkpoint.checkpoint().root())) {
        if (!told) {
          tell(file, size);
        }
        told = true;
        contradicting.add(checkpoint);
      } else if (genuine) {
        holding.add(checkpoint);
        boolean counts = trusted.map(policy -> policy.signed(checkpoint)).orElse(judged.signed());
        boolean enough =
            trusted.map(policy -> policy.witnessed(checkpoint)).orElse(judged.witnessed());
        signed = counts ? size : signed;
        witnessed = enough ? size : witnessed;
        times(file, judged);
      }
    }
    contradicting.forEach(this::convict);
  }

  private boolean signatures(String file, SignedCheckpoint checkpoint) {
    boolean all = true;
    Set<VerifierKey> known = trust.everNamed();
    for (NoteSignature signature : checkpoint.note().signatures()) {
      List<VerifierKey> keys =
          known.stream().filter(key -> checkpoint.note().of(key).contains(signature)).toList();
      boolean holds = keys.stream().anyMatch(key -> checkpoint.note().holds(signature, key));
      if (!holds) {
        all = false;
        failures.add(
            Finding.of(
                file,
                keys.isEmpty()
                    ? "a signature of '"
                        + signature.name()
                        + "', a key that the record does not name"
                    : "a signature of '" + signature.name() + "' that does not hold",
                "signatures of the record's keys alone",
                "Text or signature was altered, or forged."));
      }
    }
    return all;
  }

  private boolean signedByItsLog(String file, TrustHistory.Judged judged) {
    boolean holds =
        judged.signed() && judged.checkpoint().checkpoint().origin().equals(trust.origin());
    if (!holds) {
      failures.add(
          Finding.of(
              file,
              "no signature of a key of '" + trust.origin() + "' that counts for it",
              "one of " + judged.policy().logs(),
              ""));
    }
    return holds;
  }

  /// Names the first entry that is not what was signed, as well as can be told.
  private void tell(String file, long size) {
    long from = holding.isEmpty() ? 0 : holding.getLast().checkpoint().size();
    Optional<Long> first =
        differing.stream().filter(number -> number >= from && number < size).findFirst();
    String expected = "what was signed (" + file + ")";
    String advice = "It was changed, dropped, doubled or moved. Compare with a copy.";
    failures.add(
        first
            .map(number ->
                new Finding(
                    EntryFiles.name(number / EntryFiles.PER_FILE),
                    number % EntryFiles.PER_FILE + 1,
                    "entry " + number + " is not what was signed",
                    expected,
                    advice))
            .orElse(
                Finding.of(
                    file,
                    "one of the entries " + from + " to " + (size - 1) + " is not what was signed",
                    expected,
                    advice)));
  }

  private void times(String file, TrustHistory.Judged judged) {
    SignedCheckpoint checkpoint = judged.checkpoint();
    long size = checkpoint.checkpoint().size();
    for (VerifierKey key : trust.everNamed()) {
      if (key.role() == KeyRole.WITNESS) {
        checkpoint.note().statedAt(key).ifPresent(time -> time(file, size, key, time));
      }
    }
  }

  private void time(String file, long size, VerifierKey witness, Instant time) {
    Instant newest = walk.time(size);
    if (newest.isAfter(time.plus(CLOCKS))) {
      failures.add(
          Finding.of(
              file,
              "cosigned by " + witness.name() + " at " + time + ", with an entry dated " + newest,
              "entries dated before they were cosigned",
              "The entry carries a false time, or the witness's clock is wrong."));
    }
    Instant before = lastCosigned.getOrDefault(witness, Instant.EPOCH);
    if (before.isAfter(time)) {
      failures.add(
          Finding.of(
              file,
              "cosigned by " + witness.name() + " at " + time + ", a smaller one at " + before,
              "a witness that never goes back",
              "The witness cosigned an old checkpoint after a newer one."));
    }
    lastCosigned.merge(witness, time, (a, b) -> a.isAfter(b) ? a : b);
  }

  /// A checkpoint signed by the log that the entries contradict convicts the log, if another one
  /// that it signed is what the entries come to. Adds the proof.
  ///
  /// @return whether there is a proof
  boolean convict(SignedCheckpoint other) {
    Checkpoint foreign = other.checkpoint();
    for (SignedCheckpoint ours : holding.reversed()) {
      if (ours.checkpoint().size() >= foreign.size()) {
        for (VerifierKey key : trust.everNamed()) {
          Optional<SplitView> proof = SplitView.between(key, other, ours, walk.leaves());
          if (proof.isPresent()) {
            evidence.add(proof.get());
            return true;
          }
        }
      }
    }
    return false;
  }

  List<SplitView> evidence() {
    return List.copyOf(evidence);
  }

  long signed() {
    return signed;
  }

  long witnessed() {
    return witnessed;
  }
}
