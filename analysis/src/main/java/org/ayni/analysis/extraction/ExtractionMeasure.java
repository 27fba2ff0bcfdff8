package org.ayni.analysis.extraction;

import org.ayni.analysis.Measure;

/// What is lost with an industry; in the table unit a year unless said otherwise.
public enum ExtractionMeasure implements Measure {
  /// Output, its own included; see [IndustryExtraction#total()].
  TOTAL("total"),
  /// The same over all output of the economy, a share.
  SHARE("shareOfOutput"),
  /// Output of the other industries.
  ELSEWHERE("elsewhere"),
  /// Output lost when it buys nothing from industries.
  BACKWARD("backward"),
  /// Output lost when it sells nothing to industries.
  FORWARD("forward"),
  /// Value added, its own included.
  VALUE_ADDED("valueAdded"),
  /// Jobs, its own included, in the unit of the satellite.
  EMPLOYMENT("employment");

  private final String key;

  ExtractionMeasure(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
