package org.ayni.economy;

/// A column of final uses, in the table unit a year.
///
/// @param code unique among the final uses of its table
/// @param region whose use it is; in a table of one territory empty but for exports and imports,
///   which may name the partner they go to or come from
public record FinalUse(String code, Names names, Kind kind, String region) {

  /// A final use in a table of one territory.
  public FinalUse(String code, Names names, Kind kind) {
    this(code, names, kind, "");
  }

  /// Whether it is trade with one partner outside, named by `region`, in a table of one territory.
  public boolean isWith(String partner) {
    return !partner.isEmpty()
        && region.equals(partner)
        && (kind == Kind.EXPORTS || kind == Kind.IMPORTS);
  }

  /// What a final use is for; the sign says when a cell may be negative.
  public enum Kind {
    /// By households, non-profit institutions and government.
    CONSUMPTION(true),
    /// Gross fixed capital formation; may hold changes in inventories and then be negative.
    CAPITAL_FORMATION(false),
    INVENTORY_CHANGE(false),
    EXPORTS(true),
    /// Exports less imports.
    NET_EXPORTS(false),
    /// Imports, written as negative numbers: they are a source of supply.
    IMPORTS(false);

    private final boolean nonNegative;

    Kind(boolean nonNegative) {
      this.nonNegative = nonNegative;
    }

    /// True where a negative cell is an error.
    public boolean nonNegative() {
      return nonNegative;
    }
  }
}
