package org.ayni.server.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.ayni.economy.Economy;
import org.ayni.files.BadInputException;
import org.ayni.formats.EconomySheets;
import org.ayni.store.people.OwnEconomies;
import org.ayni.store.people.OwnEconomies.Own;

/// Economies that people work on, as the pages name them: `own-ID.vN`, where N grows with every
/// change, so that nothing computed for an earlier form is taken for the newest. Thread-safe.
public final class OwnShelf {

  private static final String PREFIX = "own-";
  private static final int REMEMBERED = 8;

  private final Optional<OwnEconomies> kept;
  private final Recent<String, Economy> read = new Recent<>(REMEMBERED);

  public OwnShelf(Optional<OwnEconomies> kept) {
    this.kept = kept;
  }

  /// How the pages name one.
  public static String name(Own own) {
    return PREFIX + own.id() + ".v" + own.version();
  }

  /// Whether a name is one of these.
  static boolean names(String name) {
    return name.startsWith(PREFIX);
  }

  /// The newest form of one, for whoever may see it; empty where it has mistakes.
  ///
  /// @param login of who asks; empty for somebody who is not logged in
  Optional<Economy> find(String name, String login) {
    // Every page asks: what is known already is not read and unpacked again.
    return look(store -> {
      Optional<Economy> known = store.look(id(name), login).flatMap(this::known);
      return known.isPresent() ? known : store.find(id(name), login).flatMap(this::economy);
    });
  }

  private Optional<Economy> known(Own own) {
    return read.find(name(own));
  }

  /// The same for what was begun by somebody who may see it.
  Optional<Economy> open(String name) {
    return look(store -> store.find(id(name)).flatMap(this::economy));
  }

  private interface Look {
    Optional<Economy> in(OwnEconomies store) throws IOException;
  }

  private Optional<Economy> look(Look look) {
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    try {
      return look.in(kept.get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String id(String name) {
    int version = name.lastIndexOf(".v");
    return name.substring(PREFIX.length(), version < 0 ? name.length() : version);
  }

  private synchronized Optional<Economy> economy(Own own) {
    String name = name(own);
    Optional<Economy> known = read.find(name);
    if (known.isPresent()) {
      return known;
    }
    try {
      Economy economy = named(name, EconomySheets.read(own.title(), own.files()));
      read.keep(name, economy);
      return Optional.of(economy);
    } catch (BadInputException _) {
      return Optional.empty();
    }
  }

  private static Economy named(String name, Economy economy) {
    return new Economy(
        name,
        economy.title(),
        economy.year(),
        economy.currency(),
        economy.licence(),
        economy.sources(),
        economy.caveats(),
        economy.table(),
        economy.partners(),
        economy.needs(),
        economy.assumptions());
  }
}
