package org.ayni.planning.condensed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// Numbered pieces of work on several threads. Who does which piece is left to chance, but a piece
/// is always the same rows and writes to places of its own: results are the same, bit by bit, on
/// any number of threads. Not thread-safe itself.
final class Threads implements AutoCloseable {

  /// Rows in one piece: enough to keep a thread busy, few enough to share the work evenly.
  static final int ROWS = 2048;

  /// Parts of a sweep: each uses what the parts before it have just found (Gauss and Seidel), which
  /// takes about half the sweeps. Within a part all rows see the same, whoever computes them.
  static final int STAGES = 16;

  private final int count;
  private final ExecutorService others;

  /// @param count threads to work on, the caller's among them, ≥ 1
  Threads(int count) {
    this.count = count;
    this.others =
        Executors.newFixedThreadPool(
            Math.max(1, count - 1), Thread.ofPlatform().daemon().name("condensed-", 0).factory());
  }

  /// Number of pieces that `rows` rows make.
  static int pieces(int rows) {
    return (rows + ROWS - 1) / ROWS;
  }

  /// What is done with the rows from `first` (inclusive) to `end` (exclusive).
  @FunctionalInterface
  interface Rows {
    void work(int piece, int first, int end);
  }

  /// Every row 0 … rows − 1 in its piece; returns when all are done.
  void rows(int rows, Rows work) {
    rows(rows, 0, pieces(rows), work);
  }

  /// Of `rows` rows those in pieces `begin` (inclusive) to `end` (exclusive).
  void rows(int rows, int begin, int end, Rows work) {
    run(
        begin,
        end,
        piece -> work.work(piece, piece * ROWS, (int) Math.min(rows, (piece + 1L) * ROWS)));
  }

  /// What is done with a share of the rows.
  @FunctionalInterface
  interface Share {
    void work(int first, int end);
  }

  /// Every row 0 … rows − 1, in one share a thread: for work whose result does not depend on where
  /// the shares end.
  void shares(int rows, Share work) {
    run(
        0,
        count,
        t -> work.work((int) ((long) rows * t / count), (int) ((long) rows * (t + 1) / count)));
  }

  private void run(int begin, int pieces, IntConsumer work) {
    AtomicInteger next = new AtomicInteger(begin);
    Runnable share =
        () -> {
          for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
            work.accept(piece);
          }
        };
    List<Future<?>> helping = new ArrayList<>();
    for (int t = 1; t < Math.min(count, pieces - begin); t++) {
      helping.add(others.submit(share));
    }
    share.run();
    for (Future<?> one : helping) {
      await(one);
    }
  }

  private static void await(Future<?> one) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          one.get();
          return;
        } catch (InterruptedException e) {
          // The pieces write into arrays in use: they must end first.
          interrupted = true;
        } catch (ExecutionException e) {
          throw new IllegalStateException("a piece of work failed", e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    others.shutdownNow();
  }
}
