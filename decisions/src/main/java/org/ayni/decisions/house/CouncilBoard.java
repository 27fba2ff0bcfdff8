package org.ayni.decisions.house;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.LongPredicate;
import org.ayni.councils.book.Council;
import org.ayni.councils.event.CouncilEvent.PlanChosen;
import org.ayni.councils.event.CouncilEvent.Promised;
import org.ayni.decisions.delivery.Board;
import org.ayni.decisions.delivery.Delivered;
import org.ayni.decisions.delivery.PlanLine;
import org.ayni.decisions.delivery.Promise;

/// What a council's members promised and what became of it, from the record.
public final class CouncilBoard {

  /// Share that may be missing of what still counts as delivered.
  public static final BigDecimal TOLERANCE = new BigDecimal("0.02");

  private CouncilBoard() {}

  /// What was promised of a plan that another one has replaced.
  ///
  /// @param board on which nothing is late: it is delivered or not
  public record Earlier(PlanChosen plan, Board board) {}

  /// Of the plan in force. Promises whose line is no line of a plan are left out, and those of
  /// nothing.
  public static Board of(Council council, LocalDate today) {
    return board(council, council::inForce, today);
  }

  /// Of plans that are in force no more, the one promised last first.
  public static List<Earlier> earlier(Council council) {
    SequencedMap<String, PlanChosen> plans = new LinkedHashMap<>();
    for (long number : council.promises().keySet()) {
      if (!council.inForce(number)) {
        council.promisedOf(number).ifPresent(plan -> plans.putLast(key(plan), plan));
      }
    }
    List<Earlier> earlier = new ArrayList<>();
    plans.forEach((key, plan) -> {
      LongPredicate ofIt =
          number -> council.promisedOf(number).map(CouncilBoard::key).equals(Optional.of(key));
      // As if no day had come: what is not delivered is not late either.
      Board board = board(council, ofIt, LocalDate.MIN);
      if (!board.lines().isEmpty()) {
        earlier.addFirst(new Earlier(plan, board));
      }
    });
    return earlier;
  }

  private static String key(PlanChosen plan) {
    return plan.offer() + "\n" + plan.option();
  }

  private static Board board(Council council, LongPredicate asked, LocalDate today) {
    List<Promise> promises = new ArrayList<>();
    council
        .promises()
        .forEach((number, made) -> {
          if (asked.test(number)) {
            promise(made).ifPresent(promises::add);
          }
        });
    List<Long> known = promises.stream().map(Promise::number).toList();
    List<Delivered> deliveries =
        council.deliveries().stream()
            .filter(report -> known.contains(report.promise()))
            .map(report -> new Delivered(report.promise(), report.day(), report.amount()))
            .toList();
    return Board.of(promises, deliveries, today, TOLERANCE);
  }

  private static Optional<Promise> promise(Promised made) {
    return PlanLine.of(made.line())
        .filter(line -> made.amount().signum() > 0)
        .map(line ->
            new Promise(
                made.promise(), line, made.owner(), made.amount(), made.unit(), made.due()));
  }
}
