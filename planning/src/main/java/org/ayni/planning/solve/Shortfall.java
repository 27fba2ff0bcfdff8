package org.ayni.planning.solve;

import org.ayni.planning.certificate.RowKind;

/// A demand that cannot be met in full.
///
/// @param kind `FLOOR`, or what else had to be eased: `TERMINAL`, `PACE_DOWN`, `FOREIGN_EXCHANGE`
/// @param code of the basket, stock or technique
/// @param year from 1
/// @param wanted what was asked for
/// @param possible what the relaxed plan reaches, in the same unit
public record Shortfall(RowKind kind, String code, int year, double wanted, double possible) {}
