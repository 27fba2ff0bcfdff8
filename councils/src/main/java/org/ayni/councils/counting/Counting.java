package org.ayni.councils.counting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ayni.councils.tally.Candidates;
import org.ayni.councils.tally.CannotBeCountedException;
import org.ayni.councils.tally.Lot;
import org.ayni.councils.tally.RankedBallots;
import org.ayni.councils.tally.Ranking;
import org.ayni.councils.tally.Rational;
import org.ayni.councils.tally.budget.BudgetCount;
import org.ayni.councils.tally.budget.EqualShares;
import org.ayni.councils.tally.budget.GreedyApproval;
import org.ayni.councils.tally.budget.Phragmen;
import org.ayni.councils.tally.budget.ProjectBallots;
import org.ayni.councils.tally.condorcet.Schulze;
import org.ayni.councils.tally.lists.ListCount;
import org.ayni.councils.tally.lists.ListRules;
import org.ayni.councils.tally.lists.ListVotes;
import org.ayni.councils.tally.points.PointsBallots;
import org.ayni.councils.tally.points.PointsCount;
import org.ayni.councils.tally.points.PointsRules;
import org.ayni.councils.tally.stv.MeekStv;
import org.ayni.councils.tally.stv.ScottishStv;
import org.ayni.councils.tally.stv.StvCount;

/// Counts votes on a question. The same votes in another order give the same outcome.
public final class Counting {

  private final Question question;
  private final Candidates options;
  private final Lot lot;

  private Counting(Question question, String seed) {
    this.question = question;
    this.options = Candidates.of(question.options());
    this.lot = Lot.ofSeed(seed, options);
  }

  /// Everything wrong with a vote on a question; empty when it can be counted.
  public static List<Miscast> problems(Question question, Vote vote) {
    List<Miscast> problems = new ArrayList<>();
    if (vote.kind() != question.rule().kind()) {
      problems.add(
          new Miscast("", "a vote of the kind " + vote.kind() + " for " + question.rule().code()));
      return problems;
    }
    List<String> named =
        switch (vote) {
          case Vote.YesNo _ -> List.of();
          case Vote.OneList(var list) -> list.equals(Vote.BLANK) ? List.of() : List.of(list);
          case Vote.Ranked(var tiers) -> tiers.stream().flatMap(List::stream).toList();
          case Vote.Approved(var approved) -> approved;
          case Vote.Points(var points) -> List.copyOf(points.keySet());
        };
    named.stream()
        .filter(name -> !question.options().contains(name))
        .forEach(name -> problems.add(new Miscast(name, "'" + name + "' is not on the ballot")));
    return problems;
  }

  /// Counts.
  ///
  /// @param seed breaks ties, see [Lot]
  /// @throws CannotBeCountedException when nothing can be said of the votes, such as of none
  public static Outcome count(Question question, Collection<Vote> votes, String seed) {
    Counting counting = new Counting(question, seed);
    return switch (question.rule()) {
      case YES_NO -> yesNo(votes);
      case LIST_HARE, LIST_DHONDT -> counting.lists(votes);
      case SCHULZE ->
          counting.outcome(
              votes,
              Schulze.count(ranked(question, votes), question.seats(), counting.lot).winners(),
              Map.of());
      case STV_SCOTTISH ->
          counting.transferable(
              votes,
              ScottishStv.count(
                  ranked(question, votes).strictPart(), question.seats(), counting.lot));
      case STV_MEEK ->
          counting.transferable(
              votes,
              MeekStv.count(ranked(question, votes).strictPart(), question.seats(), counting.lot));
      case EQUAL_SHARES, PHRAGMEN, GREEDY -> counting.projects(votes);
      case POINTS_MEAN, POINTS_INDEPENDENT_MARKETS -> counting.points(votes);
    };
  }

  private static Outcome yesNo(Collection<Vote> votes) {
    Map<String, Long> by = new TreeMap<>();
    for (String answer : List.of("yes", "no", Vote.BLANK)) {
      by.put(answer, votes.stream().filter(new Vote.YesNo(answer)::equals).count());
    }
    Map<String, String> figures = new TreeMap<>();
    by.forEach((answer, count) -> figures.put(answer, count.toString()));
    boolean more = by.getOrDefault("yes", 0L) > by.getOrDefault("no", 0L);
    return new Outcome(votes.size(), more ? List.of("yes") : List.of(), figures);
  }

