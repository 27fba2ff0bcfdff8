package org.ayni.store.people;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.ayni.record.tree.Hash;
import org.ayni.store.database.Access;
import org.ayni.store.database.Database;

/// Files on their way here, kept piece by piece until all has come. They are their owner's alone
/// and go with the account. Thread-safe.
public final class Uploads {

  /// So many may one person have under way; the longest untouched goes for a new one.
  public static final int MOST = 3;

  /// So many may be under way in the whole house.
  static final int MOST_OF_ALL = 100;

  /// Bytes of one file.
  public static final int MOST_BYTES = 4 << 20;

  /// Pieces of one file, so that nobody fills the tables with single bytes.
  static final int MOST_PIECES = 2_000;

  /// One is kept so long after its last piece.
  public static final Duration KEPT = Duration.ofDays(3);

  private static final String SELECT =
      "SELECT id, account, name, size, hash, received FROM upload WHERE account = ? AND seen > ?";

  private final Database database;
  private final SecureRandom random = new SecureRandom();

  private Uploads(Database database) {
    this.database = database;
  }

  /// @param database that of [People#beside]
  public static Uploads in(Database database) {
    return new Uploads(database);
  }

  /// A file, and how much of it has come.
  ///
  /// @param id 128 random bits
  /// @param account whose it is
  /// @param name of the file
  /// @param size bytes of the whole
  /// @param hash SHA-256 of the whole, hexadecimal
  /// @param received bytes that are here, from the first on
  public record Upload(
      String id, String account, String name, long size, String hash, long received) {

    public boolean whole() {
      return received == size;
    }
  }

  private static Upload upload(ResultSet row) throws SQLException {
    return new Upload(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        row.getString(5),
        row.getLong(6));
  }

  private static long since(Instant now) {
    return now.minus(KEPT).getEpochSecond();
  }

  /// Begins one, or goes on with the one of the same name, size and hash.
  ///
  /// @return empty when as many are under way as may be
  public Optional<Upload> begin(String account, String name, long size, String hash, Instant now)
      throws IOException {
    if (!(size >= 1 && size <= MOST_BYTES)) {
      throw new IllegalArgumentException(size + " bytes; expected 1 … " + MOST_BYTES);
    }
    return database.together(connection -> {
      Statements.update(connection, "DELETE FROM upload WHERE seen <= ?", since(now));
      Optional<Upload> there = same(connection, account, name, size, hash, now);
      if (there.isPresent()) {
        return there;
      }
      Statements.update(
          connection,
          "DELETE FROM upload WHERE account = ? AND id NOT IN (SELECT id FROM upload"
              + " WHERE account = ? ORDER BY seen DESC, id LIMIT ?)",
          account,
          account,
          MOST - 1);
      byte[] bytes = new byte[16];
      random.nextBytes(bytes);
      Statements.update(
          connection,
          "INSERT INTO upload (id, account, name, size, hash, received, seen)"
              + " SELECT ?, a.id, ?, ?, ?, 0, ? FROM account a WHERE a.id = ?"
              + " AND (SELECT count(*) FROM upload) < ?"
              // The same begun twice at once is one.
              + " ON CONFLICT (account, name, size, hash) DO NOTHING",
          Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
          name,
          size,
          hash,
          now.getEpochSecond(),
          account,
          MOST_OF_ALL);
      return same(connection, account, name, size, hash, now);
    });
  }

  private static Optional<Upload> same(
      Connection connection, String account, String name, long size, String hash, Instant now)
      throws SQLException {
    return Statements.query(
            connection,
            SELECT + " AND name = ? AND size = ? AND hash = ?",
            Uploads::upload,
            account,
            since(now),
            name,
            size,
            hash)
        .stream()
        .findFirst();
  }

  /// What somebody has under way, by name.
  public List<Upload> of(String account, Instant now) throws IOException {
    return Statements.query(
        (Access) database, SELECT + " ORDER BY name, id", Uploads::upload, account, since(now));
  }

  public Optional<Upload> find(String account, String id, Instant now) throws IOException {
    return Statements.query(
            (Access) database, SELECT + " AND id = ?", Uploads::upload, account, since(now), id)
        .stream()
        .findFirst();
  }

  /// Adds a piece.
  ///
  /// @param start place of its first byte in the file
  /// @return false when it does not begin where what is here ends, reaches beyond the file, is one
  ///   too many, or there is no such upload: nothing of it is kept then
  public boolean append(String account, String id, long start, byte[] piece, Instant now)
      throws IOException {
    if (piece.length == 0) {
      return find(account, id, now).filter(one -> one.received() == start).isPresent();
    }
    return database.together(connection -> {
      int taken =
          Statements.update(
              connection,
              "UPDATE upload SET received = received + ?, seen = ? WHERE id = ? AND account = ?"
                  + " AND seen > ? AND received = ? AND received + ? <= size"
                  + " AND (SELECT count(*) FROM upload_piece WHERE upload = ?) < ?",
              (long) piece.length,
              now.getEpochSecond(),
              id,
              account,
              since(now),
              start,
              (long) piece.length,
              id,
              MOST_PIECES);
      return taken == 1
          && Statements.update(
                  connection,
                  "INSERT INTO upload_piece (upload, start, content) VALUES (?, ?, ?)",
                  id,
                  start,
                  piece)
              == 1;
    });
  }

  /// The whole file.
  ///
  /// @return empty when some of it is missing, or it is not the file that was announced
  public Optional<byte[]> content(Upload upload) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream((int) upload.size());
    for (byte[] piece :
        Statements.query(
            (Access) database,
            "SELECT content FROM upload_piece WHERE upload = ? ORDER BY start",
            row -> row.getBytes(1),
            upload.id())) {
      whole.writeBytes(piece);
    }
    byte[] bytes = whole.toByteArray();
    return Optional.of(bytes).filter(all -> Hash.sha256(all).hex().equals(upload.hash()));
  }

  public void drop(String account, String id) throws IOException {
    Statements.update(
        (Access) database, "DELETE FROM upload WHERE id = ? AND account = ?", id, account);
  }
}
