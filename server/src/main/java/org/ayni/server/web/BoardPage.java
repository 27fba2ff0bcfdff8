package org.ayni.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.book.Council;
import org.ayni.decisions.delivery.Board;
import org.ayni.decisions.delivery.Standing;
import org.ayni.decisions.delivery.Unreported;
import org.ayni.decisions.house.CouncilBoard;
import org.ayni.decisions.house.HouseView;
import org.ayni.server.form.BoardForm;
import org.ayni.server.form.Reading;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.HousePlans;
import org.ayni.server.run.HouseShelf;
import org.ayni.server.run.PlanRun;
import org.ayni.server.run.ReplanFound;
import org.ayni.server.run.ReplanQuestion;
import org.ayni.server.text.Words;
import org.ayni.server.view.BoardView;
import org.ayni.server.view.ReplanView;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// `/councils/CODE/board`: what was promised of the chosen plan, what became of it, and the years
/// that remain planned anew.
@Controller
final class BoardPage {

  private final EconomyShelf shelf;
  private final HouseShelf house;
  private final MessageSource messages;
  private final Asking asking;

  BoardPage(EconomyShelf shelf, HouseShelf house, MessageSource messages, Asking asking) {
    this.shelf = shelf;
    this.house = house;
    this.messages = messages;
    this.asking = asking;
  }

  /// A choice of a list.
  public record Option(String code, String text, boolean chosen) {}

  /// What is read of the house at once.
  ///
  /// @param plan hash of the chosen plan; empty where there is none
  private record Seen(
      String name, LocalDate day, Board board, BoardView view, Optional<String> plan) {}

  @GetMapping("/councils/{code}/board")
  String show(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String code,
      Locale locale,
      Model model)
      throws InterruptedException {
    Words words = new Words(messages, locale);
    Visit visit = Visit.of(request, shelf, words);
    Seen seen =
        house
            .read(open -> seen(open, code, request, visit))
            .flatMap(one -> one)
            .orElseThrow(UnknownCouncilException::new);
    Reading<BoardForm> reading =
        BoardForm.read(visit.form(), Map.of("after", words.text("board.after")));
    BoardForm form = reading.form();
    String path = "/councils/" + code + "/board";
    Address here = visit.address(path).with(CouncilPages.dayField(request)).with(form.fields());
    Status status = Status.nothing();
    if (!reading.problems().isEmpty()) {
      status = Status.ofForm(FormView.sentences(reading.problems(), words));
    } else if (form.passed().isPresent()
        && seen.plan().isPresent()
        && !seen.board().lines().isEmpty()) {
      ReplanQuestion question =
          new ReplanQuestion(
              seen.plan().get(),
              seen.board(),
              seen.day(),
              form.passed().get(),
              form.rest(),
              form.unreported());
      Optional<PlanRun> run = asking.run(request, response, List.of(question));
      status = Status.of(run, here, words);
      if (status.ready()) {
        model.addAttribute(
            "view",
            ReplanView.of(
                run.orElseThrow().answers(ReplanFound.class).getFirst(),
                visit.economy(),
                BoardView.calendar(seen.board()),
                words));
      }
    }
    model.addAttribute("status", status);
    model.addAttribute("board", seen.view());
    model.addAttribute("code", code);
    model.addAttribute("name", seen.name());
    model.addAttribute("path", path);
    model.addAttribute("hidden", visit.address(path).with(CouncilPages.dayField(request)).fields());
    model.addAttribute("planned", seen.plan().isPresent());
    model.addAttribute("after", form.passed().map(Object::toString).orElse(""));
    long silent =
        seen.board().lines().stream().filter(one -> one.state() == Board.State.LATE).count();
    model.addAttribute("silent", silent == 0 ? "" : words.counted("replan.silent", silent));
    model.addAttribute(
        "unreported",
        Arrays.stream(Unreported.values())
            .map(one ->
                new Option(one.code(), words.text(ReplanView.said(one)), one == form.unreported()))
            .toList());
    model.addAttribute("asDelivered", form.rest() == Standing.Rest.AS_DELIVERED);
    model.addAttribute(
        "page",
        visit.page(
            words.text("board.title", seen.name()),
            here,
            Map.of(),
            status.moving() ? status.poll() : ""));
    return Answers.send(request, response, status, here, "board");
  }

  private static Optional<Seen> seen(
      HouseView open, String code, HttpServletRequest request, Visit visit) throws IOException {
    Optional<Council> found = open.book().council(code);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Council council = found.get();
    LocalDate day = CouncilPages.day(request, open);
    Board board = CouncilBoard.of(council, day);
    BoardView view =
        BoardView.of(
            board,
            CouncilBoard.earlier(council),
            council.deliveries(),
            open.files()::text,
            visit.economy(),
            open.book()::nameOf,
            visit.words());
    return Optional.of(
        new Seen(council.founded().name(), day, board, view, HousePlans.chosen(council)));
  }

  @PostMapping("/councils/{code}/board/cancel")
  ResponseEntity<Void> cancel(HttpServletRequest request) {
    asking.cancel(request);
    return Answers.back(request);
  }
}
