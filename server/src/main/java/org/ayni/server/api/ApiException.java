package org.ayni.server.api;

import java.util.List;
import org.ayni.api.answer.Problem;

/// Something is refused, with everything that is wrong with it.
final class ApiException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final transient List<Problem.Part> parts;

  ApiException(Kind kind, List<Problem.Part> parts) {
    super(kind + " " + parts, null, false, false);
    this.kind = kind;
    this.parts = List.copyOf(parts);
  }

  ApiException(Kind kind, String found) {
    this(kind, List.of(new Problem.Part("", found, "")));
  }

  ApiException(Kind kind) {
    this(kind, List.of());
  }

  Kind kind() {
    return kind;
  }

  List<Problem.Part> parts() {
    return parts;
  }
}
