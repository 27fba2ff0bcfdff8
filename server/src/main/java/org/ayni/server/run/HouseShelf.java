package org.ayni.server.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.councils.event.CouncilEvent.BallotCast;
import org.ayni.decisions.house.Enclosed;
import org.ayni.decisions.house.SharedHouse;
import org.ayni.server.count.Counts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The house of councils that is served, if any, to many at once ([SharedHouse]).
public final class HouseShelf implements AutoCloseable {

  /// Does something with the house that is served.
  private interface Work<T> {
    T with(SharedHouse house) throws IOException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(HouseShelf.class);

  private final Optional<SharedHouse> house;
  private final Counts counts;

  public HouseShelf(Optional<SharedHouse> house, Counts counts) {
    this.house = house;
    this.counts = counts;
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
  ///
  /// @param enclosed what the events name
  public Optional<Long> append(List<CouncilEvent> events, Optional<String> key, Enclosed enclosed) {
    Optional<Long> first = work(open -> open.append(events, key, enclosed));
    LOG.info("recorded from entry {} on: {}", first.orElse(-1L), kinds(events));
    counts.ballots(events.stream().filter(BallotCast.class::isInstance).count());
    return first;
  }

  /// What was recorded, not of whom.
  private static List<String> kinds(List<CouncilEvent> events) {
    return events.stream().map(event -> event.getClass().getSimpleName()).distinct().toList();
  }

  @Override
  public void close() throws IOException {
    if (house.isPresent()) {
      house.get().close();
    }
  }
}
