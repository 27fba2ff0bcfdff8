package org.ayni.decisions.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;

/// Who delivers how much of a line of the plan, until when.
///
/// @param number of the promise, such as that of its entry in the record; unique
/// @param owner who promises
/// @param amount ≥ 0
/// @param unit of the amount
/// @param due the last day on which it is in time
public record Promise(
    long number, PlanLine line, String owner, BigDecimal amount, String unit, LocalDate due) {

  public Promise {
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("a promise of " + amount + "; expected >= 0");
    }
  }
}
