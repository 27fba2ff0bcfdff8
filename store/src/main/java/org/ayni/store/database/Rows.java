package org.ayni.store.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
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

  /// The checkpoint of so many entries.
  static Optional<SignedCheckpoint> checkpoint(Connection connection, long size)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT note FROM checkpoint WHERE size = ?")) {
      query.setLong(1, size);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next()
            ? Optional.of(SignedCheckpoint.parse(rows.getBytes(1)))
            : Optional.empty();
      }
    }
  }

  /// Replaces the signatures of a checkpoint that is there.
  static void sign(Connection connection, SignedCheckpoint checkpoint) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE checkpoint SET note = ? WHERE size = ?")) {
      update.setBytes(1, checkpoint.note().bytes());
      update.setLong(2, checkpoint.checkpoint().size());
      update.executeUpdate();
    }
  }
}
