package org.ayni.server.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFile;
import org.ayni.shocks.scenario.ReadyScenarios;
import org.ayni.shocks.scenario.Scenario;
import org.ayni.shocks.scenario.ScenarioFile;
import org.ayni.store.people.OwnEconomies;
import org.ayni.store.people.OwnEconomies.Own;

/// Shocks that are ready, and those that people write: `own-ID`.
public final class ScenarioShelf {

  /// Under which a shock is kept among the scenarios of one's own.
  public static final String SHOCK = "shock.yaml";

  private static final String PREFIX = "own-";

  private final Optional<OwnEconomies> kept;

  /// @param kept scenarios that people write
  public ScenarioShelf(Optional<OwnEconomies> kept) {
    this.kept = kept;
  }

  /// How the pages name one.
  public static String name(String id) {
    return PREFIX + id;
  }

  /// One that is served to everybody, or that `login` may see; empty where it has mistakes.
  ///
  /// @param login of who asks; empty for somebody who is not logged in
  public Optional<Scenario> find(String name, String login) {
    if (!name.startsWith(PREFIX)) {
      return ReadyScenarios.names().contains(name)
          ? Optional.of(ReadyScenarios.open(name))
          : Optional.empty();
    }
    return kept.flatMap(store -> own(store, name.substring(PREFIX.length()), login));
  }

  private static Optional<Scenario> own(OwnEconomies store, String id, String login) {
    try {
      return store.find(id, login).flatMap(ScenarioShelf::scenario);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Scenario> scenario(Own own) {
    byte[] bytes = own.files().get(SHOCK);
    if (bytes == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          ScenarioFile.read(InputFile.of(SHOCK, () -> new ByteArrayInputStream(bytes))));
    } catch (BadInputException _) {
      return Optional.empty();
    }
  }
}
