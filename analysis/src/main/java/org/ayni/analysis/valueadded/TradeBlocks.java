package org.ayni.analysis.valueadded;

import java.util.Arrays;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.economy.RegionalTable;
import org.ayni.kernel.matrix.DenseMatrix;
import org.ayni.kernel.matrix.LuFactorization;
import org.ayni.kernel.matrix.SparseMatrix;

/// The blocks of a regional table that all decompositions of exports are made of. Forms L, 8 n²
/// bytes. Immutable, thread-safe.
///
/// X is the output that the table states. Terms of exports add up to them as exactly as the rows of
/// the table add up to output: in a table rounded to whole units, small exports may be off by
/// several percent. Balance such a table first.
public final class TradeBlocks {

  private final RegionalTable table;
  private final int sectors;
  private final SparseMatrix coefficients;
  private final DenseMatrix inverse;
  private final double[] valueAdded;
  private final double[] output;
  private final LuFactorization[] alone;

  /// @throws org.ayni.analysis.leontief.UnsolvableTableException when I − A is singular
  public TradeBlocks(RegionalTable table) {
    this(table, LeontiefModel.of(table.table()));
  }

  /// @param model of `table.table()`
  public TradeBlocks(RegionalTable table, LeontiefModel model) {
    this.table = table;
    this.sectors = table.sectors().size();
    this.coefficients = model.inputCoefficients();
    this.inverse = model.inverse();
    this.output = table.table().grossOutput();
    this.valueAdded = coefficients.columnSums();
    // An industry without output pays nothing and adds nothing.
    Arrays.setAll(valueAdded, j -> output[j] == 0 ? 0 : 1 - valueAdded[j]);
    this.alone = new LuFactorization[table.regions().size()];
    for (int s = 0; s < alone.length; s++) {
      alone[s] = LuFactorization.ofIdentityMinus(domestic(s));
    }
  }

  /// A_ss [N × N].
  private SparseMatrix domestic(int s) {
    SparseMatrix.Builder builder = SparseMatrix.builder(sectors, sectors);
    int first = s * sectors;
    for (int j = 0; j < sectors; j++) {
      int column = j;
      coefficients.forEachInColumn(
          first + j,
          (i, a) -> {
            if (i >= first && i < first + sectors) {
              builder.add(i - first, column, a);
            }
          });
    }
    return builder.build();
  }

  public RegionalTable table() {
    return table;
  }

  int regions() {
    return alone.length;
  }

  int sectors() {
    return sectors;
  }

  /// V_s [N].
  double[] v(int s) {
    return part(valueAdded, s);
  }

  /// X_s [N].
  double[] x(int s) {
    return part(output, s);
  }

  /// Y_sr [N].
  double[] y(int s, int r) {
    double[] demand = new double[sectors];
    Arrays.setAll(demand, i -> table.finalDemand(s * sectors + i, r));
    return demand;
  }

  /// Exports E_sr [N] of s to r by industry, final and intermediate; s ≠ r.
  public double[] exports(int s, int r) {
    return sum(y(s, r), a(s, r, x(r)));
  }

  /// E_s [N]: exports of s to all others.
  public double[] exports(int s) {
    double[] all = new double[sectors];
    for (int r = 0; r < regions(); r++) {
      if (r != s) {
        all = sum(all, exports(s, r));
      }
    }
    return all;
  }

  /// A_sr z.
  double[] a(int s, int r, double[] z) {
    double[] product = new double[sectors];
    int first = s * sectors;
    for (int j = 0; j < sectors; j++) {
      double factor = z[j];
      if (factor == 0) {
        continue;
      }
      coefficients.forEachInColumn(
          r * sectors + j,
          (i, value) -> {
            if (i >= first && i < first + sectors) {
              product[i - first] += value * factor;
            }
          });
    }
    return product;
  }

  /// B_sr z.
  double[] b(int s, int r, double[] z) {
    double[] product = new double[sectors];
    for (int j = 0; j < sectors; j++) {
      for (int i = 0; i < sectors; i++) {
        product[i] += inverse.get(s * sectors + i, r * sectors + j) * z[j];
      }
    }
    return product;
  }

  /// V_t B_ts [N]: value added of t in one unit of the output of each industry of s.
  double[] vb(int t, int s) {
    double[] sums = new double[sectors];
    for (int j = 0; j < sectors; j++) {
      for (int i = 0; i < sectors; i++) {
        sums[j] += valueAdded[t * sectors + i] * inverse.get(t * sectors + i, s * sectors + j);
      }
    }
    return sums;
  }

  /// V_s L_ss [N]: value added of s in one unit of its output, its own industries alone.
  double[] vl(int s) {
    return alone[s].solveTransposed(v(s));
  }

  /// L_ss z.
  double[] l(int s, double[] z) {
    return alone[s].solve(z);
  }

  /// z′ L_ss.
  double[] lTransposed(int s, double[] z) {
    return alone[s].solveTransposed(z);
  }

  /// B_sr [N × N].
  SparseMatrix b(int s, int r) {
    SparseMatrix.ByColumns block = SparseMatrix.byColumns(sectors, sectors, sectors * sectors);
    for (int j = 0; j < sectors; j++) {
      for (int i = 0; i < sectors; i++) {
        block.add(i, inverse.get(s * sectors + i, r * sectors + j));
      }
      block.endColumn();
    }
    return block.build();
  }

  /// b_ij of the whole table.
  double inverse(int i, int j) {
    return inverse.get(i, j);
  }

  private double[] part(double[] whole, int s) {
    return Arrays.copyOfRange(whole, s * sectors, (s + 1) * sectors);
  }

  static double[] sum(double[] a, double[] b) {
    double[] sum = new double[a.length];
    Arrays.setAll(sum, i -> a[i] + b[i]);
    return sum;
  }

  static double[] minus(double[] a, double[] b) {
    double[] difference = new double[a.length];
    Arrays.setAll(difference, i -> a[i] - b[i]);
    return difference;
  }

  static double[] times(double[] a, double[] b) {
    double[] product = new double[a.length];
    Arrays.setAll(product, i -> a[i] * b[i]);
    return product;
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
