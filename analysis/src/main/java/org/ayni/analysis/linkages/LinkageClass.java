package org.ayni.analysis.linkages;

/// Where an industry stands among the four quadrants of normalised linkages; 1 is the average.
///
/// Source: Miller and Blair (2009), section 12.2.
public enum LinkageClass {
  /// Both linkages > 1: depends on others and others depend on it more than on average.
  KEY("key"),
  /// Only the backward linkage > 1: draws strongly on its suppliers.
  BACKWARD("backward"),
  /// Only the forward linkage > 1: strongly supplies others.
  FORWARD("forward"),
  /// Neither: stands rather alone.
  WEAK("weak");

  private final String key;

  LinkageClass(String key) {
    this.key = key;
  }

  /// The stable name in JSON and CSV.
  public String key() {
    return key;
  }

  /// @param backwardNormalised of one industry
  /// @param forwardNormalised of the same industry
  public static LinkageClass of(double backwardNormalised, double forwardNormalised) {
    if (backwardNormalised > 1) {
      return forwardNormalised > 1 ? KEY : BACKWARD;
    }
    return forwardNormalised > 1 ? FORWARD : WEAK;
  }
}
