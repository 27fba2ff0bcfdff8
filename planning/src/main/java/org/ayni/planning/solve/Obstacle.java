package org.ayni.planning.solve;

import org.ayni.planning.certificate.RowKind;

/// A limit that stands in the way of meeting all demands.
///
/// @param kind of limit
/// @param code of the product, stock, resource, trade flow or technique
/// @param year from 1
/// @param worth how much of the total relative shortfall goes away for one more unit of the limit,
///   ≥ 0
public record Obstacle(RowKind kind, String code, int year, double worth) {}
