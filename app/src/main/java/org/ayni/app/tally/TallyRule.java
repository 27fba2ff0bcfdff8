package org.ayni.app.tally;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ayni.files.Nearest;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The counting rules by their names on the command line.
public enum TallyRule {
  YES_NO,
  LIST_HARE,
  LIST_DHONDT,
  SCHULZE,
  STV_SCOTTISH,
  STV_MEEK,
  EQUAL_SHARES,
  PHRAGMEN,
  GREEDY,
  POINTS_MEAN,
  POINTS_INDEPENDENT_MARKETS;

  private static final Set<String> LOT = Set.of("--seed", "--lot");

  /// Options that only some rules have, by name, of this rule.
  Set<String> options() {
    Set<String> own =
        switch (this) {
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
    boolean drawsLots = this != YES_NO && own.stream().noneMatch("--points"::equals);
    Set<String> all = new TreeSet<>(own);
    all.addAll(drawsLots ? LOT : Set.of());
    return all;
  }

  /// Options that belong to some rules only.
  static Set<String> optionsOfSomeRules() {
    return Arrays.stream(values())
        .flatMap(rule -> rule.options().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// As on the command line.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Reads the value of `--rule`.
  public static final class Converter implements ITypeConverter<TallyRule> {
    @Override
    public TallyRule convert(String text) {
      for (TallyRule rule : values()) {
        if (rule.toString().equals(text)) {
          return rule;
        }
      }
      List<String> known = Arrays.stream(values()).map(TallyRule::toString).toList();
      throw new TypeConversionException(
          "found '"
              + text
              + "', expected one of "
              + String.join(", ", known)
              + Nearest.to(text, known).map(near -> "; maybe '" + near + "'").orElse(""));
    }
  }
}
