package org.ayni.planning.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.PrimaryInput;
import org.ayni.kernel.matrix.SparseVector;

/// The base year's capital, which few statistics hold: a multiple of GDP, spread over industries by
/// income from capital (operating surplus and a share of mixed income; all value added where nobody
/// says who receives it), composed like gross fixed capital formation. In a table of regions each
/// region on its own: its GDP, its industries, what it builds with.
public final class CapitalEstimate {

  private final double gdp;
  private final double[] stock;
  private final List<SparseVector> composition;

  private CapitalEstimate(double gdp, double[] stock, List<SparseVector> composition) {
    this.gdp = gdp;
    this.stock = stock;
    this.composition = composition;
  }

  /// @param ratio capital stock over GDP by code of region, years
  /// @param mixedShare share of mixed income that counts as income from capital, in [0, 1]
  static CapitalEstimate of(
      EconomyTable table, TableRegions regions, ToDoubleFunction<String> ratio, double mixedShare) {
    double[] surplus = table.primaryInput(PrimaryInput.Kind.OPERATING_SURPLUS);
    double[] mixed = table.primaryInput(PrimaryInput.Kind.MIXED_INCOME);
    double[] undivided = table.primaryInput(PrimaryInput.Kind.VALUE_ADDED);
    double[] stock = new double[table.size()];
    for (int j = 0; j < stock.length; j++) {
      stock[j] = Math.max(0, surplus[j] + mixedShare * mixed[j] + undivided[j]);
    }
    double[] gdp = regions.gdp();
    double[] weights = regions.sums(stock);
    for (int j = 0; j < stock.length; j++) {
      int r = regions.of(j);
      double whole = ratio.applyAsDouble(regions.codes().get(r)) * Math.max(0, gdp[r]);
      stock[j] = weights[r] > 0 ? whole * stock[j] / weights[r] : 0;
    }
    List<SparseVector> composition = new ArrayList<>();
    for (int r = 0; r < regions.size(); r++) {
      composition.add(composition(regions.finalUse(r, FinalUse.Kind.CAPITAL_FORMATION)));
    }
    return new CapitalEstimate(Arrays.stream(gdp).sum(), stock, composition);
  }

  private static SparseVector composition(double[] formation) {
    double[] built = Arrays.stream(formation).map(v -> Math.max(0, v)).toArray();
    double total = Arrays.stream(built).sum();
    return total > 0
        ? SparseVector.ofDense(Arrays.stream(built).map(v -> v / total).toArray())
        : SparseVector.empty();
  }

  /// GDP at market prices by income, in the table unit a year; of all regions together.
  public double gdp() {
    return gdp;
  }

  /// Stock by industry, in the table unit; a copy.
  public double[] stock() {
    return stock.clone();
  }

  /// Products in one unit of a region's stock, adding up to 1.
  SparseVector composition(int region) {
    return composition.get(region);
  }
}
