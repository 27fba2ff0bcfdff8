package org.ayni.analysis.multipliers;

import java.util.Arrays;
import org.ayni.analysis.leontief.HouseholdModel;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.economy.Satellite;

/// Type II multipliers of output and of any satellite: direct, indirect and induced by households'
/// spending, for one unit of final demand for a product.
///
/// m′ = q′ L + (q′ L b) h′ L / s, with q = 1 for output and the satellite for one unit of output
/// otherwise; h, b, s as in [HouseholdModel]. The output of industries is counted, households'
/// income is not (a truncated multiplier in Miller and Blair's words). Output: without unit;
/// satellites: in their unit per table unit of final demand.
///
/// Source: Miller and Blair (2009), sections 6.2.1 and 6.2.2. Checked on their closed version of
/// table 2.3: output 1.8924, 1.7734, the column sums of their closed inverse without its last row.
public final class InducedMultipliers {

  private final LeontiefModel open;
  private final HouseholdModel closed;

  /// @param closed the same model, closed with respect to households
  public InducedMultipliers(LeontiefModel open, HouseholdModel closed) {
    this.open = open;
    this.closed = closed;
  }

  /// Output of all industries, [n].
  public double[] output() {
    double[] ones = new double[open.size()];
    Arrays.fill(ones, 1);
    return closed.embodied(ones);
  }

  /// A satellite of all industries, such as jobs, [n].
  public double[] satellite(Satellite satellite) {
    return closed.embodied(open.perUnitOfOutput(open.table().satellite(satellite)));
  }
}
