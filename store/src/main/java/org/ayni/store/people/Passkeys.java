package org.ayni.store.people;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.ayni.store.database.Access;
import org.ayni.store.database.Database;

/// Passkeys of accounts; they go with the account. Thread-safe.
public final class Passkeys {

  /// Of one account.
  public static final int MOST = 10;

  private static final String SELECT =
      "SELECT id, account, label, public_key, attestation, transports, signatures, verified,"
          + " backup_eligible, backed_up, made, used FROM passkey WHERE ";

  private final Access database;

  private Passkeys(Access database) {
    this.database = database;
  }

  /// @param database that of [People#beside]
  public static Passkeys in(Database database) {
    return new Passkeys(database);
  }

  private static Passkey row(ResultSet row) throws SQLException {
    return new Passkey(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        text(row.getBytes(4)),
        text(row.getBytes(5)),
        row.getString(6),
        row.getLong(7),
        row.getLong(8) != 0,
        row.getLong(9) != 0,
        row.getLong(10) != 0,
        Instant.ofEpochSecond(row.getLong(11)),
        Instant.ofEpochSecond(row.getLong(12)));
  }

  /// Those of an account, the oldest first.
  public List<Passkey> of(String account) throws IOException {
    return Statements.query(
        database, SELECT + "account = ? ORDER BY made, id", Passkeys::row, account);
  }

  public Optional<Passkey> find(String id) throws IOException {
    return Statements.query(database, SELECT + "id = ?", Passkeys::row, id).stream().findFirst();
  }

  /// Keeps a new one, or how often one was used.
  ///
  /// @return false when its owner has as many as may be, or it is somebody else's
  public boolean keep(Passkey key) throws IOException {
    return Statements.update(
            database,
            "INSERT INTO passkey (id, account, label, public_key, attestation, transports,"
                + " signatures, verified, backup_eligible, backed_up, made, used)"
                + " SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? WHERE (SELECT count(*) FROM passkey"
                + " WHERE account = ? AND id <> ?) < ? ON CONFLICT (id) DO UPDATE SET"
                + " signatures = excluded.signatures, verified = excluded.verified,"
                + " backed_up = excluded.backed_up, used = excluded.used"
                + " WHERE passkey.account = excluded.account",
            key.id(),
            key.account(),
            key.label(),
            bytes(key.publicKey()),
            bytes(key.attestation()),
            key.transports(),
            key.signatures(),
            number(key.verified()),
            number(key.backupEligible()),
            number(key.backedUp()),
            key.made().getEpochSecond(),
            key.used().getEpochSecond(),
            key.account(),
            key.id(),
            (long) MOST)
        > 0;
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  private static long number(boolean holds) {
    return holds ? 1 : 0;
  }

  /// @return whether it was there and theirs
  public boolean remove(String account, String id) throws IOException {
    return Statements.update(
            database, "DELETE FROM passkey WHERE account = ? AND id = ?", account, id)
        > 0;
  }
}
