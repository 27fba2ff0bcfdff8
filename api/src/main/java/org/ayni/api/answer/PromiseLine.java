package org.ayni.api.answer;

import java.math.BigDecimal;
import java.time.LocalDate;

/// What was promised and what became of it.
///
/// @param number of its entry in the record
/// @param line of the plan, such as `2020/activity/F`
/// @param due the last day on which it is in time
/// @param state `late`, `short`, `open` or `delivered`
public record PromiseLine(
    long number,
    String line,
    String owner,
    BigDecimal promised,
    BigDecimal delivered,
    String unit,
    LocalDate due,
    String state) {}
