package org.ayni.analysis.linkages;

import org.ayni.analysis.leontief.LeontiefModel;

/// Backward linkages: how strongly one more unit of final demand for a product draws on all
/// industries.
///
/// Source: Rasmussen (1956), chapter 8 (power of dispersion); Miller and Blair (2009), section
/// 12.2. Checked on Germany 1995, Eurostat (2008), table 15.4: 1.7048 1.8413 1.8136 1.6035 1.5951
/// 1.3782; normalised on table 2.3 of Miller and Blair: 1.0222, .9778.
public final class BackwardLinkages {

  private final LeontiefModel model;

  public BackwardLinkages(LeontiefModel model) {
    this.model = model;
  }

  /// Σᵢ lᵢⱼ, [n]: column sums of the Leontief inverse, without unit, ≥ 1 in a productive economy.
  public double[] total() {
    return model.inverseColumnSums();
  }

  /// Power of dispersion: n Σᵢ lᵢⱼ / Σᵢⱼ lᵢⱼ, [n]. The average industry has 1; an industry without
  /// output counts with its column sum of 1.
  public double[] normalised() {
    return Normalised.toMeanOne(total());
  }
}
