package org.ayni.analysis.multipliers;

import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.economy.Satellite;

/// Employment multipliers: m′ = e′ L with e_j the jobs for one unit of output of j. Unit: that of
/// the satellite per table unit, such as jobs per 10⁹ COP of final demand a year.
///
/// Source: Miller and Blair (2009), section 6.2.2. Checked on Germany 1995, Eurostat (2008), table
/// 15.4: .0326 .0162 .0207 .0237 .0112 .0242 thousand jobs per million euro.
public final class EmploymentMultipliers {

  private final LeontiefModel model;
  private final double[] direct;

  /// @param jobs a satellite of the model's table
  public EmploymentMultipliers(LeontiefModel model, Satellite jobs) {
    this.model = model;
    this.direct = model.perUnitOfOutput(model.table().satellite(jobs));
  }

  /// e′ L, [n].
  public double[] perUnit() {
    return model.embodied(direct);
  }

  /// (e′ L)_j / e_j, [n]: jobs everywhere for one direct job; NaN where industry j employs nobody.
  public double[] ratio() {
    return Ratios.of(perUnit(), direct);
  }
}
