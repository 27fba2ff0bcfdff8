package org.ayni.store.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.ayni.record.RecordException;
import org.ayni.record.checkpoint.SignedCheckpoint;
import org.ayni.record.storage.RecordView;

/// The record in a database as it stood when it had `size` entries. As entries are only added,
/// nothing has to be held open for that.
///
/// @param access a connection for each look, or one for all
record DatabaseView(Access access, long size) implements RecordView {

  private static final int AT_ONCE = 1024;

  static DatabaseView now(Access access) throws IOException {
    return new DatabaseView(access, access.with(DatabaseView::count));
  }

  static long count(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT coalesce(max(number) + 1, 0) FROM entry")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Override
  public byte[] line(long number) throws IOException {
    if (!(number >= 0 && number < size)) {
      throw RecordException.of("entry " + number, "0 to " + (size - 1) + ", those that there are");
    }
    return read(number, number + 1).getFirst();
  }

  @Override
  public List<byte[]> lines(long first) throws IOException {
    return read(first, Math.min(size, first + AT_ONCE));
  }

  private List<byte[]> read(long first, long end) throws IOException {
    List<byte[]> lines = new ArrayList<>();
    access.with(connection -> {
      try (PreparedStatement query =
          connection.prepareStatement(
              "SELECT line FROM entry WHERE number >= ? AND number < ? ORDER BY number")) {
        query.setLong(1, first);
        query.setLong(2, end);
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) {
            lines.add(rows.getBytes(1));
          }
        }
      }
      return true;
    });
    if (lines.size() != end - first) {
      throw RecordException.of(
          lines.size() + " entries from " + first + " on",
          (end - first) + "; entries were lost: restore a backup");
    }
    return lines;
  }

  /// Those of the entries seen.
  @Override
  public List<SignedCheckpoint> checkpoints() throws IOException {
    return access.with(connection -> {
      List<SignedCheckpoint> checkpoints = new ArrayList<>();
      try (PreparedStatement query =
          connection.prepareStatement(
              "SELECT note FROM checkpoint WHERE size <= ? ORDER BY size")) {
        query.setLong(1, size);
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) {
            checkpoints.add(SignedCheckpoint.parse(rows.getBytes(1)));
          }
        }
      }
      return checkpoints;
    });
  }
}
