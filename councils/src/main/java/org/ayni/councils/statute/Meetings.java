package org.ayni.councils.statute;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// When an assembly can meet, deliberate and decide.
///
/// @param noticeDays between the call and the day
/// @param deliberating present of all members to begin
/// @param deciding present of all members to decide
/// @param secondCall what is enough when the first call did not bring that; empty when there is
///   none
public record Meetings(
    int noticeDays, Threshold deliberating, Threshold deciding, Optional<SecondCall> secondCall) {

  /// The rules of a second call.
  ///
  /// @param deciding present of all members to decide
  /// @param notFor subjects that cannot be decided on a second call
  public record SecondCall(Threshold deciding, Set<String> notFor) {
    public SecondCall {
      notFor = Collections.unmodifiableSet(new TreeSet<>(notFor));
    }
  }

  public Meetings {
    if (noticeDays < 0) {
      throw new IllegalArgumentException("a notice of " + noticeDays + " days");
    }
  }

  /// Who must be present to decide a subject; empty when it cannot be decided on this call.
  ///
  /// @param call 1 or 2
  public Optional<Threshold> deciding(int call, String subject) {
    if (call == 1) {
      return Optional.of(deciding);
    }
    return secondCall
        .filter(second -> !second.notFor().contains(subject))
        .map(SecondCall::deciding);
  }
}
