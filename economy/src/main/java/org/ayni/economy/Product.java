package org.ayni.economy;

/// A product of a supply-use table: there, products and industries are counted apart.
///
/// @param code short and unique in its table
/// @param names what it is called
/// @param region the region or country it comes from; empty in a table of one territory. Its code
///   then begins with it and a point: `BRA.C01`
public record Product(String code, Names names, String region) {

  /// A product of a table of one territory.
  public Product(String code, Names names) {
    this(code, names, "");
  }
}
