package org.ayni.analysis.position;

import org.ayni.analysis.IndustryMeasures;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.analysis.leontief.UnsolvableTableException;
import org.ayni.economy.EconomyTable;

/// Up- and downstreamness of all industries of one table, for the command line.
public final class Positions {

  private Positions() {}

  /// All measures; what the table does not allow is missing, with the reason.
  public static IndustryMeasures<PositionMeasure> of(LeontiefModel model) {
    EconomyTable table = model.table();
    IndustryMeasures.Builder<PositionMeasure> measures =
        IndustryMeasures.builder(table.industries(), PositionMeasure.class);
    try {
      measures.put(PositionMeasure.UPSTREAMNESS, Upstreamness.of(table));
    } catch (UnsolvableTableException e) {
      measures.missing(PositionMeasure.UPSTREAMNESS, String.valueOf(e.getMessage()));
    }
    try {
      measures.put(PositionMeasure.UPSTREAMNESS_UNCORRECTED, Upstreamness.uncorrected(table));
    } catch (UnsolvableTableException e) {
      measures.missing(PositionMeasure.UPSTREAMNESS_UNCORRECTED, String.valueOf(e.getMessage()));
    }
    return measures.put(PositionMeasure.DOWNSTREAMNESS, Downstreamness.of(model)).build();
  }
}
