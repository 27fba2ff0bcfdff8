package org.ayni.server.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import org.ayni.decisions.house.CouncilHouse;

/// The house of councils that is served, if any: one reader at a time, each sees what was recorded
/// until then.
public final class HouseShelf {

  private final Optional<CouncilHouse> house;

  public HouseShelf(Optional<CouncilHouse> house) {
    this.house = house;
  }

  public boolean isEmpty() {
    return house.isEmpty();
  }

  /// What `look` makes of the house as it stands; empty when none is served.
  ///
  /// @param look must keep nothing of the house
  public synchronized <T> Optional<T> read(Function<CouncilHouse, T> look) {
    house.ifPresent(one -> {
      try {
        one.refresh();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
    return house.map(look);
  }
}
