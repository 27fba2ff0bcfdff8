package org.ayni.server.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The things used last by their names, at most so many. Thread-safe.
final class Recent<K, V> {

  private final Map<K, V> kept;

  Recent(int most) {
    kept =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  synchronized Optional<V> find(K name) {
    return Optional.ofNullable(kept.get(name));
  }

  synchronized void keep(K name, V value) {
    kept.put(name, value);
  }
}
