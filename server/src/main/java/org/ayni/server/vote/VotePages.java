package org.ayni.server.vote;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.event.CouncilEvent.BallotCast;
import org.ayni.councils.statute.BallotForm;
import org.ayni.server.AccountOptions;
import org.ayni.server.act.BallotLimit;
import org.ayni.server.act.Recording;
import org.ayni.server.act.RefusalWords;
import org.ayni.server.act.Scene;
import org.ayni.server.login.SessionPerson;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.HouseShelf;
import org.ayni.server.web.Visit;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/councils/…/ballot`: marks, a look before sending, the vote, in one's own name.
@Controller
public final class VotePages {

  private static final String CAST = "ballot-cast";
  private static final String PATH = "/ballot";
  private static final String MARK = "vote";

  private final Polling polling;

  VotePages(
      EconomyShelf shelf,
      HouseShelf house,
      MessageSource messages,
      AccountOptions options,
      BallotLimit limit) {
    this.polling = new Polling(shelf, house, messages, options, limit);
  }

  private static BallotView view(Scene scene, Ballot ballot, Marks marks, Map<String, String> needs)
      throws IOException {
    return BallotView.of(
        scene,
        ballot,
        marks,
        scene.person().member(scene.council().code()),
        Obstacle.named(scene, ballot),
        needs);
  }

  @GetMapping("/councils/{code}/ballot")
  String paper(
      HttpServletRequest request,
      @PathVariable String code,
      @RequestParam String name,
      Locale locale,
      Model model) {
    Polling.require(request, CAST, code);
    Visit visit = polling.visit(request, locale);
    Optional<BallotView> view =
        polling.at(
            request,
            code,
            name,
            locale,
            "",
            (scene, ballot) ->
                ballot.opened().form() == BallotForm.PSEUDONYMOUS_OPEN
                    ? Optional.empty()
                    : Optional.of(
                        view(
                            scene,
                            ballot,
                            request.getParameterMap().size() > 1
                                ? Marks.read(ballot.opened().question(), request.getParameterMap())
                                : Marks.none(),
                            Polling.names(visit, ballot))));
    return view.map(paper -> Polling.show(visit, model, paper, PATH, MARK, List.of()))
        .orElseGet(
            () -> "redirect:" + visit.address("/councils/" + code + "/key").with("name", name));
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
    Polling.require(request, CAST, code);
    Visit visit = polling.visit(request, locale);
    BallotView view =
        polling.at(
            request,
            code,
            name,
            locale,
            Recording.newKey(),
            (scene, ballot) ->
                view(
                    scene,
                    ballot,
                    Marks.read(ballot.opened().question(), request.getParameterMap()),
                    Polling.names(visit, ballot)));
    if (!view.problem().isEmpty() || !view.obstacle().isEmpty()) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return Polling.show(visit, model, view, PATH, MARK, List.of());
    }
    return Polling.show(visit, model, view, PATH, "review", List.of());
  }

  /// A vote that is to be recorded, and the paper as it is shown again if it is not taken.
  ///
  /// @param event empty when the marks say nothing or who asks is no member
  private record Marked(Optional<BallotCast> event, BallotView view) {}

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
    Polling.require(request, CAST, code);
    Visit visit = polling.visit(request, locale);
    String key = Recording.key(sent).orElseGet(Recording::newKey);
    Marked marked =
        polling.at(
            request,
            code,
            name,
            locale,
            key,
            (scene, ballot) -> {
              Marks marks = Marks.read(ballot.opened().question(), request.getParameterMap());
              return new Marked(
                  marks
                      .vote()
                      .flatMap(vote ->
                          scene
                              .person()
                              .member(code)
                              .map(me -> new BallotCast(code, name, me, vote))),
                  view(scene, ballot, marks, Polling.names(visit, ballot)));
            });
    Optional<String> tooMany =
        Polling.tooMany(
            polling.limit().sent(SessionPerson.of(request).account(), request.getRemoteAddr()),
            response,
            visit.words());
    if (tooMany.isPresent()) {
      return Polling.show(visit, model, marked.view(), PATH, MARK, List.of(tooMany.get()));
    }
    Recording.Result result =
        marked
            .event()
            .flatMap(vote ->
                Recording.record(polling.house(), SessionPerson.of(request), List.of(vote), key))
            .orElseGet(() -> new Recording.Result.Refused(List.of()));
    if (result instanceof Recording.Result.Done(long first)) {
      return "redirect:/councils/" + code + "/receipt/" + first;
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return Polling.show(
        visit, model, marked.view(), PATH, MARK, RefusalWords.of(result, visit.words()));
  }
}
