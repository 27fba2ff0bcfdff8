package org.ayni.analysis.multipliers;

import org.ayni.analysis.leontief.HouseholdModel;

/// Type II income multipliers: household income, direct, indirect and induced by households'
/// spending, set in motion by one unit of final demand for a product.
///
/// Per unit of final demand, in money per money: the first n entries of the last row of (I − Ā)⁻¹,
/// the model closed with respect to households; and as a ratio to the direct income h_j. Type II is
/// type I times one factor, the same for all products. What counts as households' income and
/// consumption is said by the [org.ayni.analysis.leontief.HouseholdClosure].
///
/// Source: Miller and Blair (2009), section 6.2.2. Checked on their closed version of table 2.3:
/// ratios 1.8995, 1.9562; and on the Netherlands 2000 (D'Hernoncourt, Cordier and Hadley 2011):
/// 3.6377 3.4423 2.7144 3.4996 2.8813 2.0907, which need a total household income of 210,487
/// million that the table itself does not show.
public final class InducedIncomeMultipliers {

  private final HouseholdModel model;

  public InducedIncomeMultipliers(HouseholdModel model) {
    this.model = model;
  }

  /// Last row of (I − Ā)⁻¹ without its last entry, [n].
  public double[] perUnit() {
    return model.closedIncome();
  }

  /// The same over h_j, [n]; NaN where industry j pays households nothing.
  public double[] ratio() {
    return Ratios.of(model.closedIncome(), model.incomeCoefficients());
  }
}
