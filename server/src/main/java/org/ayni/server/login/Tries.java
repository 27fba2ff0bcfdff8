package org.ayni.server.login;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How often something was tried under a name since a window of time began. So many names are
/// remembered at most; the oldest go first. Thread-safe.
public final class Tries {

  private record Count(Instant since, int tries) {}

  private final InstantSource clock;
  private final Duration window;
  private final int most;
  private final Map<String, Count> counts = new LinkedHashMap<>();

  /// @param most names that are remembered
  public Tries(InstantSource clock, Duration window, int most) {
    this.clock = clock;
    this.window = window;
    this.most = most;
  }

  private Optional<Count> now(String name) {
    return Optional.ofNullable(counts.get(name))
        .filter(count -> clock.instant().isBefore(count.since().plus(window)));
  }

  public synchronized int of(String name) {
    return now(name).map(Count::tries).orElse(0);
  }

  /// When a name begins anew; empty when nothing was tried under it.
  public synchronized Optional<Instant> end(String name) {
    return now(name).map(count -> count.since().plus(window));
  }

  /// One more.
  public synchronized void add(String name) {
    Count count =
        now(name)
            .map(some -> new Count(some.since(), some.tries() + 1))
            .orElseGet(() -> new Count(clock.instant(), 1));
    counts.remove(name);
    counts.put(name, count);
    if (counts.size() > most) {
      counts.remove(counts.keySet().iterator().next());
    }
  }

  public synchronized void forget(String name) {
    counts.remove(name);
  }
}
