package org.ayni.server.run;

/// Which other plans are worth as much as this one?
///
/// @param year of the plan that is looked at, from 1
public record AlternativesQuestion(PlanQuestion plan, int year) implements Question {}
