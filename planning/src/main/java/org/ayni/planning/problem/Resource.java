package org.ayni.planning.problem;

import org.ayni.economy.Names;
import org.ayni.economy.Unit;

/// Something no technique makes: a kind of labour, land, water, an emission budget. Σⱼ ℓᵣⱼ xⱼₜ ≤
/// Rᵣₜ.
///
/// @param code unique among the resources; `labour` for undivided labour
/// @param limit Rᵣₜ ≥ 0, in `unit` a year
public record Resource(String code, Names names, Unit unit, Series limit) {

  /// The code of undivided labour.
  public static final String LABOUR = "labour";
}
