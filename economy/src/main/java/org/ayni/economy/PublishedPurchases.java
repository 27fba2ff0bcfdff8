package org.ayni.economy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a partner buys of each product, as its source says, before any change of currency.
///
/// @param values by industry code, in `unit` a year
/// @param unit such as `USD`
/// @param year the year of the figures
/// @param rate code of the [Assumption] that turns `unit` into the currency of the table (such as
///   `exchange-rate-cop-per-usd`, in units of the table's currency for one of theirs); empty when
///   both are the same currency
public record PublishedPurchases(Map<String, Double> values, Unit unit, int year, String rate) {

  public PublishedPurchases {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    values.forEach((industry, value) -> {
      if (!(value >= 0 && Double.isFinite(value))) {
        throw new IllegalArgumentException(
            "purchases of '" + industry + "' are " + value + "; expected a number >= 0");
      }
    });
  }

  /// The same purchases in another unit: value × (scale(unit) × factor / scale(target)).
  ///
  /// @param target such as `10^9 COP`
  /// @param factor units of the target's currency for one of this currency; 1 when `rate` is empty
  public Map<String, Double> in(Unit target, double factor) {
    if (!(factor > 0)) {
      throw new IllegalArgumentException("exchange rate " + factor + "; expected a number > 0");
    }
    Map<String, Double> converted = new LinkedHashMap<>();
    // Exactly 1 between equal units, so that nothing is rounded then.
    double multiplier = unit.scale() * factor / target.scale();
    values.forEach((industry, value) -> converted.put(industry, value * multiplier));
    return converted;
  }
}
