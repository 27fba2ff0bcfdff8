package org.ayni.analysis.leontief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.Industry;
import org.ayni.kernel.matrix.DenseMatrix;
import org.ayni.kernel.matrix.LuFactorization;
import org.ayni.kernel.matrix.SingularMatrixException;
import org.ayni.kernel.matrix.SparseMatrix;
import org.ayni.kernel.run.InsufficientMemoryException;
import org.jspecify.annotations.Nullable;

/// The open quantity model: x = A x + y, so x = L y with A = Z x̂⁻¹ and L = (I − A)⁻¹.
///
/// I − A [n × n] is factored once and shared by all that is asked of it; L itself is formed only by
/// [#inverse()]. From 3,000 industries on, a productive A ≥ 0 is not factored where few solves are
/// asked for: they take passes over A, with a proven error below 10⁻⁹ of the largest number, and
/// nothing dense of n × n. An industry without output has a zero column in A: what it uses is not
/// counted, and [#withoutOutput()] names it. Immutable, thread-safe.
///
/// Sources: Leontief (1936); Miller and Blair (2009), sections 2.2 and 2.3. Checked against their
/// table 2.3: Z = [150 500; 200 100], x = (1000, 2000), L = [1.2541 .3300; .2640 1.1221].
public final class LeontiefModel {

  /// Below this reciprocal condition fewer than three digits of any result could be trusted.
  private static final double LEAST_CONDITION = 1e-13;

  /// From so many industries on, iterating is tried: factors take 72 MB and more, and a second.
  private static final int LARGE = 3000;

  private final EconomyTable table;
  private final SparseMatrix coefficients;
  private final LeontiefSolver solver;
  private double @Nullable [] outputMultipliers;
  private @Nullable DenseMatrix inverse;

  private LeontiefModel(EconomyTable table, SparseMatrix coefficients, LeontiefSolver solver) {
    this.table = table;
    this.coefficients = coefficients;
    this.solver = solver;
  }

  /// Makes I − A of `table` ready to solve with.
  ///
  /// @throws UnsolvableTableException when I − A is singular or nearly so
  /// @throws org.ayni.kernel.run.InsufficientMemoryException when what it needs does not fit
  public static LeontiefModel of(EconomyTable table) {
    return of(table, LARGE);
  }

  /// @param large from so many industries on, iterating is tried
  static LeontiefModel of(EconomyTable table, int large) {
    requireMemory(table);
    SparseMatrix coefficients = table.inputCoefficients();
    LeontiefSolver solver =
        (table.size() >= large
                ? IteratedSolver.of(coefficients, () -> factor(table, coefficients))
                : Optional.<LeontiefSolver>empty())
            .orElseGet(() -> new FactoredSolver(factor(table, coefficients)));
    double condition = solver.reciprocalCondition();
    if (!(condition >= LEAST_CONDITION)) {
      throw new UnsolvableTableException(
          "I − A is nearly singular (reciprocal condition "
              + condition
              + "; expected at least "
              + LEAST_CONDITION
              + "). Maybe a group of industries buys as much from itself as it makes: look for"
              + " columns of A that sum to 1 (`ayni check`).");
    }
    return new LeontiefModel(table, coefficients, solver);
  }

  /// Flows are there, coefficients come beside them.
  private static void requireMemory(EconomyTable table) {
    long entries = table.flows().entries();
    long bytes = 20 * entries + 64L * table.size();
    long heap = Runtime.getRuntime().maxMemory();
    if (bytes > heap) {
      throw new InsufficientMemoryException(
          "Analysing a table of " + table.size() + " industries with " + entries + " flows",
          bytes,
          heap,
          "Allow Java more, such as AYNI_JAVA_OPTS=-Xmx"
              + (bytes / 900_000_000 + 1)
              + "g, or aggregate the table.");
    }
  }

  private static LuFactorization factor(EconomyTable table, SparseMatrix coefficients) {
    try {
      return LuFactorization.ofIdentityMinus(coefficients);
    } catch (SingularMatrixException e) {
      throw new UnsolvableTableException(
          "I − A is singular at the column of industry '"
              + table.industries().get(e.pivot()).code()
              + "'. Maybe a group of industries buys as much from itself as it makes: look for"
              + " columns of A that sum to 1 (`ayni check`).",
          e);
    }
  }

