package org.ayni.record.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ayni.record.checkpoint.SignedCheckpoint;
import org.ayni.record.entry.Entry;

/// A record of one's own, wherever it is kept: read, added to, signed. What may be added
/// ([AppendCheck]) and how it is signed ([RecordWriter]) is the same everywhere.
public interface RecordStore {

  /// For messages; without passwords.
  String name();

  /// The record as it stands now.
  ///
  /// @throws org.ayni.record.RecordException when there is none
  RecordView view() throws IOException;

  /// Adds entries, all or none, and returns once they are on the disk.
  ///
  /// @return the number of the first
  /// @throws org.ayni.record.RecordException when one is wrong
  long append(List<Entry> entries) throws IOException;

  /// Signs, and keeps what was signed.
  ///
  /// @return the checkpoint with all its signatures
  SignedCheckpoint sign(Signing work) throws IOException;

  /// Reads the record in the form that is published and verified.
  <T> T published(Reading<T> reading) throws IOException;

  /// Keeps at hand what reading and writing need, for who does so again and again.
  default Hold hold() throws IOException {
    return () -> {};
  }

  /// What is kept at hand.
  @FunctionalInterface
  interface Hold extends AutoCloseable {
    @Override
    void close() throws IOException;
  }

  /// What is signed.
  @FunctionalInterface
  interface Signing {
    SignedCheckpoint with(RecordWriter record) throws IOException;
  }

  /// What is read.
  @FunctionalInterface
  interface Reading<T> {

    /// @param record a folder that may be gone after
    T of(Path record) throws IOException;
  }
}
