package org.ayni.councils.tally;

/// Ballots that a rule's text gives no answer for, such as more seats than lists can fill. The
/// message says what, with figures.
public final class CannotBeCountedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CannotBeCountedException(String message) {
    super(message);
  }
}
