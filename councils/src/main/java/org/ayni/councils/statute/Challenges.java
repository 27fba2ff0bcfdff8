package org.ayni.councils.statute;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// How what is disputed is decided. A matter that has no body cannot be challenged in the book.
///
/// @param instances by matter
/// @param undecided what a challenge does that nobody has decided yet
public record Challenges(Map<Matter, Instance> instances, Undecided undecided) {

  /// Before whom a matter goes.
  ///
  /// @param body that decides
  /// @param withinDays in which it can be challenged: after the day of the roll, the nomination,
  ///   the close of the ballot
  /// @param decisionDays after a challenge, in which it is to be decided; a later decision counts,
  ///   and everybody sees that it is late
  public record Instance(Body body, int withinDays, int decisionDays) {
    public Instance {
      if (withinDays < 0 || decisionDays < 0) {
        throw new IllegalArgumentException(
            "challenges within " + withinDays + " days, decided within " + decisionDays);
      }
    }
  }

  /// What a challenge does that nobody has decided yet.
  public enum Undecided {
    /// Nothing is built on what is disputed: no ballot with the roll, no ballot on the nominations,
    /// no refilling, recall or new election of the seats.
    BLOCKS,
    /// All goes on, and everybody sees that it is disputed.
    TOLD
  }

  public Challenges {
    if (instances.isEmpty()) {
      throw new IllegalArgumentException("challenges of nothing; expected one matter or more");
    }
    instances = Collections.unmodifiableMap(new EnumMap<>(instances));
  }

  public Optional<Instance> of(Matter matter) {
    return Optional.ofNullable(instances.get(matter));
  }
}
