package org.ayni.store.people;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ayni.councils.book.Hashes;
import org.ayni.store.database.Access;
import org.ayni.store.database.Database;

/// Who is logged in, so that a server that starts again still knows them. Sessions end when nobody
/// used them for a while, when they are old, with the password and with the account; each account
/// has so many at most, of which the longest unused goes first. Thread-safe.
public final class LoginSessions {

  /// How long sessions last.
  ///
  /// @param idle without a click
  /// @param whole at most
  /// @param most of one account
  public record Limits(Duration idle, Duration whole, int most) {

    public static Limits standard() {
      return new Limits(Duration.ofHours(2), Duration.ofDays(7), 10);
    }

    public Limits {
      if (!(idle.toSeconds() >= 1 && whole.compareTo(idle) >= 0 && most >= 1)) {
        throw new IllegalArgumentException(
            "sessions of %s, unused %s, %d of one account; expected 0 < unused <= all, >= 1"
                .formatted(whole, idle, most));
      }
    }
  }

  /// @param made when they logged in
  /// @param seen when they last clicked, as it was written down
  public record Kept(Account account, Instant made, Instant seen) {}

  private final Database database;
  private final Limits limits;

  private LoginSessions(Database database, Limits limits) {
    this.database = database;
    this.limits = limits;
  }

  /// @param database that of [People#beside]
  public static LoginSessions in(Database database, Limits limits) {
    return new LoginSessions(database, limits);
  }

  public Limits limits() {
    return limits;
  }

  /// Keeps a new session; those that are over go, and what is more than the account may have.
  ///
  /// @param secret of the cookie, kept nowhere
  public void begin(String secret, Account account, Instant now) throws IOException {
    database.together(connection -> {
      Statements.update(
          connection,
          "DELETE FROM login_session WHERE seen <= ? OR made <= ?",
          now.minus(limits.idle()).getEpochSecond(),
          now.minus(limits.whole()).getEpochSecond());
      Statements.update(
          connection,
          "DELETE FROM login_session WHERE account = ? AND hash NOT IN (SELECT hash FROM"
              + " login_session WHERE account = ? ORDER BY seen DESC, hash LIMIT ?)",
          account.id(),
          account.id(),
          limits.most() - 1);
      return Statements.update(
          connection,
          "INSERT INTO login_session (hash, account, stamp, made, seen) VALUES (?, ?, ?, ?, ?)",
          Hashes.of(secret),
          account.id(),
          account.stamp(),
          now.getEpochSecond(),
          now.getEpochSecond());
    });
  }

  /// The session of a cookie; empty when there is none, it is over, or its password was changed.
  public Optional<Kept> find(String secret, Instant now) throws IOException {
    return Statements.query(
            (Access) database,
            "SELECT a.id, a.login, a.password, a.stamp, s.made, s.seen FROM login_session s"
                + " JOIN account a ON a.id = s.account AND a.stamp = s.stamp"
                + " WHERE s.hash = ? AND s.seen > ? AND s.made > ?",
            row ->
                new Kept(
                    new Account(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                    Instant.ofEpochSecond(row.getLong(5)),
                    Instant.ofEpochSecond(row.getLong(6))),
            Hashes.of(secret),
            now.minus(limits.idle()).getEpochSecond(),
            now.minus(limits.whole()).getEpochSecond())
        .stream()
        .findFirst();
  }

  /// Writes down that a session was used; one that has ended meanwhile stays so.
  public void seen(String secret, Instant now) throws IOException {
    Statements.update(
        (Access) database,
        "UPDATE login_session SET seen = ? WHERE hash = ?",
        now.getEpochSecond(),
        Hashes.of(secret));
  }

  public void end(String secret) throws IOException {
    Statements.update(
        (Access) database, "DELETE FROM login_session WHERE hash = ?", Hashes.of(secret));
  }

  /// How many there are that are not over.
  public long count(Instant now) throws IOException {
    return Statements.query(
            (Access) database,
            "SELECT count(*) FROM login_session WHERE seen > ? AND made > ?",
            row -> row.getLong(1),
            now.minus(limits.idle()).getEpochSecond(),
            now.minus(limits.whole()).getEpochSecond())
        .getFirst();
  }
}
