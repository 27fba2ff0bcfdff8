package org.ayni.planning.problem;

/// Buying a product from abroad or selling it there, f.
///
/// @param code unique among the flows
/// @param product i: index of the product
/// @param partner code of the partner, or `all`
/// @param direction whether it adds to what is available or takes from it
/// @param price pᵐ or pᵉ > 0: foreign exchange for one unit
/// @param limit most that may flow in each year, ≥ 0, may be infinite
public record TradeFlow(
    String code, int product, String partner, Direction direction, double price, Series limit) {

  /// Which way the product goes.
  public enum Direction {
    IMPORT,
    EXPORT;

    /// +1 where the product comes in, −1 where it goes out.
    public int sign() {
      return this == IMPORT ? 1 : -1;
    }
  }

  public TradeFlow {
    Require.within("price of '" + code + "'", price, Double.MIN_VALUE, Double.MAX_VALUE);
  }
}
