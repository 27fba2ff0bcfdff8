package org.ayni.server.web;

import org.ayni.server.form.FormReader;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// A field of an address says something that it cannot.
@ResponseStatus(HttpStatus.NOT_FOUND)
final class WrongFieldException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String message;
  private final String found;

  /// @param message key of the sentence that says what is wrong
  /// @param found what stands in the field
  WrongFieldException(String message, String found) {
    super(message);
    this.message = message;
    this.found = FormReader.shown(found);
  }

  /// Key of the sentence that says what is wrong.
  String message() {
    return message;
  }

  String found() {
    return found;
  }
}
