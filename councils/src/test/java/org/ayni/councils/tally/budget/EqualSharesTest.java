package org.ayni.councils.tally.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.ayni.councils.tally.Candidates;
import org.ayni.councils.tally.CannotBeCountedException;
import org.ayni.councils.tally.Lot;
import org.ayni.councils.tally.RandomBallots;
import org.ayni.councils.tally.Rational;
import org.ayni.councils.tally.Tie;
import org.junit.jupiter.api.Test;

/// Examples of equalshares.net and of Lackner and Skowron 2023 (chapter 2), and properties. A real
/// budget, Wieliczka 2023, is tested where the readers of ballot files are.
class EqualSharesTest {

  private static final EqualShares PLAIN =
      new EqualShares(Utility.COST, Completion.NONE, BigDecimal.ONE);

  private static Lot lot(ProjectBallots ballots) {
    return Lot.ofSeed("", ballots.projects());
  }

  private static List<String> names(BudgetCount count) {
    return count.ballots().projects().names(count.selected());
  }

  /// Bike track: 7 voters pay all they have, 100. Playground: 4 pay 50. Library: 3 pay 33.33.
  @Test
  void elevenVotersBuildABikeTrackAPlaygroundAndALibrary() {
    BudgetCount count = PLAIN.count(Ballots.elevenVoters(0), lot(Ballots.elevenVoters(0)));
    assertThat(names(count)).containsExactly("bike", "playground", "library");
    assertThat(count.endowment().orElseThrow()).isEqualTo("100.000000");
    assertThat(count.steps().stream().map(step -> step.share().orElseThrow().toPlainString()))
        .containsExactly("100.000000", "50.000000", "33.333333");
    assertThat(count.steps().get(0).inFull()).isEqualTo(7);
    assertThat(count.cost()).isEqualByComparingTo("1000");
    assertThat(count.steps().getLast().left()).isEqualByComparingTo("100");
  }

  /// Gym: 7 pay 57.142857. Park: three have 42.857143 left and pay it, two pay (250 − 128.571429) /
  /// 2 = 60.714286; 250 / 60.714286 = 4.117647 effective votes.
  @Test
  void whoHasLessPaysAllTheyHaveLeft() {
    BudgetCount count = PLAIN.count(Ballots.elevenVoters(1), lot(Ballots.elevenVoters(1)));
    assertThat(names(count)).containsExactly("gym", "park", "playground");
    assertThat(count.steps().get(0).share()).contains(new BigDecimal("57.142857"));
    BudgetStep park = count.steps().get(1);
    assertThat(park.share()).contains(new BigDecimal("60.714286"));
    assertThat(park.effectiveVotes()).contains(new BigDecimal("4.117647"));
    assertThat(park.inFull()).isEqualTo(2);
    assertThat(park.payers()).isEqualTo(5);
  }

  /// Lackner and Skowron 2023, example 2.12: c at 1/5 from each of five; then a, of whose voters
  /// two have 7/40 left and two pay 13/40.
  @Test
  void lacknerAndSkowronsCommitteeHasThePublishedPrices() {
    ProjectBallots ballots = Ballots.committee("abcd", 3, "3 cd", "2 ab", "2 ac", "1 bd");
    BudgetCount count = PLAIN.count(ballots, lot(ballots));
    assertThat(names(count)).containsExactly("c", "a");
    assertThat(count.steps().get(0).share()).contains(new BigDecimal("0.200000"));
    assertThat(count.steps().get(1).share()).contains(new BigDecimal("0.325000"));
  }

  @Test
  void addOneGoesOnUntilTheBudgetWouldBeOverspent() {
    ProjectBallots ballots = Ballots.elevenVoters(0);
    BudgetCount count = EqualShares.STANDARD.count(ballots, lot(ballots));
    assertThat(count.cost()).isLessThanOrEqualTo(ballots.budget());
    CompletionSteps steps = count.completion().orElseThrow();
    assertThat(steps.reason()).isEqualTo(CompletionSteps.Reason.WOULD_EXCEED_BUDGET);
    assertThat(count.endowment().orElseThrow())
        .isEqualByComparingTo(BigDecimal.valueOf(100 + steps.additions()));
  }

