package org.ayni.analysis.prices;

import org.ayni.analysis.Measure;

/// What a change of costs or prices does to an industry.
public enum PriceMeasure implements Measure {
  /// Relative change of the price of its product.
  PRICE("price"),
  /// Rise of its primary cost, for one unit of output at the old price.
  COST("cost"),
  /// Change of its surplus (operating surplus and mixed income), table unit a year.
  SURPLUS("surplus"),
  /// The same, relative to the surplus before.
  SURPLUS_RELATIVE("surplusRelative"),
  /// Relative change of what its wages buy.
  REAL_WAGE("realWage");

  private final String key;

  PriceMeasure(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
