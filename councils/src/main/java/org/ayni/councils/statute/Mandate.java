package org.ayni.councils.statute;

/// What an instruction does to the vote of a delegate.
public enum Mandate {
  /// A vote against the instruction is not taken.
  REFUSE,
  /// It is taken, and everybody sees that it was against the instruction.
  FLAG,
  /// Instructions are advice.
  FREE
}
