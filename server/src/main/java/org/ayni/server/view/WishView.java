package org.ayni.server.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.questions.WishAnswer;
import org.ayni.server.run.WishFound;
import org.ayni.server.text.ImpasseWords;
import org.ayni.server.text.Words;

/// What a wish would take.
///
/// @param asked what was wished for, a sentence
/// @param finding the answer, as a heading
/// @param changes limits that would have to change; empty where none has to
/// @param needs what it changes for all needs; empty where there is no answer
public record WishView(
    String asked, String finding, Optional<Table> changes, Optional<Figure> needs) {

  private static final int MOST = 30;

  /// @param g index of the need
  static WishView of(PlanFigures plan, WishFound found, int g, LimitNames names) {
    Words words = plan.words();
    String asked =
        words.text(
            "wish.asked",
            plan.need(g),
            words.percent(found.least(), 1),
            words.text("year.number", found.question().year()),
            plan.economy().year());
    WishAnswer answer =
        found.answer().orElseThrow(() -> new IllegalArgumentException("a wish without a plan"));
    return switch (answer) {
      case WishAnswer.Possible(var after) -> {
        PlanBeside beside = beside(plan, after);
        yield new WishView(
            asked,
            possible(plan, beside),
            Optional.empty(),
            Optional.of(beside.needs("wish-needs")));
      }
      case WishAnswer.Takes takes ->
          new WishView(
              asked,
              words.text("wish.takes", words.percent(takes.total(), 1)),
              Optional.of(changes(takes, names)),
              Optional.of(beside(plan, takes.plan()).needs("wish-needs")));
      case WishAnswer.Impossible(var kinds) ->
          new WishView(
              asked,
              words.text(
                  "wish.impossible",
                  kinds.stream()
                      .map(kind -> words.text("wish.kind." + kind.name()))
                      .collect(Collectors.joining(", "))),
              Optional.empty(),
              Optional.empty());
      case WishAnswer.Unknown(var impasse) ->
          new WishView(
              asked,
              words.text("wish.unknown", ImpasseWords.of(impasse, words).told()),
              Optional.empty(),
              Optional.empty());
    };
  }

  private static PlanBeside beside(PlanFigures plan, Plan after) {
    Words words = plan.words();
    return new PlanBeside(
        plan,
        List.of(plan.numbers(), new PlanNumbers(plan.numbers().economy(), after)),
        List.of(words.text("plan.name"), words.text("wish.with")));
  }

  /// Who gives the most, by name.
  private static String possible(PlanFigures plan, PlanBeside beside) {
    Words words = plan.words();
    int most = beside.losesMost(1);
    double loss = -beside.difference(1, most);
    return loss < PlanBeside.NOTHING
        ? words.text("wish.free")
        : words.text("wish.possible", plan.need(most), words.number(100 * loss, 2));
  }

  private static Table changes(WishAnswer.Takes takes, LimitNames names) {
    Words words = names.words();
    Cells cells = new Cells(words);
    List<Table.Row> rows = new ArrayList<>();
    for (WishAnswer.Change one : takes.changes().stream().limit(MOST).toList()) {
      boolean pace = one.kind() == RowKind.PACE_UP;
      rows.add(
          Table.Row.of(
              names.limit(one.kind(), one.code()),
              Cell.of(
                  one.year() == 0
                      ? words.text("wish.allYears")
                      : words.text("year.number", one.year())),
              pace ? cells.percent(one.from(), 1) : cells.rough(one.from()),
              pace ? cells.percent(one.to(), 1) : cells.rough(one.to()),
              cells.change(one.relative(), 1)));
    }
    return new Table(
        words.text("wish.table"),
        List.of(
            words.text("column.limit"),
            words.text("column.year"),
            words.text("wish.from"),
            words.text("wish.to"),
            words.text("column.change")),
        rows);
  }

  List<Sheet> sheets() {
    List<Sheet> sheets = new ArrayList<>();
    changes.ifPresent(one -> sheets.add(new Sheet("wish-changes", one, asked, List.of(finding))));
    needs.ifPresent(one -> sheets.add(one.sheet()));
    return sheets;
  }
}
