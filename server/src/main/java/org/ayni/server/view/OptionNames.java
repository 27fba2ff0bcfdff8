package org.ayni.server.view;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ayni.councils.counting.Question;
import org.ayni.decisions.choice.PlanIdeas;
import org.ayni.economy.Economy;
import org.ayni.economy.Need;
import org.ayni.server.text.Words;

/// What the options of a choice among plans are called.
public final class OptionNames {

  /// Leaving everything as it is, where plans are chosen among.
  public static final String STATUS_QUO = "as-it-is";

  private OptionNames() {}

  /// The name of an idea that plans come from; anything else as it is.
  public static String of(String option, Words words) {
    return option.equals(STATUS_QUO)
        ? words.text("option.statusQuo")
        : PlanIdeas.names(option).map(words::name).orElse(option);
  }

  /// Names of an economy's needs by code.
  public static Map<String, String> needs(Economy economy, Words words) {
    return economy.needs().stream()
        .collect(Collectors.toMap(Need::code, need -> words.name(need.names())));
  }

  /// What an option of a question is called: a need, a project, a plan.
  ///
  /// @param needs names of needs by code
  public static String of(
      Question question, String option, Map<String, String> needs, Words words) {
    return Optional.ofNullable(needs.get(option))
        .orElseGet(
            () -> question.costs().containsKey(option) ? spelled(option) : of(option, words));
  }

  /// What all options of a question are called, by code.
  public static Map<String, String> of(Question question, Map<String, String> needs, Words words) {
    return question.options().stream()
        .collect(Collectors.toMap(one -> one, one -> of(question, one, needs, words)));
  }

  /// A code of words, such as of a project, as people write it: "puesto-de-salud", "Puesto de
  /// salud".
  public static String spelled(String code) {
    String words = code.replace('-', ' ').strip();
    return words.isEmpty() ? code : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
