package org.ayni.server.view;

import org.ayni.decisions.choice.PlanIdeas;
import org.ayni.server.text.Words;

/// What the options of a choice among plans are called.
public final class OptionNames {

  private OptionNames() {}

  /// The name of an idea that plans come from; anything else as it is.
  public static String of(String option, Words words) {
    return PlanIdeas.names(option).map(words::name).orElse(option);
  }

  /// A code of words, such as of a project, as people write it: "puesto-de-salud", "Puesto de
  /// salud".
  public static String spelled(String code) {
    String words = code.replace('-', ' ').strip();
    return words.isEmpty() ? code : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
