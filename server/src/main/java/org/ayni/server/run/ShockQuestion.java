package org.ayni.server.run;

import org.ayni.shocks.scenario.Scenario;

/// What a shock comes to.
///
/// @param scenario as it was asked for
/// @param weeks to follow, 1 … 520
/// @param inventoryDays stocks of every input, in days of use, ≥ 7
public record ShockQuestion(String economy, Scenario scenario, int weeks, double inventoryDays)
    implements Question {}
