package org.ayni.server.api;

import java.util.Arrays;
import java.util.Locale;

/// Kinds of problems. Their codes are the ends of addresses that stay; their titles and advice are
/// messages.
public enum Kind {
  /// Nothing is there.
  NOT_FOUND(404),
  /// It cannot be asked in that way.
  METHOD(405),
  /// It is not to be had in the form asked for.
  ACCEPT(406),
  /// What was sent has another form than is read here.
  CONTENT_TYPE(415),
  /// What was sent is larger than anything that is read here.
  TOO_LARGE(413),
  /// What was sent cannot be read.
  BODY(400),
  /// No key by which it is known when it is sent again.
  KEY(400),
  /// Fields of the address cannot be used.
  INPUT(422),
  /// The answer would be larger than any that is given.
  TOO_MUCH(422),
  /// There is no plan.
  NO_PLAN(422),
  /// Whoever asks has to be known.
  LOG_IN(401),
  /// No such login and password.
  PASSWORD(401),
  /// The token of the session is missing.
  TOKEN(403),
  /// The token of a program is nobody's, or over.
  API_TOKEN(401),
  /// Nothing can be written with the token of a program.
  READ_ONLY(403),
  /// Whoever asks has no right to it.
  FORBIDDEN(403),
  /// Something else was sent under the key.
  SENT_BEFORE(409),
  /// The piece of a file does not begin where what is here ends.
  OFFSET(409),
  /// The book of councils does not take it.
  REFUSED(422),
  /// Too often.
  TOO_MANY(429),
  /// Not yet.
  BUSY(503),
  /// A mistake of the program.
  BROKEN(500);

  private final int status;

  Kind(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What an answer means that the server gave before anything of ours was asked.
  static Kind ofStatus(int status) {
    return switch (status) {
      case 400 -> BODY;
      case 401 -> LOG_IN;
      case 403 -> FORBIDDEN;
      default ->
          Arrays.stream(values())
              .filter(kind -> kind.status == status)
              .findFirst()
              .orElse(status < 500 ? BODY : BROKEN);
    };
  }
}
