package org.ayni.server;

import java.io.IOException;
import java.time.InstantSource;
import org.ayni.store.database.Database;
import org.ayni.store.people.Accounts;
import org.ayni.store.people.BallotKeys;
import org.ayni.store.people.Desk;
import org.ayni.store.people.LoginSessions;
import org.ayni.store.people.OwnEconomies;
import org.ayni.store.people.People;

/// What lies beside a house in which people log in and record.
///
/// @param database in which it all lies; its connections are kept open until [#close]
/// @param economies that people work on
/// @param sessions of those who are logged in
/// @param clock by which acts are dated and invitations end
/// @param behindProxy whether a proxy stands before that speaks TLS and tells who asks: cookies
///   then travel over TLS only
public record AccountOptions(
    Database database,
    Accounts accounts,
    People people,
    Desk desk,
    BallotKeys keys,
    OwnEconomies economies,
    LoginSessions sessions,
    InstantSource clock,
    boolean behindProxy)
    implements AutoCloseable {

  /// @param house address of a database
  public static AccountOptions beside(String house, InstantSource clock, boolean behindProxy)
      throws IOException {
    Database database = People.beside(house);
    database.hold();
    return new AccountOptions(
        database,
        Accounts.in(database),
        People.in(database),
        Desk.in(database),
        BallotKeys.in(database),
        OwnEconomies.in(database),
        LoginSessions.in(database, LoginSessions.Limits.standard()),
        clock,
        behindProxy);
  }

  /// Closes connections that are kept open; it can be used on.
  @Override
  public void close() throws IOException {
    database.letGo();
  }
}
