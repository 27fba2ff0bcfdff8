package org.ayni.kernel.fixedpoint;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ayni.kernel.rows.RowProduct;
import org.ayni.kernel.run.RunControl;

/// [FixedPoint] for a matrix that lies elsewhere and is only multiplied with: x = A x + d with A ≥
/// 0 and ρ(A) < 1, the same steps with the same factors and the same proof, vectors here. All
/// right-hand sides share every pass.
///
/// What A is placed by does not show: the same matrix gives the same solutions, bit for bit. There
/// is no proof of divergence; where ρ(A) < 1 is not proven in so many passes, that is all that is
/// said. For use by one run at a time.
public final class ProductFixedPoint {

  /// Passes after which a proof is given up: ρ is then within some hundredths of 1, or above it.
  private static final int MOST_PASSES = 500;

  /// Passes after which a residual that is no smaller than after half of them is given up, at every
  /// doubling.
  private static final int FIRST_LOOK = 32;

  private final RowProduct a;
  private final double[] cycle;
  private final double[] witness;
  private final double margin;
  private final double largestWitness;

  private ProductFixedPoint(RowProduct a, double[] cycle, double[] witness, double margin) {
    this.a = a;
    this.cycle = cycle;
    this.witness = witness;
    this.margin = margin;
    largestWitness = Arrays.stream(witness).max().orElse(1);
  }

  /// Proves ρ(A) < 1 by v > 0 with (I − A) v ≥ w > 0; empty where that fails or the caller stops.
  ///
  /// @param a square, ≥ 0
  public static Optional<ProductFixedPoint> prepare(RowProduct a, RunControl control) {
    int n = a.rows();
    try (Workers workers = Workers.ofMachine()) {
      double[] cycle = RelaxationCycle.of(n, (x, y) -> a.multiply(x, y, 1), workers, control);
      return proven(a, cycle, cycle, control)
          .or(() -> proven(a, cycle, new double[] {0.5}, control));
    }
  }

  /// v ← v + ω (1 + A v − v) until 1 + A v − v is at most ½ everywhere.
  private static Optional<ProductFixedPoint> proven(
      RowProduct a, double[] cycle, double[] omega, RunControl control) {
    int n = a.rows();
    double[] v = new double[n];
    double[] product = new double[n];
    double last = Double.POSITIVE_INFINITY;
    double lookedAt = Double.POSITIVE_INFINITY;
    for (int k = 0; k < MOST_PASSES && !control.shouldStop(); k++) {
      control.report(new RunControl.Progress("prove", k, Double.NaN, Double.NaN));
      if (k > 0) { // at 0 there is nothing to multiply
        a.multiply(v, product, 1);
      }
      double norm = 0;
      double size = 0;
      boolean positive = true;
      for (int i = 0; i < n; i++) {
        norm = Math.max(norm, Math.abs(1 + product[i] - v[i]));
        size = Math.max(size, Math.abs(v[i]));
        positive &= v[i] > 0;
      }
      double margin = 1 - norm - rounding(a) * (3 * size + 2);
      if (norm <= 0.5 && positive && margin > 0) {
        return Optional.of(new ProductFixedPoint(a, cycle, v, margin));
      }
      if (k > 0 && k % omega.length == 0) {
        if ((omega.length > 1 && !(norm < last)) || !(norm < 1e250)) {
          return Optional.empty();
        }
        last = norm;
      }
      if (k >= FIRST_LOOK && Integer.bitCount(k) == 1) {
        if (!(norm < lookedAt)) {
          return Optional.empty();
        }
        lookedAt = norm;
      }
      double factor = omega[k % omega.length];
      for (int i = 0; i < n; i++) {
        v[i] += factor * (1 + product[i] - v[i]);
      }
    }
    return Optional.empty();
  }

  private static double rounding(RowProduct a) {
    return (a.longestRow() + 8) * 0x1p-52;
  }

  /// One right-hand side on its way.
  private static final class Side {
    private final double size;
    private final boolean nonnegative;
    private boolean jacobi;
    private double lookedAt = Double.POSITIVE_INFINITY;
    private Optional<FixedPointSolution> solution = Optional.empty();

    Side(double[] d) {
      size = Arrays.stream(d).map(Math::abs).max().orElse(0);
      nonnegative = Arrays.stream(d).allMatch(one -> one >= 0);
    }
  }

