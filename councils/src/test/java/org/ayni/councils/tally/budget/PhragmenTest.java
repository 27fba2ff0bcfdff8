package org.ayni.councils.tally.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ayni.councils.tally.Candidates;
import org.ayni.councils.tally.Lot;
import org.ayni.councils.tally.RandomBallots;
import org.ayni.councils.tally.Rational;
import org.ayni.councils.tally.Tie;
import org.junit.jupiter.api.Test;

class PhragmenTest {

  private static List<String> names(BudgetCount count) {
    return count.ballots().projects().names(count.selected());
  }

  private static BudgetCount count(ProjectBallots ballots) {
    return Phragmen.count(ballots, Lot.ofSeed("", ballots.projects()));
  }

  /// Phragmén 1894, as in Janson 2016: A, Q, B. A at 1 / 1171.
  @Test
  void phragmensOwnExampleHasThePublishedOrder() {
    ProjectBallots ballots =
        Ballots.committee("ABCPQR", 3, "1034 ABC", "519 PQR", "90 ABQ", "47 APQ");
    BudgetCount count = count(ballots);
    assertThat(names(count)).containsExactly("A", "Q", "B");
    assertThat(count.steps().getFirst().share()).contains(new BigDecimal("0.000854"));
  }

  /// Lackner and Skowron 2023, examples 2.1 and 2.12: {a, b, c, d} and {b, c, d}.
  @Test
  void lacknerAndSkowronsCommitteesAreElected() {
    ProjectBallots running =
        Ballots.committee("abcdefg", 4, "3 ab", "3 ac", "2 ad", "1 bcf", "1 e", "1 f", "1 g");
    assertThat(names(count(running))).containsExactlyInAnyOrder("a", "b", "c", "d");
    assertThat(count(running).ties()).hasSize(1).extracting(Tie::tied).contains(List.of(1, 2));
    ProjectBallots small = Ballots.committee("abcd", 3, "3 cd", "2 ab", "2 ac", "1 bd");
    assertThat(names(count(small))).containsExactly("c", "b", "d");
  }

  @Test
  void itEndsAtTheFirstProjectThatDoesNotFit() {
    ProjectBallots ballots =
        ProjectBallots.builder(
                Candidates.of("a", "b", "c", "d"),
                Ballots.amounts(60, 50, 90, 200),
                new BigDecimal(100))
            .add(List.of(0), 60)
            .add(List.of(1), 25)
            .add(List.of(2), 30)
            .add(List.of(3), 500)
            .build();
    // a at 1, b at 2, c at 3; d is dearer than the budget. b does not fit, and there it ends.
    BudgetCount count = count(ballots);
    assertThat(names(count)).containsExactly("a");
    assertThat(count.steps())
        .extracting(BudgetStep::kind)
        .containsExactly(BudgetStep.Kind.SELECTED, BudgetStep.Kind.END);
  }

  /// The definition word by word, looking at every project each time.
  @Test
  void itSelectsWhatTheDefinitionSays() {
    Random random = RandomBallots.random(getClass());
    for (int trial = 0; trial < 500; trial++) {
      ProjectBallots ballots = Ballots.random(random, trial % 2 == 0);
      Lot lot = Lot.ofSeed("" + trial, ballots.projects());
      assertThat(Phragmen.count(ballots, lot).selected()).isEqualTo(byDefinition(ballots, lot));
    }
  }

  private static List<Integer> byDefinition(ProjectBallots ballots, Lot lot) {
    Rational[] paidAt = new Rational[ballots.groups()];
    Arrays.fill(paidAt, Rational.ZERO);
    List<Integer> selected = new ArrayList<>();
    long left = ballots.unitBudget();
    while (true) {
      Rational least = Rational.of(Long.MAX_VALUE);
      List<Integer> next = new ArrayList<>();
      for (int p = 0; p < ballots.projects().size(); p++) {
        if (!selected.contains(p)
            && ballots.votes(p) > 0
            && ballots.unitCost(p) <= ballots.unitBudget()) {
          Rational sum = Rational.of(ballots.unitCost(p));
          for (int g : ballots.supporters(p)) {
            sum = sum.plus(paidAt[g].times(ballots.count(g)));
          }
          Rational time = sum.dividedBy(ballots.votes(p));
          if (time.compareTo(least) < 0) {
            next.clear();
            least = time;
          }
          if (time.equals(least)) {
            next.add(p);
          }
        }
      }
      if (next.isEmpty() || ballots.unitCost(lot.first(next)) > left) {
        return selected;
      }
      int p = lot.first(next);
      left -= ballots.unitCost(p);
      selected.add(p);
      for (int g : ballots.supporters(p)) {
        paidAt[g] = least;
      }
    }
  }
}
