package org.ayni.server.rights;

import java.util.Locale;

/// How far a role may do something.
public enum Right {
  NO,
  /// In one's own name only.
  OWN,
  /// For members who vote on paper only.
  PAPER,
  /// For councils below the one where the role is held, and no other.
  BELOW,
  YES;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
