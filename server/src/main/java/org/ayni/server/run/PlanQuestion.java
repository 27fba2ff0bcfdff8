package org.ayni.server.run;

import org.ayni.planning.table.Goals;

/// What is to be planned: equal questions have equal answers.
///
/// @param economy name of an economy on the [EconomyShelf]
public record PlanQuestion(String economy, Goals goals) implements Question {}
