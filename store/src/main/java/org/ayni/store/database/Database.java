package org.ayni.store.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;

/// A database by its address: the name of a file that ends in `.db`, or `jdbc:postgresql:…`. Opens
/// a connection for each piece of work and closes it after, so that nothing has to be closed and a
/// file is whole in between; unless it is held ([#hold]). Thread-safe.
public final class Database implements Access {

  private static final String POSTGRESQL = "jdbc:postgresql:";
  private static final String FILE = ".db";

  private static final int MOST_IDLE = 16;

  private final String name;
  private final Vendor vendor;
  private final DataSource source;

  /// Connections that wait for the next piece of work, while the database is held.
  private final BlockingDeque<Connection> idle = new LinkedBlockingDeque<>(MOST_IDLE);

  private final AtomicBoolean held = new AtomicBoolean();

  private Database(String name, Vendor vendor, DataSource source) {
    this.name = name;
    this.vendor = vendor;
    this.source = source;
  }

  /// Whether a text is an address.
  public static boolean isAddress(String text) {
    return text.startsWith(POSTGRESQL) || text.endsWith(FILE);
  }

  /// Whether the database is a file.
  public static boolean isFile(String address) {
    return !address.startsWith(POSTGRESQL) && address.endsWith(FILE);
  }

  /// Opens what is there.
  ///
  /// @throws RecordException when there are no such tables
  public static Database open(String address, Schema schema) throws IOException {
    if (isFile(address) && !Files.isRegularFile(Path.of(address))) {
      throw new RecordException(Finding.of(address, "no such file", "a database of Ayni", ""));
    }
    Database database = of(address);
    int version = database.with(schema::version);
    if (version == 0) {
      throw new RecordException(
          Finding.of(
              database.name,
              "no tables of Ayni",
              "a database made by 'ayni council init' or 'ayni restore'",
              ""));
    }
    schema.migrate(database.source, database.vendor, database.name, version);
    return database;
  }

  /// Makes the tables, and the file.
  ///
  /// @throws RecordException when they are there
  public static Database create(String address, Schema schema) throws IOException {
    if (isFile(address) && Files.exists(Path.of(address))) {
      throw new RecordException(
          Finding.of(address, "something is there", "a new file", "Choose another name."));
    }
    Database database = of(address);
    if (database.with(schema::version) != 0) {
      throw new RecordException(
          Finding.of(database.name, "tables of Ayni", "a database without", "Choose another."));
    }
    schema.migrate(database.source, database.vendor, database.name, 0);
    return database;
  }

  /// Opens what is there, or makes it.
  public static Database openOrCreate(String address, Schema schema) throws IOException {
    boolean there =
        isFile(address) ? Files.exists(Path.of(address)) : of(address).with(schema::version) != 0;
    return there ? open(address, schema) : create(address, schema);
  }

  /// Makes the tables; on a server, tables of which a count says that they are empty will do.
  static Database createOrReuse(String address, Schema schema, Work<Long> count)
      throws IOException {
    if (!isFile(address) && of(address).with(schema::version) != 0) {
      Database there = open(address, schema);
      if (there.with(count) == 0) {
        return there;
      }
    }
    return create(address, schema);
  }

  private static Database of(String address) {
    return address.startsWith(POSTGRESQL)
        ? new Database(
            address.replaceFirst("\\?.*", ""), Vendor.POSTGRESQL, Vendor.postgresql(address))
        : new Database(address, Vendor.SQLITE, Vendor.sqlite(Path.of(address)));
  }

  public String name() {
    return name;
  }

  Vendor vendor() {
    return vendor;
  }

  Connection connect() throws SQLException {
    return source.getConnection();
  }

  /// Keeps connections open, so that working again and again does not open and close one each time.
  /// In SQLite the last connection that closes moves all that was written from the write-ahead log
  /// into the file, and waits for the disk several times over.
  public void hold() throws IOException {
    held.set(true);
    with(_ -> true);
  }

  /// The opposite of [#hold].
  public void letGo() throws IOException {
    held.set(false);
    try {
      closeIdle();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private void closeIdle() throws SQLException {
    for (Connection one = idle.poll(); one != null; one = idle.poll()) {
      one.close();
    }
  }

  /// A connection to work with, to be given back or closed.
  Connection borrow() throws SQLException {
    Connection waiting = idle.poll();
    return waiting == null ? connect() : waiting;
  }

  /// Takes a connection back after a piece of work, which is given up unless it was committed.
  void giveBack(Connection connection) throws SQLException {
    boolean kept = false;
    try {
      if (!connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
      kept = held.get() && idle.offerFirst(connection);
    } finally {
      if (!kept) {
        connection.close();
      }
    }
    if (!held.get()) {
      closeIdle();
    }
  }

  @Override
  public <T> T with(Work<T> work) throws IOException {
    try {
      Connection connection = borrow();
      boolean whole = false;
      try {
        T result = work.with(connection);
        whole = true;
        return result;
      } finally {
        if (whole) {
          giveBack(connection);
        } else {
          connection.close();
        }
      }
    } catch (SQLException e) {
      try {
        // If the server is gone, so are they all.
        closeIdle();
      } catch (SQLException more) {
        e.addSuppressed(more);
      }
      throw failed(e);
    }
  }

  /// Work of which all is done or nothing.
  public <T> T together(Work<T> work) throws IOException {
    return with(connection -> {
      connection.setAutoCommit(false);
      boolean done = false;
      try {
        T result = work.with(connection);
        connection.commit();
        done = true;
        return result;
      } finally {
        if (!done) {
          connection.rollback();
        }
      }
    });
  }

  /// Gives back to the system what deleted rows have left, overwritten.
  public void clean() throws IOException {
    with(connection -> {
      try (var statement = connection.createStatement()) {
        switch (vendor) {
          case SQLITE -> {
            statement.execute("VACUUM");
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
          }
          case POSTGRESQL ->
              statement.execute(
                  "VACUUM FULL person, opening, account, granted, invitation, key_asked,"
                      + " own_economy, own_scenario, photo, login_session, identity, passkey, upload,"
                      + " upload_piece, api_token");
        }
        return true;
      }
    });
  }

  /// As others tell it.
  IOException failed(SQLException e) {
    return new IOException(name + ": " + e.getMessage(), e);
  }

  RecordException busy() {
    return new RecordException(
        Finding.of(
            name,
            "somebody else is writing to this record",
            "one writer at a time",
            "Try again when the other is done."));
  }
}
