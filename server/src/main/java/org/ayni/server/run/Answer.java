package org.ayni.server.run;

/// What a question came to.
public sealed interface Answer
    permits AlternativesFound,
        ChoicesFound,
        PlanAnswer,
        RangesFound,
        ReplanFound,
        ShockFound,
        WhyNotFound,
        WishFound {

  Question question();

  /// Whether the same would come out again; a computation stopped early might get further next
  /// time.
  boolean settled();
}
