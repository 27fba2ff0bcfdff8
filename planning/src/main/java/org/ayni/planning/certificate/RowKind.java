package org.ayni.planning.certificate;

import java.util.Locale;
import java.util.Optional;

/// The kinds of limits a plan must hold.
public enum RowKind {
  /// No product is used that is not there.
  BALANCE,
  /// No technique runs beyond its equipment.
  CAPACITY,
  /// No stock appears that was not built.
  CAPITAL,
  /// What is left after the last year.
  TERMINAL,
  RESOURCE,
  /// A resource's total over all years.
  BUDGET,
  /// How many can begin to retrain.
  RETRAINING,
  FOREIGN_EXCHANGE,
  TRADE_LIMIT,
  /// What was promised to flow.
  TRADE_LEAST,
  FLOOR,
  PACE_UP,
  PACE_DOWN,
  /// What must be kept of an objective that comes before.
  OBJECTIVE,
  /// No variable is negative, and nothing that cannot be stored is stored.
  SIGN;

  /// As written in files, such as `pace-down`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The kind with this code.
  public static Optional<RowKind> byCode(String code) {
    for (RowKind kind : values()) {
      if (kind.code().equals(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
