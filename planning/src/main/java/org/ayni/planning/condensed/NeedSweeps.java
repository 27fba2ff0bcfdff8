package org.ayni.planning.condensed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ayni.kernel.run.RunControl;

/// H = (I − P A)⁻¹ P D for all columns of D in one pass over A a sweep; P keeps the products that
/// are made to order. O(sweeps · k · entries).
///
/// H ← P (A H + D) part by part, every column accelerated by an [Extrapolation] of its own. The
/// columns of a block stand side by side in memory, so that one entry of A, once fetched, serves
/// all of them, and one row of H is a few lines of cache.
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

    Block(int first, int width, boolean[] made) {
      this.first = first;
      this.width = width;
      this.made = made;
    }

    Optional<double[]> solve(double tolerance) {
      int n = inputs.products();
      int pieces = Threads.pieces(n);
      int stage = (pieces + Threads.STAGES - 1) / Threads.STAGES;
      double[] outputs = new double[Math.multiplyExact(n, width)];
      double[] fresh = new double[Math.min(n, stage * Threads.ROWS) * width];
      double[][] changes = new double[pieces][width];
      boolean[] settled = new boolean[pieces];
      Extrapolation[] extrapolation = new Extrapolation[width];
      Arrays.setAll(extrapolation, q -> new Extrapolation());
      double[] step = new double[width];
      Arrays.fill(step, 1);
      for (int sweep = 1; ; sweep++) {
        if (control.shouldStop()) {
          return Optional.empty();
        }
        boolean plain = Arrays.stream(step).allMatch(length -> length == 1);
        double[] before = plain ? outputs : outputs.clone();
        for (int begin = 0; begin < pieces; begin += stage) {
          int end = Math.min(pieces, begin + stage);
          int shift = begin * Threads.ROWS * width;
          threads.rows(
              n,
              begin,
              end,
              (piece, from, to) ->
                  settled[piece] =
                      rows(from, to, outputs, fresh, shift, changes[piece], tolerance));
          threads.rows(
              n,
              begin,
              end,
              (piece, from, to) ->
                  System.arraycopy(
                      fresh, from * width - shift, outputs, from * width, (to - from) * width));
        }
        if (!plain) {
          threads.rows(n, (piece, from, to) -> extend(from, to, before, outputs, step));
        }
        boolean all = true;
        double total = 0;
        double[] change = new double[width];
        for (int piece = 0; piece < pieces; piece++) {
          all &= settled[piece];
          for (int q = 0; q < width; q++) {
            change[q] += changes[piece][q];
          }
        }
        if (all && plain) {
          return Optional.of(outputs);
        }
        for (int q = 0; q < width; q++) {
          total += change[q];
          step[q] = extrapolation[q].next(change[q]);
        }
        productivity.watch(sweep, total);
        control.report(new RunControl.Progress("needs", sweep, Double.NaN, Double.NaN));
      }
    }

    /// now ← before + step · (now − before).
    private void extend(int from, int to, double[] before, double[] now, double[] step) {
      for (int i = from; i < to; i++) {
        for (int q = 0; q < width; q++) {
          int at = i * width + q;
          now[at] = before[at] + step[q] * (now[at] - before[at]);
        }
      }
    }

    /// P (A H + D) in some rows, into `fresh`.
    ///
    /// @param shift place in H of the first place in `fresh`
    /// @return whether no entry changed by more than it may
    private boolean rows(
        int from,
        int to,
        double[] outputs,
        double[] fresh,
        int shift,
        double[] change,
        double tolerance) {
      Arrays.fill(change, 0);
      double[] row = new double[width];
      boolean all = true;
      for (int i = from; i < to; i++) {
        int at = i * width;
        if (!made[i]) {
          Arrays.fill(fresh, at - shift, at - shift + width, 0);
          continue;
        }
        row(i, outputs, row);
        for (int q = 0; q < width; q++) {
          double size = Math.abs(row[q] - outputs[at + q]);
          change[q] += size;
          all &= size <= tolerance * Math.abs(row[q]);
          fresh[at - shift + q] = row[q];
        }
      }
      return all;
    }

    /// One row of A H + D, four columns at a time: as many sums as stay in registers while the
    /// entries of the row, by then in the cache, are walked again.
    private void row(int i, double[] outputs, double[] row) {
      Arrays.fill(row, 0);
      for (int e = needs.start[i]; e < needs.start[i + 1]; e++) {
        int q = needs.column[e] - first;
        if (q >= 0 && q < width) {
          row[q] += needs.amount[e];
        }
      }
      int[] user = inputs.user();
      double[] amount = inputs.amount();
      int begin = inputs.start()[i];
      int end = inputs.start()[i + 1];
      int q = 0;
      for (; q + 4 <= width; q += 4) {
        double sum0 = row[q];
        double sum1 = row[q + 1];
        double sum2 = row[q + 2];
        double sum3 = row[q + 3];
        for (int e = begin; e < end; e++) {
          double a = amount[e];
          int at = user[e] * width + q;
          sum0 += a * outputs[at];
          sum1 += a * outputs[at + 1];
          sum2 += a * outputs[at + 2];
          sum3 += a * outputs[at + 3];
        }
        row[q] = sum0;
        row[q + 1] = sum1;
        row[q + 2] = sum2;
        row[q + 3] = sum3;
      }
      for (; q < width; q++) {
        double sum = row[q];
        for (int e = begin; e < end; e++) {
          sum += amount[e] * outputs[user[e] * width + q];
        }
        row[q] = sum;
      }
    }
  }
}
