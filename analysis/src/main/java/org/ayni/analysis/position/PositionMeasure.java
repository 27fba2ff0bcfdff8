package org.ayni.analysis.position;

import org.ayni.analysis.Measure;

/// Where industries stand; all in stages.
public enum PositionMeasure implements Measure {
  /// Stages to final use; see [Upstreamness].
  UPSTREAMNESS("upstreamness"),
  /// The same where trade and stocks count as final use.
  UPSTREAMNESS_UNCORRECTED("upstreamnessUncorrected"),
  /// Stages since primary inputs; see [Downstreamness].
  DOWNSTREAMNESS("downstreamness");

  private final String key;

  PositionMeasure(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
