package org.ayni.councils.tally.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.ayni.councils.tally.Lot;
import org.ayni.councils.tally.Rational;

/// One run of equal shares in intervals of doubles that hold the exact amounts for certain: every
/// operation is rounded to the safe side. Where intervals overlap, so that a comparison cannot be
/// told, there is no answer and [ExactShares] must be asked; where there is one, it is the exact
/// one. Used once.
///
/// Ties that ballots bring about by their form, of projects for which everybody can pay an equal
/// part, are compared exactly: then x = c / |S|.
final class IntervalShares {

  private final ProjectBallots ballots;
  private final Utility utility;
  private final Lot lot;
  private final Rational endowment;
  private final boolean figures;
  private final double[] low;
  private final double[] high;

  /// Whether a group still has exactly its endowment.
  private final boolean[] untouched;

  private final double[] knownRho;

  /// A comparison that doubles cannot decide.
  private static final class Undecided extends Exception {
    private static final long serialVersionUID = 1L;

    Undecided() {
      super("intervals overlap", null, false, false);
    }
  }

  /// Price of a project: the exact x lies between `low` and `high`.
  ///
  /// @param equalPayers how many voters pay equal parts, so that x is exactly c over that number; 0
  ///   when somebody pays less
  private record Price(int project, double low, double high, long equalPayers) {

    boolean equalParts() {
      return equalPayers > 0;
    }
  }

  /// @param endowment of each voter, in units
  /// @param figures whether the steps are to be told with their figures, or only which projects
  IntervalShares(
      ProjectBallots ballots, Utility utility, Lot lot, Rational endowment, boolean figures) {
    this.ballots = ballots;
    this.utility = utility;
    this.lot = lot;
    this.endowment = endowment;
    this.figures = figures;
    // Two conversions and a division: less than two units in the last place off.
    double near = endowment.doubleValue();
    this.low = new double[ballots.groups()];
    this.high = new double[ballots.groups()];
    Arrays.fill(low, Math.nextDown(Math.nextDown(near)));
    Arrays.fill(high, Math.nextUp(Math.nextUp(near)));
    this.untouched = new boolean[ballots.groups()];
    Arrays.fill(untouched, true);
    this.knownRho = new double[ballots.projects().size()];
  }

  /// Empty when doubles cannot tell.
  Optional<SharesOutcome> run(List<Integer> projects) {
    SharesOutcome outcome = new SharesOutcome(ballots);
    PriorityQueue<Integer> waiting =
        new PriorityQueue<>(Comparator.comparingDouble((Integer p) -> knownRho[p]));
    waiting.addAll(projects);
    try {
      while (true) {
        Optional<Price> next = cheapest(waiting, outcome);
        if (next.isEmpty()) {
          return Optional.of(outcome);
        }
        select(next.get(), outcome);
      }
    } catch (Undecided e) {
      return Optional.empty();
    }
  }

  /// Takes the project with the smallest ρ off the queue, and for good those that cannot be paid
  /// for.
  private Optional<Price> cheapest(PriorityQueue<Integer> waiting, SharesOutcome outcome)
      throws Undecided {
    List<Price> seen = new ArrayList<>();
    double bound = Double.POSITIVE_INFINITY;
    while (!waiting.isEmpty() && knownRho[waiting.peek()] <= bound) {
      int p = waiting.poll();
      if (isAffordable(p)) {
        Price price = price(p);
        seen.add(price);
        knownRho[p] = Math.nextDown(price.low() / per(p));
        bound = Math.min(bound, highRho(price));
      }
    }
    if (seen.isEmpty()) {
      return Optional.empty();
    }
    double least = bound;
    List<Price> perhaps = seen.stream().filter(q -> knownRho[q.project()] <= least).toList();
    Price chosen = first(perhaps, outcome);
    seen.stream()
        .filter(q -> q.project() != chosen.project())
        .forEach(q -> waiting.add(q.project()));
    return Optional.of(chosen);
  }

