package org.ayni.app.tally;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.ayni.councils.tally.lists.ListRules;
import org.ayni.files.Problem;
import org.ayni.files.Problems;

/// Holds the options against the rule, before any file is opened.
final class OptionsCheck {

  private static final int LARGEST = 1_000_000_000;

  private OptionsCheck() {}

  /// @param given names of the options on the command line
  /// @throws org.ayni.files.BadInputException with everything that is wrong
  static void check(TallyOptions options, Collection<String> given) {
    Problems problems = new Problems();
    Set<String> misplaced = new TreeSet<>(given);
    misplaced.retainAll(RuleOptions.ofSomeRules());
    misplaced.removeAll(RuleOptions.of(options.rule()));
    for (String name : misplaced) {
      problem(
          problems,
          name,
          "an option that does not go with " + options.rule().code(),
          "of its own options: " + String.join(", ", RuleOptions.of(options.rule())));
    }
    if (given.contains("--seed") && given.contains("--lot")) {
      problem(problems, "--lot", "a lot beside a seed", "one of them");
    }
    if (given.contains("--standing") && !given.contains("--countback")) {
      problem(problems, "--standing", "candidates for no seat", "--countback NAME with it");
    }
    OptionalInt seats = options.seats();
    if (seats.isPresent() && !(seats.getAsInt() >= 1 && seats.getAsInt() <= ListRules.MOST_SEATS)) {
      problem(problems, "--seats", "" + seats.getAsInt(), "1 to " + ListRules.MOST_SEATS);
    }
    if (options.seats().isPresent()
        && (given.contains("--budget") || given.contains("--projects"))) {
      problem(problems, "--seats", "seats beside a budget", "one of them");
    }
    if (!(options.roll().orElse(0) >= 0)) {
      problem(problems, "--roll", "" + options.roll().getAsLong(), "0 or more members");
    }
    amount(problems, "--budget", options.budget(), 0);
    amount(problems, "--increment", Optional.of(options.increment()), 1);
    amount(problems, "--points", Optional.of(options.points()), 1);
    problems.throwIfAny();
  }

  private static void amount(
      Problems problems, String name, Optional<BigDecimal> amount, int leastSign) {
    amount
        .filter(a ->
            a.signum() < leastSign
                || a.scale() > 9
                || a.precision() - a.scale() > 15
                || (name.equals("--points") && a.compareTo(BigDecimal.valueOf(LARGEST)) > 0))
        .ifPresent(a ->
            problem(
                problems,
                name,
                a.toString(),
                leastSign == 0 ? "an amount of 0 or more" : "an amount above 0"));
  }

  private static void problem(Problems problems, String name, String found, String expected) {
    problems.add(new Problem("", 0, name, found, expected, ""));
  }
}
