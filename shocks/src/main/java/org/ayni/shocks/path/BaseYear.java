package org.ayni.shocks.path;

import java.util.Arrays;
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
    EconomyTable table = economy.table();
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
}
