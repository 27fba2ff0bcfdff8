package org.ayni.server.login;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What is begun and has to be ended within minutes by who began it: under a random key, each once,
/// so many at most, the oldest go first. Kept in memory: after a restart one begins anew.
/// Thread-safe.
final class Pending<T> {

  static final Duration TIME = Duration.ofMinutes(10);

  private static final int MOST = 5_000;

  private record Begun<T>(T what, Instant until) {}

  private final InstantSource clock;
  private final Map<String, Begun<T>> begun = new LinkedHashMap<>();
  private final SecureRandom random = new SecureRandom();

  Pending(InstantSource clock) {
    this.clock = clock;
  }

  /// @return the key, 256 random bits
  synchronized String begin(T what) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    begun.put(key, new Begun<>(what, clock.instant().plus(TIME)));
    if (begun.size() > MOST) {
      begun.remove(begun.keySet().iterator().next());
    }
    return key;
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
