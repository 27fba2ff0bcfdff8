package org.ayni.federation.offer;

/// A member's answer to prices.
///
/// @param offer what it would do
/// @param bound B: no plan of its own is worth more at those prices, as its proof at home shows
public record Answer(Offer offer, double bound) {

  public Answer {
    if (!Double.isFinite(bound)) {
      throw new IllegalArgumentException("a bound of " + bound + "; expected a finite number");
    }
  }
}
