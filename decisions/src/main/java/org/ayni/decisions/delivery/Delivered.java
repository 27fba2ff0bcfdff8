package org.ayni.decisions.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;

/// A report of what was delivered of a promise. Several of one promise add up.
///
/// @param promise its number
/// @param day it was reported on
/// @param amount ≥ 0, in the unit of the promise
public record Delivered(long promise, LocalDate day, BigDecimal amount) {

  public Delivered {
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("a delivery of " + amount + "; expected >= 0");
    }
  }
}
