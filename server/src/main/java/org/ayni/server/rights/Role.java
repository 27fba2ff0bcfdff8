package org.ayni.server.rights;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What somebody is in a council.
public enum Role {
  /// Everybody, logged in or not.
  VISITOR,
  MEMBER,
  /// A member sent by the council below.
  DELEGATE,
  /// The secretary: keeps book and record.
  REGISTRAR,
  /// Watches over elections and counts.
  OBSERVER,
  /// Works out plans, keeps promises and reports.
  PLANNER;

  /// Those that can be given to somebody.
  public static List<Role> grantable() {
    return Arrays.stream(values()).filter(role -> role != VISITOR).toList();
  }

  /// Whether it is held as a certain member.
  public boolean ofMember() {
    return this == MEMBER || this == DELEGATE;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> of(String code) {
    return grantable().stream().filter(role -> role.code().equals(code)).findAny();
  }
}
