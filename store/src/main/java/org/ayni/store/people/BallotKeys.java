package org.ayni.store.people;

import java.io.IOException;
import java.util.List;
import org.ayni.store.database.Database;

/// The urn in which one-time keys of pseudonymous ballots lie until they are listed, and the list
/// of who has put one in. Which key is whose is kept nowhere; whoever reads the database or its
/// write-ahead log while keys come in can tell. Thread-safe.
public final class BallotKeys {

  private final Database database;

  private BallotKeys(Database database) {
    this.database = database;
  }

  /// Those beside a house.
  ///
  /// @param house address of a database
  public static BallotKeys of(String house) throws IOException {
    return new BallotKeys(People.beside(house));
  }

  /// The same in a database that was opened.
  ///
  /// @param database that of [People#beside]
  public static BallotKeys in(Database database) {
    return new BallotKeys(database);
  }

  /// Puts in a key, and notes that a member has done so, both or neither.
  ///
  /// @param key public, base64
  /// @return whether it is in: each member puts in one
  public boolean put(String council, String ballot, String member, String key) throws IOException {
    return database.together(connection -> {
      int first =
          Statements.update(
              connection,
              "INSERT INTO key_asked (council, ballot, member) VALUES (?, ?, ?)"
                  + " ON CONFLICT (council, ballot, member) DO NOTHING",
              council,
              ballot,
              member);
      if (first == 0) {
        return false;
      }
      Statements.update(
          connection,
          "INSERT INTO ballot_key (council, ballot, code) VALUES (?, ?, ?)",
          council,
          ballot,
          key);
      return true;
    });
  }

  /// Whether a member has put one in.
  public boolean has(String council, String ballot, String member) throws IOException {
    return !Statements.query(
            database,
            "SELECT 1 FROM key_asked WHERE council = ? AND ballot = ? AND member = ?",
            row -> true,
            council,
            ballot,
            member)
        .isEmpty();
  }

  /// All keys of a ballot, in an order that says nothing of who put them in: that of their texts.
  public List<String> all(String council, String ballot) throws IOException {
    return Statements.query(
            database,
            "SELECT code FROM ballot_key WHERE council = ? AND ballot = ?",
            row -> row.getString(1),
            council,
            ballot)
        .stream()
        .sorted()
        .toList();
  }

  /// Empties the urn: the keys are listed in the record.
  public void clear(String council, String ballot) throws IOException {
    Statements.update(
        database, "DELETE FROM ballot_key WHERE council = ? AND ballot = ?", council, ballot);
  }
}
