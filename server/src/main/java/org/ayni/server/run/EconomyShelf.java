package org.ayni.server.run;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.economy.Economy;

/// The economies that are served, the first being the one shown when none is named.
public final class EconomyShelf {

  /// What is served beside economies.
  public record Beside(boolean councils, boolean federation, boolean invented) {}

  private final Map<String, Economy> byName = new LinkedHashMap<>();
  private final Beside beside;
  private final OwnShelf own;

  /// @param economies at least one, their names unique
  /// @param beside what else is served
  /// @param own economies that people work on
  public EconomyShelf(List<Economy> economies, Beside beside, OwnShelf own) {
    this.beside = beside;
    this.own = own;
    if (economies.isEmpty()) {
      throw new IllegalArgumentException("no economy to serve; expected at least one");
    }
    for (Economy economy : economies) {
      if (byName.putIfAbsent(economy.name(), economy) != null) {
        throw new IllegalArgumentException("two economies have the name '" + economy.name() + "'");
      }
    }
  }

  /// Of what there are pages too.
  public Beside beside() {
    return beside;
  }

  public Economy first() {
    return byName.values().iterator().next();
  }

  public Optional<Economy> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /// One that is served to everybody, or that `login` may see.
  ///
  /// @param login of who asks; empty for somebody who is not logged in
  public Optional<Economy> find(String name, String login) {
    return OwnShelf.names(name) ? own.find(name, login) : find(name);
  }

  /// One that is known to be there.
  Economy open(String name) {
    return (OwnShelf.names(name) ? own.open(name) : find(name))
        .orElseThrow(() -> new IllegalArgumentException("no economy '" + name + "' on the shelf"));
  }

  public Collection<Economy> all() {
    return List.copyOf(byName.values());
  }
}
