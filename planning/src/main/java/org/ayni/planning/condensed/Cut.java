package org.ayni.planning.condensed;

/// A limit as a row over θ: constant + slope · θ ≤ most, true of every plan (see [Condensed]).
///
/// @param row i for the gross output of product i, n + r for the use of resource r
/// @param source which condensation it comes from
/// @param slope one number a column, ≥ 0
/// @param constant value at θ = 0
/// @param most limit, finite
// The array is not copied: it is made for this record and nobody else keeps it.
@SuppressWarnings("ArrayRecordComponent")
record Cut(int row, Condensed source, double[] slope, double constant, double most) {}
