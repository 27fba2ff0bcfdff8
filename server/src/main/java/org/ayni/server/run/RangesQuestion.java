package org.ayni.server.run;

/// How far does each price of a plan hold, and what is one more unit worth beyond?
public record RangesQuestion(PlanQuestion plan) implements Question {}
