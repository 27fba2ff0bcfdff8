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
    int n = start.length;
    double[] now = start.clone();
    double[] next = new double[n];
    double[] changes = new double[Threads.pieces(n)];
    boolean[] settled = new boolean[changes.length];
    Extrapolation extrapolation = new Extrapolation();
    double step = 1;
    for (int sweep = 1; ; sweep++) {
      if (control.shouldStop()) {
        return Optional.empty();
      }
      double[] from = now;
      double[] to = next;
      double length = step;
      threads.rows(
          n,
          (piece, first, end) -> {
            double change = 0;
            boolean all = true;
            for (int i = first; i < end; i++) {
              double value = f.at(i, from);
              double difference = value - from[i];
              change += Math.abs(difference);
              all &= Math.abs(difference) <= tolerance * Math.abs(value);
              to[i] = from[i] + length * difference;
            }
            changes[piece] = change;
            settled[piece] = all;
          });
      double change = 0;
      boolean all = true;
      for (int piece = 0; piece < changes.length; piece++) {
        change += changes[piece];
        all &= settled[piece];
      }
      if (all) {
        return Optional.of(from);
      }
      productivity.watch(sweep, change);
      control.report(new RunControl.Progress(phase, sweep, Double.NaN, Double.NaN));
      step = extrapolation.next(change);
      now = to;
      next = from;
    }
  }
}
