package org.ayni.server.run;

import org.ayni.planning.table.Goals;

/// In which ways can what was voted be answered?
///
/// @param economy name of an economy on the [EconomyShelf]
/// @param goals what was voted, with the projects in the order in which they were elected
public record ChoicesQuestion(String economy, Goals goals) implements Question {}
