package org.ayni.planning.problem;

/// 5yearplan's measure of how a target is met (Cockshott 2019): with s = c − 1 the relative surplus
/// over the target, H = s − s²/2 where s < 0 and ln(1 + s) where s ≥ 0. Concave and once
/// continuously differentiable: H′ = 2 − c below the target, 1/c above it. A shortfall weighs more
/// than a surplus of the same size.
public final class HarmonyFunction {

  private HarmonyFunction() {}

  /// H at c ≥ 0, the share of the target that is met.
  public static double at(double c) {
    double s = c - 1;
    return s < 0 ? s - s * s / 2 : Math.log(c);
  }

  /// H′ at c ≥ 0.
  public static double slope(double c) {
    return c < 1 ? 2 - c : 1 / c;
  }

  /// The c in [least, most] where H(c) − price · c is largest; may be infinite when the price is 0.
  public static double best(double price, double least, double most) {
    double c = price >= 2 ? 0 : price >= 1 ? 2 - price : price > 0 ? 1 / price : most;
    return Math.clamp(c, least, most);
  }
}
