package org.ayni.planning.problem;

/// Guards of the problem's parts: the last line behind the readers.
final class Require {

  private Require() {}

  /// Refuses NaN and everything outside [least, most].
  static void within(String what, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          what + " is " + value + "; expected " + least + " … " + most);
    }
  }

  static void years(String what, Series series, int years) {
    if (series.years() != years) {
      throw new IllegalArgumentException(
          what + " has " + series.years() + " years; expected " + years);
    }
  }
}
