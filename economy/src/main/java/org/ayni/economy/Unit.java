package org.ayni.economy;

/// What a number counts, such as `10^9 COP` or `jobs`. Two figures are added only when their units
/// are equal.
///
/// @param symbol as printed behind a number; not blank
public record Unit(String symbol) {

  public Unit {
    if (symbol.isBlank()) {
      throw new IllegalArgumentException("a blank unit; expected a symbol such as '10^9 COP'");
    }
  }

  @Override
  public String toString() {
    return symbol;
  }
}
