package org.ayni.shocks.answer;

import java.util.Arrays;
import java.util.List;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.planning.table.BaseYearTrade;

/// What dearer imports cost, where a table does not keep imported inputs apart: of every use of
/// product i the share 1 − dᵢ is taken to come from abroad, d = output / (output + imports).
///
/// @param abroad 1 − d by product, in [0, 1]
public record ImportCosts(EconomyTable table, List<Double> abroad) {

  public ImportCosts {
    abroad = List.copyOf(abroad);
  }

  /// By what the economy imported in the base year.
  public static ImportCosts of(Economy economy) {
    double[] output = economy.table().grossOutput();
    double[] imports = BaseYearTrade.of(economy).imports();
    double[] abroad = new double[output.length];
    Arrays.setAll(
        abroad, i -> output[i] + imports[i] > 0 ? imports[i] / (output[i] + imports[i]) : 0);
    return new ImportCosts(economy.table(), Arrays.stream(abroad).boxed().toList());
  }

  /// Σᵢ aᵢⱼ (1 − dᵢ) [n]: cost of imported inputs in one unit of output of industry j.
  public double[] perUnitOfOutput() {
    return table
        .inputCoefficients()
        .multiplyTransposed(abroad.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /// Rise of what households consume: of each product the part made at home rises by its price, the
  /// part from abroad by `dearer`.
  ///
  /// @param prices Δp [n] of products made at home
  /// @param dearer rise of the price of imports
  public double consumerPrices(double[] prices, double dearer) {
    double[] consumed = table.finalUse(FinalUse.Kind.CONSUMPTION);
    double spent = 0;
    double more = 0;
    for (int i = 0; i < consumed.length; i++) {
      spent += consumed[i];
      more += consumed[i] * (prices[i] * (1 - abroad.get(i)) + dearer * abroad.get(i));
    }
    return spent > 0 ? more / spent : 0;
  }
}
