package org.ayni.server.view;

import org.ayni.decisions.choice.PlanIdeas;
import org.ayni.server.text.Words;

/// What the options of a choice among plans are called.
final class OptionNames {

  private OptionNames() {}

  /// The name of an idea that plans come from; anything else as it is.
  static String of(String option, Words words) {
    return PlanIdeas.names(option).map(words::name).orElse(option);
  }
}
