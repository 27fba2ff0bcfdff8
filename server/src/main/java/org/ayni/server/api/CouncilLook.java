package org.ayni.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.ayni.councils.book.Council;
import org.ayni.decisions.house.HouseView;
import org.ayni.decisions.house.SharedHouse;
import org.ayni.server.ServerOptions;
import org.ayni.server.act.Scene;
import org.ayni.server.login.SessionPerson;
import org.ayni.server.rights.ForbiddenException;
import org.ayni.server.rights.Person;
import org.ayni.server.run.HouseShelf;
import org.ayni.server.web.UnknownCouncilException;

/// Looks at the house that is served, as far as one may.
final class CouncilLook {

  private final HouseShelf house;
  private final ServerOptions options;

  CouncilLook(HouseShelf house, ServerOptions options) {
    this.house = house;
    this.options = options;
  }

  /// What is made of a council while the house is held.
  interface Look<T> {
    T at(HouseView house, Council council) throws IOException;
  }

  /// @throws UnknownCouncilException when no house is served
  <T> T at(SharedHouse.Look<T> look) {
    return house.read(look).orElseThrow(UnknownCouncilException::new);
  }

  /// @param right that one has to have there
  /// @throws UnknownCouncilException when there is no such council
  /// @throws ForbiddenException when one has not that right
  <T> T in(HttpServletRequest request, String code, String right, Look<T> look) {
    if (!SessionPerson.of(request).may(right, code)) {
      throw new ForbiddenException(right);
    }
    return at(
        open -> look.at(open, open.book().council(code).orElseThrow(UnknownCouncilException::new)));
  }

  /// Names of members by code; empty for who may not see them.
  Map<String, String> names(Person person, String council) {
    try {
      return options.accounts().isPresent()
          ? Scene.names(options.accounts().get(), person, council)
          : Map.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
