package org.ayni.api.answer;

/// An economy that is served.
///
/// @param year the base year
/// @param unit of all money in its table, a year
/// @param industries how many
/// @param address of the economy
public record EconomyLine(
    String name,
    String title,
    int year,
    String currency,
    String unit,
    int industries,
    String address) {}
