package org.ayni.planning.linear;

import org.ayni.planning.certificate.RowKind;

/// A demand that may be eased in order to find out what is missing: `amount` at a column's lower
/// bound, or a row.
///
/// @param column index of the column whose lower bound it is, −1 when it is a row
/// @param row index of the row, −1 when it is a column
/// @param sign of the slack in the row: +1 helps a lower side, −1 an upper side
/// @param amount what is demanded, its scale
/// @param weight cost of missing all of it
record Demand(
    RowKind kind, int item, int t, int column, int row, int sign, double amount, double weight) {}
