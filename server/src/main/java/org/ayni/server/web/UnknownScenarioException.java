package org.ayni.server.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// An address names a scenario that there is not.
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class UnknownScenarioException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
