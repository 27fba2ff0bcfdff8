package org.ayni.app.plan;

import org.ayni.planning.solve.PlanResult;

/// One run of the planner.
///
/// @param source what was planned
/// @param seconds of solving, without reading and writing
public record PlanRun(PlanSource source, PlanResult result, double seconds) {}
