package org.ayni.analysis.multipliers;

import org.ayni.analysis.Measure;

/// The numbers that [Multipliers] gives for every industry, all for one more unit of final demand
/// for its product.
public enum MultiplierMeasure implements Measure {
  /// Output of all industries; see [OutputMultipliers].
  OUTPUT("output"),
  /// Value added at basic prices; see [ValueAddedMultipliers].
  VALUE_ADDED("valueAdded"),
  /// The part of value added that employees get.
  COMPENSATION("valueAddedCompensation"),
  /// The part of value added that the self-employed get.
  MIXED_INCOME("valueAddedMixedIncome"),
  /// The part of value added that owners get.
  OPERATING_SURPLUS("valueAddedOperatingSurplus"),
  /// The part of value added that government gets as taxes less subsidies on production.
  TAXES_ON_PRODUCTION("valueAddedTaxes"),
  /// Taxes less subsidies on the products used, where the table keeps them apart.
  TAXES_ON_PRODUCTS("taxesOnProducts"),
  /// Imported inputs, where the table keeps them apart.
  IMPORTS("imports"),
  /// Type I income multiplier as a ratio to direct income; see [IncomeMultipliers].
  INCOME("income"),
  /// Type II income multiplier as a ratio to direct income; see [InducedIncomeMultipliers].
  INCOME_TYPE_II("incomeTypeII"),
  /// Household income, direct and indirect, in money.
  INCOME_PER_UNIT("incomePerUnit"),
  /// Household income with what households' spending sets in motion, in money.
  INCOME_TYPE_II_PER_UNIT("incomeTypeIIPerUnit"),
  /// Output with what households' spending sets in motion; see [InducedMultipliers].
  OUTPUT_TYPE_II("outputTypeII"),
  /// Jobs per table unit; see [EmploymentMultipliers].
  EMPLOYMENT("employment"),
  /// Jobs everywhere for one direct job.
  EMPLOYMENT_RATIO("employmentRatio"),
  /// Jobs per table unit with what households' spending sets in motion; see [InducedMultipliers].
  EMPLOYMENT_TYPE_II("employmentTypeII");

  private final String key;

  MultiplierMeasure(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
