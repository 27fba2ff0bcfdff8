package org.ayni.councils.tally.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ayni.councils.tally.Lot;
import org.ayni.councils.tally.Rational;
import org.ayni.councils.tally.Tie;

/// Phragmén's sequential rule (Phragmén 1894; Janson 2016; with costs: Los, Christoff and Grossi
/// 2022): every voter is given money at the same even pace; as soon as those who approve a project
/// have its cost together, they pay it with all they have, and it is selected. The rule ends when
/// the next project costs more than is left of the budget. Projects dearer than the whole budget do
/// not take part.
///
/// Bought at time t(p) = (c(p) + Σ over i in S(p) of l[i]) / |S(p)|, l[i] the time when voter i
/// last paid; the smallest t is next; equal ones by lot.
///
/// Times are intervals of doubles that hold the exact ones for certain; where intervals overlap,
/// the exact fractions are worked out and decide. t(p) only rises, so a project is looked at again
/// only when its last known t is among the smallest.
public final class Phragmen {

  private final ProjectBallots ballots;
  private final Lot lot;

  /// paidAt[g]: number of the step at which group g last paid, 0 for never.
  private final int[] paidAt;

  private final List<Purchase> purchases = new ArrayList<>();
  private final double[] knownLow;

  /// Exact times of the purchases, as far as they had to be worked out.
  private final List<Rational> exactTimes = new ArrayList<>(List.of(Rational.ZERO));

  /// A project bought.
  ///
  /// @param time when
  /// @param votersByStep its voters by the step at which they had last paid
  private record Purchase(int project, Time time, Map<Integer, Long> votersByStep) {}

  /// When a project could be bought: the exact time lies between `low` and `high`.
  private record Time(int project, double low, double high) {}

  private Phragmen(ProjectBallots ballots, Lot lot) {
    this.ballots = ballots;
    this.lot = lot;
    this.paidAt = new int[ballots.groups()];
    this.knownLow = new double[ballots.projects().size()];
  }

  /// Counts.
  public static BudgetCount count(ProjectBallots ballots, Lot lot) {
    lot.check(ballots.projects());
    return new Phragmen(ballots, lot).run();
  }

  private BudgetCount run() {
    PriorityQueue<Integer> waiting =
        new PriorityQueue<>(Comparator.comparingDouble((Integer p) -> knownLow[p]));
    IntStream.range(0, ballots.projects().size())
        .filter(p -> ballots.votes(p) > 0 && ballots.unitCost(p) <= ballots.unitBudget())
        .forEach(waiting::add);
    List<BudgetStep> steps = new ArrayList<>();
    List<Tie> ties = new ArrayList<>();
    long left = ballots.unitBudget();
    while (!waiting.isEmpty()) {
      Time next = earliest(waiting, steps.size() + 1, ties);
      int p = next.project();
      boolean fits = ballots.unitCost(p) <= left;
      left -= fits ? ballots.unitCost(p) : 0;
      steps.add(step(steps.size() + 1, next, fits, left));
      if (!fits) {
        break;
      }
      purchases.add(new Purchase(p, next, votersByStep(p)));
      for (int g : ballots.supporters(p)) {
        paidAt[g] = purchases.size();
      }
    }
    return new BudgetCount(ballots, steps, Optional.empty(), Optional.empty(), ties, lot);
  }

  /// Takes the project with the smallest t off the queue.
  private Time earliest(PriorityQueue<Integer> waiting, int step, List<Tie> ties) {
    List<Time> seen = new ArrayList<>();
    double bound = Double.POSITIVE_INFINITY;
    while (!waiting.isEmpty() && knownLow[waiting.peek()] <= bound) {
      Time time = time(waiting.poll());
      knownLow[time.project()] = time.low();
      bound = Math.min(bound, time.high());
      seen.add(time);
    }
    double least = bound;
    List<Time> perhaps = seen.stream().filter(time -> time.low() <= least).toList();
    Time chosen = perhaps.size() == 1 ? perhaps.getFirst() : first(perhaps, step, ties);
    seen.stream().map(Time::project).filter(p -> p != chosen.project()).forEach(waiting::add);
    return chosen;
  }

  private Time first(List<Time> perhaps, int step, List<Tie> ties) {
    Map<Integer, Rational> exact = new TreeMap<>();
    perhaps.forEach(time -> exact.put(time.project(), exactTime(time.project())));
    Rational least = exact.values().stream().min(Rational::compareTo).orElseThrow();
    List<Integer> tied = exact.keySet().stream().filter(p -> exact.get(p).equals(least)).toList();
    int chosen = lot.first(tied);
    if (tied.size() > 1) {
      ties.add(new Tie(step, Tie.Purpose.PROJECT, tied, chosen, Tie.Means.LOT));
    }
    return perhaps.stream().filter(time -> time.project() == chosen).findFirst().orElseThrow();
  }

  private Map<Integer, Long> votersByStep(int project) {
    Map<Integer, Long> voters = new TreeMap<>();
    for (int g : ballots.supporters(project)) {
      voters.merge(paidAt[g], ballots.count(g), Long::sum);
    }
    return voters;
  }

  /// t(p), with a sum of n products off by at most 2 n + 1 roundings of 2⁻⁵³ each, and one
  /// division.
  private Time time(int project) {
    double low = ballots.unitCost(project);
    double high = low;
    int[] supporters = ballots.supporters(project);
    for (int g : supporters) {
      if (paidAt[g] > 0) {
        Time paid = purchases.get(paidAt[g] - 1).time();
        low += ballots.count(g) * paid.low();
        high += ballots.count(g) * paid.high();
      }
    }
    double slack = (2 * supporters.length + 4) * 0x1p-53;
    long votes = ballots.votes(project);
    return new Time(
        project, Math.nextDown(low * (1 - slack) / votes), Math.nextUp(high * (1 + slack) / votes));
  }

  private Rational exactTime(int project) {
    return exactTime(project, votersByStep(project));
  }

  private Rational exactTime(int project, Map<Integer, Long> voters) {
    Rational sum = Rational.of(ballots.unitCost(project));
    for (Map.Entry<Integer, Long> entry : voters.entrySet()) {
      sum = sum.plus(exactTimeOfStep(entry.getKey()).times(entry.getValue()));
    }
    return sum.dividedBy(ballots.votes(project));
  }

  /// From the first step on, so that each finds those before it worked out.
  private Rational exactTimeOfStep(int step) {
    while (exactTimes.size() <= step) {
      Purchase purchase = purchases.get(exactTimes.size() - 1);
      exactTimes.add(exactTime(purchase.project(), purchase.votersByStep()));
    }
    return exactTimes.get(step);
  }

  private BudgetStep step(int number, Time time, boolean fits, long left) {
    return new BudgetStep(
        number,
        time.project(),
        fits ? BudgetStep.Kind.SELECTED : BudgetStep.Kind.END,
        ballots.cost(time.project()),
        ballots.votes(time.project()),
        0,
        0,
        Optional.of(money(time)),
        Optional.empty(),
        ballots.money(left));
  }

  /// The time in money: from the interval where both ends round to the same, else exactly.
  private BigDecimal money(Time time) {
    BigDecimal low = money(Rational.of(new BigDecimal(time.low())));
    BigDecimal high = money(Rational.of(new BigDecimal(time.high())));
    return low.compareTo(high) == 0 ? low : money(exactTime(time.project()));
  }

  private BigDecimal money(Rational units) {
    return units.dividedBy(ballots.unitsInOne()).toDecimal(BudgetStep.DECIMALS);
  }
}