  private Price first(List<Price> perhaps, SharesOutcome outcome) throws Undecided {
    if (perhaps.size() == 1) {
      return perhaps.getFirst();
    }
    if (!perhaps.stream().allMatch(Price::equalParts)) {
      throw new Undecided();
    }
    Rational least = perhaps.stream().map(this::exactRho).min(Rational::compareTo).orElseThrow();
    List<Integer> tied =
        perhaps.stream().filter(q -> exactRho(q).equals(least)).map(Price::project).toList();
    int chosen = lot.first(tied);
    if (tied.size() > 1) {
      outcome.tie(tied, chosen);
    }
    return perhaps.stream().filter(q -> q.project() == chosen).findFirst().orElseThrow();
  }

  private double per(int project) {
    return utility == Utility.COST ? ballots.unitCost(project) : 1;
  }

  private double highRho(Price price) {
    return Math.nextUp(price.high() / per(price.project()));
  }

  private Rational exactRho(Price price) {
    return utility == Utility.COST
        ? Rational.of(1, price.equalPayers())
        : Rational.of(ballots.unitCost(price.project()), price.equalPayers());
  }

  private boolean allUntouched(int project) {
    for (int g : ballots.supporters(project)) {
      if (!untouched[g]) {
        return false;
      }
    }
    return true;
  }

  private boolean isAffordable(int project) throws Undecided {
    if (allUntouched(project)) {
      return compareEndowments(project) >= 0;
    }
    double least = 0;
    double most = 0;
    int[] supporters = ballots.supporters(project);
    for (int g : supporters) {
      least += low[g] * ballots.count(g);
      most += high[g] * ballots.count(g);
    }
    if (below(least, supporters.length) >= ballots.unitCost(project)) {
      return true;
    }
    if (above(most, supporters.length) < ballots.unitCost(project)) {
      return false;
    }
    throw new Undecided();
  }

  /// Compares what the supporters of a project were given together with its cost, exactly.
  private int compareEndowments(int project) {
    long votes = ballots.votes(project);
    long cost = ballots.unitCost(project);
    double near = votes * endowment.doubleValue();
    // Four roundings; beyond their reach doubles decide, which is nearly always.
    if (Math.abs(near - cost) > 0x1p-50 * near) {
      return near > cost ? 1 : -1;
    }
    return endowment.times(votes).compareTo(Rational.of(cost));
  }

  /// A number that a sum of n products, none negative, surely reaches: each of 2 n operations is
  /// off by at most 2⁻⁵³ of its result.
  private static double below(double sum, int n) {
    return sum * (1 - (2 * n + 4) * 0x1p-53);
  }

  /// A number that such a sum surely does not exceed.
  private static double above(double sum, int n) {
    return sum * (1 + (2 * n + 4) * 0x1p-53);
  }

  /// x with Σ over i in S of min(m[i], x) = c. For any part R of S, (c − Σ outside R of m[i]) / |R|
  /// ≤ x, and for those with m[i] ≥ x it is x.
  private Price price(int project) throws Undecided {
    int[] supporters = ballots.supporters(project);
    double cost = ballots.unitCost(project);
    long equalPayers = equalPayers(project, supporters);
    if (equalPayers > 0) {
      double part = cost / equalPayers;
      return new Price(project, Math.nextDown(part), Math.nextUp(part), equalPayers);
    }
    double lowest = Math.nextDown(waterLevel(cost, supporters, high, ballots.votes(project), true));
    double highest = Math.nextUp(waterLevel(cost, supporters, low, ballots.votes(project), false));
    for (int attempt = 0; attempt < 8; attempt++) {
      double paid = 0;
      for (int g : supporters) {
        paid += Math.min(low[g], highest) * ballots.count(g);
      }
      if (below(paid, supporters.length) >= cost) {
        return new Price(project, lowest, highest, 0);
      }
      // The slack covers what rounding took off the sum; it is far below any figure told.
      highest *= 1 + (supporters.length + 4) * 0x1p-50;
    }
    throw new Undecided();
  }

