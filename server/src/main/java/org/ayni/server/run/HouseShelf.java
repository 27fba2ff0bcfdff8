package org.ayni.server.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.decisions.house.SharedHouse;

/// The house of councils that is served, if any, to many at once ([SharedHouse]).
public final class HouseShelf implements AutoCloseable {

  /// Does something with the house that is served.
  private interface Work<T> {
    T with(SharedHouse house) throws IOException;
  }

  private final Optional<SharedHouse> house;

  public HouseShelf(Optional<SharedHouse> house) {
    this.house = house;
  }

  public boolean isEmpty() {
    return house.isEmpty();
  }

  private <T> Optional<T> work(Work<T> work) {
    if (house.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(work.with(house.get()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// See [SharedHouse#read]; empty when no house is served.
  public <T> Optional<T> read(SharedHouse.Look<T> look) {
    return work(open -> open.read(look));
  }

  /// See [SharedHouse#alone]; empty when no house is served.
  public <T> Optional<T> alone(SharedHouse.Use<T> use) {
    return work(open -> open.alone(use));
  }

  /// See [SharedHouse#append]; empty when no house is served.
  public Optional<Long> append(List<CouncilEvent> events, Optional<String> key) {
    return work(open -> open.append(events, key));
  }

  @Override
  public void close() throws IOException {
    if (house.isPresent()) {
      house.get().close();
    }
  }
}
