package org.ayni.store.people;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.record.RecordException;
import org.ayni.record.entry.Commitment;
import org.ayni.store.database.Database;
import org.ayni.store.database.Schema;

/// Personal data beside a house: who members are, and what opens the commitments in the record.
/// Beside `x.db` it lies in a file of its own, `x.people.db`, which only its owner may read; in
/// PostgreSQL in tables of their own.
///
/// Erasing leaves no trace in SQLite's files. PostgreSQL's write-ahead log and backups keep what
/// was erased for as long as they are kept.
public final class People {

  private final Database database;

  private People(Database database) {
    this.database = database;
  }

  /// Opens what lies beside a house, and makes it at the first need.
  ///
  /// @param house address of a database
  public static People of(String house) throws IOException {
    return new People(beside(house));
  }

  /// The same in a database that was opened.
  ///
  /// @param database that of [#beside]
  public static People in(Database database) {
    return new People(database);
  }

  /// The database of everything personal beside a house.
  ///
  /// @param house address of a database
  public static Database beside(String house) throws IOException {
    if (!Database.isFile(house)) {
      return Database.openOrCreate(house, Schema.PEOPLE);
    }
    Path file = Path.of(house.replaceFirst("\\.db$", ".people.db"));
    Database database = Database.openOrCreate(file.toString(), Schema.PEOPLE);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
    return database;
  }

  /// Keeps who somebody is, or what has changed.
  public void keep(Person person) throws IOException {
    Statements.update(
        database,
        "INSERT INTO person (code, name, contact) VALUES (?, ?, ?) ON CONFLICT (code) DO UPDATE"
            + " SET name = excluded.name, contact = excluded.contact",
        person.code(),
        person.name(),
        person.contact());
  }

  public Optional<Person> person(String code) throws IOException {
    return Statements.query(
            database,
            "SELECT code, name, contact FROM person WHERE code = ?",
            row -> new Person(row.getString(1), row.getString(2), row.getString(3)),
            code)
        .stream()
        .findFirst();
  }

  /// Everybody, in the order of the codes.
  public List<Person> everybody() throws IOException {
    return Statements.query(
        database,
        "SELECT code, name, contact FROM person ORDER BY code",
        row -> new Person(row.getString(1), row.getString(2), row.getString(3)));
  }

  /// Keeps many, all or none: who they are, and what opens commitments about them.
  ///
  /// @throws RecordException when somebody is here already
  void keepAll(Map<Person, List<Commitment.Opening>> everybody) throws IOException {
    database.together(connection -> {
      for (Map.Entry<Person, List<Commitment.Opening>> one : everybody.entrySet()) {
        Person person = one.getKey();
        int kept =
            Statements.update(
                connection,
                "INSERT INTO person (code, name, contact) VALUES (?, ?, ?) ON CONFLICT (code) DO"
                    + " NOTHING",
                person.code(),
                person.name(),
                person.contact());
        if (kept == 0) {
          throw RecordException.of(
              "'" + person.code() + "', who is here already", "people who are not here yet");
        }
        for (Commitment.Opening opening : one.getValue()) {
          insert(connection, person.code(), opening);
        }
      }
      return true;
    });
  }

  private static int insert(Connection connection, String code, Commitment.Opening opening)
      throws SQLException {
    return Statements.update(
        connection,
        "INSERT INTO opening (commitment, person, content) VALUES (?, ?, ?)",
        opening.commitment().toString(),
        code,
        opening.text().getBytes(StandardCharsets.UTF_8));
  }

  /// Keeps what opens a commitment about somebody who is here.
  public void keep(String code, Commitment.Opening opening) throws IOException {
    database.with(connection -> insert(connection, code, opening));
  }

  /// What opens commitments about somebody.
  public List<Commitment.Opening> openings(String code) throws IOException {
    return Statements.query(
        database,
        "SELECT content FROM opening WHERE person = ? ORDER BY commitment",
        row -> Commitment.Opening.parse(row.getBytes(1)),
        code);
  }

  /// Erases everything about somebody, what they could do as that member, and accounts that can do
  /// nothing any more; returns when no trace is left (see above).
  ///
  /// @return whether there was anything
  public boolean erase(String code) throws IOException {
    int rows =
        database.together(connection -> {
          int person = Statements.update(connection, "DELETE FROM person WHERE code = ?", code);
          int roles = Statements.update(connection, "DELETE FROM granted WHERE member = ?", code);
          Statements.update(connection, "DELETE FROM invitation WHERE member = ?", code);
          Statements.update(connection, "DELETE FROM key_asked WHERE member = ?", code);
          if (roles > 0) {
            Statements.update(
                connection, "DELETE FROM account WHERE id NOT IN (SELECT account FROM granted)");
          }
          return person + roles;
        });
    database.clean();
    return rows > 0;
  }
}
