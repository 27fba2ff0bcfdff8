package org.ayni.analysis.linkages;

import org.ayni.analysis.ghosh.GhoshModel;
import org.ayni.analysis.leontief.LeontiefModel;

/// Forward linkages: how strongly all industries depend on what one industry supplies.
///
/// Two measures are in use. Row sums of the Ghosh inverse follow a unit of the industry's own
/// primary inputs through its buyers; Jones (1976) gives the reasons to prefer them, and key
/// industries are told by them. Row sums of the Leontief inverse (Rasmussen's sensitivity of
/// dispersion) say how much an industry must make when final demand for every product rises by one
/// unit, small products as much as large ones.
///
/// Sources: Rasmussen (1956), chapter 8; Jones (1976); Miller and Blair (2009), section 12.2.
/// Checked on Germany 1995, Eurostat (2008), table 15.4 (Ghosh): 2.1126 1.6910 1.3558 1.5848 2.1037
/// 1.2106.
public final class ForwardLinkages {

  private final LeontiefModel leontief;
  private final GhoshModel ghosh;

  public ForwardLinkages(LeontiefModel leontief) {
    this.leontief = leontief;
    this.ghosh = new GhoshModel(leontief);
  }

  /// Σⱼ gᵢⱼ, [n]: row sums of the Ghosh inverse, without unit, ≥ 1 in a productive economy.
  public double[] total() {
    return ghosh.inverseRowSums();
  }

  /// n Σⱼ gᵢⱼ / Σᵢⱼ gᵢⱼ, [n]. The average industry has 1.
  public double[] normalised() {
    return Normalised.toMeanOne(total());
  }

  /// Σⱼ lᵢⱼ, [n]: row sums of the Leontief inverse, without unit.
  public double[] leontiefTotal() {
    return leontief.inverseRowSums();
  }

  /// Sensitivity of dispersion: n Σⱼ lᵢⱼ / Σᵢⱼ lᵢⱼ, [n]. The average industry has 1.
  public double[] leontiefNormalised() {
    return Normalised.toMeanOne(leontiefTotal());
  }
}
