package org.ayni.store.people;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.ayni.councils.book.Hashes;
import org.ayni.store.database.Access;
import org.ayni.store.database.Database;

/// Accounts, what they may do in which council, and the invitations by which they come about. They
/// lie with the personal data, never in the record. Thread-safe.
public final class Accounts {

  private static final String SELECT = "SELECT id, login, password, stamp FROM account WHERE ";

  private final Access database;
  private final SecureRandom random = new SecureRandom();

  private Accounts(Access database) {
    this.database = database;
  }

  /// Those beside a house.
  ///
  /// @param house address of a database
  public static Accounts of(String house) throws IOException {
    return new Accounts(People.beside(house));
  }

  /// The same in a database that was opened.
  ///
  /// @param database that of [People#beside]
  public static Accounts in(Database database) {
    return new Accounts(database);
  }

  public Optional<Account> withLogin(String login) throws IOException {
    return one("login = ?", login);
  }

  public Optional<Account> withId(String id) throws IOException {
    return one("id = ?", id);
  }

  private Optional<Account> one(String condition, String value) throws IOException {
    return Statements.query(
            database,
            SELECT + condition,
            row ->
                new Account(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
            value)
        .stream()
        .findFirst();
  }

  /// What an account is in all councils.
  public List<Granted> grants(String account) throws IOException {
    return Statements.query(
        database,
        "SELECT council, role, member FROM granted WHERE account = ? ORDER BY council, role",
        row -> new Granted(row.getString(1), row.getString(2), row.getString(3)),
        account);
  }

  /// Somebody who is something in a council.
  public record Holder(Account account, Granted granted) {}

  /// All who are something in a council.
  public List<Holder> holders(String council) throws IOException {
    return Statements.query(
        database,
        "SELECT a.id, a.login, a.password, a.stamp, g.council, g.role, g.member FROM granted g JOIN"
            + " account a ON a.id = g.account WHERE g.council = ? ORDER BY a.login, g.role",
        row ->
            new Holder(
                new Account(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                new Granted(row.getString(5), row.getString(6), row.getString(7))),
        council);
  }

  /// Takes something from somebody.
  ///
  /// @return whether they had it
  public boolean revoke(String account, String council, String role) throws IOException {
    return Statements.update(
            database,
            "DELETE FROM granted WHERE account = ? AND council = ? AND role = ?",
            account,
            council,
            role)
        > 0;
  }

  /// Another password; sessions and tokens that were begun with the old one are over.
  ///
  /// @param encoded never in clear
  public void changePassword(String account, String encoded) throws IOException {
    Statements.update(
        database,
        "UPDATE account SET password = ?, stamp = ? WHERE id = ?",
        encoded,
        secret(),
        account);
    Statements.update(database, "DELETE FROM login_session WHERE account = ?", account);
    Statements.update(database, "DELETE FROM api_token WHERE account = ?", account);
  }

  /// Invites somebody.
  ///
  /// @param until when the link can be used
  /// @return the secret of the link, which is kept nowhere
  public String invite(Granted what, Instant until) throws IOException {
    String secret = secret();
    Statements.update(
        database,
        "INSERT INTO invitation (hash, council, role, member, expires) VALUES (?, ?, ?, ?, ?)",
        Hashes.of(secret),
        what.council(),
        what.role(),
        what.member(),
        until.getEpochSecond());
    return secret;
  }

  /// An invitation that nobody has accepted yet.
  ///
  /// @param hash by which it is known; the link does not follow from it
  public record Invitation(String hash, Granted what, Instant until) {}

  /// Those that can still be accepted in a council, the ones that end first before.
  public List<Invitation> invitations(String council, Instant now) throws IOException {
    return Statements.query(
        database,
        "SELECT hash, council, role, member, expires FROM invitation WHERE council = ? AND expires"
            + " > ? ORDER BY expires, hash",
        row ->
            new Invitation(
                row.getString(1),
                new Granted(row.getString(2), row.getString(3), row.getString(4)),
                Instant.ofEpochSecond(row.getLong(5))),
        council,
        now.getEpochSecond());
  }

  /// Takes an invitation back, so that its link leads nowhere.
  ///
  /// @return whether it was there
  public boolean takeBack(String hash, String council) throws IOException {
    return Statements.update(
            database, "DELETE FROM invitation WHERE hash = ? AND council = ?", hash, council)
        > 0;
  }

  /// To what a link invites; empty when it was used, is over, or never was.
  public Optional<Granted> invitation(String secret, Instant now) throws IOException {
    return database.with(connection -> invitation(connection, secret, now));
  }

  private static Optional<Granted> invitation(Connection connection, String secret, Instant now)
      throws SQLException {
    return Statements.query(
            connection,
            "SELECT council, role, member FROM invitation WHERE hash = ? AND expires > ?",
            row -> new Granted(row.getString(1), row.getString(2), row.getString(3)),
            Hashes.of(secret),
            now.getEpochSecond())
        .stream()
        .findFirst();
  }

  /// Accepts an invitation with a new account. All or nothing: a link makes one account.
  ///
  /// @param encoded password, never in clear
  /// @return empty when the link cannot be used
  /// @throws LoginTakenException when the login is, or the member has an account; the link stays
  public Optional<Granted> accept(String secret, Instant now, String login, String encoded)
      throws IOException, LoginTakenException {
    return accepted(
        secret,
        now,
        login,
        (connection, id) ->
            Statements.update(
                connection,
                "INSERT INTO account (id, login, password, stamp) VALUES (?, ?, ?, ?)",
                id,
                login,
                encoded,
                secret()));
  }

  /// Accepts an invitation with a new account that is known by a login elsewhere.
  ///
  /// @param encoded password that nobody knows
  /// @return empty when the link cannot be used
  /// @throws LoginTakenException when the login or the identity is, or the member has an account;
  ///   the link stays
  public Optional<Granted> accept(
      String secret, Instant now, String login, String encoded, Identity identity)
      throws IOException, LoginTakenException {
    return accepted(
        secret,
        now,
        login,
        (connection, id) -> {
          Statements.update(
              connection,
              "INSERT INTO account (id, login, password, stamp) VALUES (?, ?, ?, ?)",
              id,
              login,
              encoded,
              secret());
          return link(connection, id, identity);
        });
  }

  /// Accepts an invitation with an account that is there, which is known by a login elsewhere from
  /// now on.
  ///
  /// @return empty when the link cannot be used
  /// @throws LoginTakenException when another account is known by it; the link stays
  public Optional<Granted> accept(String secret, Instant now, Account account, Identity identity)
      throws IOException, LoginTakenException {
    return accepted(
        secret,
        now,
        account.login(),
        (connection, id) -> link(connection, id, identity),
        account.id());
  }

  private static int link(Connection connection, String account, Identity identity)
      throws SQLException {
    return Statements.update(
        connection, "INSERT INTO identity (hash, account) VALUES (?, ?)", identity.hash(), account);
  }

  /// Who is known by a login elsewhere.
  public Optional<Account> withIdentity(Identity identity) throws IOException {
    return one("id = (SELECT account FROM identity WHERE hash = ?)", identity.hash());
  }

  /// Whether an account is known by a login elsewhere.
  public boolean isKnownElsewhere(String account) throws IOException {
    return !Statements.query(
            database, "SELECT 1 FROM identity WHERE account = ?", row -> row.getLong(1), account)
        .isEmpty();
  }

  /// Accepts an invitation with an account that is there.
  ///
  /// @return empty when the link cannot be used
  /// @throws LoginTakenException when the member has another account; the link stays
  public Optional<Granted> accept(String secret, Instant now, Account account)
      throws IOException, LoginTakenException {
    return accepted(secret, now, account.login(), (connection, id) -> 1, account.id());
  }

  private interface Before {
    int in(Connection connection, String id) throws SQLException;
  }

  private Optional<Granted> accepted(String secret, Instant now, String login, Before before)
      throws IOException, LoginTakenException {
    return accepted(secret, now, login, before, secret());
  }

  private Optional<Granted> accepted(
      String secret, Instant now, String login, Before before, String id)
      throws IOException, LoginTakenException {
    try {
      return database.with(connection -> {
        connection.setAutoCommit(false);
        Optional<Granted> what = invitation(connection, secret, now);
        int used =
            Statements.update(
                connection, "DELETE FROM invitation WHERE hash = ?", Hashes.of(secret));
        if (what.isEmpty() || used != 1) {
          connection.rollback();
          return Optional.empty();
        }
        before.in(connection, id);
        Statements.update(
            connection,
            "INSERT INTO granted (account, council, role, member) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (account, council, role) DO UPDATE SET member = excluded.member",
            id,
            what.get().council(),
            what.get().role(),
            what.get().member());
        connection.commit();
        return what;
      });
    } catch (IOException e) {
      if (e.getCause() instanceof SQLException sql && taken(sql)) {
        throw new LoginTakenException(login);
      }
      throw e;
    }
  }

  /// What has to be unique is not: PostgreSQL tells it by its state, SQLite in words.
  private static boolean taken(SQLException e) {
    return "23505".equals(e.getSQLState())
        || String.valueOf(e.getMessage()).contains("UNIQUE constraint failed");
  }

  /// 256 random bits.
  private String secret() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
