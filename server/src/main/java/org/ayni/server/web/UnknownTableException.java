package org.ayni.server.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// An address names a table that its page does not have, or a kind of file there is not.
@ResponseStatus(HttpStatus.NOT_FOUND)
final class UnknownTableException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
