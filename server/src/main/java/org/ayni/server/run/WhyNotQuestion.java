package org.ayni.server.run;

/// Why is each need of a plan not better served in its last year?
public record WhyNotQuestion(PlanQuestion plan) implements Question {}
