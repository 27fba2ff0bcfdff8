package org.ayni.kernel.parallel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// A fixed number of threads that share the tasks of one step after the other: for iterations of
/// tens of microseconds, where starting a task elsewhere costs more than doing it.
///
/// Tasks are handed out one by one, so a slow thread takes fewer; who does a task is not fixed, so
/// tasks must write to places of their own. Members wait by spinning for a short while and then
/// sleep. One caller at a time.
public final class Team implements AutoCloseable {

  /// How often a waiting thread looks before it goes to sleep.
  private static final int SPINS = 20_000;

  private final Thread[] members;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger busy = new AtomicInteger();
  private final AtomicInteger sleeping = new AtomicInteger();
  private volatile int step;
  private volatile boolean closed;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private int tasks;
  private IntConsumer work = task -> {};

  /// @param threads that work, the caller's included; at least 1
  public Team(int threads) {
    if (!(threads >= 1)) {
      throw new IllegalArgumentException(threads + " threads; expected at least 1");
    }
    members = new Thread[threads - 1];
    for (int k = 0; k < members.length; k++) {
      members[k] = Thread.ofPlatform().daemon().name("ayni-team-" + k).start(this::serve);
    }
  }

  /// Threads that work, the caller's included.
  public int threads() {
    return members.length + 1;
  }

  /// Does `work` for 0 … tasks − 1 and returns when all are done. What a task throws first is
  /// thrown here; tasks not begun by then are left out.
  public void run(int tasks, IntConsumer work) {
    if (members.length == 0 || tasks <= 1) {
      for (int task = 0; task < tasks; task++) {
        work.accept(task);
      }
      return;
    }
    this.tasks = tasks;
    this.work = work;
    next.set(0);
    busy.set(members.length);
    int following = step + 1;
    step = following; // Publishes the fields above; only this thread writes it.
    if (sleeping.get() > 0) {
      wake();
    }
    takeTasks();
    for (int spins = 0; busy.get() > 0; spins++) {
      if (spins < SPINS) {
        Thread.onSpinWait();
      } else {
        // Somebody else has the processor of a member: let it come back.
        LockSupport.parkNanos(20_000);
      }
    }
    Throwable thrown = failure.getAndSet(null);
    if (thrown != null) {
      switch (thrown) {
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        default -> throw new IllegalStateException("a part of a step failed", thrown);
      }
    }
  }

  private void takeTasks() {
    try {
      for (int task = next.getAndIncrement(); task < tasks; task = next.getAndIncrement()) {
        work.accept(task);
      }
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
      next.set(tasks);
    }
  }

  private void serve() {
    int done = 0;
    while (true) {
      int spins = 0;
      while (step == done) {
        if (closed) {
          return;
        }
        if (spins++ < SPINS) {
          Thread.onSpinWait();
        } else {
          // Announced before the last look, so that a caller who missed it is not waited for.
          sleeping.incrementAndGet();
          if (step == done && !closed) {
            LockSupport.park(this);
          }
          sleeping.decrementAndGet();
        }
      }
      done = step;
      takeTasks();
      busy.decrementAndGet();
    }
  }

  /// Ends the other threads.
  @Override
  public void close() {
    closed = true;
    wake();
  }

  private void wake() {
    for (Thread member : members) {
      LockSupport.unpark(member);
    }
  }
}
