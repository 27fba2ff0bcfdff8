package org.ayni.server.run;

import java.util.Optional;

/// What would it take to serve a need better than a plan does?
///
/// @param plan the wish is about
/// @param need code of the need
/// @param year of the plan, from 1
/// @param least how far the need is to be met, 1 being the base year; empty for one percent more
///   than the plan gives
public record WishQuestion(PlanQuestion plan, String need, int year, Optional<Double> least)
    implements Question {}
