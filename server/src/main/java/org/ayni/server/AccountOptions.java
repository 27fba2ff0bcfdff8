package org.ayni.server;

import java.io.IOException;
import java.time.InstantSource;
import org.ayni.store.people.Accounts;
import org.ayni.store.people.Desk;
import org.ayni.store.people.OwnEconomies;
import org.ayni.store.people.People;

/// What lies beside a house in which people log in and record.
///
/// @param economies that people work on
/// @param clock by which acts are dated and invitations end
/// @param behindProxy whether a proxy stands before that speaks TLS and tells who asks: cookies
///   then travel over TLS only
public record AccountOptions(
    Accounts accounts,
    People people,
    Desk desk,
    OwnEconomies economies,
    InstantSource clock,
    boolean behindProxy) {

  /// @param house address of a database
  public static AccountOptions beside(String house, InstantSource clock, boolean behindProxy)
      throws IOException {
    return new AccountOptions(
        Accounts.of(house),
        People.of(house),
        Desk.of(house),
        OwnEconomies.of(house),
        clock,
        behindProxy);
  }
}
