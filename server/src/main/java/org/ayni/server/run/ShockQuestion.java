package org.ayni.server.run;

import org.ayni.shocks.path.ArioParameters;
import org.ayni.shocks.scenario.Scenario;

/// What a shock comes to.
///
/// @param scenario as it was asked for
/// @param weeks to follow, 1 … 520
/// @param parameters of the path when everyone muddles through
public record ShockQuestion(String economy, Scenario scenario, int weeks, ArioParameters parameters)
    implements Question {}
