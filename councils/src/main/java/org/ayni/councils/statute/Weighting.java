package org.ayni.councils.statute;

/// How much the wishes of a lower council weigh in those of the one above.
public enum Weighting {
  /// By its members.
  MEMBERS,
  /// All councils alike.
  EQUAL,
  /// By the square root of its members (Penrose 1946).
  SQUARE_ROOT
}
