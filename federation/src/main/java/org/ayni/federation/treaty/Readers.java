package org.ayni.federation.treaty;

import java.util.Locale;
import java.util.Optional;

/// Who may see on the pages of a member's server where the federation stands. What crosses from
/// node to node is not concerned: it is not encrypted for anybody.
public enum Readers {
  EVERYBODY,
  /// Who has a part in a council of that server.
  MEMBERS;

  /// As written in files.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Those with this code.
  public static Optional<Readers> byCode(String code) {
    for (Readers readers : values()) {
      if (readers.code().equals(code)) {
        return Optional.of(readers);
      }
    }
    return Optional.empty();
  }
}
