package org.ayni.analysis.linkages;

import org.ayni.analysis.Measure;

/// The numbers that [Linkages] gives for every industry, all without unit.
public enum LinkageMeasure implements Measure {
  /// Column sum of the Leontief inverse; see [BackwardLinkages].
  BACKWARD("backward"),
  /// Row sum of the Ghosh inverse; see [ForwardLinkages].
  FORWARD("forward"),
  /// Power of dispersion, 1 on average.
  BACKWARD_NORMALISED("backwardNormalised"),
  /// Row sum of the Ghosh inverse, 1 on average.
  FORWARD_NORMALISED("forwardNormalised"),
  /// Row sum of the Leontief inverse.
  FORWARD_LEONTIEF("forwardLeontief"),
  /// Sensitivity of dispersion, 1 on average.
  FORWARD_LEONTIEF_NORMALISED("forwardLeontiefNormalised");

  private final String key;

  LinkageMeasure(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
