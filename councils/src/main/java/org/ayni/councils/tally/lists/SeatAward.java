package org.ayni.councils.tally.lists;

import org.ayni.councils.tally.Rational;

/// Seats that a list gets at one step.
///
/// @param number of the step, from 1
/// @param list who gets them
/// @param seats how many, at least 1
/// @param basis why
/// @param figure what decided, in votes: of `QUOTA` the votes of the list, of `REMAINDER` what is
///   left of them, of `QUOTIENT` votes over one more than the seats it had
public record SeatAward(int number, int list, long seats, Basis basis, Rational figure) {

  /// Why a list gets seats.
  public enum Basis {
    /// Its votes hold the quota so often.
    QUOTA,
    /// It has one of the largest remainders.
    REMAINDER,
    /// It has the largest quotient.
    QUOTIENT
  }
}
