package org.ayni.planning.solve;

import org.ayni.planning.certificate.RowKind;

/// A limit that stands in the way of meeting all demands.
///
/// @param kind of limit
/// @param code of the technique, stock, resource or trade flow; empty for foreign exchange
/// @param year from 1
/// @param limit the limit as it stands
/// @param worth how much of the total relative shortfall goes away for one more unit of the limit,
///   ≥ 0
public record Obstacle(RowKind kind, String code, int year, double limit, double worth) {

  /// Shortfall that would go away if the limit were one part in a hundred wider: comparable across
  /// units.
  public double worthOfOnePercent() {
    return 0.01 * worth * Math.abs(limit);
  }
}
