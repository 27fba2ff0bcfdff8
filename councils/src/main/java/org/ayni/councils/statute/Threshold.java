package org.ayni.councils.statute;

/// How many of so many: *more than half*, *at least two thirds*, *at least thirty*.
///
/// needed(n) = max(least, ⌊n a / b⌋ + 1) where it is more than a share a / b, and max(least, ⌈n a /
/// b⌉) where it is at least that. "Half plus one" is more than half: of 9 it is 5, as of 8.
///
/// @param numerator a, 0 … b
/// @param denominator b, ≥ 1
/// @param more whether the share must be exceeded, or may be just reached
/// @param least never fewer than these, ≥ 0
public record Threshold(int numerator, int denominator, boolean more, int least) {

  /// More than half.
  public static final Threshold HALF = new Threshold(1, 2, true, 0);

  /// Nobody.
  public static final Threshold NONE = new Threshold(0, 1, false, 0);

  public Threshold {
    if (!(denominator >= 1 && numerator >= 0 && numerator <= denominator && least >= 0)) {
      throw new IllegalArgumentException(
          "a share of " + numerator + "/" + denominator + ", at least " + least);
    }
    if (more && numerator == denominator) {
      throw new IllegalArgumentException("more than all; expected a share that can be reached");
    }
  }

  /// At least this share.
  public static Threshold atLeast(int numerator, int denominator) {
    return new Threshold(numerator, denominator, false, 0);
  }

  /// At least so many.
  public static Threshold atLeast(int count) {
    return new Threshold(0, 1, false, count);
  }

  /// The number needed of `all`.
  public int needed(int all) {
    long share = (long) all * numerator;
    long whole = more ? share / denominator + 1 : (share + denominator - 1) / denominator;
    return (int) Math.max(least, whole);
  }

  /// Whether `some` of `all` are enough.
  public boolean reached(int some, int all) {
    return some >= needed(all);
  }

  /// `more than 1/2`, `at least 2/3`, `at least 30`.
  @Override
  public String toString() {
    String share = numerator == 0 && !more ? "" : numerator + "/" + denominator;
    if (share.isEmpty()) {
      return "at least " + least;
    }
    String text = (more ? "more than " : "at least ") + share;
    return least == 0 ? text : text + " and at least " + least;
  }
}
