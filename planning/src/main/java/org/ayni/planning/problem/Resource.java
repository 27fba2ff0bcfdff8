package org.ayni.planning.problem;

import java.util.OptionalDouble;
import org.ayni.economy.Names;
import org.ayni.economy.Unit;

/// Something no technique makes: a kind of labour, land, water, an emission budget. Σⱼ ℓᵣⱼ xⱼₜ ≤
/// Rᵣₜ in every year, and Σₜ Σⱼ ℓᵣⱼ xⱼₜ ≤ `total` over all of them where there is one.
///
/// @param code unique among the resources; `labour` for undivided labour
/// @param limit Rᵣₜ ≥ 0, in `unit` a year; may be infinite
/// @param total most over all years together, such as an emission budget; empty when there is none
public record Resource(String code, Names names, Unit unit, Series limit, OptionalDouble total) {

  /// The code of undivided labour.
  public static final String LABOUR = "labour";

  public Resource {
    if (total.isPresent()) {
      Require.within("total of '" + code + "'", total.getAsDouble(), 0, Double.MAX_VALUE);
    }
  }

  /// A resource that is limited year by year only.
  public Resource(String code, Names names, Unit unit, Series limit) {
    this(code, names, unit, limit, OptionalDouble.empty());
  }
}
