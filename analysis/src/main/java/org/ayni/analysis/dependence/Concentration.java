package org.ayni.analysis.dependence;

import java.util.Arrays;

/// How concentrated amounts are on few: the index of Herfindahl and Hirschman.
///
/// H = Σ sₖ², sₖ the share of each; 1 / H is how many equal ones would be as concentrated.
///
/// @param index H, between 1/k and 1; NaN where all amounts are 0
/// @param largest the largest share
///
///   Source: Hirschman (1964). Held by hand: of k equal parts 1 / H is k.
public record Concentration(double index, double largest) {

  /// Of amounts ≥ 0.
  public static Concentration of(double... amounts) {
    double sum = 0;
    for (double amount : amounts) {
      if (!(amount >= 0)) {
        throw new IllegalArgumentException("an amount of " + amount + "; expected a number >= 0");
      }
      sum += amount;
    }
    double all = sum;
    return new Concentration(
        Arrays.stream(amounts).map(a -> (a / all) * (a / all)).sum(),
        Arrays.stream(amounts).map(a -> a / all).max().orElse(Double.NaN));
  }

  /// 1 / H: how many equal ones are as concentrated.
  public double equivalentNumber() {
    return 1 / index;
  }
}
