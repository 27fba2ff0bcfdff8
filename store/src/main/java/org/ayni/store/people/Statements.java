package org.ayni.store.people;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.ayni.store.database.Access;

/// Statements with their values in place.
final class Statements {

  /// What becomes of a row.
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  private Statements() {}

  /// @return how many rows it concerned
  static int update(Access access, String sql, Object... values) throws IOException {
    return access.with(connection -> update(connection, sql, values));
  }

  static int update(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      return set(statement, values).executeUpdate();
    }
  }

  static <T> List<T> query(Access access, String sql, Row<T> row, Object... values)
      throws IOException {
    return access.with(connection -> query(connection, sql, row, values));
  }

  static <T> List<T> query(Connection connection, String sql, Row<T> row, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = set(statement, values).executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(row.of(rows));
      }
      return all;
    }
  }

  private static PreparedStatement set(PreparedStatement statement, Object... values)
      throws SQLException {
    for (int k = 0; k < values.length; k++) {
      statement.setObject(k + 1, values[k]);
    }
    return statement;
  }
}
