package org.ayni.server.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.ayni.api.answer.Problem;
import org.ayni.server.login.TokenFilter;
import org.ayni.server.web.ErrorPage;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What is answered below `/api` where nothing of ours was asked: an address that leads nowhere, a
/// method that is none, a token that is missing, a body that is too large.
@RestController
@Hidden
final class ApiErrors {

  private final ProblemAnswers answers;

  ApiErrors(ProblemAnswers answers) {
    this.answers = answers;
  }

  @RequestMapping(ErrorPage.OF_API)
  ResponseEntity<Object> tell(HttpServletRequest request) {
    boolean token = request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException;
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    // Nobody comes here by themselves.
    int status = code instanceof Integer number ? number : Kind.NOT_FOUND.status();
    Kind kind = token ? Kind.TOKEN : Kind.ofStatus(status);
    Optional<TokenFilter.Refused> refused = TokenFilter.refused(request);
    if (refused.isPresent()) {
      kind =
          switch (refused.get()) {
            case UNKNOWN -> Kind.API_TOKEN;
            case READ_ONLY -> Kind.READ_ONLY;
            case TOO_MANY -> Kind.TOO_MANY;
          };
    }
    List<Problem.Part> parts = List.of();
    if (request.getAttribute(ErrorPage.SAID) instanceof List<?> said) {
      kind = kind == Kind.BUSY || kind == Kind.BROKEN ? kind : Kind.INPUT;
      parts = said.stream().map(text -> new Problem.Part("", text.toString(), "")).toList();
    }
    return answers.of(kind, parts, request);
  }
}
