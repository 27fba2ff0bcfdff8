package org.ayni.server.act;

import java.io.IOException;
import java.util.Optional;
import org.ayni.councils.book.Council;
import org.ayni.server.rights.Person;
import org.ayni.server.rights.Rights;
import org.ayni.server.rights.Role;
import org.ayni.store.people.Accounts;

/// The first registrar of a council, whom a registrar of the council above may invite while there
/// is none; from then on nobody from above.
public final class FirstRegistrar {

  private FirstRegistrar() {}

  /// Whether nobody is a council's registrar.
  static boolean isMissing(Accounts accounts, Council council) throws IOException {
    return accounts.holders(council.code()).stream()
        .noneMatch(one -> one.granted().role().equals(Role.REGISTRAR.code()));
  }

  /// Whether somebody may invite a council's first registrar now.
  public static boolean mayBeInvited(Person by, Accounts accounts, Council council)
      throws IOException {
    Optional<String> above = council.founded().parent();
    return above.isPresent()
        && by.may(Rights.INVITE_FIRST, above.get())
        && isMissing(accounts, council);
  }
}
