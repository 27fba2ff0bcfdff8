package org.ayni.store.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.ayni.decisions.house.HouseStore.Span;
import org.ayni.record.checkpoint.SignedCheckpoint;

/// Rows of the record, written.
final class Rows {

  private Rows() {}

  /// @param first number of the first line
  static void entries(Connection connection, long first, List<byte[]> lines) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO entry (number, line) VALUES (?, ?)")) {
      for (int k = 0; k < lines.size(); k++) {
        insert.setLong(1, first + k);
        insert.setBytes(2, lines.get(k));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  static void key(Connection connection, String key, Span span) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO append_key (code, first, count) VALUES (?, ?, ?)")) {
      insert.setString(1, key);
      insert.setLong(2, span.first());
      insert.setInt(3, span.count());
      insert.executeUpdate();
    }
  }

  static void checkpoint(Connection connection, SignedCheckpoint checkpoint) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO checkpoint (size, note) VALUES (?, ?)")) {
      insert.setLong(1, checkpoint.checkpoint().size());
      insert.setBytes(2, checkpoint.note().bytes());
      insert.executeUpdate();
    }
  }
}
