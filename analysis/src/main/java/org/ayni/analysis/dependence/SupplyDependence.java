package org.ayni.analysis.dependence;

import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.economy.RegionalTable;

/// What comes from the supply of a region (or country): of one unit of output of each industry, how
/// much is inputs bought from it directly, and how much is value added there, all along the chain.
///
/// - direct: Σᵢ a_(t,i),j [n];
/// - total: (v_t′ L)_j [n] with v_t the value added for one unit of output in t, 0 elsewhere.
///
/// Over all regions the totals add up to 1. Needs a table of several regions.
///
/// Sources: Los, Timmer and de Vries (2015), for the foreign share; Baldwin and Freeman (2022), who
/// call the direct one face value and the other look-through exposure. No published numbers; held
/// by adding up.
public final class SupplyDependence {

  private final RegionalTable table;
  private final LeontiefModel model;

  /// @param model of `table.table()`
  public SupplyDependence(RegionalTable table, LeontiefModel model) {
    this.table = table;
    this.model = model;
  }

  /// Inputs bought from region t for one unit of output, [n].
  public double[] direct(int t) {
    return model.inputCoefficients().multiplyTransposed(only(t, ones()));
  }

  /// Value added in region t in one unit of output, [n].
  public double[] total(int t) {
    double[] v = model.inputCoefficients().columnSums();
    double[] output = table.table().grossOutput();
    for (int j = 0; j < v.length; j++) {
      v[j] = output[j] == 0 ? 0 : 1 - v[j];
    }
    return model.embodied(only(t, v));
  }

  private double[] ones() {
    double[] ones = new double[model.size()];
    java.util.Arrays.fill(ones, 1);
    return ones;
  }

  private double[] only(int region, double[] values) {
    double[] kept = new double[values.length];
    for (int i = 0; i < table.sectors().size(); i++) {
      int at = table.industry(region, i);
      kept[at] = values[at];
    }
    return kept;
  }
}
