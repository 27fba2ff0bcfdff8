package org.ayni.formats;

import java.util.List;
import java.util.Optional;
import org.ayni.economy.Economy;
import org.ayni.files.InputFolder;

/// The economies that come with the program, by name.
public final class EmbeddedEconomies {

  /// Colombia 2019 with 25 industries.
  public static final String COLOMBIA = "colombia-2019";

  /// Colombia 2019 with 68 industries.
  public static final String COLOMBIA_68 = "colombia-2019-68";

  private EmbeddedEconomies() {}

  /// All names, the usual one first.
  public static List<String> names() {
    return List.of(COLOMBIA, COLOMBIA_68);
  }

  /// The economy of a name; empty when none that comes with the program is called so.
  public static Optional<Economy> named(String name) {
    return folder(name).map(EconomyReader::read);
  }

  /// Its package.
  static Optional<InputFolder> folder(String name) {
    return names().contains(name)
        ? Optional.of(InputFolder.ofResources(EmbeddedEconomies.class, "/economies/" + name))
        : Optional.empty();
  }
}
