package org.ayni.analysis.balancing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ayni.kernel.matrix.SparseMatrix;

/// GRAS: the matrix with given row and column totals that is nearest to a given one, which may hold
/// negative cells; every cell keeps its sign.
///
/// xᵢⱼ = rᵢ aᵢⱼ sⱼ where aᵢⱼ ≥ 0, aᵢⱼ / (rᵢ sⱼ) where aᵢⱼ < 0; it makes Σ |aᵢⱼ| zᵢⱼ ln(zᵢⱼ / e), z
/// = x / a, as small as it can be. With pᵢ = Σⱼ Pᵢⱼ sⱼ and nᵢ = Σⱼ Nᵢⱼ / sⱼ, rows and columns in
/// turn: rᵢ = (uᵢ + √(uᵢ² + 4 pᵢ nᵢ)) / 2 pᵢ, and rᵢ = −nᵢ / uᵢ where pᵢ = 0; likewise s.
///
/// Junius and Oosterhaven (2003) wrote the aim without the e, which made a row of rising totals
/// come out differently with and without negative cells; Lenzen, Wood and Gallego (2007) corrected
/// that, and so it is here: without negative cells GRAS is RAS. Rows without positive cells:
/// Temurshoev, Miller and Bouwmeester (2013). A round costs the number of stored cells. Stateless.
///
/// Matrix [m × n], totals u [m], v [n], all in one unit. Sources: those three. Checked on the
/// example of Junius and Oosterhaven: first row 8.976 3.743 5.722 −3.441.
public final class Gras {

  private static final int TOLD = 5;

  private final SparseMatrix matrix;
  private final double[] rowTotals;
  private final double[] columnTotals;
  private final BalancingLimits limits;

  private Gras(
      SparseMatrix matrix, double[] rowTotals, double[] columnTotals, BalancingLimits limits) {
    this.matrix = matrix;
    this.rowTotals = rowTotals;
    this.columnTotals = columnTotals;
    this.limits = limits;
  }

  /// Balances `matrix`.
  ///
  /// @param rowTotals u [m]
  /// @param columnTotals v [n], adding up to the same
  /// @throws IllegalArgumentException when the lengths do not fit
  public static BalancingOutcome balance(
      SparseMatrix matrix, double[] rowTotals, double[] columnTotals, BalancingLimits limits) {
    if (rowTotals.length != matrix.rows() || columnTotals.length != matrix.columns()) {
      throw new IllegalArgumentException(
          rowTotals.length
              + " row totals and "
              + columnTotals.length
              + " column totals for a "
              + matrix
              + "; expected one for each row and column");
    }
    return new Gras(matrix, rowTotals.clone(), columnTotals.clone(), limits).run();
  }

  private BalancingOutcome run() {
    List<BalancingOutcome.Remark> reasons = reasonsAgainst();
    if (!reasons.isEmpty()) {
      return new BalancingOutcome.Impossible(reasons);
    }
    SparseMatrix transposed = matrix.transposed();
    double[] r = new double[rowTotals.length];
    double[] s = new double[columnTotals.length];
    Arrays.fill(s, 1);
    SparseMatrix found = matrix;
    double error = Double.POSITIVE_INFINITY;
    int iteration = 0;
    while (iteration < limits.mostIterations() && !(error <= limits.tolerance())) {
      iteration++;
      factors(transposed, s, rowTotals, r);
      factors(matrix, r, columnTotals, s);
      found = scaled(r, s);
      error = largest(errors(found, rowTotals, columnTotals));
    }
    if (error <= limits.tolerance()) {
      return new BalancingOutcome.Balanced(found, iteration, error);
    }
    return new BalancingOutcome.NotConverged(found, iteration, error, farthest(found));
  }

  /// For each column of `byColumn` the factor that gives it its total.
  private static void factors(
      SparseMatrix byColumn, double[] others, double[] totals, double[] factors) {
    for (int j = 0; j < factors.length; j++) {
      double[] sums = new double[2];
      byColumn.forEachInColumn(
          j,
          (i, value) -> {
            if (value > 0) {
              sums[0] += value * others[i];
            } else {
              sums[1] -= value / others[i];
            }
          });
      factors[j] = SignedTotals.factor(sums[0], sums[1], totals[j]);
    }
  }

