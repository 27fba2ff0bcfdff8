package org.ayni.store.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/// A way to a connection.
@FunctionalInterface
public interface Access {

  /// What is done with a connection.
  @FunctionalInterface
  interface Work<T> {
    T with(Connection connection) throws SQLException, IOException;
  }

  <T> T with(Work<T> work) throws IOException;
}
