package org.ayni.server.vote;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.book.Council;
import org.ayni.server.AccountOptions;
import org.ayni.server.act.BallotLimit;
import org.ayni.server.act.Scene;
import org.ayni.server.login.SessionPerson;
import org.ayni.server.rights.ForbiddenException;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.HouseShelf;
import org.ayni.server.text.Words;
import org.ayni.server.view.OptionNames;
import org.ayni.server.web.UnknownCouncilException;
import org.ayni.server.web.Visit;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/// What all pages of a ballot need.
///
/// @param limit how often votes may be sent
record Polling(
    EconomyShelf shelf,
    HouseShelf house,
    MessageSource messages,
    AccountOptions options,
    BallotLimit limit) {

  interface Step<T> {
    T with(Scene scene, Ballot ballot) throws IOException;
  }

  /// What a step makes of a ballot as it stands.
  ///
  /// @param key by which what is sent next is known
  <T> T at(
      HttpServletRequest request,
      String code,
      String name,
      Locale locale,
      String key,
      Step<T> step) {
    return house
        .read(open -> {
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
                  shelf.first(),
                  new Words(messages, locale),
                  key);
          return step.with(scene, ballot);
        })
        .orElseThrow(UnknownCouncilException::new);
  }

  Visit visit(HttpServletRequest request, Locale locale) {
    return Visit.of(request, shelf, new Words(messages, locale));
  }

  /// Names of needs, which are options by their code. What the options of a ballot are called, by
  /// code.
  static Map<String, String> names(Visit visit, Ballot ballot) {
    return OptionNames.of(
        ballot.opened().question(),
        OptionNames.needs(visit.economy(), visit.words()),
        visit.words());
  }

  static void require(HttpServletRequest request, String action, String code) {
    if (!SessionPerson.of(request).may(action, code)) {
      throw new ForbiddenException(action);
    }
  }

  /// @param template the page
  /// @param path after the council's address
  static String show(
      Visit visit,
      Model model,
      BallotView view,
      String path,
      String template,
      List<String> refusals) {
    model.addAttribute(
        "page",
        visit.page(
            view.title(),
            visit.address("/councils/" + view.council() + path).with("name", view.name()),
            Map.of(),
            ""));
    model.addAttribute("ballot", view);
    model.addAttribute("refusals", refusals);
    return template;
  }

  /// What to say to somebody who has sent too many votes, with the answer set so; else empty.
  static Optional<String> tooMany(
      Optional<BallotLimit.Wait> counted, HttpServletResponse response, Words words) {
    return counted.map(wait -> {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      response.setHeader(HttpHeaders.RETRY_AFTER, wait.seconds());
      return wait.said(words);
    });
  }
}
