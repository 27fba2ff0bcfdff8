package org.ayni.economy;

/// One industry and the product it makes: in a symmetric table they are the same.
///
/// @param code short and unique in its table, such as `C01`
/// @param names what it is called
/// @param storable whether the product can be kept for a later year: goods can, services and
///   current cannot
/// @param region the region or country it lies in; empty in a table of one territory. Its code then
///   begins with it and a point: `BRA.C01`
public record Industry(String code, Names names, boolean storable, String region) {

  /// An industry of a table of one territory.
  public Industry(String code, Names names, boolean storable) {
    this(code, names, storable, "");
  }

  /// An industry whose product cannot be stored.
  public Industry(String code, Names names) {
    this(code, names, false);
  }
}
