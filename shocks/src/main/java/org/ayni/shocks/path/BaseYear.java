package org.ayni.shocks.path;

import java.util.Arrays;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.kernel.matrix.SparseMatrix;
import org.ayni.planning.table.BaseYearTrade;

/// The base year as a balance that closes to the last bit: x + m + g = A x + C + E + O by product.
///
/// C consumption and E exports are the economy's; what is left over (capital formation, changes of
/// inventories, rounding) is O where it is a use and g where it is a source. All [n], table unit a
/// year. Package-private arrays are never written.
final class BaseYear {

  final EconomyTable table;
  final int n;
  final SparseMatrix inputs;
  final double[] output;
  final double[] imports;
  final double[] drawn;
  final double[] consumption;
  final double[] exports;
  final double[] other;

  /// d: what is made here, of what is made here or imported, in [0, 1].
  final double[] domesticShare;

  BaseYear(Economy economy) {
    table = economy.table();
    n = table.size();
    inputs = table.inputCoefficients();
    output = table.grossOutput();
    BaseYearTrade trade = BaseYearTrade.of(economy);
    imports = trade.imports();
    exports = trade.exports();
    consumption = table.finalUse(FinalUse.Kind.CONSUMPTION);
    double[] used = inputs.multiply(output);
    drawn = new double[n];
    other = new double[n];
    domesticShare = new double[n];
    for (int i = 0; i < n; i++) {
      double rest = output[i] + imports[i] - used[i] - consumption[i] - exports[i];
      other[i] = Math.max(0, rest);
      drawn[i] = Math.max(0, -rest);
      double supply = output[i] + imports[i];
      domesticShare[i] = supply > 0 ? output[i] / supply : 0;
    }
  }

  /// `factor` times `values`, entry by entry.
  static double[] scaled(double[] values, double[] factor) {
    double[] product = values.clone();
    Arrays.setAll(product, i -> product[i] * factor[i]);
    return product;
  }

  /// The model of what is made here, d̂ Z and x, without what the factors take away.
  ///
  /// @param rows factor of each seller, 0 or 1
  /// @param columns factor of each buyer, 0 or 1
  LeontiefModel domestic(double[] rows, double[] columns) {
    EconomyTable.Builder builder =
        EconomyTable.builder(table.unit(), table.industries())
            .flows(table.flows().scaleRows(scaled(domesticShare, rows)).scaleColumns(columns))
            .grossOutput(output);
    return LeontiefModel.of(builder.build());
  }

  /// All ones, or 0 where capacity is lost.
  static double[] keeping(double[] capacity, boolean all) {
    double[] kept = new double[capacity.length];
    Arrays.setAll(kept, j -> all || capacity[j] >= 0 ? 1 : 0);
    return kept;
  }

  /// `change` with industries that lose capacity losing at least so much of their output; those
  /// that lose none get `others`.
  double[] atMostCapacity(double[] change, double[] capacity, double[] others) {
    double[] known = new double[n];
    Arrays.setAll(
        known, j -> capacity[j] < 0 ? Math.min(change[j], capacity[j] * output[j]) : others[j]);
    return known;
  }
}