  @Test
  void addOneEndsWhenEverythingIsSelected() {
    ProjectBallots ballots =
        ProjectBallots.builder(Candidates.of("a", "b"), Ballots.amounts(10, 5), new BigDecimal(20))
            .add(List.of(0), 3)
            .add(List.of(), 7)
            .build();
    CompletionSteps steps =
        EqualShares.STANDARD.count(ballots, lot(ballots)).completion().orElseThrow();
    // Nobody approves b. Three voters with 2 each cannot pay 10; with 4 they can.
    assertThat(steps.reason()).isEqualTo(CompletionSteps.Reason.ALL_SELECTED);
    assertThat(steps.additions()).isEqualTo(2);
  }

  @Test
  void addOneExhaustiveEndsWhenNothingMoreFits() {
    ProjectBallots ballots =
        ProjectBallots.builder(Candidates.of("a", "b"), Ballots.amounts(10, 8), new BigDecimal(12))
            .add(List.of(0), 3)
            .add(List.of(1), 1)
            .build();
    BudgetCount count =
        new EqualShares(Utility.COST, Completion.ADD_ONE_EXHAUSTIVE, BigDecimal.ONE)
            .count(ballots, lot(ballots));
    assertThat(names(count)).containsExactly("a");
    assertThat(count.completion().orElseThrow())
        .isEqualTo(
            new CompletionSteps(
                Completion.ADD_ONE_EXHAUSTIVE,
                1,
                BigDecimal.ONE,
                CompletionSteps.Reason.EXHAUSTIVE));
  }

  @Test
  void equalPricesAreDecidedByLotAndTold() {
    ProjectBallots ballots = Ballots.committee("ab", 1, "1 a", "1 b", "2 ab");
    BudgetCount count = PLAIN.count(ballots, Lot.ofOrder(List.of(1, 0)));
    assertThat(names(count)).isEmpty();
    ProjectBallots more = Ballots.committee("abc", 2, "2 ab");
    BudgetCount chosen =
        new EqualShares(Utility.COST, Completion.NONE, BigDecimal.ONE)
            .count(more, Lot.ofOrder(List.of(1, 0, 2)));
    assertThat(names(chosen)).containsExactly("b", "a");
    assertThat(chosen.ties())
        .containsExactly(new Tie(1, Tie.Purpose.PROJECT, List.of(0, 1), 1, Tie.Means.LOT));
  }

  /// Doubles answer only what exact fractions answer too.
  @Test
  void intervalsNeverContradictFractions() {
    Random random = RandomBallots.random(getClass());
    int decided = 0;
    for (int trial = 0; trial < 2_000; trial++) {
      ProjectBallots ballots = Ballots.random(random, trial % 2 == 0);
      List<Integer> projects =
          IntStream.range(0, ballots.projects().size())
              .filter(p -> ballots.votes(p) > 0)
              .boxed()
              .toList();
      Rational endowment =
          Rational.of(ballots.unitBudget(), ballots.size()).plus(Rational.of(random.nextInt(3)));
      Utility utility = random.nextBoolean() ? Utility.COST : Utility.CARDINALITY;
      Lot lot = Lot.ofSeed("" + trial, ballots.projects());
      Optional<SharesOutcome> fast =
          new IntervalShares(ballots, utility, lot, endowment, true).run(projects);
      SharesOutcome exact = new ExactShares(ballots, utility, lot, endowment).run(projects);
      if (fast.isPresent()) {
        decided++;
        assertThat(fast.get().selected()).isEqualTo(exact.selected());
        assertThat(fast.get().ties()).isEqualTo(exact.ties());
        if (fast.get().figuresCertain()) {
          assertThat(fast.get().steps()).isEqualTo(exact.steps());
        }
      }
    }
    assertThat(decided).isGreaterThan(1_000);
  }

  /// The definition word by word: try every project, find ρ by trying every set of those who pay in
  /// full, richest first.
  @Test
  void fractionsSelectWhatTheDefinitionSays() {
    Random random = RandomBallots.random(getClass());
    for (int trial = 0; trial < 500; trial++) {
      ProjectBallots ballots = Ballots.random(random, trial % 2 == 0);
      Utility utility = random.nextBoolean() ? Utility.COST : Utility.CARDINALITY;
      Lot lot = Lot.ofSeed("" + trial, ballots.projects());
      BudgetCount count =
          new EqualShares(utility, Completion.NONE, BigDecimal.ONE).count(ballots, lot);
      assertThat(count.selected()).isEqualTo(byDefinition(ballots, utility, lot));
    }
  }

