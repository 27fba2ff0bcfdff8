package org.ayni.record.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;
import org.ayni.record.checkpoint.SignedCheckpoint;
import org.ayni.record.checkpoint.SplitView;
import org.ayni.record.note.SigningKey;
import org.ayni.record.storage.Disk;
import org.ayni.record.storage.RecordWriter;
import org.ayni.record.storage.SignerMemory;

/// The work of a witness: verify the whole record, hold it against what was cosigned last, and only
/// then cosign its last checkpoint.
public sealed interface Cosigning {

  /// Cosigned; the signature is in the record and remembered.
  record Done(SignedCheckpoint checkpoint) implements Cosigning {}

  /// Not cosigned.
  ///
  /// @param evidence what convicts the log, if it showed two faces
  record Refused(List<Finding> reasons, List<SplitView> evidence) implements Cosigning {
    public Refused {
      reasons = List.copyOf(reasons);
      evidence = List.copyOf(evidence);
    }
  }

  /// @param memory what the witness has cosigned before
  static Cosigning cosign(
      Path record, SigningKey witness, SignerMemory memory, Disk disk, Instant now)
      throws IOException {
    // Under the lock, so that what is signed is what was verified.
    try (RecordWriter writer = RecordWriter.open(record, disk)) {
      RecordVerdict verdict = RecordVerifier.verify(record, Expectations.none());
      Optional<SignedCheckpoint> last = memory.last(verdict.origin());
      if (last.isPresent()) {
        Expectations.Seen seen = new Expectations.Seen("what you cosigned last", last.get());
        verdict =
            RecordVerifier.verify(
                record, new Expectations(Optional.empty(), List.of(seen), List.of()));
      }
      if (!verdict.valid()) {
        return new Refused(verdict.failures(), verdict.evidence());
      }
      List<SignedCheckpoint> checkpoints = writer.folder().checkpoints();
      if (checkpoints.isEmpty()) {
        throw RecordException.of("no checkpoint", "one to cosign");
      }
      Optional<Finding> objection =
          memory.objection(checkpoints.getLast().checkpoint(), writer.folder().nodes());
      if (objection.isPresent()) {
        return new Refused(List.of(objection.get()), List.of());
      }
      SignedCheckpoint cosigned = writer.cosign(witness, now);
      memory.remember(cosigned);
      return new Done(cosigned);
    }
  }
}
