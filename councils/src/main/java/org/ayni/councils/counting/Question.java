package org.ayni.councils.counting;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
/// @param unit of the money in which costs and budget are, as people say it: "millones de pesos de
///   2019", one line of at most [#LONGEST_UNIT] letters; empty where it was not said, as in ballots
///   from before it could be
public record Question(
    CountingRule rule,
    List<String> options,
    int seats,
    Map<String, BigDecimal> costs,
    Optional<BigDecimal> budget,
    Optional<String> unit) {

  /// Letters of a unit.
  public static final int LONGEST_UNIT = 60;

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
    if (unit.isPresent() && !(projects && isUnit(unit.get()))) {
      throw new IllegalArgumentException(
          "unit '" + unit.get() + "'; expected one line of money, of projects alone");
    }
  }

  /// Whether something can be the unit of money.
  public static boolean isUnit(String text) {
    return !text.isEmpty()
        && text.equals(text.strip())
        && text.length() <= LONGEST_UNIT
        && text.chars().noneMatch(Character::isISOControl);
  }

  /// Projects that share a budget, by equal shares, in the order of their costs.
  public static Question projects(
      Map<String, BigDecimal> costs, BigDecimal budget, Optional<String> unit) {
    return new Question(
        CountingRule.EQUAL_SHARES,
        List.copyOf(costs.keySet()),
        0,
        costs,
        Optional.of(budget),
        unit);
  }

  /// An amount of this money with all its digits, as it is written in a language, with its unit
  /// where that is known.
  public String money(BigDecimal amount, Locale locale) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    int digits = Math.max(0, amount.scale());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    String number = format.format(amount);
    return unit.map(money -> number + " " + money).orElse(number);
  }

  /// A question that is answered with yes or no.
  public static Question yesNo() {
    return new Question(
        CountingRule.YES_NO, List.of(), 0, Map.of(), Optional.empty(), Optional.empty());
  }

  /// A question whose options get points.
  public static Question points(CountingRule rule, List<String> options) {
    return new Question(rule, options, 0, Map.of(), Optional.empty(), Optional.empty());
  }

  /// One or more options to be chosen from a list.
  public static Question choice(CountingRule rule, List<String> options, int seats) {
    return new Question(rule, options, seats, Map.of(), Optional.empty(), Optional.empty());
  }
}
