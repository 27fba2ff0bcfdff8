package org.ayni.api.answer;

import org.jspecify.annotations.Nullable;

/// An industry.
///
/// @param region it lies in; empty in a table of one territory
/// @param output gross, in the unit of the table a year
/// @param valueAdded at basic prices, in the unit of the table a year
/// @param jobs null where the table counts none
public record IndustryLine(
    String code,
    String name,
    String region,
    double output,
    double valueAdded,
    @Nullable Double jobs) {}
