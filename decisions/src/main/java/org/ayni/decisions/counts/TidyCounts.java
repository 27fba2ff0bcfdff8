package org.ayni.decisions.counts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.book.Council;
import org.ayni.councils.counting.Outcome;
import org.ayni.councils.event.CouncilEvent.BallotClosed;
import org.ayni.councils.tally.Rational;
import org.ayni.files.TidyTable;
import org.ayni.files.TidyTable.Column;
import org.jspecify.annotations.Nullable;

/// Every figure of every count as one tidy table: no votes, no voters.
///
/// Columns: `council`, `ballot`, `subject`, `rule`, `opened` and `closed` (days in the council's
/// time zone), `passed`, `figure` (what it is of: an option, `yes`, `quota`, …; `counted` for the
/// votes that counted), `value` (a fraction is rounded to the nearest double), `won` (whether an
/// option of that name won), `unit` (of the money, of `cost`, where the ballot said it; empty for
/// votes). Ballots that are not closed have no rows.
public final class TidyCounts {

  /// The one figure of a count that is money: what the projects that won cost.
  private static final String COST = "cost";

  private TidyCounts() {}

  public static TidyTable of(Collection<Council> councils) {
    TidyTable table =
        TidyTable.of(
            Column.text("council"),
            Column.text("ballot"),
            Column.text("subject"),
            Column.text("rule"),
            Column.text("opened"),
            Column.text("closed"),
            Column.truth("passed"),
            Column.text("figure"),
            Column.number("value"),
            Column.truth("won"),
            Column.text("unit"));
    for (Council council : councils) {
      for (Ballot ballot : council.ballots().values()) {
        ballot.closed().ifPresent(closed -> add(table, council, ballot, closed));
      }
    }
    return table;
  }

  private static void add(TidyTable table, Council council, Ballot ballot, BallotClosed closed) {
    Outcome outcome = closed.outcome();
    row(table, council, ballot, closed, "counted", (double) outcome.counted());
    new TreeMap<>(outcome.figures())
        .forEach((figure, text) ->
            row(table, council, ballot, closed, figure, Rational.parse(text).doubleValue()));
    List<String> told = List.copyOf(outcome.figures().keySet());
    outcome.winners().stream()
        .distinct()
        .filter(winner -> !told.contains(winner))
        .forEach(winner -> row(table, council, ballot, closed, winner, null));
  }

  private static void row(
      TidyTable table,
      Council council,
      Ballot ballot,
      BallotClosed closed,
      String figure,
      @Nullable Double value) {
    Optional<String> ended = ballot.closedOn().map(Object::toString);
    table.add(
        council.code(),
        ballot.opened().ballot(),
        ballot.opened().subject(),
        ballot.opened().question().rule().code(),
        council.day(ballot.time()).toString(),
        ended.orElse(null),
        closed.passed(),
        figure,
        value,
        closed.outcome().winners().contains(figure),
        figure.equals(COST) ? ballot.opened().question().unit().orElse(null) : null);
  }
}
