package org.ayni.server.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.DispatcherServlet;

/// What is shown for an address that leads nowhere and when something breaks: nothing of what
/// happened inside.
@Controller
public final class ErrorPage implements ErrorController {

  /// Where the same is told as a problem, to programs.
  public static final String OF_API = "/api/errors";

  /// Attribute of a request: the sentences that say what is wrong, where they are known.
  public static final String SAID = ErrorPage.class.getName() + ".said";

  /// Attribute of a request: present where a form was sent by nobody who is logged in, and without
  /// its token. Mostly their session ended meanwhile.
  public static final String ENDED = ErrorPage.class.getName() + ".ended";

  ErrorPage() {}

  @RequestMapping("/error")
  String show(HttpServletRequest request, Model model) {
    Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (asked instanceof String uri && uri.startsWith(request.getContextPath() + "/api")) {
      return "forward:" + OF_API;
    }
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    boolean missing = code instanceof Integer status && status == HttpStatus.NOT_FOUND.value();
    boolean forbidden = code instanceof Integer status && status == HttpStatus.FORBIDDEN.value();
    boolean busy =
        code instanceof Integer status && status == HttpStatus.SERVICE_UNAVAILABLE.value();
    boolean ended = forbidden && request.getAttribute(ENDED) != null;
    if (ended) {
      Optional.ofNullable(asked)
          .map(Object::toString)
          .map(uri -> uri.substring(request.getContextPath().length()))
          .flatMap(path -> Unfinished.of(request, path))
          .ifPresent(one -> model.addAttribute("unfinished", one));
    }
    String what =
        missing
            ? "error.missing"
            : ended
                ? "error.ended"
                : forbidden ? "error.forbidden" : busy ? "error.busy" : "error.broken";
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
}
