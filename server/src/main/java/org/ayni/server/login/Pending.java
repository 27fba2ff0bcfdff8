package org.ayni.server.login;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What is begun and has to be ended within minutes by who began it: under a random key, each once.
/// So many at most of one address, of which the oldest go first, so that nobody crowds out others;
/// so many at most of all. Kept in memory: after a restart one begins anew. Thread-safe.
final class Pending<T> {

  static final Duration TIME = Duration.ofMinutes(10);

  static final int MOST = 5_000;

  /// Of one address: an assembly behind one line logs in at once.
  static final int SAME_ADDRESS = 300;

  private record Begun<T>(T what, String address, Instant until) {}

  private final InstantSource clock;
  private final Map<String, Begun<T>> begun = new LinkedHashMap<>();
  private final SecureRandom random = new SecureRandom();

  Pending(InstantSource clock) {
    this.clock = clock;
  }

  /// @param address of who begins it
  /// @return the key, 256 random bits
  synchronized String begin(String address, T what) {
    Instant now = clock.instant();
    // All last equally long: those that are over stand first.
    for (Iterator<Begun<T>> all = begun.values().iterator();
        all.hasNext() && !now.isBefore(all.next().until()); ) {
      all.remove();
    }
    if (begun.values().stream().filter(one -> one.address().equals(address)).count()
        >= SAME_ADDRESS) {
      removeFirst(one -> one.address().equals(address));
    }
    if (begun.size() >= MOST) {
      removeFirst(crowding());
    }
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    begun.put(key, new Begun<>(what, address, now.plus(TIME)));
    return key;
  }

  /// Those of the address that has begun most.
  private Predicate<Begun<T>> crowding() {
    Map<String, Long> byAddress =
        begun.values().stream()
            .collect(Collectors.groupingBy(Begun::address, Collectors.counting()));
    String most =
        byAddress.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("");
    return one -> one.address().equals(most);
  }

  private void removeFirst(Predicate<Begun<T>> which) {
    begun.values().stream().filter(which).findFirst().ifPresent(begun.values()::remove);
  }

  synchronized Optional<T> look(String key) {
    return Optional.ofNullable(begun.get(key))
        .filter(one -> clock.instant().isBefore(one.until()))
        .map(Begun::what);
  }

  synchronized Optional<T> end(String key) {
    Optional<T> what = look(key);
    begun.remove(key);
    return what;
  }
}
