package org.ayni.analysis.footprints;

import org.ayni.analysis.ghosh.GhoshModel;

/// Downstream multipliers: what of a satellite buyers emit (or use), directly and indirectly, in
/// working up one unit of an industry's output; its own left out.
///
/// m = (G − I) s [n] with s the amount for one unit of output and G the Ghosh inverse; unit of the
/// satellite per table unit.
///
/// Source: Stadler (2021); Miller and Blair (2009), section 12.1, for G. Checked on its sample
/// table: .48173 .49000 .74945 .38438 .48031 .50914.
public final class DownstreamMultipliers {

  private DownstreamMultipliers() {}

  /// m [n].
  ///
  /// @param perUnitOfOutput s [n], amount of a [Satellite] for one unit of output
  public static double[] of(GhoshModel ghosh, double[] perUnitOfOutput) {
    double[] all = ghosh.weightedRows(perUnitOfOutput);
    for (int i = 0; i < all.length; i++) {
      all[i] -= perUnitOfOutput[i];
    }
    return all;
  }
}
