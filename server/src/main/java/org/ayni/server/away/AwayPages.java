package org.ayni.server.away;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.ayni.councils.book.Council;
import org.ayni.server.AccountOptions;
import org.ayni.server.act.Scene;
import org.ayni.server.login.SessionPerson;
import org.ayni.server.rights.ForbiddenException;
import org.ayni.server.rights.Person;
import org.ayni.server.rights.Rights;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.HouseShelf;
import org.ayni.server.text.Words;
import org.ayni.server.web.UnknownCouncilException;
import org.ayni.server.web.Visit;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// `/councils/CODE/batch/page`: one file that opens without a line, in which an assembly, counts
/// and votes are written down, signed and saved, to be brought back to `/councils/CODE/batch`.
@Controller
public final class AwayPages {

  private final EconomyShelf shelf;
  private final HouseShelf house;
  private final MessageSource messages;
  private final AccountOptions options;
  private final Inlined style = Inlined.of("css");
  private final Inlined script = Inlined.of("js");

  AwayPages(EconomyShelf shelf, HouseShelf house, MessageSource messages, AccountOptions options) {
    this.shelf = shelf;
    this.house = house;
    this.messages = messages;
    this.options = options;
  }

  /// Sent by a form, as seeds of the ballots that may be opened are drawn and kept.
  @PostMapping("/councils/{code}/batch/page")
  String take(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String code,
      Locale locale,
      Model model) {
    Person person = SessionPerson.of(request);
    if (!person.mayForAll(Rights.CARRY_BATCH, code)) {
      throw new ForbiddenException(Rights.CARRY_BATCH);
    }
    Words words = new Words(messages, locale);
    AwayView view =
        house
            .read(open -> {
              Council council = open.book().council(code).orElseThrow(UnknownCouncilException::new);
              return AwayView.of(
                  Scene.of(
                      open,
                      council,
                      person,
                      options,
                      Visit.of(request, shelf, words).economy(),
                      words,
                      ""));
            })
            .orElseThrow(UnknownCouncilException::new);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("ayni-" + code + ".html").build().toString());
    model.addAttribute("away", view);
    model.addAttribute("language", words.languageTag());
    model.addAttribute("style", style);
    model.addAttribute("script", script);
    return "away";
  }
}
