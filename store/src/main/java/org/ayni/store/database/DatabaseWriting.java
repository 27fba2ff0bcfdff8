package org.ayni.store.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ayni.decisions.house.HouseFiles;
import org.ayni.decisions.house.HouseStore.Addition;
import org.ayni.decisions.house.HouseStore.Span;
import org.ayni.decisions.house.HouseStore.Writing;
import org.ayni.record.entry.Entry;
import org.ayni.record.storage.AppendCheck;

/// One transaction, in which nobody else writes.
final class DatabaseWriting implements Writing, Access {

  private final Database database;
  private final Connection connection;
  private final DatabaseView before;

  private DatabaseWriting(Database database, Connection connection) throws IOException {
    this.database = database;
    this.connection = connection;
    this.before = DatabaseView.now(this);
  }

  static DatabaseWriting begin(Database database) throws IOException {
    try {
      Connection connection = database.borrow();
      boolean done = false;
      try {
        database.vendor().beginAlone(connection);
        DatabaseWriting writing = new DatabaseWriting(database, connection);
        done = true;
        return writing;
      } finally {
        if (!done) {
          connection.close();
        }
      }
    } catch (SQLException e) {
      if (database.vendor().isBusy(e)) {
        throw database.busy();
      }
      throw database.failed(e);
    }
  }

  @Override
  public <T> T with(Work<T> work) throws IOException {
    try {
      return work.with(connection);
    } catch (SQLException e) {
      throw database.failed(e);
    }
  }

  @Override
  public DatabaseView before() {
    return before;
  }

  @Override
  public Optional<Span> recorded(String key) throws IOException {
    return with(c -> {
      try (PreparedStatement query =
          c.prepareStatement("SELECT first, count FROM append_key WHERE code = ?")) {
        query.setString(1, key);
        try (ResultSet rows = query.executeQuery()) {
          return rows.next()
              ? Optional.of(new Span(rows.getLong(1), rows.getInt(2)))
              : Optional.empty();
        }
      }
    });
  }

  @Override
  public long append(List<Addition> additions) throws IOException {
    List<Entry> entries = additions.stream().flatMap(one -> one.entries().stream()).toList();
    long size = before.size();
    Instant last = size == 0 ? Instant.EPOCH : before.entry(size - 1).time();
    AppendCheck.check(before, last, entries);
    HouseFiles files = new DatabaseFiles(this);
    for (Addition addition : additions) {
      addition.enclosed().keep(files);
    }
    return with(c -> {
      Rows.entries(c, size, entries.stream().map(Entry::bytes).toList());
      long first = size;
      for (Addition addition : additions) {
        Span span = new Span(first, addition.entries().size());
        if (addition.key().isPresent()) {
          Rows.key(c, addition.key().get(), span);
        }
        first += span.count();
      }
      c.commit();
      return size;
    });
  }

  /// Gives up what was not committed.
  @Override
  public void close() throws IOException {
    with(c -> {
      database.giveBack(c);
      return true;
    });
  }
}
