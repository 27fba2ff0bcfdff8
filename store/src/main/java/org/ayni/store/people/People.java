package org.ayni.store.people;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    if (!Database.isFile(house)) {
      return new People(Database.openOrCreate(house, Schema.PEOPLE));
    }
    Path file = Path.of(house.replaceFirst("\\.db$", ".people.db"));
    People people = new People(Database.openOrCreate(file.toString(), Schema.PEOPLE));
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
    return people;
  }

  /// Keeps who somebody is, or what has changed.
  public void keep(Person person) throws IOException {
    execute(
        "INSERT INTO person (code, name, contact) VALUES (?, ?, ?) ON CONFLICT (code) DO UPDATE"
            + " SET name = excluded.name, contact = excluded.contact",
        person.code(),
        person.name(),
        person.contact());
  }

  public Optional<Person> person(String code) throws IOException {
    return database.with(connection -> {
      try (PreparedStatement query =
          connection.prepareStatement("SELECT code, name, contact FROM person WHERE code = ?")) {
        query.setString(1, code);
        try (ResultSet rows = query.executeQuery()) {
          return rows.next()
              ? Optional.of(new Person(rows.getString(1), rows.getString(2), rows.getString(3)))
              : Optional.empty();
        }
      }
    });
  }

  /// Keeps what opens a commitment about somebody who is here.
  public void keep(String code, Commitment.Opening opening) throws IOException {
    database.with(connection -> {
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT INTO opening (commitment, person, content) VALUES (?, ?, ?)")) {
        insert.setString(1, opening.commitment().toString());
        insert.setString(2, code);
        insert.setBytes(3, opening.text().getBytes(StandardCharsets.UTF_8));
        return insert.executeUpdate();
      }
    });
  }

  /// What opens commitments about somebody.
  public List<Commitment.Opening> openings(String code) throws IOException {
    return database.with(connection -> {
      List<Commitment.Opening> openings = new ArrayList<>();
      try (PreparedStatement query =
          connection.prepareStatement(
              "SELECT content FROM opening WHERE person = ? ORDER BY commitment")) {
        query.setString(1, code);
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) {
            openings.add(Commitment.Opening.parse(rows.getBytes(1)));
          }
        }
      }
      return openings;
    });
  }

  /// Erases everything about somebody, and returns when no trace is left (see above).
  ///
  /// @return whether there was anything
  public boolean erase(String code) throws IOException {
    boolean there = execute("DELETE FROM person WHERE code = ?", code) > 0;
    database.clean();
    return there;
  }

  private int execute(String sql, String... values) throws IOException {
    return database.with(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        return set(statement, values).executeUpdate();
      }
    });
  }

  private static PreparedStatement set(PreparedStatement statement, String... values)
      throws SQLException {
    for (int k = 0; k < values.length; k++) {
      statement.setString(k + 1, values[k]);
    }
    return statement;
  }
}
