package org.ayni.planning.questions;

import java.util.List;
import java.util.OptionalDouble;

/// Why there is not more of something: what one more unit would cost, and in which limits that cost
/// ends.
///
/// @param code of the need or product
/// @param product true for a product, false for a need
/// @param year from 1
/// @param price what the objective loses elsewhere for one more unit
/// @param worth what one more unit of the need would add to the objective; 0 for a product
/// @param labour the price in units of labour of that year; empty when labour has no price then
/// @param limits where the price ends, largest share first; the shares add up to 1 unless the price
///   is 0
/// @param chains the strongest chain to each of the first limits, in their order
/// @param mismatch largest relative difference between what a used activity yields and what it uses
///   at these prices: how far the plan is from one in which shares are exact
public record Why(
    String code,
    boolean product,
    int year,
    double price,
    double worth,
    OptionalDouble labour,
    List<WhyLimit> limits,
    List<WhyChain> chains,
    double mismatch) {

  public Why {
    limits = List.copyOf(limits);
    chains = List.copyOf(chains);
  }
}
