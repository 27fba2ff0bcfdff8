package org.ayni.federation.offer;

/// A member's answer to prices.
///
/// @param offer what it would do
/// @param bound B: no plan of its own is worth more at those prices, as its proof at home shows
public record Answer(Offer offer, double bound) {

  /// What offers and prices of the largest sizes come to is less.
  private static final double LARGEST = 1e100;

  public Answer {
    if (!(Math.abs(bound) <= LARGEST)) {
      throw new IllegalArgumentException(
          "a bound of " + bound + "; expected a number of a size up to " + LARGEST);
    }
  }
}
