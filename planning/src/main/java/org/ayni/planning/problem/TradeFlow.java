package org.ayni.planning.problem;

/// Buying a product from elsewhere or selling it there, f.
///
/// Most flows are paid in foreign exchange. One within a federation is not: its price is 0, and
/// what a unit of it is worth to the objective comes from the treaty's prices (Dantzig and Wolfe
/// 1960).
///
/// @param code unique among the flows
/// @param product i: index of the product
/// @param partner code of the partner, or `all`
/// @param direction whether it adds to what is available or takes from it
/// @param price pᵐ or pᵉ ≥ 0: foreign exchange for one unit; 0 where it is not paid so
/// @param limit most that may flow in each year, ≥ 0, may be infinite
/// @param worth q: what one unit in each year adds to the objective, finite; < 0 takes away
/// @param least what must flow in each year, 0 ≤ least ≤ limit, finite: a promise
public record TradeFlow(
    String code,
    int product,
    String partner,
    Direction direction,
    double price,
    Series limit,
    Series worth,
    Series least) {

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
    Require.within("price of '" + code + "'", price, 0, Double.MAX_VALUE);
    Require.years("worth of '" + code + "'", worth, limit.years());
    Require.years("least of '" + code + "'", least, limit.years());
    for (int t = 0; t < limit.years(); t++) {
      Require.within("worth of '" + code + "'", worth.at(t), -Double.MAX_VALUE, Double.MAX_VALUE);
      Require.within(
          "least of '" + code + "'", least.at(t), 0, Math.min(limit.at(t), Double.MAX_VALUE));
    }
  }

  /// Worth nothing in itself, and never promised.
  public TradeFlow(
      String code, int product, String partner, Direction direction, double price, Series limit) {
    this(code, product, partner, direction, price, limit, zeros(limit), zeros(limit));
  }

  private static Series zeros(Series like) {
    return Series.constant(like.years(), 0);
  }

  /// The same with other limits.
  public TradeFlow within(Series otherLeast, Series otherLimit) {
    return new TradeFlow(code, product, partner, direction, price, otherLimit, worth, otherLeast);
  }

  /// Whether a unit of it adds to the objective, or takes away, in some year.
  public boolean hasWorth() {
    for (int t = 0; t < worth.years(); t++) {
      if (worth.at(t) != 0) {
        return true;
      }
    }
    return false;
  }

  /// Whether it can only be solved for by who knows of worth, promises and flows without a price.
  public boolean isBeyondForeignExchange() {
    boolean promised = false;
    for (int t = 0; t < least.years(); t++) {
      promised |= least.at(t) > 0;
    }
    return price == 0 || promised || hasWorth();
  }
}
