package org.ayni.shocks.scenario;

/// How a shock fades after its full weeks.
///
/// @param weeks of a linear recovery until nothing is left, or the half-life of an exponential one;
///   0 for a step
public record Recovery(Kind kind, int weeks) {

  /// The form of the path back.
  public enum Kind {
    STEP,
    LINEAR,
    EXPONENTIAL
  }

  /// The share of the full size that is left, in [0, 1].
  ///
  /// @param after whole weeks since the last full week, ≥ 1
  public double left(int after) {
    return switch (kind) {
      case STEP -> 0;
      case LINEAR -> Math.max(0, 1 - (double) after / (weeks + 1));
      case EXPONENTIAL -> Math.pow(0.5, (double) after / weeks);
    };
  }
}
