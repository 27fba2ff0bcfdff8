package org.ayni.bench.people;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;

/// How long answers took. Thread-safe.
final class Latencies {

  private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

  void add(long time) {
    nanos.add(time);
  }

  void addAll(Latencies others) {
    nanos.addAll(others.nanos);
  }

  int size() {
    return nanos.size();
  }

  /// So many milliseconds that a share of all took no longer; the nearest rank. NaN where there are
  /// none.
  ///
  /// @param share 0 < share ≤ 1
  double millis(double share) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.ceil(share * sorted.length) - 1] * 1e-6;
  }
}
