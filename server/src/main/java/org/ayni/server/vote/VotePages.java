package org.ayni.server.vote;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.book.Council;
import org.ayni.councils.event.CouncilEvent.BallotCast;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.record.tree.MerkleTree;
import org.ayni.server.AccountOptions;
import org.ayni.server.act.Recording;
import org.ayni.server.act.RefusalWords;
import org.ayni.server.act.Scene;
import org.ayni.server.login.SessionPerson;
import org.ayni.server.rights.ForbiddenException;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.HouseShelf;
import org.ayni.server.text.Words;
import org.ayni.server.web.UnknownCouncilException;
import org.ayni.server.web.Visit;
import org.ayni.store.people.Desk.VoteReceipt;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/councils/…/ballot`: marks, a look before sending, the vote, its receipt.
@Controller
public final class VotePages {

  private static final String CAST = "ballot-cast";

  private final EconomyShelf shelf;
  private final HouseShelf house;
  private final MessageSource messages;
  private final AccountOptions options;

  VotePages(EconomyShelf shelf, HouseShelf house, MessageSource messages, AccountOptions options) {
    this.shelf = shelf;
    this.house = house;
    this.messages = messages;
    this.options = options;
  }

  private interface Step<T> {
    T with(Scene scene, Ballot ballot) throws IOException;
  }

  private <T> T at(
      HttpServletRequest request,
      String code,
      String name,
      Locale locale,
      String key,
      Step<T> step) {
    return house
        .read((CouncilHouse open) -> {
          Council council = open.book().council(code).orElseThrow(UnknownCouncilException::new);
          Ballot ballot =
              Optional.ofNullable(council.ballots().get(name))
                  .orElseThrow(UnknownCouncilException::new);
          Scene scene =
              Scene.of(
                  open,
                  council,
                  SessionPerson.of(request),
                  options,
                  new Words(messages, locale),
                  key);
          return step.with(scene, ballot);
        })
        .orElseThrow(UnknownCouncilException::new);
  }

  private Map<String, String> needs(Visit visit) {
    Map<String, String> names = new HashMap<>();
    visit
        .economy()
        .needs()
        .forEach(need -> names.put(need.code(), visit.words().name(need.names())));
    return names;
  }

  private Visit visit(HttpServletRequest request, Locale locale) {
    return Visit.of(request, shelf, new Words(messages, locale));
  }

  private static void frame(Visit visit, Model model, String title, String path, String ballot) {
    model.addAttribute(
        "page", visit.page(title, visit.address(path).with("name", ballot), Map.of(), ""));
  }

  private static void require(HttpServletRequest request, String action, String code) {
    if (!SessionPerson.of(request).may(action, code)) {
      throw new ForbiddenException(action);
    }
  }

  @GetMapping("/councils/{code}/ballot")
  String paper(
      HttpServletRequest request,
      @PathVariable String code,
      @RequestParam String name,
      Locale locale,
      Model model) {
    require(request, CAST, code);
    Visit visit = visit(request, locale);
    BallotView view =
        at(
            request,
            code,
            name,
            locale,
            "",
            (scene, ballot) ->
                BallotView.of(
                    scene,
                    ballot,
                    request.getParameterMap().size() > 1
                        ? Marks.read(ballot.opened().question(), request.getParameterMap())
                        : Marks.none(),
                    needs(visit)));
    return show(visit, model, view, "vote");
  }

  private static String show(Visit visit, Model model, BallotView view, String template) {
    frame(visit, model, view.title(), "/councils/" + view.council() + "/ballot", view.name());
    model.addAttribute("ballot", view);
    model.addAttribute("refusals", List.of());
    return template;
  }

  /// The marks in words; nothing is recorded yet.
  @PostMapping("/councils/{code}/ballot/review")
  String review(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String code,
      @RequestParam String name,
      Locale locale,
      Model model) {
    require(request, CAST, code);
    Visit visit = visit(request, locale);
    BallotView view =
        at(
            request,
            code,
            name,
            locale,
            Recording.newKey(),
            (scene, ballot) ->
                BallotView.of(
                    scene,
                    ballot,
                    Marks.read(ballot.opened().question(), request.getParameterMap()),
                    needs(visit)));
    if (!view.problem().isEmpty() || !view.obstacle().isEmpty()) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return show(visit, model, view, "vote");
    }
    return show(visit, model, view, "review");
  }

  private record Cast(Recording.Result result, BallotView view) {}

  /// Records the vote.
  @PostMapping("/councils/{code}/ballot/cast")
  String cast(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String code,
      @RequestParam String name,
      @RequestParam(name = "key", defaultValue = "") String sent,
      Locale locale,
      Model model) {
    require(request, CAST, code);
    Visit visit = visit(request, locale);
    String key = Recording.key(sent).orElseGet(Recording::newKey);
    Cast cast =
        at(
            request,
            code,
            name,
            locale,
            key,
            (scene, ballot) -> {
              Marks marks = Marks.read(ballot.opened().question(), request.getParameterMap());
              BallotView view = BallotView.of(scene, ballot, marks, needs(visit));
              Optional<String> me = scene.person().member(code);
              if (marks.vote().isEmpty() || me.isEmpty()) {
                return new Cast(new Recording.Result.Refused(List.of()), view);
              }
              BallotCast event =
                  new BallotCast(code, name, me.get(), marks.vote().get(), Optional.empty());
              Recording.Result result =
                  Recording.record(scene.house(), scene.person(), scene.now(), List.of(event), key);
              if (result instanceof Recording.Result.Done(long first)) {
                String hash = MerkleTree.leaf(scene.house().record().line(first)).hex();
                options
                    .desk()
                    .keep(scene.person().account(), new VoteReceipt(first, code, name, hash));
              }
              return new Cast(result, view);
            });
    Words words = visit.words();
    List<String> refusals =
        switch (cast.result()) {
          case Recording.Result.Done _ -> List.of();
          case Recording.Result.Refused(var all) ->
              all.stream().map(one -> RefusalWords.of(one, words)).toList();
          case Recording.Result.SentBefore() -> List.of(words.text("form.sentBefore"));
        };
    if (cast.result() instanceof Recording.Result.Done(long first)) {
      return "redirect:/councils/" + code + "/receipt/" + first;
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    String template = show(visit, model, cast.view(), "vote");
    model.addAttribute("refusals", refusals);
    return template;
  }

  /// A receipt of one's own.
  @GetMapping("/councils/{code}/receipt/{entry}")
  String receipt(
      HttpServletRequest request,
      @PathVariable String code,
      @PathVariable String entry,
      Locale locale,
      Model model)
      throws IOException {
    Visit visit = visit(request, locale);
    VoteReceipt receipt =
        options.desk().receipts(SessionPerson.of(request).account()).stream()
            .filter(one -> one.council().equals(code) && Long.toString(one.entry()).equals(entry))
            .findFirst()
            .orElseThrow(UnknownCouncilException::new);
    String title =
        at(
            request,
            code,
            receipt.ballot(),
            locale,
            "",
            (scene, ballot) -> scene.council().founded().name() + ": " + ballot.opened().title());
    model.addAttribute(
        "page",
        visit.page(
            visit.words().text("receipt.title"),
            visit.address("/councils/" + code + "/receipt/" + entry),
            Map.of(),
            ""));
    model.addAttribute("receipt", receipt);
    model.addAttribute("title", title);
    return "receipt";
  }
}
