package org.ayni.planning.table;

import java.util.Arrays;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.PrimaryInput;
import org.ayni.kernel.matrix.SparseVector;

/// The base year's capital, which few statistics hold: a multiple of GDP, spread over industries by
/// income from capital (operating surplus and a share of mixed income), composed like gross fixed
/// capital formation.
public final class CapitalEstimate {

  private final double gdp;
  private final double[] stock;
  private final SparseVector composition;

  private CapitalEstimate(double gdp, double[] stock, SparseVector composition) {
    this.gdp = gdp;
    this.stock = stock;
    this.composition = composition;
  }

  /// @param ratio capital stock over GDP, years
  /// @param mixedShare share of mixed income that counts as income from capital, in [0, 1]
  static CapitalEstimate of(EconomyTable table, double ratio, double mixedShare) {
    double gdp =
        Arrays.stream(table.valueAdded()).sum()
            + Arrays.stream(table.primaryInput(PrimaryInput.Kind.TAXES_ON_PRODUCTS)).sum();
    double[] surplus = table.primaryInput(PrimaryInput.Kind.OPERATING_SURPLUS);
    double[] mixed = table.primaryInput(PrimaryInput.Kind.MIXED_INCOME);
    double[] stock = new double[table.size()];
    for (int j = 0; j < stock.length; j++) {
      stock[j] = Math.max(0, surplus[j] + mixedShare * mixed[j]);
    }
    double weights = Arrays.stream(stock).sum();
    for (int j = 0; j < stock.length; j++) {
      stock[j] = weights > 0 ? ratio * gdp * stock[j] / weights : 0;
    }
    double[] formation =
        Arrays.stream(table.finalUse(FinalUse.Kind.CAPITAL_FORMATION))
            .map(v -> Math.max(0, v))
            .toArray();
    double total = Arrays.stream(formation).sum();
    SparseVector composition =
        total > 0
            ? SparseVector.ofDense(Arrays.stream(formation).map(v -> v / total).toArray())
            : SparseVector.empty();
    return new CapitalEstimate(gdp, stock, composition);
  }

  /// GDP at market prices by income, in the table unit a year.
  public double gdp() {
    return gdp;
  }

  /// Stock by industry, in the table unit; a copy.
  public double[] stock() {
    return stock.clone();
  }

  /// Products in one unit of stock, adding up to 1.
  SparseVector composition() {
    return composition;
  }
}
