package org.ayni.server.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ayni.api.answer.BallotFound;
import org.ayni.api.answer.PromiseLine;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.counting.Question;
import org.ayni.councils.event.CouncilEvent.BallotClosed;
import org.ayni.decisions.delivery.Board;

/// What stands in the book of a council, as it is told.
final class CouncilTold {

  private CouncilTold() {}

  static BallotFound ballot(Ballot ballot) {
    var opened = ballot.opened();
    Optional<BallotClosed> closed = ballot.closed();
    return new BallotFound(
        opened.ballot(),
        opened.title(),
        opened.subject(),
        opened.question().rule().code(),
        opened.form().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        opened.question().options(),
        ballot.time(),
        opened.closes().orElse(null),
        ballot.closedOn().orElse(null),
        ballot.size(),
        closed.map(BallotClosed::passed).orElse(null),
        closed.map(c -> c.outcome().counted()).orElse(null),
        closed.map(c -> c.outcome().winners()).orElse(List.of()),
        closed.map(c -> c.outcome().figures()).orElse(Map.of()),
        costs(opened.question()),
        opened.question().budget().map(BigDecimal::toPlainString).orElse(null),
        opened.question().unit().orElse(null));
  }

  private static Map<String, String> costs(Question question) {
    Map<String, String> costs = new TreeMap<>();
    question.costs().forEach((project, cost) -> costs.put(project, cost.toPlainString()));
    return costs;
  }

  static PromiseLine promise(Board.Line line) {
    return new PromiseLine(
        line.promise().number(),
        line.promise().line().toString(),
        line.promise().owner(),
        line.promise().amount(),
        line.delivered(),
        line.promise().unit(),
        line.promise().due(),
        line.state().name().toLowerCase(Locale.ROOT));
  }
}