  private static List<Integer> byDefinition(ProjectBallots ballots, Utility utility, Lot lot) {
    Rational[] money = new Rational[ballots.groups()];
    Arrays.fill(money, Rational.of(ballots.unitBudget(), ballots.size()));
    List<Integer> selected = new ArrayList<>();
    while (true) {
      List<Integer> best = new ArrayList<>();
      Rational least = Rational.of(Long.MAX_VALUE);
      for (int p = 0; p < ballots.projects().size(); p++) {
        Optional<Rational> share =
            selected.contains(p) ? Optional.empty() : share(ballots, p, money);
        if (share.isPresent()) {
          Rational rho =
              utility == Utility.COST ? share.get().dividedBy(ballots.unitCost(p)) : share.get();
          int compared = rho.compareTo(least);
          if (compared < 0) {
            best.clear();
            least = rho;
          }
          if (compared <= 0) {
            best.add(p);
          }
        }
      }
      if (best.isEmpty()) {
        return selected;
      }
      int p = lot.first(best);
      Rational share = share(ballots, p, money).orElseThrow();
      for (int g : ballots.supporters(p)) {
        money[g] = money[g].minus(money[g].min(share));
      }
      selected.add(p);
    }
  }

  private static Optional<Rational> share(ProjectBallots ballots, int p, Rational[] money) {
    List<Integer> poorestFirst =
        IntStream.of(ballots.supporters(p))
            .boxed()
            .sorted((a, b) -> money[a].compareTo(money[b]))
            .toList();
    Rational rest = Rational.of(ballots.unitCost(p));
    long voters = ballots.votes(p);
    for (int g : poorestFirst) {
      Rational share = rest.dividedBy(voters);
      if (money[g].compareTo(share) >= 0) {
        return Optional.of(share);
      }
      rest = rest.minus(money[g].times(ballots.count(g)));
      voters -= ballots.count(g);
    }
    return Optional.empty();
  }

  /// Peters, Pierczyński and Skowron 2021: a group of voters that agrees on projects it can pay for
  /// out of its own money has, when nothing is selected that any of it approves, a contradiction.
  @Test
  void aGroupThatCanPayForAProjectIsNotLeftWithNothing() {
    Random random = RandomBallots.random(getClass());
    for (int trial = 0; trial < 300; trial++) {
      ProjectBallots ballots = Ballots.random(random, false);
      List<Integer> selected = PLAIN.count(ballots, lot(ballots)).selected();
      for (int p = 0; p < ballots.projects().size(); p++) {
        long without = 0;
        for (int g : ballots.supporters(p)) {
          int group = g;
          boolean served =
              selected.stream()
                  .anyMatch(q -> IntStream.of(ballots.supporters(q)).anyMatch(h -> h == group));
          without += served ? 0 : ballots.count(g);
        }
        Rational theirs = Rational.of(ballots.unitBudget(), ballots.size()).times(without);
        if (without > 0) {
          assertThat(theirs).isLessThan(Rational.of(ballots.unitCost(p)));
        }
      }
    }
  }

  @Test
  void completionsNeverOverspend() {
    Random random = RandomBallots.random(getClass());
    for (int trial = 0; trial < 200; trial++) {
      ProjectBallots ballots = Ballots.random(random, trial % 2 == 0);
      for (Completion completion : Completion.values()) {
        BudgetCount count =
            new EqualShares(Utility.COST, completion, BigDecimal.ONE).count(ballots, lot(ballots));
        assertThat(count.cost()).isLessThanOrEqualTo(ballots.budget());
      }
    }
  }

  @Test
  void withoutABallotThereIsNobodyToShareAmong() {
    ProjectBallots none = Ballots.committee("ab", 1);
    assertThatThrownBy(() -> PLAIN.count(none, lot(none)))
        .isInstanceOf(CannotBeCountedException.class);
  }
}
