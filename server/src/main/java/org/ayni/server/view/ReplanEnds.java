package org.ayni.server.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ayni.decisions.delivery.Board;
import org.ayni.decisions.delivery.PlanCalendar;
import org.ayni.decisions.delivery.Unreported;
import org.ayni.economy.Economy;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.replan.Difference;
import org.ayni.planning.replan.Replanning;
import org.ayni.planning.replan.ReportKind;
import org.ayni.server.run.ReplanFound;
import org.ayni.server.text.Words;

/// What a replanning takes for delivered that nobody reported, and how far it depends on that: what
/// comes out where none of it was delivered, and where all was.
final class ReplanEnds {

  /// A difference of less is not seen in the table.
  private static final double SMALL = 5e-3;

  private ReplanEnds() {}

  /// A need in a year that remains.
  private record Pair(Difference.Line none, double all) {
    double now() {
      return none.now().orElseThrow();
    }

    double difference() {
      return all - now();
    }
  }

  /// What is not reported, what it is taken for, and how much that matters, a sentence each; none
  /// where all is reported.
  static List<String> assumed(ReplanFound found, Words words) {
    int silent = found.reporting().silent().size();
    if (silent == 0) {
      return List.of();
    }
    Unreported how = found.question().unreported();
    String taken =
        how == Unreported.MEAN_SHARE
            ? words.text(
                "replan.taken.mean", words.percent(found.reporting().share(how).orElseThrow(), 1))
            : words.text("replan.taken", words.text(ReplanView.said(how)));
    return List.of(
        words.counted("replan.assumed", silent, words.whole((double) found.reporting().due())),
        taken,
        depends(found, words));
  }

  private static String depends(ReplanFound found, Words words) {
    Optional<String> none =
        found.ends().entrySet().stream()
            .filter(end -> end.getValue().result().plan().isEmpty())
            .map(end -> words.text("replan.ends.none", words.text(ReplanView.said(end.getKey()))))
            .findFirst();
    return none.orElseGet(() -> {
      double most =
          pairs(found).stream().mapToDouble(pair -> Math.abs(pair.difference())).max().orElse(0);
      return most > SMALL
          ? words.text("replan.ends.differ", words.number(most, 2))
          : words.text("replan.ends.same");
    });
  }

  /// The promises of which nothing was reported.
  static Optional<Table> silent(
      ReplanFound found, Economy economy, Optional<PlanCalendar> calendar, Words words) {
    List<Table.Row> rows = new ArrayList<>();
    for (Board.Line line : found.reporting().silent()) {
      rows.add(
          Table.Row.of(
              BoardView.what(line.promise().line(), economy, calendar, words),
              words.day(line.promise().due()),
              BoardView.amounts(line, words)));
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Table(
                words.text("replan.silent.table"),
                List.of(
                    words.text("column.line"),
                    words.text("column.due"),
                    words.text("column.promised")),
                rows));
  }

  /// Needs that are met differently at both ends, what differs most first; empty where none is, or
  /// where there is no plan at one of them.
  static Optional<Table> table(
      ReplanFound found, LineNames names, Optional<PlanCalendar> calendar) {
    Words words = names.names().words();
    PlanProblem problem = found.running().problem();
    Cells cells = new Cells(words);
    List<Table.Row> rows = new ArrayList<>();
    for (Pair pair : pairs(found)) {
      if (Math.abs(pair.difference()) > SMALL) {
        Difference.Line line = pair.none();
        rows.add(
            new Table.Row(
                line.code(),
                names.of(line.kind(), line.code()),
                List.of(
                    Cell.of(ReplanView.year(line.year(), problem, calendar, words)),
                    ReplanView.amount(line, pair.now(), cells, words),
                    ReplanView.amount(line, pair.all(), cells, words)),
                false));
      }
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Table(
                words.text("replan.ends.table"),
                List.of(
                    words.text("column.line"),
                    words.text("column.year"),
                    words.text("replan.ends.nothing"),
                    words.text("replan.ends.promised")),
                rows));
  }

  private static List<Pair> pairs(ReplanFound found) {
    Map<Unreported, Replanning.Replanned> ends = found.ends();
    if (ends.isEmpty() || ends.values().stream().anyMatch(end -> end.result().plan().isEmpty())) {
      return List.of();
    }
    PlanProblem problem = found.running().problem();
    List<Difference.Line> all = needs(ends, Unreported.AS_PROMISED);
    List<Pair> pairs = new ArrayList<>();
    for (Difference.Line none : needs(ends, Unreported.NOTHING)) {
      if (ReplanView.counts(none, problem)) {
        all.stream()
            .filter(one -> one.year() == none.year() && one.code().equals(none.code()))
            .findFirst()
            .ifPresent(one -> pairs.add(new Pair(none, one.now().orElseThrow())));
      }
    }
    pairs.sort(Comparator.comparingDouble((Pair pair) -> -Math.abs(pair.difference())));
    return pairs;
  }

  /// Needs and projects in the years that remain.
  private static List<Difference.Line> needs(
      Map<Unreported, Replanning.Replanned> ends, Unreported end) {
    return Objects.requireNonNull(ends.get(end)).difference().stream()
        .filter(line -> line.kind() == ReportKind.SATISFACTION && line.now().isPresent())
        .toList();
  }
}
