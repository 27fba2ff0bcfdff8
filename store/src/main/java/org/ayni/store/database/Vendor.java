package org.ayni.store.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// In what the databases differ.
enum Vendor {
  SQLITE,
  POSTGRESQL;

  /// How long who comes second waits, in milliseconds.
  private static final int PATIENCE = 10_000;

  private static final String POSTGRESQL_BUSY = "55P03";
  private static final int SQLITE_BUSY = 5;

  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// A file. What is acknowledged outlives a loss of power, what is deleted is overwritten.
  static DataSource sqlite(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(PATIENCE);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }

  static DataSource postgresql(String url) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    // Its details quote rows, and messages reach logs.
    source.setLogServerErrorDetail(false);
    return source;
  }

  /// Begins a transaction in which nobody else writes entries.
  void beginAlone(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      switch (this) {
        // The first statement begins it, and every one that writes is alone.
        case SQLITE -> statement.execute("SELECT 1");
        case POSTGRESQL -> {
          statement.execute("SET LOCAL lock_timeout = " + PATIENCE);
          statement.execute("SET LOCAL synchronous_commit = on");
          statement.execute("LOCK TABLE entry IN SHARE ROW EXCLUSIVE MODE");
        }
      }
    }
  }

  /// Whether somebody else was writing all the while.
  boolean isBusy(SQLException e) {
    return switch (this) {
      case SQLITE -> (e.getErrorCode() & 0xff) == SQLITE_BUSY;
      case POSTGRESQL -> POSTGRESQL_BUSY.equals(e.getSQLState());
    };
  }
}