  private SparseMatrix scaled(double[] r, double[] s) {
    SparseMatrix.Builder builder = SparseMatrix.builder(r.length, s.length);
    matrix.forEach((i, j, value) -> {
      double factor = r[i] * s[j];
      double cell = value > 0 ? value * factor : value / factor;
      // What has grown past all bounds or died away cannot be balanced; the error will say so.
      builder.add(i, j, Double.isFinite(cell) ? cell : value);
    });
    return builder.build();
  }

  /// Rows, then columns: |total found − wanted| over what the row or column holds.
  private static double[] errors(SparseMatrix x, double[] rowTotals, double[] columnTotals) {
    int m = rowTotals.length;
    double[] difference = new double[m + columnTotals.length];
    double[] held = new double[difference.length];
    for (int k = 0; k < difference.length; k++) {
      double total = k < m ? rowTotals[k] : columnTotals[k - m];
      difference[k] = -total;
      held[k] = Math.abs(total);
    }
    double[] absolute = new double[difference.length];
    x.forEach((i, j, value) -> {
      difference[i] += value;
      difference[m + j] += value;
      absolute[i] += Math.abs(value);
      absolute[m + j] += Math.abs(value);
    });
    double[] errors = new double[difference.length];
    Arrays.setAll(
        errors,
        k -> difference[k] == 0 ? 0 : Math.abs(difference[k]) / Math.max(held[k], absolute[k]));
    return errors;
  }

  private static double largest(double[] errors) {
    return Arrays.stream(errors).reduce(0, Math::max);
  }

  private List<BalancingOutcome.Remark> farthest(SparseMatrix found) {
    double[] errors = errors(found, rowTotals, columnTotals);
    return IntStream.range(0, errors.length)
        .boxed()
        .filter(k -> !(errors[k] <= limits.tolerance()))
        .sorted(Comparator.comparingDouble(k -> -errors[k]))
        .limit(TOLD)
        .map(k -> remark(k, "is off by " + errors[k] + " of what it holds"))
        .toList();
  }

  /// @param k position among rows, then columns
  private BalancingOutcome.Remark remark(int k, String text) {
    return k < rowTotals.length
        ? new BalancingOutcome.Remark(BalancingOutcome.Line.ROW, k, text)
        : new BalancingOutcome.Remark(BalancingOutcome.Line.COLUMN, k - rowTotals.length, text);
  }

  private List<BalancingOutcome.Remark> reasonsAgainst() {
    List<BalancingOutcome.Remark> reasons = new ArrayList<>();
    double rows = Arrays.stream(rowTotals).sum();
    double columns = Arrays.stream(columnTotals).sum();
    double size =
        Math.max(
            Arrays.stream(rowTotals).map(Math::abs).sum(),
            Arrays.stream(columnTotals).map(Math::abs).sum());
    if (!(Math.abs(rows - columns) <= limits.tolerance() * size)) {
      reasons.add(
          new BalancingOutcome.Remark(
              BalancingOutcome.Line.WHOLE,
              0,
              "row totals add up to "
                  + rows
                  + ", column totals to "
                  + columns
                  + "; expected the same"));
    }
    boolean[] positive = new boolean[rowTotals.length + columnTotals.length];
    boolean[] negative = new boolean[positive.length];
    matrix.forEach((i, j, value) -> {
      boolean[] signs = value > 0 ? positive : negative;
      signs[i] = true;
      signs[rowTotals.length + j] = true;
    });
    for (int k = 0; k < positive.length; k++) {
      double total = k < rowTotals.length ? rowTotals[k] : columnTotals[k - rowTotals.length];
      if (!positive[k] && !negative[k] && total != 0) {
        reasons.add(remark(k, "has no cells; its total is " + total));
      } else if (positive[k] && !negative[k] && total < 0) {
        reasons.add(remark(k, "has no negative cells; its total is " + total));
      } else if (!positive[k] && negative[k] && total >= 0) {
        reasons.add(remark(k, "has negative cells only; its total is " + total));
      }
    }
    return reasons;
  }
}
