package org.ayni.councils.tally.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ayni.councils.tally.Candidates;
import org.ayni.councils.tally.RankedBallots;

/// Projects with their costs, a budget, and who approves what; equal ballots are kept once, with
/// their number. Immutable.
public final class ProjectBallots {

  /// Costs and budget have at most so many digits in the smallest decimal, so that sums and
  /// products with numbers of voters have room.
  static final long MOST_MONEY = 1_000_000_000_000_000L;

  private final Candidates projects;
  private final List<BigDecimal> costs;
  private final BigDecimal budget;
  private final int decimals;
  private final long[] unitCosts;
  private final long unitBudget;
  private final int[][] approvals;
  private final long[] counts;
  private final long size;
  private final int[][] supporters;
  private final long[] votes;

  private ProjectBallots(Builder builder) {
    this.projects = builder.projects;
    this.costs = builder.costs;
    this.budget = builder.budget;
    this.decimals = builder.decimals;
    this.unitCosts = costs.stream().mapToLong(this::units).toArray();
    this.unitBudget = units(budget);
    this.approvals = new int[builder.counts.size()][];
    this.counts = new long[builder.counts.size()];
    this.size = builder.size;
    this.votes = new long[projects.size()];
    int[] groupsOf = new int[projects.size()];
    int g = 0;
    for (Map.Entry<List<Integer>, Long> entry : builder.counts.entrySet()) {
      approvals[g] = entry.getKey().stream().mapToInt(Integer::intValue).toArray();
      counts[g] = entry.getValue();
      for (int p : approvals[g]) {
        groupsOf[p]++;
        votes[p] += counts[g];
      }
      g++;
    }
    this.supporters = new int[projects.size()][];
    Arrays.setAll(supporters, p -> new int[groupsOf[p]]);
    int[] filled = new int[projects.size()];
    for (int group = 0; group < approvals.length; group++) {
      for (int p : approvals[group]) {
        supporters[p][filled[p]++] = group;
      }
    }
  }

  /// Starts a set of ballots.
  ///
  /// @param costs of each project, above 0
  /// @param budget 0 or more
  public static Builder builder(Candidates projects, List<BigDecimal> costs, BigDecimal budget) {
    return new Builder(projects, costs, budget);
  }

  /// Starts a committee: every candidate costs 1.
  ///
  /// @param seats the budget
  public static Builder committee(Candidates candidates, int seats) {
    return new Builder(
        candidates,
        candidates.names().stream().map(name -> BigDecimal.ONE).toList(),
        BigDecimal.valueOf(seats));
  }

  public Candidates projects() {
    return projects;
  }

  public BigDecimal cost(int project) {
    return costs.get(project);
  }

  public BigDecimal budget() {
    return budget;
  }

  /// n: ballots, those that approve nothing too, whose share of the money nobody spends.
  public long size() {
    return size;
  }

  /// |S(p)|: voters who approve a project.
  public long votes(int project) {
    return votes[project];
  }

  // --- for the rules: money in whole units of the smallest decimal, voters in groups
  // ---------------

  long unitCost(int project) {
    return unitCosts[project];
  }

  long unitBudget() {
    return unitBudget;
  }

  /// Money in units as a decimal.
  BigDecimal money(long units) {
    return BigDecimal.valueOf(units, decimals);
  }

  /// 10^decimals: how many units make 1.
  long unitsInOne() {
    return BigDecimal.ONE.movePointRight(decimals).longValueExact();
  }

  int decimals() {
    return decimals;
  }

  int groups() {
    return counts.length;
  }

  long count(int group) {
    return counts[group];
  }

  /// Groups of voters who approve a project. Not to be written to.
  int[] supporters(int project) {
    return supporters[project];
  }

  /// Whole units of an amount.
  ///
  /// @throws IllegalArgumentException when it has more decimals, or is too large
  private long units(BigDecimal amount) {
    return amount.movePointRight(decimals).longValueExact();
  }

  /// Collects ballots. Not thread-safe.
  public static final class Builder {
    private final Candidates projects;
    private final List<BigDecimal> costs;
    private final BigDecimal budget;
    private final int decimals;
    private final Map<List<Integer>, Long> counts = new LinkedHashMap<>();
    private long size;

    private Builder(Candidates projects, List<BigDecimal> costs, BigDecimal budget) {
      this.projects = projects;
      this.costs = List.copyOf(costs);
      this.budget = budget;
      if (costs.size() != projects.size()) {
        throw new IllegalArgumentException(costs.size() + " costs of " + projects.size());
      }
      List<BigDecimal> amounts = new ArrayList<>(costs);
      amounts.add(budget);
      this.decimals =
          amounts.stream()
              .mapToInt(a -> Math.max(0, a.stripTrailingZeros().scale()))
              .max()
              .orElse(0);
      BigDecimal all = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      if (budget.signum() < 0 || costs.stream().anyMatch(cost -> cost.signum() <= 0)) {
        throw new IllegalArgumentException(
            "costs "
                + costs
                + ", budget "
                + budget
                + "; expected costs above 0, a budget of 0 or more");
      }
      if (all.movePointRight(decimals).compareTo(BigDecimal.valueOf(MOST_MONEY)) > 0) {
        throw new IllegalArgumentException(
            "costs and budget add up to "
                + all
                + " with "
                + decimals
                + " decimals; expected at most "
                + BigDecimal.valueOf(MOST_MONEY, decimals));
      }
    }

    /// Adds so many ballots.
    ///
    /// @param approved projects, each once; empty for a ballot that approves nothing
    /// @param count at least 1
    public Builder add(List<Integer> approved, long count) {
      if (!(count >= 1 && count <= RankedBallots.MOST - size)) {
        throw new IllegalArgumentException(count + " ballots; expected 1 or more");
      }
      List<Integer> sorted = approved.stream().sorted().distinct().toList();
      if (sorted.size() != approved.size()) {
        throw new IllegalArgumentException("a project approved twice: " + approved);
      }
      sorted.forEach(projects::check);
      counts.merge(sorted, count, Long::sum);
      size += count;
      return this;
    }

    public ProjectBallots build() {
      return new ProjectBallots(this);
    }
  }
}
