package org.ayni.federation.node;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Wakes who waits. Rung several times before anybody waits, it wakes once.
final class Bell {

  private final Semaphore rung = new Semaphore(0);

  void ring() {
    rung.release();
  }

  /// @param millis to wait at most
  /// @return whether it was rung
  boolean await(long millis) throws InterruptedException {
    boolean was = rung.tryAcquire(millis, TimeUnit.MILLISECONDS);
    rung.drainPermits();
    return was;
  }
}
