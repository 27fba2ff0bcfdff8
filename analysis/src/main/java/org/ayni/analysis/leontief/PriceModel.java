package org.ayni.analysis.leontief;

import java.util.Arrays;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.PrimaryInput;

/// The price model of cost push: p′ = p′ A + v′, so p′ = v′ L.
///
/// Prices are indices, 1 in the year of the table; v is the primary cost of one unit of output.
/// Every industry passes its full cost on, quantities stay. Where the accounts of a table are
/// complete (each column of flows and all primary inputs add up to output), base prices are 1; an
/// industry without output has price 0. Immutable.
///
/// Source: Miller and Blair (2009), section 2.6. Checked on their table 2.3 with labour 0.3 and
/// 0.25 a unit: wages 30 % up in both industries raise prices by 13.267 % and 11.386 %.
public final class PriceModel {

  private final LeontiefModel model;

  public PriceModel(LeontiefModel model) {
    this.model = model;
  }

  /// p′ = v′ L.
  ///
  /// @param primaryCosts v [n], primary cost of one unit of output of each industry, ≥ 0 usually
  /// @return p [n], price index of each product
  public double[] prices(double[] primaryCosts) {
    return model.embodied(primaryCosts);
  }

  /// Prices with all primary inputs as in the table: 1 wherever the table balances.
  public double[] basePrices() {
    return prices(baseCosts());
  }

  /// Prices after one primary input has become dearer (or cheaper, < 0) in every industry.
  ///
  /// @param relativeRise 0.3 for 30 % more
  public double[] pricesAfter(PrimaryInput input, double relativeRise) {
    double[] rise = new double[model.size()];
    Arrays.fill(rise, relativeRise);
    return pricesAfter(input, rise);
  }

  /// Prices after one primary input has become dearer (or cheaper, < 0), by industry.
  ///
  /// @param relativeRise [n], 0.3 for 30 % more
  public double[] pricesAfter(PrimaryInput input, double[] relativeRise) {
    if (relativeRise.length != model.size()) {
      throw new IllegalArgumentException(
          "rises for "
              + relativeRise.length
              + " industries; expected "
              + model.size()
              + ", one an industry");
    }
    double[] costs = baseCosts();
    double[] changed = model.perUnitOfOutput(model.table().primaryInput(input));
    for (int j = 0; j < costs.length; j++) {
      costs[j] += changed[j] * relativeRise[j];
    }
    return prices(costs);
  }

  private double[] baseCosts() {
    EconomyTable table = model.table();
    double[] total = new double[table.size()];
    for (PrimaryInput input : table.primaryInputs()) {
      double[] row = table.primaryInput(input);
      for (int j = 0; j < total.length; j++) {
        total[j] += row[j];
      }
    }
    return model.perUnitOfOutput(total);
  }
}
