package org.ayni.economy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Something people need, met by products: food, a home, health.
///
/// @param code unique, such as `food`
/// @param names what it is called
/// @param description which products it holds and why
/// @param shares by industry code: the share of that product's final consumption that serves this
///   need, in (0, 1]; the shares of one product over all needs add up to at most 1
public record Need(String code, Names names, Names description, Map<String, Double> shares) {

  public Need {
    shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    shares.forEach((industry, share) -> {
      if (!(share > 0 && share <= 1)) {
        throw new IllegalArgumentException(
            "need '"
                + code
                + "': share "
                + share
                + " of '"
                + industry
                + "'; expected 0 < share <= 1");
      }
    });
  }

  /// A need described by its name.
  public Need(String code, Names names, Map<String, Double> shares) {
    this(code, names, names, shares);
  }
}
