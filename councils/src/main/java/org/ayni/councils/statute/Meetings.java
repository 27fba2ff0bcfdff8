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
/// @param laterCall what is enough on a later day when no call of the day brought that; empty when
///   there is none
public record Meetings(
    int noticeDays,
    Threshold deliberating,
    Threshold deciding,
    Optional<SecondCall> secondCall,
    Optional<LaterCall> laterCall) {

  /// Attendance of a call on the day, of the second one, of one on a later day.
  public static final int FIRST = 1;

  /// See [#FIRST].
  public static final int SECOND = 2;

  /// See [#FIRST].
  public static final int LATER = 3;

  /// The rules of a second call.
  ///
  /// @param deciding present of all members to decide
  /// @param notFor subjects that cannot be decided on a second call
  public record SecondCall(Threshold deciding, Set<String> notFor) {
    public SecondCall {
      notFor = Collections.unmodifiableSet(new TreeSet<>(notFor));
    }
  }

  /// The rules of a call on a later day, for which nobody has to be called again (*quórum
  /// supletorio*).
  ///
  /// @param withinDays after the day for which the assembly was called
  /// @param deciding present of all members to decide
  /// @param notFor subjects that cannot be decided then
  public record LaterCall(int withinDays, Threshold deciding, Set<String> notFor) {
    public LaterCall {
      notFor = Collections.unmodifiableSet(new TreeSet<>(notFor));
      if (withinDays < 1) {
        throw new IllegalArgumentException("a later call within " + withinDays + " days");
      }
    }
  }

  public Meetings {
    if (noticeDays < 0) {
      throw new IllegalArgumentException("a notice of " + noticeDays + " days");
    }
  }

  /// Who must be present to decide a subject; empty when it cannot be decided on this call.
  ///
  /// @param call [#FIRST], [#SECOND] or [#LATER]
  public Optional<Threshold> deciding(int call, String subject) {
    return switch (call) {
      case FIRST -> Optional.of(deciding);
      case SECOND ->
          secondCall.filter(second -> !second.notFor().contains(subject)).map(SecondCall::deciding);
      case LATER ->
          laterCall.filter(later -> !later.notFor().contains(subject)).map(LaterCall::deciding);
      default -> throw new IllegalArgumentException("call " + call + "; expected 1 to 3");
    };
  }

  /// The rule by which a call decides, by its path in the statute.
  public static String rule(int call) {
    return switch (call) {
      case FIRST -> "meetings.deciding";
      case SECOND -> "meetings.secondCall";
      default -> "meetings.laterCall";
    };
  }
}
