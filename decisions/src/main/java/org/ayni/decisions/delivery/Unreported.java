package org.ayni.decisions.delivery;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What is taken to have been delivered of promises that are due and of which nobody reported
/// anything: not reported is not the same as not delivered.
public enum Unreported {
  /// Nothing: the cautious end.
  NOTHING,
  /// All that was promised: the other end.
  AS_PROMISED,
  /// The mean share that was delivered of the promises that are due and reported.
  MEAN_SHARE;

  /// Such as `as-promised`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Empty where there is none of that code.
  public static Optional<Unreported> byCode(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findAny();
  }

  /// All codes.
  public static List<String> codes() {
    return Arrays.stream(values()).map(Unreported::code).toList();
  }
}
