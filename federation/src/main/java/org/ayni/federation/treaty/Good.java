package org.ayni.federation.treaty;

/// Something that members deliver and take.
///
/// @param code unique in the treaty
/// @param unit of all its quantities
/// @param account what one unit counts in the common account, ≥ 0
/// @param lost share that does not arrive, in [0, 1)
/// @param carriage units of the treaty's transport that one unit taken needs, ≥ 0
public record Good(String code, String unit, double account, double lost, double carriage) {

  public Good {
    Codes.require("good", code);
    within("account of '" + code + "'", account, Double.MAX_VALUE);
    within("lost of '" + code + "'", lost, Math.nextDown(1.0));
    within("carriage of '" + code + "'", carriage, Double.MAX_VALUE);
  }

  private static void within(String what, double value, double most) {
    if (!(value >= 0 && value <= most)) {
      throw new IllegalArgumentException(what + " is " + value + "; expected 0 … " + most);
    }
  }

  /// Share of what is delivered that can be taken.
  public double arriving() {
    return 1 - lost;
  }
}
