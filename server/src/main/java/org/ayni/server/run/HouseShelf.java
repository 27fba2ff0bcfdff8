package org.ayni.server.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.ayni.decisions.house.CouncilHouse;

/// The house of councils that is served, if any: one at a time reads or writes, and sees what was
/// recorded until then.
public final class HouseShelf {

  /// What is done with a house.
  @FunctionalInterface
  public interface Look<T> {
    T at(CouncilHouse house) throws IOException;
  }

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
  public synchronized <T> Optional<T> read(Look<T> look) {
    if (house.isEmpty()) {
      return Optional.empty();
    }
    try {
      house.get().refresh();
      return Optional.of(look.at(house.get()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
