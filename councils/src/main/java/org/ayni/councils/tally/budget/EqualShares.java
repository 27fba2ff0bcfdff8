package org.ayni.councils.tally.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ayni.councils.tally.CannotBeCountedException;
import org.ayni.councils.tally.Lot;
import org.ayni.councils.tally.Rational;

/// The method of equal shares (Peters and Skowron 2020; with costs: Peters, Pierczyński and Skowron
/// 2021): every voter gets b / n. A project p can be had at ρ when Σ over i in S(p) of min(m[i], ρ
/// u(p)) = c(p). The project with the smallest ρ is selected, each of its voters pays min(m[i], ρ
/// u(p)), and so on until nothing can be had. So the price is shared equally by those who want it;
/// who has less left pays all they have. Equal ρ: by lot.
///
/// u(p) is c(p) or 1, see [Utility]; with the first, 1 / ρ is the number of voters who would have
/// to pay equally, the *effective votes*. Projects dearer than the whole budget, and projects
/// nobody approves, do not take part.
///
/// What it promises, without completion: a group of voters who agree on projects gets them when its
/// part of the money would do (extended justified representation up to one project, proved there).
/// With several resources beside money it promises nothing of the kind.
///
/// Comparisons are exact: intervals of doubles decide where they can, exact fractions where not.
///
/// @param utility what a voter has of a project
/// @param completion how to go on when money is left over
/// @param increment money each voter gets more in every step of a completion, above 0
public record EqualShares(Utility utility, Completion completion, BigDecimal increment) {

  /// As cities use it: utility is cost, add-one by whole units of money.
  public static final EqualShares STANDARD =
      new EqualShares(Utility.COST, Completion.ADD_ONE, BigDecimal.ONE);

  public EqualShares {
    if (!(increment.signum() > 0)) {
      throw new IllegalArgumentException("increment " + increment + "; expected more than 0");
    }
  }

  /// Counts.
  ///
  /// @throws CannotBeCountedException when there is no ballot
  public BudgetCount count(ProjectBallots ballots, Lot lot) {
    lot.check(ballots.projects());
    if (ballots.size() == 0) {
      throw new CannotBeCountedException("no ballot: there is nobody to share the budget among");
    }
    return new Run(ballots, lot).count();
  }

  /// One count in progress.
  private final class Run {
    private final ProjectBallots ballots;
    private final Lot lot;
    private final List<Integer> projects;
    private final Rational first;
    private final Rational more;

    Run(ProjectBallots ballots, Lot lot) {
      this.ballots = ballots;
      this.lot = lot;
      this.projects =
          IntStream.range(0, ballots.projects().size())
              .filter(p -> ballots.votes(p) > 0 && ballots.unitCost(p) <= ballots.unitBudget())
              .boxed()
              .toList();
      this.first = Rational.of(ballots.unitBudget(), ballots.size());
      this.more = Rational.of(increment).times(ballots.unitsInOne());
    }

    BudgetCount count() {
      long additions = 0;
      SharesOutcome outcome = run(first);
      Optional<CompletionSteps> steps = Optional.empty();
      while (completion != Completion.NONE && steps.isEmpty()) {
        Optional<CompletionSteps.Reason> reason = reasonToEnd(outcome);
        if (reason.isEmpty()) {
          SharesOutcome next = run(endowment(additions + 1));
          if (next.spent() > ballots.unitBudget()) {
            reason = Optional.of(CompletionSteps.Reason.WOULD_EXCEED_BUDGET);
          } else {
            outcome = next;
            additions++;
          }
        }
        long made = additions;
        steps = reason.map(why -> new CompletionSteps(completion, made, increment, why));
      }
      Rational endowment = endowment(additions);
      SharesOutcome told = withFigures(outcome, endowment);
      return new BudgetCount(
          ballots,
          told.steps(),
          Optional.of(endowment.dividedBy(ballots.unitsInOne()).toDecimal(BudgetStep.DECIMALS)),
          steps,
          told.ties(),
          lot);
    }

    private Rational endowment(long additions) {
      return first.plus(more.times(additions));
    }

    /// Which projects, and what they cost.
    private SharesOutcome run(Rational endowment) {
      return inDoubles(endowment, false).orElseGet(() -> exactly(endowment));
    }

    private Optional<SharesOutcome> inDoubles(Rational endowment, boolean figures) {
      return new IntervalShares(ballots, utility, lot, endowment, figures).run(projects);
    }

    private SharesOutcome exactly(Rational endowment) {
      return new ExactShares(ballots, utility, lot, endowment).run(projects);
    }

    /// The same with all figures, and those certain.
    private SharesOutcome withFigures(SharesOutcome outcome, Rational endowment) {
      SharesOutcome told =
          inDoubles(endowment, true)
              .filter(SharesOutcome::figuresCertain)
              .orElseGet(() -> exactly(endowment));
      if (!told.selected().equals(outcome.selected())) {
        throw new IllegalStateException(
            "one way selects " + outcome.selected() + ", another " + told.selected());
      }
      return told;
    }

    private Optional<CompletionSteps.Reason> reasonToEnd(SharesOutcome outcome) {
      List<Integer> selected = outcome.selected();
      if (selected.size() == projects.size()) {
        return Optional.of(CompletionSteps.Reason.ALL_SELECTED);
      }
      boolean exhaustive =
          completion == Completion.ADD_ONE_EXHAUSTIVE
              && projects.stream()
                  .filter(p -> !selected.contains(p))
                  .allMatch(p -> outcome.spent() + ballots.unitCost(p) > ballots.unitBudget());
      return exhaustive ? Optional.of(CompletionSteps.Reason.EXHAUSTIVE) : Optional.empty();
    }
  }
}
