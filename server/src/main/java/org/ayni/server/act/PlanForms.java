package org.ayni.server.act;

import static org.ayni.server.act.Field.Kind.DAY;
import static org.ayni.server.act.Field.Kind.LINE;
import static org.ayni.server.act.Field.Kind.NUMBER;
import static org.ayni.server.act.Field.Kind.TEXT;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.book.Council;
import org.ayni.councils.event.CouncilEvent.BallotClosed;
import org.ayni.councils.event.CouncilEvent.DeliveryReported;
import org.ayni.councils.event.CouncilEvent.PlanChosen;
import org.ayni.councils.event.CouncilEvent.Promised;
import org.ayni.decisions.delivery.Board;
import org.ayni.decisions.delivery.PlanCalendar;
import org.ayni.decisions.delivery.PlanLine;
import org.ayni.decisions.delivery.Promise;
import org.ayni.decisions.delivery.Promises;
import org.ayni.decisions.delivery.PromisesMade;
import org.ayni.decisions.house.CouncilBoard;
import org.ayni.economy.Unit;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.server.act.Field.Choice;
import org.ayni.server.text.Words;
import org.ayni.server.view.BoardView;
import org.ayni.server.view.DeliveryNote;
import org.ayni.server.view.PromisesView;

/// The plan that was chosen, who promises what of it, and what was delivered.
final class PlanForms {

  private static final String REPORT_CODE = "delivery-reported";

  /// Of what was promised; who delivers more is asked whether that is right.
  private static final BigDecimal FAR = new BigDecimal("1.5");

  private PlanForms() {}

  static final ActForm CHOOSE =
      ActForm.of(
          "plan-chosen",
          scene ->
              List.of(
                  Field.choice(
                      "planBallot",
                      decided(scene.council()).stream()
                          .map(one -> new Choice(one.opened().ballot(), one.opened().title()))
                          .toList())),
          (scene, answers) -> {
            Ballot ballot =
                Optional.ofNullable(scene.council().ballots().get(answers.line("planBallot")))
                    .orElseThrow();
            String winner =
                ballot.closed().map(BallotClosed::outcome).orElseThrow().winners().getFirst();
            return List.of(
                new PlanChosen(
                    scene.council().code(),
                    ballot.opened().about().orElse(""),
                    winner,
                    ballot.opened().ballot()));
          });

  /// The last ballot on plans that passed and is not recorded yet, unless it left everything as it
  /// is: an earlier one would put an old plan back in force.
  static Optional<Ballot> decided(Council council) {
    return council
        .last("plan")
        .filter(ballot -> {
          List<String> winners = ballot.closed().map(BallotClosed::outcome).orElseThrow().winners();
          return !council
                  .plan()
                  .map(PlanChosen::ballot)
                  .equals(Optional.of(ballot.opened().ballot()))
              && !winners.isEmpty()
              && !ballot.opened().statusQuo().equals(Optional.of(winners.getFirst()));
        });
  }

  static final ActForm PROMISE =
      ActForm.of(
              "promised",
              scene ->
                  List.of(
                      Field.choice("planLine", lines(scene)),
                      Field.choice("planTime", times(scene)),
                      Field.of("owner", LINE),
                      Field.of("amount", NUMBER),
                      Field.of("due", DAY)),
              (scene, answers) ->
                  PromisesMade.of(
                      scene.council(),
                      PromisesMade.offer(scene.council()),
                      List.of(promise(scene, answers, answers.line("owner"), answers.day("due")))))
          .checked(PlanForms::check);

  /// Lines of the plan that was chosen, in words, where it has any of them.
  private static List<Choice> lines(Scene scene) {
    return scene
        .plan()
        .map(plan -> PromisesView.lines(scene.economy(), plan, scene.words()))
        .orElse(Map.of())
        .entrySet()
        .stream()
        .map(one -> new Choice(one.getKey(), one.getValue()))
        .toList();
  }

  /// Its years and their quarters, as they stand in a line of it.
  private static List<Choice> times(Scene scene) {
    Optional<PlanCalendar> calendar =
        BoardView.calendar(CouncilBoard.of(scene.council(), scene.today()));
    List<Choice> times = new ArrayList<>();
    scene
        .plan()
        .map(Plan::problem)
        .ifPresent(problem -> {
          for (int t = 1; t <= problem.years(); t++) {
            int year = problem.baseYear() + t;
            for (int quarter = 0; quarter <= PlanLine.QUARTERS; quarter++) {
              times.add(
                  new Choice(
                      year + (quarter == 0 ? "" : "-Q" + quarter),
                      BoardView.when(year, quarter, scene.economy(), calendar, scene.words())));
            }
          }
        });
    return times;
  }

  /// In the unit that the plan counts its line in.
  private static Promise promise(Scene scene, Answers answers, String owner, LocalDate due) {
    PlanProblem problem = scene.plan().orElseThrow().problem();
    PlanLine line =
        PlanLine.of(answers.line("planTime") + "/" + answers.line("planLine")).orElseThrow();
    int item = line.kind().codes(problem).indexOf(line.code());
    return new Promise(
        0, line, owner, answers.number("amount"), Promises.unit(problem, line.kind(), item), due);
  }

