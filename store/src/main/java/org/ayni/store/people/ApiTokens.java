package org.ayni.store.people;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.ayni.councils.book.Hashes;
import org.ayni.store.database.Access;
import org.ayni.store.database.Database;

/// By what programs are known to the API in place of a session. Kept as hashes; one ends on its
/// day, with the password under which it was made, and with the account. Thread-safe.
public final class ApiTokens {

  /// Of one account.
  public static final int MOST = 10;

  /// The longest that one may last.
  public static final Duration LONGEST = Duration.ofDays(366);

  /// By which one is known as such wherever it may lie about.
  public static final String PREFIX = "ayni_";

  /// Uses are written down to the minute: not every request waits for the disk.
  private static final Duration STEP = Duration.ofMinutes(1);

  private static final String MINE =
      " FROM api_token t JOIN account a ON a.id = t.account AND a.stamp = t.stamp WHERE ";

  private final Access database;
  private final SecureRandom random = new SecureRandom();

  private ApiTokens(Access database) {
    this.database = database;
  }

  /// @param database that of [People#beside]
  public static ApiTokens in(Database database) {
    return new ApiTokens(database);
  }

  /// A token without its secret.
  ///
  /// @param id by which its owner names it; opens nothing
  /// @param label given by its owner
  /// @param readOnly whether nothing can be written with it
  /// @param used when it last was, to the minute; empty for never
  public record Token(
      String id,
      String label,
      boolean readOnly,
      Instant made,
      Instant expires,
      Optional<Instant> used) {}

  /// Whose a secret is.
  public record Bearer(Account account, Token token) {}

  private static Token token(java.sql.ResultSet row) throws java.sql.SQLException {
    long used = row.getLong(6);
    return new Token(
        row.getString(1),
        row.getString(2),
        row.getLong(3) == 1,
        Instant.ofEpochSecond(row.getLong(4)),
        Instant.ofEpochSecond(row.getLong(5)),
        used == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(used)));
  }

  private static String columns() {
    return "SELECT t.id, t.label, t.read_only, t.made, t.expires, t.used";
  }

  private String random(int bytes) {
    byte[] drawn = new byte[bytes];
    random.nextBytes(drawn);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
  }

  /// Makes one.
  ///
  /// @param account as it was when its owner gave the password
  /// @return the secret, which is kept nowhere; empty when the account has as many as may be
  public Optional<String> make(
      Account account, String label, boolean readOnly, Instant now, Instant expires)
      throws IOException {
    if (!(expires.isAfter(now) && !expires.isAfter(now.plus(LONGEST)))) {
      throw new IllegalArgumentException("until " + expires + "; expected up to 366 days from now");
    }
    String secret = PREFIX + random(32);
    // Those that are over make room.
    Statements.update(
        database,
        "DELETE FROM api_token WHERE account = ? AND (expires <= ? OR stamp <> ?)",
        account.id(),
        now.getEpochSecond(),
        account.stamp());
    int made =
        Statements.update(
            database,
            "INSERT INTO api_token (id, hash, account, stamp, label, read_only, made, expires, used)"
                + " SELECT ?, ?, a.id, a.stamp, ?, ?, ?, ?, 0 FROM account a WHERE a.id = ?"
                + " AND a.stamp = ? AND (SELECT count(*) FROM api_token WHERE account = a.id) < ?",
            random(12),
            Hashes.of(secret),
            label,
            readOnly ? 1 : 0,
            now.getEpochSecond(),
            expires.getEpochSecond(),
            account.id(),
            account.stamp(),
            MOST);
    return made == 1 ? Optional.of(secret) : Optional.empty();
  }

  /// Those of an account that are not over, the oldest first.
  public List<Token> of(String account, Instant now) throws IOException {
    return Statements.query(
        database,
        columns() + MINE + "t.account = ? AND t.expires > ? ORDER BY t.made, t.id",
        ApiTokens::token,
        account,
        now.getEpochSecond());
  }

  /// Whose a secret is; empty when it is nobody's or over. Writes down that it was used.
  public Optional<Bearer> use(String secret, Instant now) throws IOException {
    Optional<Bearer> bearer =
        Statements.query(
                database,
                columns()
                    + ", a.id, a.login, a.password, a.stamp"
                    + MINE
                    + "t.hash = ? AND t.expires > ?",
                row ->
                    new Bearer(
                        new Account(
                            row.getString(7),
                            row.getString(8),
                            row.getString(9),
                            row.getString(10)),
                        token(row)),
                Hashes.of(secret),
                now.getEpochSecond())
            .stream()
            .findFirst();
    if (bearer
        .filter(one -> one.token().used().orElse(Instant.MIN).isBefore(now.minus(STEP)))
        .isPresent()) {
      Statements.update(
          database,
          "UPDATE api_token SET used = ? WHERE hash = ?",
          now.getEpochSecond(),
          Hashes.of(secret));
    }
    return bearer;
  }

  public void revoke(String account, String id) throws IOException {
    Statements.update(database, "DELETE FROM api_token WHERE account = ? AND id = ?", account, id);
  }
}
