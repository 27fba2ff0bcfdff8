package org.ayni.store.database;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ayni.decisions.house.HouseFiles;
import org.ayni.decisions.house.HouseStore;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;
import org.ayni.record.checkpoint.SignedCheckpoint;
import org.ayni.record.entry.Entry;
import org.ayni.record.entry.TrustHistory;
import org.ayni.record.note.NoteSignature;
import org.ayni.record.note.SignedNote;
import org.ayni.record.storage.RecordView;

/// A house of councils in a database.
public final class DatabaseHouse implements HouseStore {

  private final Database database;
  private final DatabaseFiles files;

  private DatabaseHouse(Database database) {
    this.database = database;
    this.files = new DatabaseFiles(database);
  }

  /// @throws RecordException when there is none
  public static DatabaseHouse open(String address) throws IOException {
    return new DatabaseHouse(Database.open(address, Schema.HOUSE));
  }

  /// Begins a house.
  ///
  /// @param opening first entry of its record, of the kind `opened`
  public static DatabaseHouse create(String address, Entry opening) throws IOException {
    // Before anything is made: an opening that contradicts itself makes no record.
    TrustHistory.of(opening);
    DatabaseHouse house = empty(address);
    try (Writing writing = house.write()) {
      writing.append(List.of(new Addition(List.of(opening), Optional.empty())));
    }
    return house;
  }

  /// Tables without a record yet, for [#fill]; those of a restore that was broken off will do.
  public static DatabaseHouse empty(String address) throws IOException {
    return new DatabaseHouse(Database.createOrReuse(address, Schema.HOUSE, DatabaseView::count));
  }

  @Override
  public String name() {
    return database.name();
  }

  @Override
  public RecordView view() throws IOException {
    RecordView view = DatabaseView.now(database);
    if (view.size() == 0) {
      throw new RecordException(
          Finding.of(name(), "no entry", "a record that was begun", "Make it anew."));
    }
    return view;
  }

  @Override
  public Writing write() throws IOException {
    return DatabaseWriting.begin(database);
  }

  @Override
  public Hold hold() throws IOException {
    database.hold();
    return database::letGo;
  }

  @Override
  public HouseFiles files() {
    return files;
  }

  @Override
  public SortedMap<String, Span> keys() throws IOException {
    return database.with(connection -> {
      SortedMap<String, Span> keys = new TreeMap<>();
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("SELECT code, first, count FROM append_key")) {
        while (rows.next()) {
          keys.put(rows.getString(1), new Span(rows.getLong(2), rows.getInt(3)));
        }
      }
      return keys;
    });
  }

  /// Takes over a whole record that was verified, all of it or nothing.
  ///
  /// @throws RecordException when there is one
  public void fill(RecordView record, Map<String, Span> keys) throws IOException {
    database.together(connection -> {
      if (DatabaseView.count(connection) > 0) {
        throw new RecordException(
            Finding.of(name(), "a record", "a database without one", "Choose another."));
      }
      long number = 0;
      while (number < record.size()) {
        List<byte[]> lines = record.lines(number);
        Rows.entries(connection, number, lines);
        number += lines.size();
      }
      for (SignedCheckpoint checkpoint : record.checkpoints()) {
        Rows.checkpoint(connection, checkpoint);
      }
      for (Map.Entry<String, Span> key : keys.entrySet()) {
        Rows.key(connection, key.getKey(), key.getValue());
      }
      return true;
    });
  }

  /// Keeps a checkpoint that was signed, or more signatures of one that is here.
  ///
  /// @return with all its signatures
  /// @throws RecordException when another checkpoint of the same size is here
  public SignedCheckpoint keep(SignedCheckpoint signed) throws IOException {
    return database.together(connection -> {
      Optional<SignedCheckpoint> before = Rows.checkpoint(connection, signed.checkpoint().size());
      if (before.isEmpty()) {
        Rows.checkpoint(connection, signed);
        return signed;
      }
      if (!before.get().checkpoint().equals(signed.checkpoint())) {
        throw new RecordException(
            Finding.of(
                name(),
                "another checkpoint of " + signed.checkpoint().size() + " entries",
                "the one that is here",
                "Do not sign. 'ayni verify' tells what was altered."));
      }
      SignedNote note = before.get().note();
      for (NoteSignature signature : signed.note().signatures()) {
        note = note.signatures().contains(signature) ? note : note.with(signature);
      }
      SignedCheckpoint merged = new SignedCheckpoint(signed.checkpoint(), note);
      Rows.sign(connection, merged);
      return merged;
    });
  }
}
