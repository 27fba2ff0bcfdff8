package org.ayni.server.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// An address names an economy that is not served.
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class UnknownEconomyException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
