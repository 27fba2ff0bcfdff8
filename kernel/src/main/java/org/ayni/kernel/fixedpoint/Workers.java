package org.ayni.kernel.fixedpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// A fixed number of threads, the caller's among them, that share the chunks of a range.
///
/// Which thread does a chunk is left to chance, so that none waits for a slower one; what a chunk
/// computes must not depend on it. Chunks are the same on any number of threads. To be closed. Not
/// for use from several threads at the same time.
public final class Workers implements AutoCloseable {

  /// Rows of a chunk. With 20 entries each it streams about a megabyte: long enough to hide the
  /// hand-over, short enough to spread evenly.
  static final int CHUNK = 4096;

  private final int threads;
  private final ExecutorService others;

  /// @param threads at least 1
  public Workers(int threads) {
    if (!(threads >= 1)) {
      throw new IllegalArgumentException(threads + " threads; expected at least 1");
    }
    this.threads = threads;
    this.others =
        Executors.newCachedThreadPool(work -> {
          Thread thread = new Thread(work, "ayni-fixedpoint");
          thread.setDaemon(true);
          return thread;
        });
  }

  /// As many threads as the machine has processors.
  public static Workers ofMachine() {
    return new Workers(Runtime.getRuntime().availableProcessors());
  }

  public int threads() {
    return threads;
  }

  /// What is done with one chunk.
  @FunctionalInterface
  public interface ChunkTask {
    /// @param chunk its number, from 0
    /// @param from first row
    /// @param to row after the last
    void run(int chunk, int from, int to);
  }

  /// How many chunks a range of `size` has.
  public static int chunks(int size) {
    return (int) (((long) size + CHUNK - 1) / CHUNK);
  }

  /// Runs `task` once for every chunk of 0 … size − 1 and returns when all are done. What it threw
  /// first, on whichever thread, is thrown again.
  public void forEachChunk(int size, ChunkTask task) {
    int chunks = chunks(size);
    AtomicInteger next = new AtomicInteger();
    Runnable share =
        () -> {
          try {
            for (int c = next.getAndIncrement(); c < chunks; c = next.getAndIncrement()) {
              task.run(c, c * CHUNK, (int) Math.min(size, (long) (c + 1) * CHUNK));
            }
          } finally {
            // Whoever fails takes the rest of the work away from the others.
            next.set(chunks);
          }
        };
    List<Future<?>> running = new ArrayList<>();
    for (int t = 1; t < Math.min(threads, chunks); t++) {
      running.add(others.submit(share));
    }
    List<Throwable> failures = new ArrayList<>();
    try {
      share.run();
    } catch (RuntimeException | Error e) {
      failures.add(e);
    }
    for (Future<?> one : running) {
      // All of them, even after a failure: they write into the caller's arrays.
      await(one, failures);
    }
    if (!failures.isEmpty()) {
      switch (failures.getFirst()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case Throwable failure -> throw new IllegalStateException(failure);
      }
    }
  }

  private static void await(Future<?> running, List<Throwable> failures) {
    boolean interrupted = false;
    while (true) {
      try {
        running.get();
        break;
      } catch (InterruptedException e) {
        // Wait all the same; whoever asked to stop is told afterwards.
        interrupted = true;
      } catch (ExecutionException e) {
        failures.add(e.getCause());
        break;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    others.shutdown();
  }
}
