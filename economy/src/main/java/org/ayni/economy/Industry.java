package org.ayni.economy;

/// One industry and the product it makes: in a symmetric table they are the same.
///
/// @param code short and unique in its table, such as `C01`
/// @param names what it is called
/// @param storable whether the product can be kept for a later year: goods can, services and
///   current cannot
public record Industry(String code, Names names, boolean storable) {

  /// An industry whose product cannot be stored.
  public Industry(String code, Names names) {
    this(code, names, false);
  }
}
