package org.ayni.analysis.multipliers;

import org.ayni.analysis.leontief.LeontiefModel;

/// Type I income multipliers: household income, direct and indirect, set in motion by one unit of
/// final demand for a product; what households then spend is left out.
///
/// With h_j the household income that industry j pays for one unit of its output: (h′ L)_j per unit
/// of final demand, in money per money; and as a ratio to the direct income, (h′ L)_j / h_j. A
/// ratio is large where little is paid directly; it says nothing of how much income there is.
///
/// Source: Miller and Blair (2009), section 6.2.2. Checked on their table 2.3 with h = (.3, .25):
/// ratios 1.4741, 1.5182; and on the Netherlands 2000 (D'Hernoncourt, Cordier and Hadley 2011):
/// 2.466 2.333 1.840 2.372 1.953 1.417.
public final class IncomeMultipliers {

  private final LeontiefModel model;
  private final double[] direct;

  /// @param income of households, paid by each industry, [n], table unit a year
  public IncomeMultipliers(LeontiefModel model, double[] income) {
    this.model = model;
    this.direct = model.perUnitOfOutput(income);
  }

  /// h′ L, [n].
  public double[] perUnit() {
    return model.embodied(direct);
  }

  /// (h′ L)_j / h_j, [n]; NaN where industry j pays households nothing.
  public double[] ratio() {
    return Ratios.of(perUnit(), direct);
  }
}
