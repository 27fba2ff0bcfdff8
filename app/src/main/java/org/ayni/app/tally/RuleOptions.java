package org.ayni.app.tally;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ayni.councils.counting.CountingRule;
import org.ayni.files.Nearest;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The counting rules on the command line: by what name, with which options.
final class RuleOptions {

  private static final Set<String> LOT = Set.of("--seed", "--lot");

  private RuleOptions() {}

  /// Options that only some rules have, by name, of one rule.
  static Set<String> of(CountingRule rule) {
    Set<String> own =
        switch (rule) {
          case YES_NO -> Set.of("--quorum", "--majority", "--of", "--roll");
          case LIST_HARE, LIST_DHONDT -> Set.of("--seats", "--blank", "--threshold");
          case SCHULZE, STV_MEEK -> Set.of("--seats");
          case STV_SCOTTISH -> Set.of("--seats", "--countback", "--standing");
          case EQUAL_SHARES ->
              Set.of(
                  "--seats", "--projects", "--budget", "--completion", "--utility", "--increment");
          case PHRAGMEN, GREEDY -> Set.of("--seats", "--projects", "--budget");
          case POINTS_MEAN, POINTS_INDEPENDENT_MARKETS -> Set.of("--points");
        };
    boolean drawsLots =
        rule.kind() != CountingRule.Kind.YES_NO && rule.kind() != CountingRule.Kind.POINTS;
    Set<String> all = new TreeSet<>(own);
    all.addAll(drawsLots ? LOT : Set.of());
    return all;
  }

  /// Options that belong to some rules only.
  static Set<String> ofSomeRules() {
    return Arrays.stream(CountingRule.values())
        .flatMap(rule -> of(rule).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Reads the value of `--rule`.
  static final class Converter implements ITypeConverter<CountingRule> {
    @Override
    public CountingRule convert(String text) {
      for (CountingRule rule : CountingRule.values()) {
        if (rule.code().equals(text)) {
          return rule;
        }
      }
      List<String> known = Arrays.stream(CountingRule.values()).map(CountingRule::code).toList();
      throw new TypeConversionException(
          "found '"
              + text
              + "', expected one of "
              + String.join(", ", known)
              + Nearest.to(text, known).map(near -> "; maybe '" + near + "'").orElse(""));
    }
  }
}
