package org.ayni.decisions.house;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.ayni.record.entry.Entry;
import org.ayni.record.storage.RecordView;

/// Where a house of councils is kept: a folder, or a database. What may be recorded is decided
/// above it, in one way for all ([CouncilHouse]).
public interface HouseStore {

  /// For messages; without passwords.
  String name();

  /// The record as it stands now.
  ///
  /// @throws org.ayni.record.RecordException when there is none
  RecordView view() throws IOException;

  /// Begins to write, alone: who comes second waits a moment or is refused.
  Writing write() throws IOException;

  /// Keeps at hand what writing needs, for who writes again and again; without it every writing
  /// opens and closes it.
  default Hold hold() throws IOException {
    return () -> {};
  }

  /// What is kept at hand.
  @FunctionalInterface
  interface Hold extends AutoCloseable {
    @Override
    void close() throws IOException;
  }

  /// Texts and plans that the record names.
  HouseFiles files();

  /// What was recorded under which key; nothing when this kind of store keeps no keys.
  SortedMap<String, Span> keys() throws IOException;

  /// Entries that are recorded together.
  ///
  /// @param key by which the sender knows them, so that sending twice records once; it is kept with
  ///   them
  /// @param enclosed what they name
  record Addition(List<Entry> entries, Optional<String> key, Enclosed enclosed) {
    public Addition {
      entries = List.copyOf(entries);
    }

    public Addition(List<Entry> entries, Optional<String> key) {
      this(entries, key, Enclosed.NOTHING);
    }
  }

  /// Entries of an earlier addition.
  record Span(long first, int count) {}

  /// The right to write, until it is closed. Nothing is written unless [#append] returns.
  interface Writing extends AutoCloseable {

    /// The record before anything is added.
    RecordView before();

    /// What was recorded under a key.
    ///
    /// @throws org.ayni.record.RecordException when this kind of store keeps no keys
    Optional<Span> recorded(String key) throws IOException;

    /// Records all additions or none, and returns once they are on the disk, with what they
    /// enclose. At most once.
    ///
    /// @return the number of the first entry
    /// @throws org.ayni.record.RecordException when an entry is wrong
    long append(List<Addition> additions) throws IOException;

    @Override
    void close() throws IOException;
  }
}
