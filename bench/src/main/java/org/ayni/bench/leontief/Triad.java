package org.ayni.bench.leontief;

import java.util.Arrays;
import org.ayni.bench.Timing;
import org.ayni.kernel.fixedpoint.Workers;

/// What the memory of this machine gives: a ← b + s c over arrays far larger than its caches, 24
/// bytes an element (McCalpin 1995, STREAM's triad; what the cache fetches before it is overwritten
/// is not counted).
///
/// @param perSecond bytes a second, of the fastest of some runs
/// @param perProcessorSecond bytes a second of processor time, of all runs: what a machine with
///   other work to do falsifies least
record Triad(double perSecond, double perProcessorSecond) {

  private static final int LENGTH = 20_000_000;
  private static final int RUNS = 20;

  static Triad measure(Workers workers) {
    double[] a = new double[LENGTH];
    double[] b = new double[LENGTH];
    double[] c = new double[LENGTH];
    Arrays.fill(b, 1);
    Arrays.fill(c, 2);
    double fastest = Double.POSITIVE_INFINITY;
    double processor = 0;
    for (int run = 0; run < RUNS; run++) {
      Timing<Integer> one =
          Timing.of(() -> {
            workers.forEachChunk(LENGTH, (chunk, from, to) -> triad(a, b, c, from, to));
            return LENGTH;
          });
      fastest = Math.min(fastest, one.seconds());
      processor += one.processor();
    }
    if (a[LENGTH / 2] != 7) {
      throw new IllegalStateException("1 + 3 · 2 gave " + a[LENGTH / 2]);
    }
    return new Triad(24.0 * LENGTH / fastest, RUNS * 24.0 * LENGTH / processor);
  }

  private static void triad(double[] a, double[] b, double[] c, int from, int to) {
    for (int i = from; i < to; i++) {
      a[i] = b[i] + 3 * c[i];
    }
  }
}
