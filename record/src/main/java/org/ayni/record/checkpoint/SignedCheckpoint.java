package org.ayni.record.checkpoint;

import java.time.Instant;
import java.util.List;
import org.ayni.record.RecordException;
import org.ayni.record.note.NoteSignature;
import org.ayni.record.note.SignedNote;
import org.ayni.record.note.SigningKey;
import org.ayni.record.note.VerifierKey;

/// A checkpoint with the signatures of its log and its witnesses, not yet judged.
///
/// @param note its text is that of the checkpoint
public record SignedCheckpoint(Checkpoint checkpoint, SignedNote note) {

  public SignedCheckpoint {
    if (!checkpoint.text().equals(note.text())) {
      throw new IllegalArgumentException("a checkpoint and a note with another text");
    }
  }

  /// @throws RecordException when it is none
  public static SignedCheckpoint parse(byte[] utf8) {
    SignedNote note = SignedNote.parse(utf8);
    return new SignedCheckpoint(Checkpoint.parse(note.text()), note);
  }

  /// A checkpoint with its first signature, that of the log.
  public static SignedCheckpoint sign(Checkpoint checkpoint, SigningKey log, Instant now) {
    NoteSignature signature = log.sign(checkpoint.text(), now);
    return new SignedCheckpoint(checkpoint, new SignedNote(checkpoint.text(), List.of(signature)));
  }

  /// The same with one signature more, unless the key has signed it already.
  public SignedCheckpoint signedBy(SigningKey key, Instant now) {
    if (note.isSignedBy(key.verifier())) {
      return this;
    }
    return new SignedCheckpoint(checkpoint, note.with(key.sign(note.text(), now)));
  }

  public boolean isSignedBy(VerifierKey key) {
    return note.isSignedBy(key);
  }
}
