package org.ayni.server.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// An address names a council, or something of it, that there is not.
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class UnknownCouncilException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
