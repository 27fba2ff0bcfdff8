package org.ayni.economy;

/// What lies between the basic price of products and the price their purchasers pay, one number a
/// product, in the table unit a year.
///
/// Margins are positive for the products that are carried and sold, negative for the services of
/// trade and transport that do so, and add up to 0.
///
/// @param code unique among the layers of its table
public record ValuationLayer(String code, Names names, Kind kind) {

  /// Which difference it is.
  public enum Kind {
    TRADE_MARGINS(true),
    TRANSPORT_MARGINS(true),
    /// Of trade and transport together, where the source does not divide them.
    MARGINS(true),
    /// Taxes less subsidies on products, import duties and value added tax included.
    TAXES_ON_PRODUCTS(false);

    private final boolean margin;

    Kind(boolean margin) {
      this.margin = margin;
    }

    /// Whether it adds up to 0 over all products.
    public boolean isMargin() {
      return margin;
    }
  }
}
