package org.ayni.councils.tally.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ayni.councils.tally.Lot;
import org.ayni.councils.tally.Tie;

/// Projects selected, and why.
///
/// @param ballots the ballots
/// @param steps project by project
/// @param endowment money each voter had to spend (equal shares), rounded half up to six decimals
/// @param completion how the budget was filled up (equal shares)
/// @param ties that the lot broke
/// @param lot the order that breaks ties
public record BudgetCount(
    ProjectBallots ballots,
    List<BudgetStep> steps,
    Optional<BigDecimal> endowment,
    Optional<CompletionSteps> completion,
    List<Tie> ties,
    Lot lot) {

  public BudgetCount {
    steps = List.copyOf(steps);
    ties = List.copyOf(ties);
  }

  /// Selected projects in the order of selection.
  public List<Integer> selected() {
    return steps.stream()
        .filter(step -> step.kind() == BudgetStep.Kind.SELECTED)
        .map(BudgetStep::project)
        .toList();
  }

  /// What they cost together.
  public BigDecimal cost() {
    return selected().stream().map(ballots::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
