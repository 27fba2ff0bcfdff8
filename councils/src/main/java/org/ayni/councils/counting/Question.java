package org.ayni.councils.counting;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What is voted on.
///
/// @param rule how it is counted
/// @param options codes of what can be chosen; none for yes and no
/// @param seats how many are chosen; 1 for a single option, 0 where it is not asked (points,
///   projects, yes and no)
/// @param costs of projects, by option; empty for other rules
/// @param budget of projects
public record Question(
    CountingRule rule,
    List<String> options,
    int seats,
    Map<String, BigDecimal> costs,
    Optional<BigDecimal> budget) {

  public Question {
    options = List.copyOf(options);
    costs = new TreeMap<>(costs);
    boolean projects = rule.kind() == CountingRule.Kind.APPROVAL;
    if (new HashSet<>(options).size() < options.size()
        || options.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("options " + options + "; expected each once, none blank");
    }
    if ((rule == CountingRule.YES_NO) != options.isEmpty()) {
      throw new IllegalArgumentException(options.size() + " options for " + rule.code());
    }
    if (rule.elects() != (seats >= 1)) {
      throw new IllegalArgumentException(seats + " seats for " + rule.code());
    }
    if (projects != budget.isPresent() || (projects && !costs.keySet().containsAll(options))) {
      throw new IllegalArgumentException("costs and a budget belong to projects, to each of them");
    }
  }

  /// A question that is answered with yes or no.
  public static Question yesNo() {
    return new Question(CountingRule.YES_NO, List.of(), 0, Map.of(), Optional.empty());
  }

  /// A question whose options get points.
  public static Question points(CountingRule rule, List<String> options) {
    return new Question(rule, options, 0, Map.of(), Optional.empty());
  }

  /// One or more options to be chosen from a list.
  public static Question choice(CountingRule rule, List<String> options, int seats) {
    return new Question(rule, options, seats, Map.of(), Optional.empty());
  }
}