  /// Nothing is no promise, and nobody can promise more than the plan has.
  private static void check(Scene scene, Answers answers) {
    if (!answers.sound("amount")) {
      return;
    }
    if (answers.number("amount").signum() == 0) {
      answers.problem("amount", "form.positive");
    } else if (answers.sound("planLine") && answers.sound("planTime")) {
      Plan plan = scene.plan().orElseThrow();
      Promise promise = promise(scene, answers, answers.line("owner"), scene.today());
      PlanLine line = promise.line();
      if (!PromisesMade.beyond(scene.council(), plan, List.of(promise)).isEmpty()) {
        Optional<PlanCalendar> calendar =
            BoardView.calendar(CouncilBoard.of(scene.council(), scene.today()));
        answers.problem(
            "amount",
            "promises.beyond",
            PromisesView.line(scene.economy(), plan, line.kind(), line.code(), scene.words()),
            BoardView.when(line.year(), 0, scene.economy(), calendar, scene.words()));
      }
    }
  }

  static final ActForm REPORT =
      ActForm.of(
              REPORT_CODE,
              scene ->
                  List.of(
                      Field.choice("promise", promises(scene)),
                      Field.of("day", DAY).at(scene.today().toString()),
                      Field.of("amount", NUMBER),
                      scene.by("by", REPORT_CODE),
                      Field.of("deliveryNote", TEXT).optional(),
                      Field.of("photo", LINE).optional()),
              (scene, answers) -> {
                Optional<String> photo = answers.optional("photo");
                String text = DeliveryNote.of(answers.optional("deliveryNote"), photo);
                Optional<String> note =
                    text.isEmpty() ? Optional.empty() : Optional.of(answers.enclose(text));
                return List.of(
                    new DeliveryReported(
                        scene.council().code(),
                        Long.parseLong(answers.line("promise")),
                        answers.day("day"),
                        answers.number("amount"),
                        answers.line("by"),
                        note));
              })
          .checked((scene, answers) -> {
            if (answers.sound("photo") && !mine(scene, answers.line("photo"))) {
              answers.problem("photo", "photo.unknown");
            }
          })
          .look(PlanForms::beside);

  /// What was promised and what would be delivered of it, and whether that is far more.
  private static List<String> beside(Scene scene, Answers answers) {
    long number = Long.parseLong(answers.line("promise"));
    Promised promise = Optional.ofNullable(scene.council().promises().get(number)).orElseThrow();
    BigDecimal before =
        scene.council().deliveries().stream()
            .filter(one -> one.promise() == number)
            .map(DeliveryReported::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal all = before.add(answers.number("amount"));
    Words words = scene.words();
    String unit = unit(promise, words);
    List<String> told = new ArrayList<>();
    told.add(
        words.text(
            "look.delivered",
            words.decimal(all.toPlainString()),
            words.decimal(promise.amount().toPlainString()),
            unit));
    if (all.compareTo(promise.amount().multiply(FAR)) > 0) {
      told.add(words.text("look.far"));
    }
    return told;
  }

  /// Those of the plan in force first. What was promised of a plan before can still be reported.
  private static List<Choice> promises(Scene scene) {
    Council council = scene.council();
    List<Choice> choices =
        new ArrayList<>(choices(scene, CouncilBoard.of(council, scene.today()), said -> said));
    for (CouncilBoard.Earlier earlier : CouncilBoard.earlier(council)) {
      choices.addAll(
          choices(scene, earlier.board(), said -> scene.words().text("board.earlier", said)));
    }
    return choices;
  }

  private static List<Choice> choices(Scene scene, Board board, UnaryOperator<String> told) {
    Optional<PlanCalendar> calendar = BoardView.calendar(board);
    return board.lines().stream()
        .map(Board.Line::promise)
        .sorted(Comparator.comparingLong(Promise::number))
        .map(one -> new Choice(Long.toString(one.number()), told.apply(said(scene, one, calendar))))
        .toList();
  }

  /// What was promised by whom, how much of what, and by when.
  private static String said(Scene scene, Promise promise, Optional<PlanCalendar> calendar) {
    Words words = scene.words();
    return words.text(
        "form.promise",
        Long.toString(promise.number()),
        BoardView.what(promise.line(), scene.economy(), calendar, words),
        scene.house().book().nameOf(promise.owner()),
        words.decimal(promise.amount().toPlainString()),
        BoardView.unit(promise.line(), promise.unit(), words),
        words.day(promise.due()));
  }

  private static String unit(Promised promise, Words words) {
    return PlanLine.of(promise.line())
        .map(line -> BoardView.unit(line, promise.unit(), words))
        .orElseGet(() -> words.unit(new Unit(promise.unit())));
  }

  /// Whether whoever reports has handed it in for this council.
  private static boolean mine(Scene scene, String hash) throws IOException {
    return scene
        .options()
        .photos()
        .find(hash)
        .filter(photo ->
            photo.council().equals(scene.council().code())
                && photo.account().equals(scene.person().account()))
        .isPresent();
  }
}
