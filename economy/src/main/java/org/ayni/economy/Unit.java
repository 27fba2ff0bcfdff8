package org.ayni.economy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a number counts, such as `10^9 COP` or `jobs`. Two figures are added only when their units
/// are equal.
///
/// @param symbol as printed behind a number; not blank
public record Unit(String symbol) {

  private static final Pattern SCALED = Pattern.compile("10\\^([0-9]{1,2}) (.+)");

  public Unit {
    if (symbol.isBlank()) {
      throw new IllegalArgumentException("a blank unit; expected a symbol such as '10^9 COP'");
    }
  }

  /// How many of [#base] one of this unit is: 1e9 for `10^9 COP`, 1 for `jobs`.
  public double scale() {
    Matcher matcher = SCALED.matcher(symbol);
    return matcher.matches() ? Double.parseDouble("1e" + matcher.group(1)) : 1;
  }

  /// The unit without its power of ten: `COP` for `10^9 COP`.
  public String base() {
    Matcher matcher = SCALED.matcher(symbol);
    return matcher.matches() ? matcher.group(2) : symbol;
  }

  @Override
  public String toString() {
    return symbol;
  }
}
