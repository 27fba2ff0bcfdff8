package org.ayni.councils.tally.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.councils.tally.Rational;
import org.ayni.councils.tally.Tie;

/// What one run of equal shares selects, collected while it runs. Not thread-safe.
final class SharesOutcome {

  private final ProjectBallots ballots;
  private final List<Integer> selected = new ArrayList<>();
  private final List<BudgetStep> steps = new ArrayList<>();
  private final List<Tie> ties = new ArrayList<>();
  private long spent;
  private boolean certain = true;

  SharesOutcome(ProjectBallots ballots) {
    this.ballots = ballots;
  }

  /// Adds a project.
  void select(int project) {
    selected.add(project);
    spent += ballots.unitCost(project);
  }

  /// Tells the figures of the project just added.
  ///
  /// @param share most that a voter pays, in units of money
  void tell(int project, long payers, long inFull, Rational share) {
    Rational effective = Rational.of(ballots.unitCost(project)).dividedBy(share);
    Rational money = share.dividedBy(ballots.unitsInOne());
    steps.add(
        new BudgetStep(
            steps.size() + 1,
            project,
            BudgetStep.Kind.SELECTED,
            ballots.cost(project),
            ballots.votes(project),
            payers,
            inFull,
            Optional.of(money.toDecimal(BudgetStep.DECIMALS)),
            Optional.of(effective.toDecimal(BudgetStep.DECIMALS)),
            ballots.money(ballots.unitBudget() - spent)));
  }

  void tie(List<Integer> tied, int chosen) {
    ties.add(new Tie(selected.size() + 1, Tie.Purpose.PROJECT, tied, chosen, Tie.Means.LOT));
  }

  /// Tells that the figures of a step could not be told for sure; its project is right all the
  /// same.
  void figuresUncertain() {
    certain = false;
  }

  boolean figuresCertain() {
    return certain;
  }

  /// As far as they were told.
  List<BudgetStep> steps() {
    return steps;
  }

  List<Tie> ties() {
    return ties;
  }

  List<Integer> selected() {
    return List.copyOf(selected);
  }

  /// Cost of all selected, in units of money.
  long spent() {
    return spent;
  }
}
