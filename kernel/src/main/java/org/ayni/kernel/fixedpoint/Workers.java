package org.ayni.kernel.fixedpoint;

import org.ayni.kernel.parallel.Team;

/// A [Team] that shares the chunks of a range.
///
/// Which thread does a chunk is left to chance, so that none waits for a slower one; what a chunk
/// computes must not depend on it. Chunks are the same on any number of threads. To be closed. Not
/// for use from several threads at the same time.
public final class Workers implements AutoCloseable {

  /// Rows of a chunk. With 20 entries each it streams about a megabyte: long enough to hide the
  /// hand-over, short enough to spread evenly.
  static final int CHUNK = 4096;

  private final Team team;

  /// @param threads at least 1, the caller's among them
  public Workers(int threads) {
    team = new Team(threads);
  }

  /// As many threads as the machine has processors.
  public static Workers ofMachine() {
    return new Workers(Runtime.getRuntime().availableProcessors());
  }

  public int threads() {
    return team.threads();
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
    team.run(
        chunks(size),
        chunk -> task.run(chunk, chunk * CHUNK, (int) Math.min(size, (long) (chunk + 1) * CHUNK)));
  }

  @Override
  public void close() {
    team.close();
  }
}
