package org.ayni.server.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ayni.api.answer.Problem;
import org.ayni.api.answer.ProblemKind;
import org.ayni.server.text.Words;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.LocaleResolver;

/// Makes answers of problems, in the reader's language.
final class ProblemAnswers {

  static final String PATH = "/api/problems/";

  /// Whoever has to wait is told to ask again so many seconds later.
  private static final String MOMENT = "5";

  private final MessageSource messages;
  private final LocaleResolver languages;

  ProblemAnswers(MessageSource messages, LocaleResolver languages) {
    this.messages = messages;
    this.languages = languages;
  }

  Words words(HttpServletRequest request) {
    return new Words(messages, languages.resolveLocale(request));
  }

  ProblemKind kind(Kind kind, HttpServletRequest request) {
    Words words = words(request);
    return new ProblemKind(
        request.getContextPath() + PATH + kind.code(),
        words.text("api." + kind.code() + ".title"),
        kind.status(),
        words.text("api." + kind.code() + ".advice"));
  }

  ResponseEntity<Object> of(Kind kind, List<Problem.Part> parts, HttpServletRequest request) {
    ProblemKind known = kind(kind, request);
    String detail =
        parts.isEmpty()
            ? known.title()
            : parts.stream()
                .map(part ->
                    part.field().isEmpty() ? part.text() : part.field() + ": " + part.text())
                .collect(Collectors.joining("; "));
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(kind.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    Object wait = request.getAttribute(HttpHeaders.RETRY_AFTER);
    if (kind == Kind.BUSY || wait != null) {
      answer.header(HttpHeaders.RETRY_AFTER, wait == null ? MOMENT : wait.toString());
    }
    if (kind.status() == 401) {
      answer.header(
          HttpHeaders.WWW_AUTHENTICATE,
          "Session realm=\"Ayni\", login=\"" + request.getContextPath() + "/api/session\"");
    }
    return answer
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(
            new Problem(
                known.type(),
                known.title(),
                known.status(),
                detail,
                known.advice(),
                parts,
                asked(request)));
  }

  private static String asked(HttpServletRequest request) {
    return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
        .map(Object::toString)
        .orElse(request.getRequestURI());
  }
}
