package org.ayni.server.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.text.Words;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.DispatcherServlet;

/// What is shown for an address that leads nowhere and when something breaks: nothing of what
/// happened inside. It has the doors of all pages, which need neither the house nor the economy
/// that was asked for, so that nobody is stranded.
@Controller
public final class ErrorPage implements ErrorController {

  /// Where the same is told as a problem, to programs.
  public static final String OF_API = "/api/errors";

  /// Attribute of a request: the sentences that say what is wrong, where they are known.
  public static final String SAID = ErrorPage.class.getName() + ".said";

  /// Attribute of a request: present where a form was sent by nobody who is logged in, and without
  /// its token. Mostly their session ended meanwhile.
  public static final String ENDED = ErrorPage.class.getName() + ".ended";

  private static final String OVER = "error.ended";

  private final EconomyShelf shelf;
  private final MessageSource messages;

  ErrorPage(EconomyShelf shelf, MessageSource messages) {
    this.shelf = shelf;
    this.messages = messages;
  }

  @RequestMapping("/error")
  String show(HttpServletRequest request, Locale locale, Model model) {
    Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (asked instanceof String uri && uri.startsWith(request.getContextPath() + "/api")) {
      return "forward:" + OF_API;
    }
    String what = what(request);
    if (what.equals(OVER)) {
      Optional.ofNullable(asked)
          .map(Object::toString)
          .map(uri -> uri.substring(request.getContextPath().length()))
          .flatMap(path -> Unfinished.of(request, path))
          .ifPresent(one -> model.addAttribute("unfinished", one));
    }
    model.addAttribute("page", Visit.stray(shelf, new Words(messages, locale)));
    model.addAttribute("what", what);
    model.addAttribute("hint", what + "Hint");
    model.addAttribute("found", "");
    if (request.getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE)
        instanceof WrongFieldException wrong) {
      model.addAttribute("hint", wrong.message());
      model.addAttribute("found", wrong.found());
    }
    return "error";
  }

  private static String what(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? switch (status) {
          case HttpServletResponse.SC_NOT_FOUND -> "error.missing";
          case HttpServletResponse.SC_FORBIDDEN ->
              request.getAttribute(ENDED) == null ? "error.forbidden" : OVER;
          case HttpServletResponse.SC_SERVICE_UNAVAILABLE -> "error.busy";
          default -> "error.broken";
        }
        : "error.broken";
  }
}
