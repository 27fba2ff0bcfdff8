package org.ayni.councils.tally.budget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ayni.councils.tally.Lot;
import org.ayni.councils.tally.Rational;
import org.ayni.councils.tally.Tie;

/// Phragmén's sequential rule (Phragmén 1894; Janson 2016; with costs: Los, Christoff
/// and Grossi 2022): every voter is given money at the same even pace; as soon as those
/// who approve a project have its cost together, they pay it with all they have, and it is
/// selected. The rule ends when the next project costs more than is left of the budget. Projects
/// dearer than the whole budget do not take part.
///
/// Bought at time t(p) = (c(p) + Σ over i in S(p) of l[i]) / |S(p)|, l[i] the time when voter i
/// last paid; the smallest t is next; equal ones by lot. Exact fractions.
///
/// t(p) only rises, so a project is looked at again only when its last known t is among the
/// smallest.
public final class Phragmen {

  private final ProjectBallots ballots;
  private final Lot lot;

  /// paidAt[g]: number of the step at which group g last paid, 0 for never.
  private final int[] paidAt;

  private final List<Rational> timeOfStep = new ArrayList<>(List.of(Rational.ZERO));
  private final Rational[] known;

  private Phragmen(ProjectBallots ballots, Lot lot) {
    this.ballots = ballots;
    this.lot = lot;
    this.paidAt = new int[ballots.groups()];
    this.known = new Rational[ballots.projects().size()];
  }

  /// Counts.
  public static BudgetCount count(ProjectBallots ballots, Lot lot) {
    lot.check(ballots.projects());
    return new Phragmen(ballots, lot).run();
  }

  private BudgetCount run() {
    List<Integer> waiting =
        new ArrayList<>(
            IntStream.range(0, ballots.projects().size())
                .filter(p -> ballots.votes(p) > 0 && ballots.unitCost(p) <= ballots.unitBudget())
                .boxed()
                .toList());
    Arrays.setAll(known, p -> ballots.votes(p) > 0 ? time(p) : Rational.ZERO);
    List<BudgetStep> steps = new ArrayList<>();
    List<Tie> ties = new ArrayList<>();
    long left = ballots.unitBudget();
    while (!waiting.isEmpty()) {
      List<Integer> next = earliest(waiting);
      int p = lot.first(next);
      if (next.size() > 1) {
        ties.add(new Tie(steps.size() + 1, Tie.Purpose.PROJECT, next, p, Tie.Means.LOT));
      }
      boolean fits = ballots.unitCost(p) <= left;
      left -= fits ? ballots.unitCost(p) : 0;
      steps.add(step(steps.size() + 1, p, fits, left));
      if (!fits) {
        break;
      }
      waiting.remove(Integer.valueOf(p));
      timeOfStep.add(known[p]);
      for (int g : ballots.supporters(p)) {
        paidAt[g] = timeOfStep.size() - 1;
      }
    }
    return new BudgetCount(ballots, steps, Optional.empty(), Optional.empty(), ties, lot);
  }

  /// Those with the smallest t.
  private List<Integer> earliest(List<Integer> waiting) {
    waiting.sort(Comparator.comparing((Integer p) -> known[p]));
    List<Integer> next = new ArrayList<>();
    for (int p : waiting) {
      if (!next.isEmpty() && known[p].compareTo(known[next.getFirst()]) > 0) {
        break;
      }
      known[p] = time(p);
      int compared = next.isEmpty() ? 0 : known[p].compareTo(known[next.getFirst()]);
      if (compared < 0) {
        next.clear();
      }
      if (compared <= 0) {
        next.add(p);
      }
    }
    return next;
  }

  /// t(p); voters who last paid at the same step are taken together.
  private Rational time(int project) {
    Map<Integer, Long> votersByStep = new TreeMap<>();
    for (int g : ballots.supporters(project)) {
      votersByStep.merge(paidAt[g], ballots.count(g), Long::sum);
    }
    Rational sum = Rational.of(ballots.unitCost(project));
    for (Map.Entry<Integer, Long> entry : votersByStep.entrySet()) {
      sum = sum.plus(timeOfStep.get(entry.getKey()).times(entry.getValue()));
    }
    return sum.dividedBy(ballots.votes(project));
  }

  private BudgetStep step(int number, int project, boolean fits, long left) {
    Rational money = known[project].dividedBy(ballots.unitsInOne());
    return new BudgetStep(
        number,
        project,
        fits ? BudgetStep.Kind.SELECTED : BudgetStep.Kind.END,
        ballots.cost(project),
        ballots.votes(project),
        0,
        0,
        Optional.of(money.toDecimal(BudgetStep.DECIMALS)),
        Optional.empty(),
        ballots.money(left));
  }
}
