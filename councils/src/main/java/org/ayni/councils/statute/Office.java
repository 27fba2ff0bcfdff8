package org.ayni.councils.statute;

import java.util.Map;

/// A post that is filled by election.
///
/// @param code unique in the statute
/// @param names by language
/// @param seats how many hold it, ≥ 1
/// @param delegate whether who holds it sits in the council above, bound by this one's instructions
public record Office(String code, Map<String, String> names, int seats, boolean delegate) {

  public Office {
    names = Map.copyOf(names);
    if (seats < 1) {
      throw new IllegalArgumentException(seats + " seats of '" + code + "'; expected 1 or more");
    }
  }
}