  /// Solves for each of `rightHandSides`; see [FixedPoint#solve].
  ///
  /// @param rightHandSides each [n], finite
  /// @param tolerance > 0; asked for is ‖d + A x − x‖∞ ≤ tolerance · ‖d‖∞
  public FixedPointOutcome solve(
      List<double[]> rightHandSides, double tolerance, RunControl control) {
    if (!(tolerance > 0)) {
      throw new IllegalArgumentException("tolerance " + tolerance + "; expected a number > 0");
    }
    int n = a.rows();
    int width = rightHandSides.size();
    for (double[] d : rightHandSides) {
      if (d.length != n) {
        throw new IllegalArgumentException(
            "a right-hand side of length " + d.length + "; expected " + n);
      }
    }
    List<Side> sides = rightHandSides.stream().map(Side::new).toList();
    double[] x = new double[Math.multiplyExact(n, width)];
    double[] product = new double[x.length];
    boolean stalled = false;
    int passes = 0;
    while (sides.stream().anyMatch(side -> side.solution.isEmpty())) {
      if (control.shouldStop()) {
        return new FixedPointOutcome.Stopped(List.of());
      }
      if (passes > 0) {
        a.multiply(x, product, width);
      }
      for (int c = 0; c < width; c++) {
        Side side = sides.get(c);
        if (side.solution.isEmpty()) {
          stalled |= step(side, rightHandSides.get(c), tolerance, x, product, c, width, passes);
        }
      }
      passes++;
      control.report(new RunControl.Progress("fixed point", passes, Double.NaN, Double.NaN));
    }
    List<FixedPointSolution> solutions =
        sides.stream().map(side -> side.solution.orElseThrow()).toList();
    long bytes = passes * (12 * a.entries() + 24L * x.length);
    return stalled
        ? new FixedPointOutcome.Stalled(solutions)
        : new FixedPointOutcome.Solved(solutions, passes, bytes);
  }

  /// Looks at the residual of x, and takes a step; says whether rounding keeps it from less.
  private boolean step(
      Side side,
      double[] d,
      double tolerance,
      double[] x,
      double[] product,
      int c,
      int width,
      int pass) {
    double norm = 0;
    double size = 0;
    boolean negative = false;
    for (int i = 0; i < d.length; i++) {
      int at = i * width + c;
      norm = Math.max(norm, Math.abs(d[i] + product[at] - x[at]));
      size = Math.max(size, Math.abs(x[at]));
      negative |= x[at] < 0;
    }
    boolean enough = norm <= tolerance * side.size;
    boolean clamp = enough && side.nonnegative && negative;
    boolean look = pass > 0 && pass % RelaxationCycle.LENGTH == 0;
    boolean stuck = !enough && look && norm <= rounding(a) * size;
    if ((enough && !clamp) || stuck) {
      side.solution = Optional.of(solution(side, x, c, width, norm, pass));
      return stuck;
    }
    if (look) {
      side.jacobi |= !(norm < side.lookedAt);
      side.lookedAt = norm;
    }
    side.jacobi |= clamp;
    double omega = side.jacobi ? 1 : cycle[pass % cycle.length];
    for (int i = 0; i < d.length; i++) {
      int at = i * width + c;
      double next = x[at] + omega * (d[i] + product[at] - x[at]);
      // From x ≥ 0 Jacobi's steps stay there.
      x[at] = clamp ? Math.max(0, next) : next;
    }
    return false;
  }

  /// With the error bound of [FixedPoint#error].
  private FixedPointSolution solution(
      Side side, double[] x, int c, int width, double norm, int passes) {
    double[] own = IntStream.range(0, a.rows()).mapToDouble(i -> x[i * width + c]).toArray();
    double kappa = 0;
    double size = 0;
    for (int i = 0; i < own.length; i++) {
      kappa = Math.max(kappa, Math.abs(own[i]) / witness[i]);
      size = Math.max(size, Math.abs(own[i]));
    }
    double allowed = norm + rounding(a) * (kappa * largestWitness + size + side.size);
    double error = largestWitness * allowed / margin * (1 + 0x1p-50);
    return new FixedPointSolution(own, side.size == 0 ? 0 : norm / side.size, error, passes);
  }
}
