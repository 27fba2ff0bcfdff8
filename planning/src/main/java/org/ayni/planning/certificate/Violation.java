package org.ayni.planning.certificate;

import org.ayni.economy.Unit;

/// The row of one kind that is broken the most.
///
/// @param row what it is about, such as a product's code
/// @param year t + 1, from 1
/// @param amount by how much it is broken, in `unit`; 0 when every row of the kind holds
/// @param relative amount over the row's scale, the largest term in it
public record Violation(
    RowKind kind, String row, int year, double amount, double relative, Unit unit) {}
