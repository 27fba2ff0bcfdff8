package org.ayni.server.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ayni.server.rights.ForbiddenException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Where nobody can log in, what only some may do is forbidden to all: there is nothing that would
/// ask them to log in.
@ControllerAdvice
public final class ForbiddenAdvice {

  @ExceptionHandler
  void forbidden(ForbiddenException e, HttpServletResponse response) throws IOException {
    response.sendError(HttpStatus.FORBIDDEN.value());
  }
}
