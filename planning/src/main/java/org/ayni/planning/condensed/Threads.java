package org.ayni.planning.condensed;

import org.ayni.kernel.parallel.Team;

/// Numbered pieces of work for a [Team]. Who does which piece is left to chance, but a piece is
/// always the same rows and writes to places of its own: results are the same, bit by bit, on any
/// number of threads. Not thread-safe itself.
final class Threads implements AutoCloseable {

  /// Rows in one piece: enough to keep a thread busy, few enough to share the work evenly.
  static final int ROWS = 2048;

  /// Parts of a sweep: each uses what the parts before it have just found (Gauss and Seidel), which
  /// takes about half the sweeps. Within a part all rows see the same, whoever computes them.
  static final int STAGES = 16;

  private final Team team;

  /// @param count threads to work on, the caller's among them, ≥ 1
  Threads(int count) {
    team = new Team(count);
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
    team.run(
        end - begin,
        k -> {
          int piece = begin + k;
          work.work(piece, piece * ROWS, (int) Math.min(rows, (piece + 1L) * ROWS));
        });
  }

  /// What is done with a share of the rows.
  @FunctionalInterface
  interface Share {
    void work(int first, int end);
  }

  /// Every row 0 … rows − 1, in one share a thread: for work whose result does not depend on where
  /// the shares end.
  void shares(int rows, Share work) {
    int count = team.threads();
    team.run(
        count,
        t -> work.work((int) ((long) rows * t / count), (int) ((long) rows * (t + 1) / count)));
  }

  @Override
  public void close() {
    team.close();
  }
}
