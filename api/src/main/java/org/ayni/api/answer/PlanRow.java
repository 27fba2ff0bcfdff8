package org.ayni.api.answer;

import org.jspecify.annotations.Nullable;

/// A number of a plan.
///
/// @param measure what it measures, such as `activity`
/// @param year calendar year; null for what is of all years together
public record PlanRow(
    String measure, String code, String name, @Nullable Long year, double value, String unit) {}
