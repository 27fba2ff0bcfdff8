package org.ayni.server.run;

/// Something to be computed that takes its time: equal questions have equal answers.
public sealed interface Question
    permits AlternativesQuestion,
        ChoicesQuestion,
        PlanQuestion,
        RangesQuestion,
        ReplanQuestion,
        ShockQuestion,
        WhyNotQuestion,
        WishQuestion {}
