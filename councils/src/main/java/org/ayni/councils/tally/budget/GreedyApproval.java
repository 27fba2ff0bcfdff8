package org.ayni.councils.tally.budget;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ayni.councils.tally.Lot;
import org.ayni.councils.tally.Tie;

/// Greedy approval, as most cities do: projects in falling order of votes, each that still fits the
/// budget is selected, one that does not is passed over (Rey and Maly 2023, the greedy rule for
/// cardinality). Projects nobody approves are never selected. With costs of 1 it is plain approval
/// voting for a committee. A majority can take everything: for comparison with proportional rules.
public final class GreedyApproval {

  private GreedyApproval() {}

  /// Counts. The lot decides between equal votes; told as a tie where the money did not do for all.
  public static BudgetCount count(ProjectBallots ballots, Lot lot) {
    lot.check(ballots.projects());
    List<Integer> order =
        IntStream.range(0, ballots.projects().size())
            .boxed()
            .filter(p -> ballots.votes(p) > 0)
            .sorted(
                Comparator.comparingLong((Integer p) -> ballots.votes(p))
                    .reversed()
                    .thenComparing(lot.earliest()))
            .toList();
    List<BudgetStep> steps = new ArrayList<>();
    List<Tie> ties = new ArrayList<>();
    long left = ballots.unitBudget();
    for (int k = 0; k < order.size(); k++) {
      int p = order.get(k);
      addTie(ballots, order, k, left, ties);
      boolean fits = ballots.unitCost(p) <= left;
      left -= fits ? ballots.unitCost(p) : 0;
      steps.add(
          new BudgetStep(
              k + 1,
              p,
              fits ? BudgetStep.Kind.SELECTED : BudgetStep.Kind.TOO_DEAR,
              ballots.cost(p),
              ballots.votes(p),
              0,
              0,
              Optional.empty(),
              Optional.empty(),
              ballots.money(left)));
    }
    return new BudgetCount(ballots, steps, Optional.empty(), Optional.empty(), ties, lot);
  }

  /// Where several with equal votes would fit one by one, but not all together.
  private static void addTie(
      ProjectBallots ballots, List<Integer> order, int k, long left, List<Tie> ties) {
    int p = order.get(k);
    List<Integer> tied =
        order.subList(k, order.size()).stream()
            .takeWhile(q -> ballots.votes(q) == ballots.votes(p))
            .filter(q -> ballots.unitCost(q) <= left)
            .toList();
    long together = tied.stream().mapToLong(ballots::unitCost).sum();
    if (tied.size() > 1 && tied.contains(p) && together > left) {
      ties.add(new Tie(k + 1, Tie.Purpose.PROJECT, tied, p, Tie.Means.LOT));
    }
  }
}
