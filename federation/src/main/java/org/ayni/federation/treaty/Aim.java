package org.ayni.federation.treaty;

import java.util.Locale;
import java.util.Optional;

/// What a joint plan makes as large as it can, out of the members' gains vₘ ≥ 0 over being alone.
public enum Aim {
  /// Σ weightₘ vₘ.
  SUM,
  /// min over m of vₘ / weightₘ.
  MAXIMIN,
  /// Σ weightₘ ln(δ + vₘ), δ = [#NASH_FLOOR] (Nash 1950, but for δ).
  NASH,
  /// Mutual aid: min over m of (vₘ − rₘ) / weightₘ, rₘ = max(0, beforeₘ − aₘ) / sₘ being what a
  /// member lacks alone of what it had before; the largest loss is made as small as it can be.
  AID;

  /// δ: so that a member that cannot gain does not make everything else pointless.
  public static final double NASH_FLOOR = 1e-3;

  /// As written in files.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The aim with this code.
  public static Optional<Aim> byCode(String code) {
    for (Aim aim : values()) {
      if (aim.code().equals(code)) {
        return Optional.of(aim);
      }
    }
    return Optional.empty();
  }
}
