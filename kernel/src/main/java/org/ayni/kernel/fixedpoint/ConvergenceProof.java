package org.ayni.kernel.fixedpoint;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ayni.kernel.run.RunControl;

/// Proves ρ(A) < 1 by v > 0 with (I − A) v > 0, found by solving v = A v + 1 roughly: in exact
/// arithmetic (I − A) v = 1 − r. Or ρ(A) ≥ 1 by a [GrowingVector]. For one use.
final class ConvergenceProof {

  /// Passes after which an undecided proof is given up: ρ is then within some 10⁻⁴ of 1.
  private static final int MOST_PASSES = 100_000;

  /// Passes after which divergence is first looked for; then at every doubling.
  private static final int FIRST_LOOK = 8;

  private final NonnegativeMatrix a;
  private final double[] cycle;
  private final Workers workers;
  private final RunControl control;
  private final double[] ones;
  private RelaxedIteration iteration;

  /// Of attempts given up.
  private int passes;

  private long bytes;

  ConvergenceProof(NonnegativeMatrix a, double[] cycle, Workers workers, RunControl control) {
    this.a = a;
    this.cycle = cycle;
    this.workers = workers;
    this.control = control;
    this.ones = new double[a.rows()];
    Arrays.fill(ones, 1);
    this.iteration = new RelaxedIteration(a, new double[][] {ones}, workers);
  }

  Preparation find() {
    double last = Double.POSITIVE_INFINITY;
    for (int k = 0; cycle.length > 1; k++) {
      if (control.shouldStop()) {
        return new Preparation.Undecided("stopped by the caller");
      }
      double norm = iteration.step(new double[] {cycle[k % cycle.length]})[0];
      if (proves(norm)) {
        return convergent(norm);
      }
      if (k % cycle.length == 0) {
        if (!(norm < last)) {
          break;
        }
        last = norm;
      }
    }
    passes = iteration.passes();
    bytes = iteration.bytes();
    return bySeries();
  }

  /// v ← v + ½ (1 + A v − v), whose residual (½ I + ½ A)ᵏ 1 falls to 0 exactly when ρ(A) < 1 and
  /// otherwise turns towards a vector that grows; with ω = 1 it might turn in circles.
  private Preparation bySeries() {
    iteration = new RelaxedIteration(a, new double[][] {ones}, workers);
    for (int k = 0; k < MOST_PASSES; k++) {
      if (control.shouldStop()) {
        return new Preparation.Undecided("stopped by the caller");
      }
      control.report(new RunControl.Progress("prove", k, Double.NaN, Double.NaN));
      double norm = iteration.step(new double[] {0.5})[0];
      if (proves(norm)) {
        return convergent(norm);
      }
      if (k >= FIRST_LOOK && Integer.bitCount(k) == 1) {
        var growing = GrowingVector.find(a, firstRows(a.rows()), residual(), workers);
        if (growing.isPresent()) {
          return new Preparation.Divergent(growing.get());
        }
      }
      if (!(norm < 1e250)) {
        return new Preparation.Undecided(
            "the powers of A grow beyond all numbers, but no part of A was found that feeds"
                + " itself");
      }
    }
    return new Preparation.Undecided(
        "the spectral radius is so near 1 that "
            + MOST_PASSES
            + " passes did not tell on which side");
  }

  /// Half of it, which is as good.
  private double[] residual() {
    double[] before = iteration.before(0);
    double[] r = iteration.current(0);
    Arrays.setAll(r, i -> r[i] - before[i]);
    return r;
  }

  private boolean proves(double norm) {
    if (!(norm <= 0.5)) {
      return false;
    }
    double[] v = iteration.before(0);
    return margin(norm) > 0 && Arrays.stream(v).allMatch(one -> one > 0);
  }

  /// A lower bound of min (I − A) v = min (1 − r), less what rounding may have hidden in r.
  private double margin(double norm) {
    return 1 - norm - FixedPoint.rounding(a) * (3 * iteration.sizeBefore(0) + 2);
  }

  private Preparation convergent(double norm) {
    int krylov = Math.min(RelaxationCycle.LENGTH, a.rows());
    FixedPoint system = new FixedPoint(a, cycle, iteration.before(0), margin(norm));
    return new Preparation.Convergent(
        system,
        passes + iteration.passes() + krylov,
        bytes + iteration.bytes() + ArnoldiProcess.bytes(a, krylov));
  }

  private static int[] firstRows(int n) {
    return IntStream.rangeClosed(0, n).toArray();
  }
}
