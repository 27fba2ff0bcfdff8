package org.ayni.store.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// The tables of one concern, and how they come to their newest form.
public enum Schema {
  /// Record, texts and plans.
  HOUSE("db/house", "ayni_house", 1),
  /// Personal data and accounts.
  PEOPLE("db/people", "ayni_people", 11);

  private final String scripts;
  private final String history;
  private final int newest;

  /// @param newest version for which there is a script
  Schema(String scripts, String history, int newest) {
    this.scripts = scripts;
    this.history = history;
    this.newest = newest;
  }

  int newest() {
    return newest;
  }

  /// Version of the tables there are; 0 when there are none.
  int version(Connection connection) throws SQLException {
    try (ResultSet tables = connection.getMetaData().getTables(null, null, history, null)) {
      if (!tables.next()) {
        return 0;
      }
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT version FROM " + history + " WHERE success ORDER BY installed_rank")) {
      int version = 0;
      while (rows.next()) {
        String text = rows.getString(1);
        version = text == null ? version : Integer.parseInt(text);
      }
      return version;
    }
  }

  /// Brings the tables to their newest form.
  ///
  /// @param version that there is
  /// @throws RecordException when a newer version of Ayni has made them
  void migrate(DataSource source, Vendor vendor, String name, int version) throws IOException {
    if (version > newest) {
      throw new RecordException(
          Finding.of(
              name,
              "tables of version " + version,
              newest + " at most",
              "A newer Ayni has made them: use that one."));
    }
    if (version == newest) {
      return;
    }
    try {
      Flyway.configure()
          .loggers(QuietLog.class.getName())
          .dataSource(source)
          .locations("classpath:" + scripts + "/" + vendor.folder())
          .table(history)
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new IOException(name + ": the tables cannot be brought up to date: " + said(e), e);
    }
  }

  private static String said(FlywayException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
