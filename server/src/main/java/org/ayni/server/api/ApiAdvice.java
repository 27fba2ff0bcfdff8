package org.ayni.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.ayni.api.answer.Problem;
import org.ayni.files.BadInputException;
import org.ayni.server.login.SessionPerson;
import org.ayni.server.record.PublicRecord;
import org.ayni.server.rights.ForbiddenException;
import org.ayni.server.web.UnknownCouncilException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// What becomes of whatever is thrown while a question is answered.
@RestControllerAdvice(basePackageClasses = ApiAdvice.class)
final class ApiAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(ApiAdvice.class);

  private final ProblemAnswers answers;

  ApiAdvice(ProblemAnswers answers) {
    this.answers = answers;
  }

  @ExceptionHandler
  ResponseEntity<Object> refused(ApiException e, HttpServletRequest request) {
    return answers.of(e.kind(), e.parts(), request);
  }

  @ExceptionHandler
  ResponseEntity<Object> forbidden(ForbiddenException e, HttpServletRequest request) {
    Kind kind = SessionPerson.of(request).known() ? Kind.FORBIDDEN : Kind.LOG_IN;
    String right = answers.words(request).text("act." + e.getMessage());
    return answers.of(kind, List.of(new Problem.Part("", right, "")), request);
  }

  @ExceptionHandler
  ResponseEntity<Object> busy(PublicRecord.BusyException e, HttpServletRequest request) {
    return answers.of(Kind.BUSY, List.of(), request);
  }

  @ExceptionHandler
  ResponseEntity<Object> missing(UnknownCouncilException e, HttpServletRequest request) {
    return answers.of(Kind.NOT_FOUND, List.of(), request);
  }

  @ExceptionHandler
  ResponseEntity<Object> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
    return answers.of(Kind.BODY, List.of(), request);
  }

  @ExceptionHandler
  ResponseEntity<Object> unusable(BadInputException e, HttpServletRequest request) {
    return answers.of(Kind.INPUT, ProblemParts.of(e.problems(), answers.words(request)), request);
  }

  /// Anything else: what Spring says of a request, or a mistake of ours, of which nothing is told.
  @ExceptionHandler
  ResponseEntity<Object> other(Exception e, HttpServletRequest request) {
    if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      return answers.of(Kind.ofStatus(known.getStatusCode().value()), List.of(), request);
    }
    LOG.error("{} broke", request.getRequestURI(), e);
    return answers.of(Kind.BROKEN, List.of(), request);
  }
}
