package org.ayni.kernel.fixedpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ayni.kernel.run.RunControl;

/// Solves x = A x + d with A ≥ 0 [n × n] large and sparse and ρ(A) < 1, so x = (I − A)⁻¹ d, the sum
/// of all Aᵏ d; for pᵀ = pᵀ A + lᵀ give the transpose.
///
/// Each pass over A does x ← x + ω (d + A x − x) with factors ω from a [RelaxationCycle]; a
/// right-hand side whose residual does not fall over a cycle goes on with ω = 1, which cannot fail.
/// Right-hand sides go through A four at a time where A's columns lie near each other, one at a
/// time where they are scattered; each is computed as if it were alone.
///
/// [#prepare] proves ρ(A) < 1 by a vector v > 0 with (I − A) v ≥ w > 0. From it follows the error
/// of every x: (I − A)⁻¹ ≥ 0, so |x − x*| = |(I − A)⁻¹ r| ≤ (I − A)⁻¹ ‖r‖∞ 1 ≤ v ‖r‖∞ / w.
///
/// Immutable, thread-safe (each call with workers of its own). A pass takes O(entries).
///
/// Sources: Varga (2000), sections 3.2 (Jacobi) and 3.6 (nonnegative inverses); Collatz (1942); and
/// those of [RelaxationCycle].
public final class FixedPoint {

  private final NonnegativeMatrix a;
  private final double[] cycle;
  private final double[] witness;
  private final double margin;
  private final boolean scattered;

  FixedPoint(NonnegativeMatrix a, double[] cycle, double[] witness, double margin) {
    this.a = a;
    this.cycle = cycle;
    this.witness = witness;
    this.margin = margin;
    this.scattered = Scatter.of(a);
  }

  /// Proves ρ(A) < 1, or ρ(A) ≥ 1, and finds the factors: some ten to fifteen passes over A in the
  /// first case, unless ρ is near 1.
  ///
  /// @param a square
  /// @throws org.ayni.kernel.run.InsufficientMemoryException when its vectors do not fit
  public static Preparation prepare(NonnegativeMatrix a, Workers workers, RunControl control) {
    if (a.rows() != a.columns()) {
      throw new IllegalArgumentException("x = A x + d with a " + a + "; expected a square matrix");
    }
    int n = a.rows();
    Memory.require(
        "Solving with a " + a,
        a.bytes() + ArnoldiProcess.memory(n, RelaxationCycle.LENGTH) + 32L * n,
        "Aggregate the smallest rows.");
    double[] cycle = RelaxationCycle.of(a, workers, control);
    return new ConvergenceProof(a, cycle, workers, control).find();
  }

  /// A bound on the relative rounding error of d + A x − x in terms of its largest partial sum: one
  /// rounding for each product and sum of the longest row (Higham 2002, section 3.1), with room.
  static double rounding(NonnegativeMatrix a) {
    return (a.longestRow() + 8) * 0x1p-52;
  }

  /// n.
  public int size() {
    return a.rows();
  }

  /// An upper bound on ρ(A), below 1: max (A v)ᵢ / vᵢ ≤ 1 − w / max v.
  public double spectralRadiusBound() {
    double largest = Arrays.stream(witness).max().orElse(1);
    return Math.min(Math.nextDown(1.0), 1 - margin / largest);
  }

  /// Solves for each of `rightHandSides`.
  ///
  /// @param rightHandSides each [n], finite, of either sign; where one is ≥ 0 so is its solution
  /// @param tolerance > 0; asked for is ‖d + A x − x‖∞ ≤ tolerance · ‖d‖∞
  /// @param control polled once a pass
  /// @throws org.ayni.kernel.run.InsufficientMemoryException when vectors and solutions do not fit
  public FixedPointOutcome solve(
      List<double[]> rightHandSides, double tolerance, Workers workers, RunControl control) {
    check(rightHandSides, tolerance);
    int count = rightHandSides.size();
    int width = count == 1 || scattered ? 1 : RelaxedIteration.WIDTH;
    Memory.require(
        "Solving for " + count + " right-hand sides with a " + a,
        a.bytes() + 8L * size() * (2L * count + 3L * width),
        "Solve for fewer at a time.");
    List<FixedPointSolution> solutions = new ArrayList<>();
    boolean stalled = false;
    boolean stopped = false;
    int passes = 0;
    long bytes = 0;
    for (int from = 0; from < count; from += width) {
      double[][] group = new double[width][];
      for (int c = 0; c < width; c++) {
        group[c] = from + c < count ? rightHandSides.get(from + c) : new double[size()];
      }
      GroupSolve solve = new GroupSolve(this, group, tolerance, workers);
      solve.run(control);
      solutions.addAll(solve.solutions().subList(0, Math.min(width, count - from)));
      stalled |= solve.stalled();
      stopped |= solve.stopped();
      passes += solve.passes();
      bytes += solve.bytes();
    }
    if (stopped) {
      return new FixedPointOutcome.Stopped(solutions);
    }
    return stalled
        ? new FixedPointOutcome.Stalled(solutions)
        : new FixedPointOutcome.Solved(solutions, passes, bytes);
  }

  private void check(List<double[]> rightHandSides, double tolerance) {
    if (!(tolerance > 0)) {
      throw new IllegalArgumentException("tolerance " + tolerance + "; expected a number > 0");
    }
    for (int k = 0; k < rightHandSides.size(); k++) {
      double[] d = rightHandSides.get(k);
      if (d.length != size()) {
        throw new IllegalArgumentException(
            "right-hand side %d has length %d; expected %d".formatted(k, d.length, size()));
      }
      for (int i = 0; i < d.length; i++) {
        // Far from overflow, so that no intermediate result is infinite.
        if (!(Math.abs(d[i]) <= 1e250)) {
          throw new IllegalArgumentException(
              "right-hand side %d has %s at %d; expected a number of at most 1e250"
                  .formatted(k, d[i], i));
        }
      }
    }
  }

  NonnegativeMatrix matrix() {
    return a;
  }

  /// The factor of pass `k`.
  double omega(int k) {
    return cycle[k % cycle.length];
  }

  /// What rounding alone can leave of a residual where nothing is larger than `size`.
  double roundingOf(double size) {
    return rounding(a) * size;
  }

  /// The error bound of x: max v · (‖r‖∞ + rounding) / w. Since |x| ≤ κ v with κ = max |xᵢ| / vᵢ,
  /// no partial sum of A |x| is above κ max v.
  double error(double[] x, double norm, double sizeOfD) {
    double largest = 0;
    double kappa = 0;
    double sizeOfX = 0;
    for (int i = 0; i < x.length; i++) {
      largest = Math.max(largest, witness[i]);
      kappa = Math.max(kappa, Math.abs(x[i]) / witness[i]);
      sizeOfX = Math.max(sizeOfX, Math.abs(x[i]));
    }
    double allowed = norm + roundingOf(kappa * largest + sizeOfX + sizeOfD);
    return largest * allowed / margin * (1 + 0x1p-50);
  }
}
