package org.ayni.councils.statute;

import java.util.Locale;

/// What can be disputed before a body that the statute names.
public enum Matter {
  /// That somebody stands on a roll, or does not.
  ROLL,
  /// That somebody stands in an election.
  NOMINATION,
  /// How an election came out.
  RESULT;

  /// As written in files.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The rule about it, by its path in the statute.
  public String rule() {
    return "challenges.instances." + code();
  }
}
