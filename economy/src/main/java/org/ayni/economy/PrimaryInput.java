package org.ayni.economy;

/// A row of primary inputs, in the table unit a year: what production pays that is not a product of
/// the table.
///
/// @param code unique among the primary inputs of its table
public record PrimaryInput(String code, Names names, Kind kind) {

  /// Who receives it.
  public enum Kind {
    /// Wages, salaries and employers' contributions.
    COMPENSATION(true),
    /// Of the self-employed: work and property in one.
    MIXED_INCOME(true),
    OPERATING_SURPLUS(false),
    /// Taxes less subsidies on production.
    TAXES_ON_PRODUCTION(false),
    /// Value added where the source does not say who receives it.
    VALUE_ADDED(false),
    /// Taxes less subsidies on the products used.
    TAXES_ON_PRODUCTS(false),
    /// Imported inputs, where the table keeps them apart.
    IMPORTS(true);

    private final boolean nonNegative;

    Kind(boolean nonNegative) {
      this.nonNegative = nonNegative;
    }

    /// True where a negative cell is an error.
    public boolean nonNegative() {
      return nonNegative;
    }

    /// True for all that is part of value added at basic prices.
    public boolean valueAdded() {
      return switch (this) {
        case COMPENSATION, MIXED_INCOME, OPERATING_SURPLUS, TAXES_ON_PRODUCTION, VALUE_ADDED ->
            true;
        case TAXES_ON_PRODUCTS, IMPORTS -> false;
      };
    }
  }
}
