package org.ayni.analysis.leontief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ayni.kernel.fixedpoint.FixedPoint;
import org.ayni.kernel.fixedpoint.FixedPointOutcome;
import org.ayni.kernel.fixedpoint.FixedPointSolution;
import org.ayni.kernel.fixedpoint.NonnegativeMatrix;
import org.ayni.kernel.fixedpoint.Preparation;
import org.ayni.kernel.fixedpoint.Workers;
import org.ayni.kernel.matrix.DenseMatrix;
import org.ayni.kernel.matrix.LuFactorization;
import org.ayni.kernel.matrix.SparseMatrix;
import org.ayni.kernel.run.RunControl;
import org.jspecify.annotations.Nullable;

/// For large A ≥ 0 that is proven productive: few right-hand sides by passes over A ([FixedPoint]),
/// so nothing dense of n × n is formed; for many, and for the inverse, I − A is factored on the
/// first call.
///
/// A solution whose proven error is above 10⁻⁹ of its largest entry is not taken; LU factors give
/// it then.
final class IteratedSolver implements LeontiefSolver {

  /// Residual asked for, relative to the right-hand side.
  private static final double TOLERANCE = 1e-13;

  /// Largest proven error, relative to the largest entry of the solution.
  private static final double MOST_ERROR = 1e-9;

  /// What iterating costs in operations of a factorization: some 30 passes, each at a tenth of the
  /// speed of dense linear algebra, 2 operations an entry; over 2/3.
  private static final double COST_OF_ITERATING = 900;

  private final SparseMatrix coefficients;
  private final FixedPoint left;
  private final Supplier<LuFactorization> factoring;
  private @Nullable FixedPoint right;
  private @Nullable LuFactorization factors;

  private IteratedSolver(
      SparseMatrix coefficients, FixedPoint left, Supplier<LuFactorization> factoring) {
    this.coefficients = coefficients;
    this.left = left;
    this.factoring = factoring;
  }

  /// Empty where `coefficients` has a negative entry or is not proven productive.
  ///
  /// @param factoring LU factors of I − A, where they are wanted
  static Optional<LeontiefSolver> of(
      SparseMatrix coefficients, Supplier<LuFactorization> factoring) {
    boolean negative =
        coefficients.readArrays((start, row, value) -> {
          for (double v : value) {
            if (v < 0) {
              return true;
            }
          }
          return false;
        });
    return negative
        ? Optional.empty()
        : prepared(NonnegativeMatrix.ofTransposed(coefficients))
            .map(left -> new IteratedSolver(coefficients, left, factoring));
  }

  private static Optional<FixedPoint> prepared(NonnegativeMatrix a) {
    try (Workers workers = Workers.ofMachine()) {
      return FixedPoint.prepare(a, workers, RunControl.unlimited())
              instanceof Preparation.Convergent proven
          ? Optional.of(proven.system())
          : Optional.empty();
    }
  }

  @Override
  public double[] solve(double[] y) {
    return iterated(right(), List.of(y)).map(List::getFirst).orElseGet(() -> factors().solve(y));
  }

  @Override
  public double[] solveTransposed(double[] q) {
    return iterated(left, List.of(q))
        .map(List::getFirst)
        .orElseGet(() -> factors().solveTransposed(q));
  }

  @Override
  public DenseMatrix solve(DenseMatrix y) {
    return many(y.columns())
        ? factors().solve(y)
        : iterated(right(), columns(y))
            .map(IteratedSolver::matrix)
            .orElseGet(() -> factors().solve(y));
  }

  @Override
  public DenseMatrix solveTransposed(DenseMatrix q) {
    return many(q.columns())
        ? factors().solveTransposed(q)
        : iterated(left, columns(q))
            .map(IteratedSolver::matrix)
            .orElseGet(() -> factors().solveTransposed(q));
  }

  /// Whether factoring costs less.
  private synchronized boolean many(int count) {
    double n = coefficients.rows();
    return factors != null
        || count * COST_OF_ITERATING * Math.max(1, coefficients.entries()) > n * n * n;
  }

  @Override
  public DenseMatrix inverse() {
    return factors().inverse();
  }

  /// From the proof: v with (I − A)′ v ≥ w > 0 bounds ‖(I − A)⁻¹‖₁ by max v / w.
  @Override
  public double reciprocalCondition() {
    double margin = 1 - left.spectralRadiusBound();
    return margin / (1 + Arrays.stream(coefficients.columnSums()).max().orElse(0));
  }

  private synchronized LuFactorization factors() {
    LuFactorization known = factors;
    if (known == null) {
      known = factoring.get();
      factors = known;
    }
    return known;
  }

  private synchronized FixedPoint right() {
    FixedPoint known = right;
    if (known == null) {
      known =
          prepared(NonnegativeMatrix.of(coefficients))
              .orElseThrow(() -> new IllegalStateException("A′ was proven productive, A was not"));
      right = known;
    }
    return known;
  }

  private static Optional<List<double[]>> iterated(FixedPoint system, List<double[]> sides) {
    List<FixedPointSolution> found;
    try (Workers workers = Workers.ofMachine()) {
      found =
          switch (system.solve(sides, TOLERANCE, workers, RunControl.unlimited())) {
            case FixedPointOutcome.Solved(var solutions, _, _) -> solutions;
            case FixedPointOutcome.Stalled(var best) -> best;
            case FixedPointOutcome.Stopped _ -> List.of();
          };
    }
    List<double[]> solutions = new ArrayList<>();
    for (FixedPointSolution one : found) {
      double[] x = one.x();
      double largest = Arrays.stream(x).map(Math::abs).max().orElse(0);
      if (!(one.error() <= MOST_ERROR * largest || largest == 0)) {
        return Optional.empty();
      }
      solutions.add(x);
    }
    return solutions.size() == sides.size() ? Optional.of(solutions) : Optional.empty();
  }

  private static List<double[]> columns(DenseMatrix matrix) {
    List<double[]> columns = new ArrayList<>();
    for (int k = 0; k < matrix.columns(); k++) {
      columns.add(matrix.column(k));
    }
    return columns;
  }

  private static DenseMatrix matrix(List<double[]> columns) {
    return DenseMatrix.ofColumns(columns);
  }
}
