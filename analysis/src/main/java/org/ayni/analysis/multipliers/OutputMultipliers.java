package org.ayni.analysis.multipliers;

import org.ayni.analysis.leontief.LeontiefModel;

/// Output multipliers: m_j = Σᵢ lᵢⱼ, the output of all industries for one unit of final demand for
/// product j; without unit (money of output per money of demand), ≥ 1 in a productive economy.
///
/// Output counts the same value as often as it changes hands: compare with value added before
/// calling a large multiplier a large gain.
///
/// Source: Miller and Blair (2009), section 6.2.1. Checked on Chile 2013 (12 industries): 1.8901
/// for agriculture and fishing.
public final class OutputMultipliers {

  private final LeontiefModel model;

  public OutputMultipliers(LeontiefModel model) {
    this.model = model;
  }

  /// m [n].
  public double[] perUnit() {
    return model.inverseColumnSums();
  }
}
