package org.ayni.planning.condensed;

import java.util.Optional;
import org.ayni.kernel.run.RunControl;

/// x = F(x) for a monotone map F by sweeps x ← F(x), accelerated by [Extrapolation].
///
/// Every entry of a sweep is computed from the last sweep's, so the result does not depend on the
/// number of threads.
final class FixedPoint {

  private final Threads threads;
  private final RunControl control;
  private final Productivity productivity;

  FixedPoint(Threads threads, RunControl control, Productivity productivity) {
    this.threads = threads;
    this.control = control;
    this.productivity = productivity;
  }

  /// One entry of F.
  @FunctionalInterface
  interface Entry {
    double at(int i, double[] x);
  }

  /// An x with |F(x) − x| ≤ tolerance · |F(x)| in every entry.
  ///
  /// @param phase what to call it in reports of progress
  /// @param start kept as it is
  /// @return empty when the run is stopped before
  /// @throws UnproductiveException when the sweeps do not converge because ρ(A) ≥ 1
  Optional<double[]> solve(String phase, Entry f, double[] start, double tolerance) {
    Sweep sweep = new Sweep(f, start.clone(), tolerance);
    Extrapolation extrapolation = new Extrapolation();
    double step = 1;
    for (int number = 1; ; number++) {
      if (control.shouldStop()) {
        return Optional.empty();
      }
      boolean settled = sweep.run(step, Threads.STAGES);
      // Settled part by part is not yet settled as a whole: what is returned is what was tested.
      if (settled && step == 1 && sweep.run(1, 1)) {
        return Optional.of(sweep.before);
      }
      productivity.watch(number, sweep.change);
      control.report(new RunControl.Progress(phase, number, Double.NaN, Double.NaN));
      step = extrapolation.next(sweep.change);
    }
  }

  private final class Sweep {
    private final Entry f;
    private final double tolerance;
    private final double[] changes;
    private final boolean[] settled;

    /// x, and x before the last sweep.
    private double[] now;

    private double[] before;
    private final double[] fresh;

    /// Σ|F(x) − x| of the last sweep.
    private double change;

    Sweep(Entry f, double[] start, double tolerance) {
      this.f = f;
      this.now = start;
      this.before = start.clone();
      this.fresh = new double[start.length];
      this.tolerance = tolerance;
      changes = new double[Threads.pieces(start.length)];
      settled = new boolean[changes.length];
    }

    /// One sweep in so many parts, each from what those before it found, then x ← x + step · (F(x)
    /// − x).
    ///
    /// @return whether no entry changed by more than the tolerance
    boolean run(double step, int parts) {
      int n = now.length;
      System.arraycopy(now, 0, before, 0, n);
      int pieces = changes.length;
      int stage = Math.max(1, (pieces + parts - 1) / parts);
      for (int begin = 0; begin < pieces; begin += stage) {
        int end = Math.min(pieces, begin + stage);
        threads.rows(n, begin, end, this::rows);
        threads.rows(
            n,
            begin,
            end,
            (piece, first, last) -> System.arraycopy(fresh, first, now, first, last - first));
      }
      if (step != 1) {
        for (int i = 0; i < n; i++) {
          now[i] = before[i] + step * (now[i] - before[i]);
        }
      }
      change = 0;
      boolean all = true;
      for (int piece = 0; piece < pieces; piece++) {
        change += changes[piece];
        all &= settled[piece];
      }
      return all;
    }

    private void rows(int piece, int first, int end) {
      double sum = 0;
      boolean all = true;
      for (int i = first; i < end; i++) {
        double value = f.at(i, now);
        double size = Math.abs(value - now[i]);
        sum += size;
        all &= size <= tolerance * Math.abs(value);
        fresh[i] = value;
      }
      changes[piece] = sum;
      settled[piece] = all;
    }
  }
}
