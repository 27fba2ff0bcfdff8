package org.ayni.councils.tally.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.ayni.councils.tally.Candidates;
import org.ayni.councils.tally.Lot;
import org.ayni.councils.tally.RandomBallots;
import org.ayni.councils.tally.Tie;
import org.junit.jupiter.api.Test;

/// What every rule for projects must do, and greedy approval.
class BudgetRulesTest {

  private static final Map<String, BiFunction<ProjectBallots, Lot, BudgetCount>> RULES =
      Map.of(
          "equal shares", (ballots, lot) -> EqualShares.STANDARD.count(ballots, lot),
          "phragmen", Phragmen::count,
          "greedy", GreedyApproval::count);

  private record Vote(List<Integer> approved, long count) {}

  private static ProjectBallots ballots(
      Candidates projects, List<BigDecimal> costs, BigDecimal budget, List<Vote> votes) {
    ProjectBallots.Builder builder = ProjectBallots.builder(projects, costs, budget);
    votes.forEach(vote -> builder.add(vote.approved(), vote.count()));
    return builder.build();
  }

  @Test
  void neitherTheOrderOfBallotsNorThatOfProjectsMatters() {
    Random random = RandomBallots.random(getClass());
    for (int trial = 0; trial < 200; trial++) {
      int m = 1 + random.nextInt(6);
      Candidates projects = RandomBallots.candidates(m);
      List<BigDecimal> costs =
          IntStream.range(0, m).mapToObj(p -> BigDecimal.valueOf(1 + random.nextInt(5))).toList();
      BigDecimal budget = BigDecimal.valueOf(1 + random.nextInt(12));
      List<Vote> votes = new ArrayList<>();
      for (int v = 0; v < 1 + random.nextInt(10); v++) {
        votes.add(new Vote(RandomBallots.subset(m, 0.5, random), 1 + random.nextInt(2)));
      }
      ProjectBallots before = ballots(projects, costs, budget, votes);
      Collections.shuffle(votes, random);
      List<Integer> renumbered = RandomBallots.shuffled(m, random);
      Candidates others = RandomBallots.renumbered(projects, renumbered);
      BigDecimal[] moved = new BigDecimal[m];
      IntStream.range(0, m).forEach(p -> moved[renumbered.get(p)] = costs.get(p));
      ProjectBallots after =
          ballots(
              others,
              List.of(moved),
              budget,
              votes.stream()
                  .map(
                      v -> new Vote(v.approved().stream().map(renumbered::get).toList(), v.count()))
                  .toList());
      String seed = "s" + trial;
      RULES.forEach((name, rule) ->
          assertThat(others.names(rule.apply(after, Lot.ofSeed(seed, others)).selected()))
              .as(name)
              .isEqualTo(
                  projects.names(rule.apply(before, Lot.ofSeed(seed, projects)).selected())));
    }
  }

  @Test
  void theBudgetIsKeptAndNothingNobodyApprovesIsSelected() {
    Random random = RandomBallots.random(getClass());
    for (int trial = 0; trial < 300; trial++) {
      ProjectBallots ballots = Ballots.random(random, trial % 2 == 0);
      Lot lot = Lot.ofSeed("", ballots.projects());
      RULES.forEach((name, rule) -> {
        BudgetCount count = rule.apply(ballots, lot);
        assertThat(count.cost()).as(name).isLessThanOrEqualTo(ballots.budget());
        assertThat(count.selected()).allMatch(p -> ballots.votes(p) > 0).doesNotHaveDuplicates();
      });
    }
  }

  @Test
  void greedyTakesThePopularAndPassesOverTheTooDear() {
    ProjectBallots ballots =
        ballots(
            Candidates.of("a", "b", "c", "d"),
            Ballots.amounts(60, 50, 40, 1),
            new BigDecimal(100),
            List.of(new Vote(List.of(0), 3), new Vote(List.of(1), 2), new Vote(List.of(2), 1)));
    BudgetCount count = GreedyApproval.count(ballots, Lot.ofSeed("", ballots.projects()));
    assertThat(count.selected()).containsExactly(0, 2);
    assertThat(count.steps().get(1).kind()).isEqualTo(BudgetStep.Kind.TOO_DEAR);
    assertThat(count.steps()).hasSize(3);
    assertThat(count.ties()).isEmpty();
  }

  /// Lackner and Skowron 2023, example 2.1: approval elects a, b, c and one of d and f.
  @Test
  void greedyElectsCommitteesByApproval() {
    ProjectBallots ballots =
        Ballots.committee("abcdefg", 4, "3 ab", "3 ac", "2 ad", "1 bcf", "1 e", "1 f", "1 g");
    BudgetCount count = GreedyApproval.count(ballots, Lot.ofOrder(List.of(6, 5, 4, 3, 2, 1, 0)));
    assertThat(ballots.projects().names(count.selected())).containsExactly("a", "c", "b", "f");
    assertThat(count.ties())
        .containsExactly(new Tie(4, Tie.Purpose.PROJECT, List.of(3, 5), 5, Tie.Means.LOT));
  }

  @Test
  void amountsThatCannotBeAddedExactlyAreRefused() {
    Candidates one = Candidates.of("a");
    assertThatThrownBy(
            () -> ProjectBallots.builder(one, List.of(new BigDecimal("1e15")), BigDecimal.ONE))
        .hasMessageContaining("1000000000000000");
    assertThatThrownBy(() -> ProjectBallots.builder(one, List.of(BigDecimal.ZERO), BigDecimal.ONE))
        .hasMessageContaining("costs above 0");
    assertThatThrownBy(() ->
            ProjectBallots.builder(one, List.of(BigDecimal.ONE), BigDecimal.ONE)
                .add(List.of(0, 0), 1))
        .hasMessageContaining("twice");
  }
}
