package org.ayni.decisions.house;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ayni.councils.book.Council;
import org.ayni.decisions.delivery.Board;
import org.ayni.decisions.delivery.Delivered;
import org.ayni.decisions.delivery.PlanLine;
import org.ayni.decisions.delivery.Promise;

/// What a council's members promised and what became of it, from the record.
public final class CouncilBoard {

  /// Share that may be missing of what still counts as delivered.
  public static final BigDecimal TOLERANCE = new BigDecimal("0.02");

  private CouncilBoard() {}

  /// Promises whose line is no line of a plan are left out, and those of nothing.
  public static Board of(Council council, LocalDate today) {
    List<Promise> promises = new ArrayList<>();
    council
        .promises()
        .forEach((number, made) ->
            PlanLine.of(made.line())
                .filter(line -> made.amount().signum() > 0)
                .ifPresent(line ->
                    promises.add(
                        new Promise(
                            number, line, made.owner(), made.amount(), made.unit(), made.due()))));
    List<Long> known = promises.stream().map(Promise::number).toList();
    List<Delivered> deliveries =
        council.deliveries().stream()
            .filter(report -> known.contains(report.promise()))
            .map(report -> new Delivered(report.promise(), report.day(), report.amount()))
            .toList();
    return Board.of(promises, deliveries, today, TOLERANCE);
  }
}
