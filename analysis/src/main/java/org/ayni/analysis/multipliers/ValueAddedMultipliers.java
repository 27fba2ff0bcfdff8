package org.ayni.analysis.multipliers;

import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.economy.PrimaryInput;

/// Value-added multipliers: m′ = v′ L with v_j the value added (or one part of it) for one unit of
/// output of j; without unit (money of income per money of final demand).
///
/// All kinds of primary inputs together give 1 wherever the table's columns balance: every unit of
/// final demand ends as somebody's income, a tax, or an import. Taxes less subsidies may be
/// negative.
///
/// Source: Miller and Blair (2009), section 6.2.3. Checked on Germany 1995, Eurostat (2008), table
/// 15.4: .8450 .7647 .8615 .9019 .9393 .9199.
public final class ValueAddedMultipliers {

  private final LeontiefModel model;

  public ValueAddedMultipliers(LeontiefModel model) {
    this.model = model;
  }

  /// Value added at basic prices, [n].
  public double[] perUnit() {
    return model.embodied(model.perUnitOfOutput(model.table().valueAdded()));
  }

  /// What one kind of recipient gets of it, [n]; zeros where the table has no such row.
  public double[] perUnit(PrimaryInput.Kind kind) {
    return model.embodied(model.perUnitOfOutput(model.table().primaryInput(kind)));
  }
}
