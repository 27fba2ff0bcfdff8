package org.ayni.analysis.position;

import org.ayni.analysis.leontief.LeontiefModel;

/// Downstreamness: how many stages a unit of an industry's output has gone through since the first
/// primary input, on average; 1 where it uses primary inputs only.
///
/// D′ = 1′ L, the column sums of the Leontief inverse; stages, [n]. Primary inputs are all that the
/// flows do not hold: where imported products are kept apart, they count as a first stage.
///
/// Source: Miller and Temurshoev (2017), who also show that U and D are total forward and backward
/// linkages; the same numbers as the output multipliers, checked there.
public final class Downstreamness {

  private Downstreamness() {}

  /// D [n].
  public static double[] of(LeontiefModel model) {
    return model.inverseColumnSums();
  }
}
