package org.ayni.planning.linear;

import org.ayni.planning.certificate.RowKind;

/// The name of a row of a plan's linear programme, or of a limit in it.
///
/// @param code of the product, stock, resource, technique, flow or basket; empty for foreign
///   exchange
/// @param year from 1; the last year for what concerns all of them
public record PlanRow(RowKind kind, String code, int year) {}
