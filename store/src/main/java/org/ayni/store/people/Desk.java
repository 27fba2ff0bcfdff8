package org.ayni.store.people;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.ayni.store.database.Access;
import org.ayni.store.database.Database;

/// What lies on the desk beside the record: seeds until they are told, the first count of a box
/// until the second, and counts that differ until two agree. Thread-safe.
public final class Desk {

  private final Access database;

  private Desk(Access database) {
    this.database = database;
  }

  /// That beside a house.
  ///
  /// @param house address of a database
  public static Desk of(String house) throws IOException {
    return new Desk(People.beside(house));
  }

  /// The same in a database that was opened.
  ///
  /// @param database that of [People#beside]
  public static Desk in(Database database) {
    return new Desk(database);
  }

  /// Keeps a seed until it is told.
  ///
  /// @param hash as the ballot promises it
  public void keepSeed(String hash, String seed) throws IOException {
    Statements.update(
        database,
        "INSERT INTO seed (hash, text) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING",
        hash,
        seed);
  }

  public Optional<String> seed(String hash) throws IOException {
    return Statements.query(
            database, "SELECT text FROM seed WHERE hash = ?", row -> row.getString(1), hash)
        .stream()
        .findFirst();
  }

  /// The first count of a box.
  ///
  /// @param account who counted
  /// @param papers as it was entered
  public record FirstCount(String account, String papers) {}

  /// Keeps the first count of a box, or another one of the same person.
  ///
  /// @return whether it was kept: somebody else's stays
  public boolean keepFirst(String council, String ballot, String station, FirstCount count)
      throws IOException {
    return Statements.update(
            database,
            "INSERT INTO first_count (council, ballot, station, account, papers)"
                + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (council, ballot, station) DO UPDATE"
                + " SET papers = excluded.papers WHERE first_count.account = excluded.account",
            council,
            ballot,
            station,
            count.account(),
            count.papers())
        > 0;
  }

  public Optional<FirstCount> first(String council, String ballot, String station)
      throws IOException {
    return Statements.query(
            database,
            "SELECT account, papers FROM first_count WHERE council = ? AND ballot = ? AND station"
                + " = ?",
            row -> new FirstCount(row.getString(1), row.getString(2)),
            council,
            ballot,
            station)
        .stream()
        .findFirst();
  }

  /// Boxes of a ballot that were counted once.
  public List<String> stations(String council, String ballot) throws IOException {
    return Statements.query(
        database,
        "SELECT station FROM first_count WHERE council = ? AND ballot = ? ORDER BY station",
        row -> row.getString(1),
        council,
        ballot);
  }

  /// One of two counts of a box that differ.
  ///
  /// @param attempt from 1
  public record Differing(String station, int attempt, FirstCount count) {}

  /// Keeps two counts that differ, as one more attempt; the box then waits for a first count again.
  ///
  /// @param first the one that is kept as first
  /// @return whether they were kept: not where somebody else was quicker
  public boolean keepDiffering(
      String council, String ballot, String station, FirstCount first, FirstCount second)
      throws IOException {
    return database.with(connection -> {
      connection.setAutoCommit(false);
      boolean kept =
          Statements.update(
                  connection,
                  "DELETE FROM first_count WHERE council = ? AND ballot = ? AND station = ? AND"
                      + " account = ? AND papers = ?",
                  council,
                  ballot,
                  station,
                  first.account(),
                  first.papers())
              > 0;
      if (kept) {
        int attempt =
            1
                + Statements.query(
                        connection,
                        "SELECT coalesce(max(attempt), 0) FROM differing_count WHERE council = ?"
                            + " AND ballot = ? AND station = ?",
                        row -> row.getInt(1),
                        council,
                        ballot,
                        station)
                    .getFirst();
        for (FirstCount count : List.of(first, second)) {
          Statements.update(
              connection,
              "INSERT INTO differing_count (council, ballot, station, attempt, account, papers)"
                  + " VALUES (?, ?, ?, ?, ?, ?)",
              council,
              ballot,
              station,
              attempt,
              count.account(),
              count.papers());
        }
      }
      connection.commit();
      return kept;
    });
  }

  /// Counts that differ, of the boxes of a ballot that are not done, attempt by attempt. Of
  /// accounts that were deleted since there is none.
  public List<Differing> differing(String council, String ballot) throws IOException {
    return Statements.query(
        database,
        "SELECT station, attempt, account, papers FROM differing_count WHERE council = ? AND ballot"
            + " = ? ORDER BY station, attempt, account",
        row ->
            new Differing(
                row.getString(1),
                row.getInt(2),
                new FirstCount(row.getString(3), row.getString(4))),
        council,
        ballot);
  }

  /// Takes all counts of a box away: it is done.
  public void clear(String council, String ballot, String station) throws IOException {
    for (String table : List.of("first_count", "differing_count")) {
      Statements.update(
          database,
          "DELETE FROM " + table + " WHERE council = ? AND ballot = ? AND station = ?",
          council,
          ballot,
          station);
    }
  }
}