  private Outcome lists(Collection<Vote> votes) {
    long[] of = new long[options.size()];
    long blank = 0;
    for (Vote vote : votes) {
      if (vote instanceof Vote.OneList(var list)) {
        if (list.equals(Vote.BLANK)) {
          blank++;
        } else {
          of[options.indexOf(list).orElseThrow()]++;
        }
      }
    }
    List<Long> counts = new ArrayList<>();
    Map<String, String> figures = new TreeMap<>();
    for (int k = 0; k < of.length; k++) {
      counts.add(of[k]);
      figures.put(options.name(k), Long.toString(of[k]));
    }
    figures.put(Vote.BLANK, Long.toString(blank));
    ListVotes ballots = new ListVotes(options, counts, blank);
    ListCount count =
        question.rule() == CountingRule.LIST_HARE
            ? ListRules.hare(ballots, question.seats(), Rational.ZERO, lot)
            : ListRules.dHondt(ballots, question.seats(), Rational.ZERO, lot);
    count.quota().ifPresent(quota -> figures.put("quota", quota.toString()));
    count.divisor().ifPresent(divisor -> figures.put("divisor", divisor.toString()));
    return outcome(votes, count.winners(), figures);
  }

  /// The ballots of a vote by ranking, as a countback needs them.
  public static RankedBallots ranked(Question question, Collection<Vote> votes) {
    Candidates options = Candidates.of(question.options());
    RankedBallots.Builder ballots = RankedBallots.builder(options);
    for (Vote vote : votes) {
      if (vote instanceof Vote.Ranked(var tiers)) {
        int[][] numbers =
            tiers.stream()
                .map(tier ->
                    tier.stream().mapToInt(name -> options.indexOf(name).orElseThrow()).toArray())
                .toArray(int[][]::new);
        ballots.add(Ranking.ofTiers(numbers), 1);
      }
    }
    return ballots.build();
  }

  private Outcome transferable(Collection<Vote> votes, StvCount count) {
    return outcome(votes, count.elected(), Map.of("quota", count.quota().toPlainString()));
  }

  private Outcome projects(Collection<Vote> votes) {
    List<BigDecimal> costs =
        question.options().stream().map(question.costs()::get).map(BigDecimal.class::cast).toList();
    ProjectBallots.Builder builder =
        ProjectBallots.builder(options, costs, question.budget().orElseThrow());
    for (Vote vote : votes) {
      if (vote instanceof Vote.Approved(var approved)) {
        builder.add(approved.stream().map(name -> options.indexOf(name).orElseThrow()).toList(), 1);
      }
    }
    ProjectBallots ballots = builder.build();
    BudgetCount count =
        switch (question.rule()) {
          case PHRAGMEN -> Phragmen.count(ballots, lot);
          case GREEDY -> GreedyApproval.count(ballots, lot);
          default -> EqualShares.STANDARD.count(ballots, lot);
        };
    Map<String, String> figures = new TreeMap<>();
    for (int p = 0; p < options.size(); p++) {
      figures.put(options.name(p), Long.toString(ballots.votes(p)));
    }
    figures.put("cost", count.cost().toPlainString());
    return outcome(votes, count.selected(), figures);
  }

  private Outcome points(Collection<Vote> votes) {
    PointsBallots.Builder ballots = PointsBallots.builder(options, Vote.Points.TOTAL);
    for (Vote vote : votes) {
      if (vote instanceof Vote.Points(var points)) {
        ballots.add(
            options.names().stream()
                .map(name -> points.getOrDefault(name, BigDecimal.ZERO))
                .toList(),
            1);
      }
    }
    PointsCount count =
        question.rule() == CountingRule.POINTS_MEAN
            ? PointsRules.mean(ballots.build())
            : PointsRules.independentMarkets(ballots.build());
    Map<String, String> figures = new TreeMap<>();
    for (int j = 0; j < options.size(); j++) {
      figures.put(options.name(j), count.shares().get(j).toString());
    }
    return outcome(votes, count.largestFirst(), figures);
  }

  private Outcome outcome(
      Collection<Vote> votes, List<Integer> winners, Map<String, String> figures) {
    return new Outcome(votes.size(), options.names(winners), figures);
  }
}
