package org.ayni.councils.statute;

import java.util.List;

/// A rule of a statute does not go with another one.
public final class RuleException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /// What does not go together.
  public enum Kind {
    /// There is no majority for ordinary subjects, or none for a change of the statute.
    MAJORITY_MISSING,
    /// There is a recall and no majority for it.
    RECALL_MAJORITY,
    /// There is no way to vote.
    NO_FORM,
    /// Two blocks or two offices have one code.
    TWICE,
    /// The statute does not have the body before which something is challenged.
    NO_BODY,
    /// Rolls are challenged within so many days, and `membership.challengeDays` says another
    /// number.
    ROLL_DAYS
  }

  private final Kind kind;
  private final String rule;
  private final transient List<String> arguments;

  RuleException(Kind kind, String rule, String said, Object... arguments) {
    super(said);
    this.kind = kind;
    this.rule = rule;
    this.arguments = java.util.Arrays.stream(arguments).map(String::valueOf).toList();
  }

  public Kind kind() {
    return kind;
  }

  /// The rule by its place in the statute, such as `membership/challengeDays`.
  public String rule() {
    return rule;
  }

  /// Names and numbers, to be told.
  public List<String> arguments() {
    return arguments;
  }
}
