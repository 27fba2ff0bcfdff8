package org.ayni.record.checkpoint;

import java.util.ArrayList;
import java.util.List;
import org.ayni.record.RecordException;
import org.ayni.record.note.KeyRole;
import org.ayni.record.note.VerifierKey;

/// Whom to trust: a checkpoint counts when one of the log's keys signed it, and as witnessed when
/// enough of the witnesses cosigned it.
///
/// @param logs keys of the log
/// @param witnesses keys of the witnesses
/// @param threshold how many of them must have cosigned; 0 when none has to
public record TrustPolicy(List<VerifierKey> logs, List<VerifierKey> witnesses, int threshold) {

  public TrustPolicy {
    logs = List.copyOf(logs);
    witnesses = List.copyOf(witnesses);
    if (!logs.stream().allMatch(key -> key.role() == KeyRole.LOG)
        || !witnesses.stream().allMatch(key -> key.role() == KeyRole.WITNESS)) {
      throw RecordException.of(
          "a witness among the logs or a log among the witnesses", "keys in their own role");
    }
    if (!(threshold >= 0 && threshold <= witnesses.size())) {
      throw RecordException.of(
          "a threshold of " + threshold + " with " + witnesses.size() + " witnesses",
          "from 0 to the number of witnesses");
    }
    if (witnesses.stream().distinct().count() < witnesses.size()
        || logs.stream().distinct().count() < logs.size()) {
      throw RecordException.of("a key twice", "each key once");
    }
  }

  /// Whether one of the log's keys signed the checkpoint.
  public boolean signed(SignedCheckpoint checkpoint) {
    return logs.stream()
        .anyMatch(key ->
            key.name().equals(checkpoint.checkpoint().origin()) && checkpoint.isSignedBy(key));
  }

  /// How many of the witnesses cosigned it.
  public int cosignatures(SignedCheckpoint checkpoint) {
    return (int) witnesses.stream().filter(checkpoint::isSignedBy).count();
  }

  /// Whether the log signed it and enough witnesses cosigned it.
  public boolean witnessed(SignedCheckpoint checkpoint) {
    return signed(checkpoint) && cosignatures(checkpoint) >= threshold;
  }

  /// As C2SP tlog-policy has it, which [#parse] reads.
  public String text() {
    StringBuilder text = new StringBuilder();
    logs.forEach(key -> text.append("log ").append(key).append('\n'));
    List<String> names = new ArrayList<>();
    for (VerifierKey witness : witnesses) {
      names.add("w" + (names.size() + 1));
      text.append("witness ").append(names.getLast()).append(' ').append(witness).append('\n');
    }
    if (threshold == 0) {
      return text.append("quorum none\n").toString();
    }
    text.append("group all-witnesses ").append(threshold).append(' ');
    return text.append(String.join(" ", names)).append("\nquorum all-witnesses\n").toString();
  }

  /// @throws RecordException with everything that is wrong, by line
  public static TrustPolicy parse(String text) {
    return new PolicyReader(text).policy();
  }
}
