package org.ayni.server;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.ayni.store.database.Database;
import org.ayni.store.people.Accounts;
import org.ayni.store.people.ApiTokens;
import org.ayni.store.people.BallotKeys;
import org.ayni.store.people.Desk;
import org.ayni.store.people.LoginSessions;
import org.ayni.store.people.OwnEconomies;
import org.ayni.store.people.Passkeys;
import org.ayni.store.people.People;
import org.ayni.store.people.Photos;
import org.ayni.store.people.Uploads;

/// What lies beside a house in which people log in and record.
///
/// @param database in which it all lies; its connections are kept open until [#close]
/// @param economies that people work on
/// @param scenarios that they write
/// @param photos of what was delivered
/// @param sessions of those who are logged in
/// @param passkeys by which they may
/// @param uploads files on their way here
/// @param tokens by which programs are known
/// @param clock by which acts are dated and invitations end
/// @param behindProxy whether a proxy stands before that speaks TLS and tells who asks: cookies
///   then travel over TLS only
/// @param oidc with whom people may log in besides; empty for nobody
public record AccountOptions(
    Database database,
    Accounts accounts,
    People people,
    Desk desk,
    BallotKeys keys,
    OwnEconomies economies,
    OwnEconomies scenarios,
    Photos photos,
    LoginSessions sessions,
    Passkeys passkeys,
    Uploads uploads,
    ApiTokens tokens,
    InstantSource clock,
    boolean behindProxy,
    Optional<OidcOptions> oidc)
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
        OwnEconomies.scenarios(database),
        Photos.in(database),
        LoginSessions.in(database, LoginSessions.Limits.standard()),
        Passkeys.in(database),
        Uploads.in(database),
        ApiTokens.in(database),
        clock,
        behindProxy,
        Optional.empty());
  }

  /// People may log in with that provider too.
  public AccountOptions withOidc(OidcOptions other) {
    return new AccountOptions(
        database,
        accounts,
        people,
        desk,
        keys,
        economies,
        scenarios,
        photos,
        sessions,
        passkeys,
        uploads,
        tokens,
        clock,
        behindProxy,
        Optional.of(other));
  }

  /// Closes connections that are kept open; it can be used on.
  @Override
  public void close() throws IOException {
    database.letGo();
  }
}
