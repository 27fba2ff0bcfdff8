package org.ayni.councils.priorities;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.CouncilBook;
import org.ayni.councils.event.CouncilEvent.BallotOpened;

/// What the projects that a council wants were said to cost when people voted on them.
public final class VotedCosts {

  private VotedCosts() {}

  /// What a project was said to cost.
  ///
  /// @param unit of the money, in the words of the ballot; empty where it did not say
  public record Cost(BigDecimal amount, Optional<String> unit) {}

  /// By project, in the order of [Wishes#projects()]: where more than one council elected it, what
  /// stands in the ballot by which it stands in that list.
  public static Map<String, Cost> of(CouncilBook book, Council council) {
    Map<String, Cost> costs = new LinkedHashMap<>();
    council
        .last(Levels.PROJECTS)
        .filter(ballot -> ballot.closed().isPresent())
        .ifPresent(ballot -> elected(ballot, costs));
    book.below(council.code()).forEach(one -> of(book, one).forEach(costs::putIfAbsent));
    return costs;
  }

  private static void elected(Ballot ballot, Map<String, Cost> costs) {
    BallotOpened opened = ballot.opened();
    for (String project : ballot.closed().orElseThrow().outcome().winners()) {
      Optional.ofNullable(opened.question().costs().get(project))
          .ifPresent(cost -> costs.put(project, new Cost(cost, opened.question().unit())));
    }
  }
}