  /// Voters who have anything left, when all of them surely can pay an equal part; else 0.
  private long equalPayers(int project, int[] supporters) {
    if (allUntouched(project)) {
      return ballots.votes(project);
    }
    long payers = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int g : supporters) {
      if (high[g] > 0) {
        payers += ballots.count(g);
        least = Math.min(least, low[g]);
      }
    }
    boolean all = least >= Math.nextUp((double) ballots.unitCost(project) / payers);
    return all ? payers : 0;
  }

  /// The level at which rising water is c in all, found by raising it until nobody more drops out.
  ///
  /// @param down whether the result must not exceed the exact one
  private double waterLevel(
      double cost, int[] supporters, double[] money, long votes, boolean down) {
    double level = cost / votes;
    while (true) {
      double poor = 0;
      long inFull = votes;
      for (int g : supporters) {
        if (money[g] < level) {
          poor += money[g] * ballots.count(g);
          inFull -= ballots.count(g);
        }
      }
      double taken = down ? above(poor, supporters.length) : below(poor, supporters.length);
      if (inFull == 0) {
        return level;
      }
      double rest = cost - taken;
      double next = (down ? Math.nextDown(rest) : Math.nextUp(rest)) / inFull;
      if (!(next > level)) {
        return next;
      }
      level = next;
    }
  }

  private void select(Price price, SharesOutcome outcome) {
    int p = price.project();
    // All pay exactly all they were given: exactly nothing is left, which intervals would not tell.
    boolean all = price.equalParts() && allUntouched(p) && compareEndowments(p) == 0;
    long inFull = 0;
    long payers = 0;
    for (int g : ballots.supporters(p)) {
      boolean surelyFull = price.equalParts() ? high[g] > 0 : low[g] >= price.high();
      boolean perhapsFull = high[g] >= price.low();
      boolean perhapsNothing = low[g] <= 0 && high[g] > 0;
      if (!price.equalParts() && !surelyFull && (perhapsFull || perhapsNothing)) {
        outcome.figuresUncertain();
      }
      inFull += surelyFull ? ballots.count(g) : 0;
      payers += surelyFull || low[g] > 0 ? ballots.count(g) : 0;
      pay(g, price, all);
    }
    outcome.select(p);
    if (figures) {
      outcome.tell(p, payers, inFull, share(price, outcome));
    }
  }

  private void pay(int group, Price price, boolean all) {
    boolean nothingLeft = all || high[group] <= price.low();
    low[group] =
        nothingLeft || low[group] <= price.high() ? 0 : Math.nextDown(low[group] - price.high());
    high[group] = nothingLeft ? 0 : Math.nextUp(high[group] - price.low());
    untouched[group] = false;
  }

  /// The share, exact or near enough to be told in six decimals.
  private Rational share(Price price, SharesOutcome outcome) {
    if (price.equalParts()) {
      return Rational.of(ballots.unitCost(price.project()), price.equalPayers());
    }
    Rational least = Rational.of(new BigDecimal(price.low()));
    Rational most = Rational.of(new BigDecimal(price.high()));
    Rational cost = Rational.of(ballots.unitCost(price.project()));
    boolean told =
        sameDecimal(least.dividedBy(ballots.unitsInOne()), most.dividedBy(ballots.unitsInOne()))
            && sameDecimal(cost.dividedBy(most), cost.dividedBy(least));
    if (!told) {
      outcome.figuresUncertain();
    }
    return least;
  }

  private static boolean sameDecimal(Rational a, Rational b) {
    return a.toDecimal(BudgetStep.DECIMALS).compareTo(b.toDecimal(BudgetStep.DECIMALS)) == 0;
  }
}
