package org.ayni.councils.statute;

/// How people vote, and what is public of it.
public enum BallotForm {
  /// Everybody sees who voted how.
  NAMED_OPEN,
  /// Votes are public under one-time keys; who has which key is not.
  PSEUDONYMOUS_OPEN,
  /// Only counts are public.
  SECRET,
  /// Councils below vote as a whole, each by a ballot of its own, with the votes that the statute
  /// gives it.
  BY_COUNCILS
}
