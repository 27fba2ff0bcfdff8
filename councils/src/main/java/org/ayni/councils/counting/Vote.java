package org.ayni.councils.counting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What one voter wants.
public sealed interface Vote {

  /// Of which kind it is.
  CountingRule.Kind kind();

  /// Neither yes nor no: for no list, for nobody.
  String BLANK = "blank";

  /// Yes, no or blank.
  record YesNo(String answer) implements Vote {
    public YesNo {
      if (!List.of("yes", "no", BLANK).contains(answer)) {
        throw new IllegalArgumentException("'" + answer + "'; expected yes, no or blank");
      }
    }

    @Override
    public CountingRule.Kind kind() {
      return CountingRule.Kind.YES_NO;
    }
  }

  /// A list, or blank.
  record OneList(String list) implements Vote {
    @Override
    public CountingRule.Kind kind() {
      return CountingRule.Kind.LIST;
    }
  }

  /// Options, best first, equal ones together; who is left out stands below.
  record Ranked(List<List<String>> tiers) implements Vote {
    public Ranked {
      tiers = tiers.stream().map(List::copyOf).toList();
      if (tiers.stream().anyMatch(List::isEmpty)) {
        throw new IllegalArgumentException("a place that nobody has");
      }
      if (tiers.stream().flatMap(List::stream).distinct().count()
          < tiers.stream().mapToInt(List::size).sum()) {
        throw new IllegalArgumentException("an option is ranked twice");
      }
    }

    @Override
    public CountingRule.Kind kind() {
      return CountingRule.Kind.RANKING;
    }
  }

  /// Options that are approved, each once.
  record Approved(List<String> options) implements Vote {
    public Approved {
      options = List.copyOf(options);
      if (options.stream().distinct().count() < options.size()) {
        throw new IllegalArgumentException("an option is approved twice");
      }
    }

    @Override
    public CountingRule.Kind kind() {
      return CountingRule.Kind.APPROVAL;
    }
  }

  /// Points by option, adding up to a hundred.
  record Points(Map<String, BigDecimal> points) implements Vote {
    /// What each voter shares out.
    public static final BigDecimal TOTAL = new BigDecimal(100);

    public Points {
      points = new TreeMap<>(points);
      BigDecimal sum = points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      if (sum.compareTo(TOTAL) != 0 || points.values().stream().anyMatch(p -> p.signum() < 0)) {
        throw new IllegalArgumentException("points that add up to " + sum + "; expected 100");
      }
    }

    @Override
    public CountingRule.Kind kind() {
      return CountingRule.Kind.POINTS;
    }
  }
}
