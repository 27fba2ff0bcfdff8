package org.ayni.planning.questions;

import org.ayni.planning.certificate.RowKind;

/// A given limit that holds the plan back.
///
/// @param kind of limit
/// @param code of the resource, technique, stock, trade flow or basket; empty for foreign exchange
/// @param year from 1
/// @param limit the limit as it stands, in its unit
/// @param price gain in the objective for one more unit of the limit (one unit less for `FLOOR`,
///   `TERMINAL` and `PACE_DOWN`), ≥ 0
public record BindingLimit(RowKind kind, String code, int year, double limit, double price) {

  /// Gain in the objective if the limit were eased by one part in a hundred: comparable across
  /// units.
  public double worthOfOnePercent() {
    return 0.01 * price * Math.abs(limit);
  }
}
