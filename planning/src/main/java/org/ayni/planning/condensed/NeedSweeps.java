package org.ayni.planning.condensed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ayni.kernel.run.RunControl;

/// H = (I − P A)⁻¹ P D for all columns of D in one pass over A a sweep; P keeps the products that
/// are made to order. O(sweeps · k · entries).
///
/// H ← P (A H + D), every column accelerated by an [Extrapolation] of its own. The columns of a
/// block stand side by side in memory, so that one entry of A, once fetched, serves all of them,
/// and one row of H is a few lines of cache.
final class NeedSweeps {

  /// Columns in a block: more would not fit the registers and caches of one row.
  static final int BLOCK = 32;

  private final InputMatrix inputs;
  private final NeedColumns needs;
  private final Threads threads;
  private final RunControl control;
  private final Productivity productivity;

  NeedSweeps(
      InputMatrix inputs,
      NeedColumns needs,
      Threads threads,
      RunControl control,
      Productivity productivity) {
    this.inputs = inputs;
    this.needs = needs;
    this.threads = threads;
    this.control = control;
    this.productivity = productivity;
  }

  /// @param made P: whether product i is made to order
  /// @param tolerance largest change of any entry in a last sweep, relative to the entry
  /// @return empty when the run is stopped before
  Optional<NeedOutputs> solve(boolean[] made, double tolerance) {
    List<double[]> blocks = new ArrayList<>();
    for (int first = 0; first < needs.columns; first += BLOCK) {
      Optional<double[]> block =
          new Block(first, Math.min(needs.columns - first, BLOCK), made).solve(tolerance);
      if (block.isEmpty()) {
        return Optional.empty();
      }
      blocks.add(block.get());
    }
    return Optional.of(new NeedOutputs(inputs.products(), needs.columns, blocks));
  }

  /// Columns `first` … `first + width − 1`.
  private final class Block {
    private final int first;
    private final int width;
    private final boolean[] made;
    private final double[] step;

    Block(int first, int width, boolean[] made) {
      this.first = first;
      this.width = width;
      this.made = made;
      step = new double[width];
      Arrays.fill(step, 1);
    }

    Optional<double[]> solve(double tolerance) {
      int n = inputs.products();
      double[] now = new double[Math.multiplyExact(n, width)];
      double[] next = new double[now.length];
      double[][] changes = new double[Threads.pieces(n)][width];
      boolean[] settled = new boolean[changes.length];
      Extrapolation[] extrapolation = new Extrapolation[width];
      Arrays.setAll(extrapolation, q -> new Extrapolation());
      for (int sweep = 1; ; sweep++) {
        if (control.shouldStop()) {
          return Optional.empty();
        }
        double[] from = now;
        double[] to = next;
        threads.rows(
            n,
            (piece, begin, end) ->
                settled[piece] = rows(begin, end, from, to, changes[piece], tolerance));
        boolean all = true;
        double total = 0;
        double[] change = new double[width];
        for (int piece = 0; piece < changes.length; piece++) {
          all &= settled[piece];
          for (int q = 0; q < width; q++) {
            change[q] += changes[piece][q];
          }
        }
        if (all) {
          return Optional.of(from);
        }
        for (int q = 0; q < width; q++) {
          total += change[q];
          step[q] = extrapolation[q].next(change[q]);
        }
        productivity.watch(sweep, total);
        control.report(new RunControl.Progress("needs", sweep, Double.NaN, Double.NaN));
        now = to;
        next = from;
      }
    }

    private boolean rows(
        int begin, int end, double[] from, double[] to, double[] change, double tolerance) {
      Arrays.fill(change, 0);
      double[] row = new double[width];
      boolean all = true;
      for (int i = begin; i < end; i++) {
        int at = i * width;
        if (!made[i]) {
          Arrays.fill(to, at, at + width, 0);
          continue;
        }
        row(i, from, row);
        for (int q = 0; q < width; q++) {
          double difference = row[q] - from[at + q];
          double size = Math.abs(difference);
          change[q] += size;
          all &= size <= tolerance * Math.abs(row[q]);
          to[at + q] = from[at + q] + step[q] * difference;
        }
      }
      return all;
    }

    /// One row of A H + D.
    private void row(int i, double[] from, double[] row) {
      Arrays.fill(row, 0);
      for (int e = needs.start[i]; e < needs.start[i + 1]; e++) {
        int q = needs.column[e] - first;
        if (q >= 0 && q < width) {
          row[q] += needs.amount[e];
        }
      }
      int[] user = inputs.user();
      double[] amount = inputs.amount();
      int end = inputs.start()[i + 1];
      for (int e = inputs.start()[i]; e < end; e++) {
        double a = amount[e];
        int at = user[e] * width;
        for (int q = 0; q < row.length; q++) {
          row[q] += a * from[at + q];
        }
      }
    }
  }
}
