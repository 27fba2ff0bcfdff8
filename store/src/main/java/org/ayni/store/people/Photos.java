package org.ayni.store.people;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.ayni.record.tree.Hash;
import org.ayni.store.database.Database;

/// Photos of what was delivered. They lie with the personal data, for people may be seen on them;
/// the record knows their hash alone, and they can be erased. Thread-safe.
public final class Photos {

  /// So many may one person have.
  public static final int MOST = 100;

  private final Database database;

  private Photos(Database database) {
    this.database = database;
  }

  /// @param database that of [People#beside]
  public static Photos in(Database database) {
    return new Photos(database);
  }

  /// A photo without its picture.
  ///
  /// @param hash SHA-256 of the picture, hexadecimal
  /// @param account whose it is
  public record Photo(String hash, String account, String council) {}

  /// Keeps one; the same picture once.
  ///
  /// @return its hash; empty when the person has as many as may be, or it is somebody else's
  ///   already
  public Optional<String> add(String account, String council, byte[] picture) throws IOException {
    String hash = Hash.sha256(picture).hex();
    int added =
        Statements.update(
            database,
            "INSERT INTO photo (hash, account, council, content) SELECT ?, a.id, ?, ?"
                + " FROM account a WHERE a.id = ?"
                + " AND (SELECT count(*) FROM photo WHERE account = a.id) < "
                + MOST
                + " ON CONFLICT (hash) DO NOTHING",
            hash,
            council,
            picture,
            account);
    return added == 1 || find(hash).filter(one -> one.account().equals(account)).isPresent()
        ? Optional.of(hash)
        : Optional.empty();
  }

  public Optional<Photo> find(String hash) throws IOException {
    return Statements.query(
            database,
            "SELECT hash, account, council FROM photo WHERE hash = ?",
            row -> new Photo(row.getString(1), row.getString(2), row.getString(3)),
            hash)
        .stream()
        .findFirst();
  }

  /// Its picture, a JPEG.
  public Optional<byte[]> picture(String hash) throws IOException {
    return Statements.query(
            database, "SELECT content FROM photo WHERE hash = ?", row -> row.getBytes(1), hash)
        .stream()
        .findFirst();
  }

  /// What somebody has.
  public List<Photo> of(String account) throws IOException {
    return Statements.query(
        database,
        "SELECT hash, account, council FROM photo WHERE account = ? ORDER BY council, hash",
        row -> new Photo(row.getString(1), row.getString(2), row.getString(3)),
        account);
  }

  /// Erases one; what it left is overwritten.
  public void erase(String hash) throws IOException {
    Statements.update(database, "DELETE FROM photo WHERE hash = ?", hash);
    database.clean();
  }
}