  public EconomyTable table() {
    return table;
  }

  /// n: number of industries.
  public int size() {
    return table.size();
  }

  /// A [n × n]: input of product i for one unit of output of industry j.
  public SparseMatrix inputCoefficients() {
    return coefficients;
  }

  /// account_j / x_j, one number an industry; 0 where x_j = 0.
  ///
  /// @param account one number an industry, in any unit a year
  public double[] perUnitOfOutput(double[] account) {
    if (account.length != size()) {
      throw new IllegalArgumentException(
          "an account of " + account.length + " entries; expected " + size() + ", one an industry");
    }
    double[] output = table.grossOutput();
    double[] coefficient = new double[size()];
    Arrays.setAll(coefficient, j -> output[j] == 0 ? 0 : account[j] / output[j]);
    return coefficient;
  }

  /// x = L y: the output of every industry that the final demand y calls for, directly and
  /// indirectly; both [n], table unit a year.
  public double[] totalOutput(double[] finalDemand) {
    return solver.solve(finalDemand);
  }

  /// Many final demands at once: X = L Y, both n × any number of columns.
  public DenseMatrix totalOutput(DenseMatrix finalDemands) {
    return solver.solve(finalDemands);
  }

  /// m′ = q′ L: what one unit of final demand for each product carries of something that industries
  /// use or pay, directly and indirectly.
  ///
  /// @param perUnitOfOutput q [n], amount for one unit of output of each industry
  /// @return m [n], amount for one unit of final demand for each product
  public double[] embodied(double[] perUnitOfOutput) {
    return solver.solveTransposed(perUnitOfOutput);
  }

  /// Many accounts at once: M = L′ Q, both n × any number of columns; see [#embodied(double[])].
  public DenseMatrix embodied(DenseMatrix perUnitOfOutput) {
    return solver.solveTransposed(perUnitOfOutput);
  }

  /// 1′ L: the column sums of L, one number a product, ≥ 1 in a productive economy.
  public double[] inverseColumnSums() {
    return outputMultipliers().clone();
  }

  private synchronized double[] outputMultipliers() {
    double[] known = outputMultipliers;
    if (known == null) {
      double[] ones = new double[size()];
      Arrays.fill(ones, 1);
      known = solver.solveTransposed(ones);
      outputMultipliers = known;
    }
    return known;
  }

  /// L 1: the row sums of L, one number an industry.
  public double[] inverseRowSums() {
    double[] ones = new double[size()];
    Arrays.fill(ones, 1);
    return solver.solve(ones);
  }

  /// L = (I − A)⁻¹ [n × n]: entry (i, j) is the output of industry i for one unit of final demand
  /// for product j. Computed on the first call and kept, 8 n² bytes outside the heap.
  public synchronized DenseMatrix inverse() {
    DenseMatrix known = inverse;
    if (known == null) {
      known = solver.inverse();
      inverse = known;
    }
    return known;
  }

  /// Whether every final demand ≥ 0 can be met with outputs ≥ 0, the condition of Hawkins and Simon
  /// (1949): true when the system 1′ (I − A)⁻¹ has a solution > 0. Exact where A ≥ 0. In an economy
  /// that is not productive the multipliers mean nothing.
  public boolean productive() {
    return Arrays.stream(outputMultipliers()).allMatch(m -> m > 0);
  }

  /// An estimate of how far I − A is from singular, in (0, 1]; see [LuFactorization].
  public double reciprocalCondition() {
    return solver.reciprocalCondition();
  }

  /// Industries whose output is 0, in the order of the table. Their column in A is taken as 0.
  public List<Industry> withoutOutput() {
    double[] output = table.grossOutput();
    List<Industry> without = new ArrayList<>();
    for (int j = 0; j < output.length; j++) {
      if (output[j] == 0) {
        without.add(table.industries().get(j));
      }
    }
    return without;
  }
}
