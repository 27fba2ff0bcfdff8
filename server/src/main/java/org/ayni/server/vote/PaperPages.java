package org.ayni.server.vote;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.book.Council;
import org.ayni.councils.counting.Question;
import org.ayni.councils.event.CouncilEvent.PapersCounted;
import org.ayni.decisions.house.HouseView;
import org.ayni.server.AccountOptions;
import org.ayni.server.act.Recording;
import org.ayni.server.act.RefusalWords;
import org.ayni.server.login.SessionPerson;
import org.ayni.server.rights.ForbiddenException;
import org.ayni.server.rights.Person;
import org.ayni.server.rights.Rights;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.HouseShelf;
import org.ayni.server.statute.StatuteChanges.Change;
import org.ayni.server.text.Words;
import org.ayni.server.view.BallotText;
import org.ayni.server.view.OptionNames;
import org.ayni.server.web.UnknownCouncilException;
import org.ayni.server.web.Visit;
import org.ayni.store.people.Desk;
import org.ayni.store.people.Desk.Differing;
import org.ayni.store.people.Desk.FirstCount;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/councils/…/papers`: papers to print; `/councils/…/count`: a box counted by two people who do
/// not see each other's numbers, then signed by observers.
@Controller
public final class PaperPages {

  private static final String COUNT = "papers-counted";
  private static final int OBSERVERS = 4;
  private static final int LONGEST = 100_000;

  private final EconomyShelf shelf;
  private final HouseShelf house;
  private final MessageSource messages;
  private final AccountOptions options;

  PaperPages(EconomyShelf shelf, HouseShelf house, MessageSource messages, AccountOptions options) {
    this.shelf = shelf;
    this.house = house;
    this.messages = messages;
    this.options = options;
  }

  /// What a page needs of a ballot.
  ///
  /// @param choices names of the options, with what projects cost
  /// @param answers where a number an answer is enough, else empty
  /// @param budget how much there is for projects; empty where none are voted on
  /// @param text that is decided on; empty where there is none
  /// @param changes of the statute that are decided on; none where it is about something else
  public record Paper(
      String council,
      String councilName,
      String name,
      String title,
      String kind,
      String roll,
      List<String> choices,
      List<String> answers,
      String budget,
      String text,
      List<Change> changes) {
    public Paper {
      changes = List.copyOf(changes);
      choices = List.copyOf(choices);
      answers = List.copyOf(answers);
    }
  }

  /// @param names of options by their codes, where they have another
  private record Sheet(Paper paper, Question question, Map<String, String> names) {}

  private Sheet sheet(String code, String name, Visit visit) {
    Words words = visit.words();
    return house
        .read((HouseView open) -> {
          Council council = open.book().council(code).orElseThrow(UnknownCouncilException::new);
          Ballot ballot =
              Optional.ofNullable(council.ballots().get(name))
                  .orElseThrow(UnknownCouncilException::new);
          Question question = ballot.opened().question();
          List<String> answers =
              PaperLines.byAnswer(question)
                  ? PaperLines.answers(question).stream()
                      .map(answer -> words.textOr("figure." + answer, answer))
                      .toList()
                  : List.of();
          Map<String, String> names = Polling.names(visit, ballot);
          PaperWords said =
              PaperWords.of(
                  ballot, council, open.files(), OptionNames.needs(visit.economy(), words), words);
          Paper paper =
              new Paper(
                  code,
                  council.founded().name(),
                  name,
                  ballot.opened().title(),
                  question.rule().kind().name(),
                  ballot.opened().roll(),
                  said.choices(),
                  answers,
                  said.budget().orElse(""),
                  BallotText.of(ballot.opened(), council, open.files()),
                  BallotText.changes(ballot.opened(), council, open.files(), words));
          return new Sheet(paper, question, names);
        })
        .orElseThrow(UnknownCouncilException::new);
  }

  private Visit frame(
      HttpServletRequest request, Locale locale, Model model, String title, String path) {
    Words words = new Words(messages, locale);
    Visit visit = Visit.of(request, shelf, words);
    model.addAttribute(
        "page",
        visit.page(
            words.text(title),
            visit.address(path).with("name", String.valueOf(request.getParameter("name"))),
            Map.of(),
            ""));
    return visit;
  }

  private static Person require(HttpServletRequest request, String action, String code) {
    Person person = SessionPerson.of(request);
    if (!person.may(action, code)) {
      throw new ForbiddenException(action);
    }
    return person;
  }

  @GetMapping("/councils/{code}/papers")
  String print(
      HttpServletRequest request,
      @PathVariable String code,
      @RequestParam String name,
      Locale locale,
      Model model) {
    require(request, Rights.PRINT_BALLOT, code);
    Visit visit = frame(request, locale, model, "papers.title", "/councils/" + code + "/papers");
    model.addAttribute("paper", sheet(code, name, visit).paper());
    return "papers";
  }

  @GetMapping("/councils/{code}/count")
  String count(
      HttpServletRequest request,
      @PathVariable String code,
      @RequestParam String name,
      Locale locale,
      Model model)
      throws IOException {
    require(request, COUNT, code);
    Visit visit = frame(request, locale, model, "count.title", "/councils/" + code + "/count");
    return show(sheet(code, name, visit), request, visit.words(), model, "", List.of());
  }

  private String show(
      Sheet sheet,
      HttpServletRequest request,
      Words words,
      Model model,
      String told,
      List<String> problems)
      throws IOException {
    Paper paper = sheet.paper();
    model.addAttribute("paper", paper);
    model.addAttribute("stations", options.desk().stations(paper.council(), paper.name()));
    model.addAttribute(
        "differing",
        DifferingView.of(
            options.desk().differing(paper.council(), paper.name()),
            SessionPerson.of(request).account(),
            sheet.question(),
            vote -> String.join("; ", VoteLines.of(vote, sheet.question(), sheet.names(), words)),
            words));
    model.addAttribute("told", told);
    model.addAttribute("problems", problems);
    model.addAttribute("key", Recording.newKey());
    model.addAttribute("station", text(request, "station"));
    model.addAttribute("observers", OBSERVERS);
    model.addAttribute("lines", text(request, "lines"));
    return "count";
  }

  private static String text(HttpServletRequest request, String field) {
    String value = request.getParameter(field);
    return value == null ? "" : value.strip();
  }

  /// The papers of a box as somebody entered them, in the form in which counts are compared.
  private static Optional<String> entered(HttpServletRequest request, Paper paper) {
    if (paper.answers().isEmpty()) {
      String lines = text(request, "lines");
      return lines.length() > LONGEST ? Optional.empty() : PaperLines.normal(lines);
    }
    StringBuilder lines = new StringBuilder();
    for (int k = 0; k < paper.answers().size(); k++) {
      String number = text(request, "count." + k);
      lines.append(number.isEmpty() ? "0" : number).append('x').append(k + 1).append('\n');
    }
    return PaperLines.normal(lines.toString());
  }

  /// Keeps the first count, or compares the second with it and records both.
  @PostMapping("/councils/{code}/count")
  String counted(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String code,
      @RequestParam String name,
      @RequestParam(name = "key", defaultValue = "") String sent,
      Locale locale,
      Model model)
      throws IOException {
    Person person = require(request, COUNT, code);
    Visit visit = frame(request, locale, model, "count.title", "/councils/" + code + "/count");
    Words words = visit.words();
    Sheet sheet = sheet(code, name, visit);
    String station = text(request, "station");
    List<String> problems = new ArrayList<>();
    if (station.isEmpty() || station.length() > 100 || station.indexOf('\n') >= 0) {
      problems.add(words.text("count.station.wrong"));
    }
    Optional<String> papers = entered(request, sheet.paper());
    if (papers.isEmpty() || papers.get().isEmpty()) {
      problems.add(words.text("count.papers.wrong"));
    } else {
      PaperLines.read(sheet.question(), papers.get())
          .wrong()
          .ifPresent(line -> problems.add(words.text("count.line.wrong", line)));
    }
    if (!problems.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return show(sheet, request, words, model, "", problems);
    }
    FirstCount mine = new FirstCount(person.account(), papers.orElseThrow());
    Desk desk = options.desk();
    // Of two who send at once one is first.
    if (desk.keepFirst(code, name, station, mine)) {
      return show(sheet, request, words, model, words.text("count.first"), List.of());
    }
    // One's own is there if another request of the same person came between: two people count.
    Optional<FirstCount> first =
        desk.first(code, name, station).filter(one -> !one.account().equals(person.account()));
    if (first.isPresent()
        && PaperLines.differing(sheet.question(), first.get().papers(), mine.papers()).isEmpty()) {
      return both(request, response, person, sheet, station, mine, sent, words, model);
    }
    // Where the first count of another is gone meanwhile, somebody was quicker.
    boolean kept = first.isPresent() && desk.keepDiffering(code, name, station, first.get(), mine);
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    String problem = words.text(kept ? "count.differ" : "count.quicker", station);
    return show(sheet, request, words, model, "", List.of(problem));
  }

  private String both(
      HttpServletRequest request,
      HttpServletResponse response,
      Person person,
      Sheet sheet,
      String station,
      FirstCount count,
      String sent,
      Words words,
      Model model)
      throws IOException {
    Paper paper = sheet.paper();
    var read = PaperLines.read(sheet.question(), count.papers()).papers();
    String[] named = request.getParameterValues("observer");
    List<String> observers =
        List.copyOf(
            new TreeSet<>(
                Arrays.stream(named == null ? new String[0] : named)
                    .map(String::strip)
                    .filter(one -> !one.isEmpty() && one.length() <= 100)
                    .toList()));
    PapersCounted event =
        new PapersCounted(paper.council(), paper.name(), station, read, read, observers);
    Recording.Result result =
        Recording.record(
                house, person, List.of(event), Recording.key(sent).orElseGet(Recording::newKey))
            .orElseThrow(UnknownCouncilException::new);
    List<String> problems = RefusalWords.of(result, words);
    if (!problems.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return show(sheet, request, words, model, "", problems);
    }
    int before =
        options.desk().differing(paper.council(), paper.name()).stream()
            .filter(one -> one.station().equals(station))
            .mapToInt(Differing::attempt)
            .max()
            .orElse(0);
    options.desk().clear(paper.council(), paper.name(), station);
    String told =
        before == 0
            ? words.text("count.done")
            : words.text("count.doneAfter", words.whole(before + 1));
    return show(sheet, request, words, model, told, List.of());
  }
}
